// How a table of ratings is written, told by its first line that is not blank: what stands between fields, whether that line
// is a header, and which column holds what. What cannot be told is asked for, with the columns that were seen.
import { decimalFromBytes } from "../../text/number-bytes.ts";
import type { Delimiter } from "./record-scanner.ts";

/** What a column is for. */
export type RatingRole = "user" | "item" | "rating" | "time";

/** Columns by their name in the header, or by their number from 1. */
export type ColumnChoice = { readonly [Role in RatingRole]?: string | number | undefined };

/** The form of one file. */
export interface TableForm {
  readonly hasHeader: boolean;
  /** How many columns a row has. */
  readonly width: number;
  /** Places from 0; `time` is -1 where there is none. */
  readonly places: Readonly<Record<RatingRole, number>>;
  /** What messages call each role's column. */
  readonly names: Readonly<Record<RatingRole, string>>;
}

/** Names as they are compared: small letters and digits only. In the order in which they are preferred. */
const usualNames: Readonly<Record<RatingRole, readonly string[]>> = {
  user: ["userid", "user", "uid", "useridx", "userindex", "username", "customerid", "customer", "personid", "person"],
  item: ["movieid", "itemid", "filmid", "movie", "item", "film", "iid", "mid", "titleid", "title", "tmdbid", "imdbid"],
  rating: ["rating", "ratings", "stars", "star", "score", "ratingvalue", "userrating", "yourrating", "value"],
  time: ["timestamp", "time", "date", "ratedat", "ratingdate", "daterated", "ratingtimestamp", "unixtime", "datetime"],
};

const roles = ["user", "item", "rating", "time"] as const;
const delimiters: readonly Delimiter[] = ["::", "\t", ";", ","];

/** The delimiter that cuts a line into three fields or more; a comma where none does. */
export function delimiterOf(line: string): Delimiter {
  const unquoted = line.replace(/"([^"]|"")*("|$)/g, "");
  return delimiters.find((each) => unquoted.split(each).length > 2) ?? ",";
}

/** The form of a table by the cells of its first row, or in words what is missing; how to name it only to whom can. */
export function tableFormOf(
  cells: readonly string[],
  choice: ColumnChoice,
  header?: boolean,
  canName = true,
): TableForm | string {
  const hasHeader = header ?? isHeader(cells, choice);
  const places = { user: -1, item: -1, rating: -1, time: -1 };
  for (const role of roles) {
    const chosen = choice[role];
    const place = chosen === undefined ? usualPlace(cells, role, hasHeader) : chosenPlace(cells, chosen, hasHeader);
    if (place === -1 && (chosen !== undefined || role !== "time")) {
      return missing(cells, hasHeader, neededFor(role, chosen, canName));
    }
    places[role] = place;
  }
  const twice = roles.find(
    (role) => places[role] !== -1 && roles.some((r) => r !== role && places[r] === places[role]),
  );
  if (twice !== undefined) return `column ${places[twice] + 1} would be the ${twice} and something else, too`;
  const nameOf = (role: RatingRole) => (hasHeader ? (cells[places[role]] ?? role) : role);
  const names = { user: nameOf("user"), item: nameOf("item"), rating: nameOf("rating"), time: nameOf("time") };
  return { hasHeader, width: cells.length, places, names };
}

/** A header has the names that were chosen or usual ones, or at any rate no numbers where ratings and times stand. */
function isHeader(cells: readonly string[], choice: ColumnChoice): boolean {
  if (roles.some((role) => typeof choice[role] === "string")) return true;
  if (roles.every((role) => role === "time" || usualPlace(cells, role, true) !== -1)) return true;
  const rating = choice.rating === undefined ? 2 : Number(choice.rating) - 1;
  const numbers = [rating, 3].filter((place) => isNumber(cells[place])).length;
  return numbers === 0 && !(isNumber(cells[0]) && isNumber(cells[1]));
}

function usualPlace(cells: readonly string[], role: RatingRole, hasHeader: boolean): number {
  if (!hasHeader) return roles.indexOf(role) < cells.length && cells.length <= 4 ? roles.indexOf(role) : -1;
  const plain = cells.map((cell) => cell.toLowerCase().replace(/[^a-z0-9]/g, ""));
  const name = usualNames[role].find((each) => plain.includes(each));
  return name === undefined ? -1 : plain.indexOf(name);
}

function chosenPlace(cells: readonly string[], chosen: string | number, hasHeader: boolean): number {
  if (typeof chosen === "string") return hasHeader ? cells.indexOf(chosen) : -1;
  return Number.isInteger(chosen) && chosen >= 1 && chosen <= cells.length ? chosen - 1 : -1;
}

function missing(cells: readonly string[], hasHeader: boolean, needed: string): string {
  const seen = cells.slice(0, 30).map((cell) => JSON.stringify(cell.slice(0, 40)));
  const more = cells.length > 30 ? ` and ${cells.length - 30} more` : "";
  const what = hasHeader ? "the columns" : "no header but the row";
  return `${what} ${seen.join(", ")}${more} ${hasHeader ? "were" : "was"} seen; ${needed}`;
}

function neededFor(role: RatingRole, chosen: string | number | undefined, canName: boolean): string {
  if (chosen !== undefined) return `the column ${JSON.stringify(chosen)} for the ${role} was needed`;
  if (!canName) return `a column for the ${role}, such as ${JSON.stringify(usualNames[role][0])}, was needed`;
  return `a column for the ${role} could not be recognised, name it by the option columns (--columns ${role}=NAME)`;
}

function isNumber(cell: string | undefined): boolean {
  const bytes = Uint8Array.from((cell ?? "").slice(0, 50), (character) => character.charCodeAt(0) & 0x7f);
  return !Number.isNaN(decimalFromBytes(bytes, 0, bytes.length));
}
