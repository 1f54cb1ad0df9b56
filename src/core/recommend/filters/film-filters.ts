// What a person wants to see, in words and numbers, and the check of it: filters come from flags and from JSON, so every name and value is looked
// at, and one that is unknown is refused with what may have been meant. What they do to films: film-tests.ts.
import { nearestName } from "../../search/nearest-name.ts";
import { shownValue } from "../shown-value.ts";

/** All may be left out. Names are taken without case, accents and punctuation. */
export interface FilmFilters {
  /** Films of any of these genres. */
  readonly genres?: readonly string[];
  /** Films of none of these. */
  readonly withoutGenres?: readonly string[];
  readonly yearFrom?: number;
  /** Included, as `runtimeTo` is. */
  readonly yearTo?: number;
  /** Minutes. */
  readonly runtimeFrom?: number;
  readonly runtimeTo?: number;
  /** Original languages: ISO codes, or names in English. */
  readonly languages?: readonly string[];
  /** Films that any of these directed or leads in. */
  readonly people?: readonly string[];
  /** Films with any of these. */
  readonly keywords?: readonly string[];
  /** Votes at TMDB. */
  readonly leastVotes?: number;
  /** Ratings in training. */
  readonly leastRatings?: number;
  /** Films of the history; default "hide". */
  readonly seen?: "hide" | "show";
  /** Films that the history turns down; default "hide". */
  readonly dismissed?: "hide" | "show";
}

export type FilterName = keyof FilmFilters;

type Kind = "names" | "year" | "minutes" | "count" | "choice";

const kinds: Readonly<Record<FilterName, Kind>> = {
  genres: "names",
  withoutGenres: "names",
  yearFrom: "year",
  yearTo: "year",
  runtimeFrom: "minutes",
  runtimeTo: "minutes",
  languages: "names",
  people: "names",
  keywords: "names",
  leastVotes: "count",
  leastRatings: "count",
  seen: "choice",
  dismissed: "choice",
};

/** In the order in which they are told. */
export const filterNames: readonly FilterName[] = Object.keys(kinds) as FilterName[];

const isWhole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const rules: Readonly<Record<Kind, readonly [needed: string, fits: (value: unknown) => boolean]>> = {
  names: ["a list of names", (value) => Array.isArray(value) && value.every(isName)],
  year: ["a year from 1 to 9999", (value) => isWhole(value) && (value as number) >= 1 && (value as number) <= 9999],
  minutes: ["a number of minutes from 0", (value) => Number.isFinite(value) && (value as number) >= 0],
  count: ["a whole number from 0", isWhole],
  choice: [`"hide" or "show"`, (value) => value === "hide" || value === "show"],
};

const isName = (value: unknown) => typeof value === "string" && value.trim() !== "";

/**
 * The filters that are set, each of its kind.
 *
 * @param given somebody's object; a filter that is undefined is not set
 * @throws TypeError for anything but an object, or a filter that does not exist; RangeError for a value that is not of its filter's kind
 */
export function checkFilters(given: unknown): FilmFilters {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new TypeError(`${cannotFilter}: ${shownValue(given)} was seen; an object of filters was needed`);
  }
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [name, value] of set) checkFilter(name, value);
  const filters: FilmFilters = Object.fromEntries(set);
  checkSpan(filters, "yearFrom", "yearTo");
  checkSpan(filters, "runtimeFrom", "runtimeTo");
  return filters;
}

export const cannotFilter = "Cannot filter films";

function checkFilter(name: string, value: unknown): void {
  if (!Object.hasOwn(kinds, name)) {
    const meant = nearestName(name, filterNames);
    const needed = meant === null ? `one of ${filterNames.join(", ")} was needed` : `was ${meant} meant?`;
    throw new TypeError(`${cannotFilter}: a filter ${shownValue(name)} was seen; ${needed}`);
  }
  const [needed, fits] = rules[kinds[name as FilterName]];
  if (fits(value)) return;
  throw new RangeError(`${cannotFilter}: ${name} is ${shownValue(value)}; ${needed} was needed`);
}

function checkSpan(filters: FilmFilters, from: "yearFrom" | "runtimeFrom", to: "yearTo" | "runtimeTo"): void {
  const [least, most] = [filters[from], filters[to]];
  if (least === undefined || most === undefined || least <= most) return;
  throw new RangeError(
    `${cannotFilter}: ${from} is ${least} and ${to} ${most}; a span that holds something was needed`,
  );
}
