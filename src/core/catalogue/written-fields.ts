// The fields that a person may write about a film, and how a misspelt one is told. Field by field documented in
// docs/guide/film-json.md.
import { editDistance } from "../search/edit-distance.ts";
import { quoteSeen } from "./quote-seen.ts";

/** What a field holds; decides how its JSON is read, and how a cell of a table becomes JSON. */
export type FieldKind = "text" | "number" | "day" | "texts" | "people" | "cast" | "crew";

export type WrittenField =
  | "title"
  | "originalTitle"
  | "overview"
  | "tagline"
  | "homepage"
  | "status"
  | "releaseDate"
  | "year"
  | "runtime"
  | "budget"
  | "revenue"
  | "popularity"
  | "voteCount"
  | "genres"
  | "keywords"
  | "companies"
  | "countries"
  | "languages"
  | "originalLanguage"
  | "directors"
  | "writers"
  | "cast"
  | "crew";

export const writtenFields: Readonly<Record<WrittenField, FieldKind>> = {
  title: "text",
  originalTitle: "text",
  overview: "text",
  tagline: "text",
  homepage: "text",
  status: "text",
  releaseDate: "day",
  year: "number",
  runtime: "number",
  budget: "number",
  revenue: "number",
  popularity: "number",
  voteCount: "number",
  genres: "texts",
  keywords: "texts",
  companies: "texts",
  countries: "texts",
  languages: "texts",
  originalLanguage: "text",
  directors: "people",
  writers: "people",
  cast: "cast",
  crew: "crew",
};

const aliases: ReadonlyMap<string, WrittenField> = new Map([
  ["director", "directors"],
  ["writer", "writers"],
]);
const known: ReadonlyMap<string, WrittenField> = new Map([
  ...(Object.keys(writtenFields) as WrittenField[]).map((field) => [field, field] as const),
  ...aliases,
]);

/** The field that a name means, aliases included; null for a name that is none. */
export function writtenField(name: string): WrittenField | null {
  return known.get(name) ?? null;
}

/** What is to be said of a name that is no field: the nearest field, or where the list of them stands. */
export function neededInsteadOf(name: string): string {
  const near = nearestField(name);
  if (near !== null) return `"${near}", if that was meant,`;
  return `one of ${[...known.keys()].filter((key) => !aliases.has(key)).join(", ")}`;
}

/** `seen` for a name that is no field. */
export function unknownField(name: string): string {
  return `the unknown field ${quoteSeen(name)}`;
}

/** Other programs' names for the same, beyond typos and ways to write two words. */
const otherNames: ReadonlyMap<string, WrittenField> = new Map([
  ["actors", "cast"],
  ["stars", "cast"],
  ["votes", "voteCount"],
  ["release", "releaseDate"],
  ["date", "releaseDate"],
  ["plot", "overview"],
  ["description", "overview"],
  ["synopsis", "overview"],
  ["length", "runtime"],
  ["duration", "runtime"],
  ["boxoffice", "revenue"],
  ["gross", "revenue"],
  ["name", "title"],
  ["productioncompanies", "companies"],
  ["studios", "companies"],
  ["productioncountries", "countries"],
  ["spokenlanguages", "languages"],
  ["screenplay", "writers"],
]);

/** Case, spaces and signs aside, the field within two typos (one in short names), or null. */
function nearestField(name: string): WrittenField | null {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, "");
  const asked = plain(name.slice(0, 100));
  const other = otherNames.get(asked);
  if (other !== undefined) return other;
  let nearest: WrittenField | null = null;
  let least = asked.length < 5 ? 2 : 3;
  for (const [key, field] of known) {
    const distance = editDistance(asked, plain(key), 2);
    if (distance < least) [nearest, least] = [field, distance];
  }
  return nearest;
}
