// What a person wants to see, in words and numbers, and what each filter may be set to. Who sets them is told what is wrong by
// check-filters.ts; what they do to films: film-tests.ts.

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

const fits: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  names: (value) => Array.isArray(value) && value.every(isName),
  year: (value) => isWhole(value) && (value as number) >= 1 && (value as number) <= 9999,
  minutes: (value) => Number.isFinite(value) && (value as number) >= 0,
  count: isWhole,
  choice: (value) => value === "hide" || value === "show",
};

/** Apart from the rules, as a page that checks an address has no use for them. */
const needed: Readonly<Record<Kind, string>> = {
  names: "a list of names",
  year: "a year from 1 to 9999",
  minutes: "a number of minutes from 0",
  count: "a whole number from 0",
  choice: `"hide" or "show"`,
};

const isName = (value: unknown) => typeof value === "string" && value.trim() !== "";

/** Whether a filter may be set to a value. */
export const fitsFilter = (name: FilterName, value: unknown): boolean => fits[kinds[name]](value);

/** What it may be set to, in words. */
export const neededOf = (name: FilterName): string => needed[kinds[name]];

const spans = [
  ["yearFrom", "yearTo"],
  ["runtimeFrom", "runtimeTo"],
] as const;

/** The two ends of a span that holds nothing; null where there is none. */
export function emptySpan(filters: FilmFilters): (typeof spans)[number] | null {
  return spans.find(([from, to]) => filters[from]! > filters[to]!) ?? null; // undefined is above nothing, and nothing above it
}
