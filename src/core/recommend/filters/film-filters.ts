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

/** What a filter may be set to. */
export interface FilterRule {
  readonly needed: string;
  readonly fits: (value: unknown) => boolean;
}

const rules: Readonly<Record<Kind, FilterRule>> = {
  names: { needed: "a list of names", fits: (value) => Array.isArray(value) && value.every(isName) },
  year: {
    needed: "a year from 1 to 9999",
    fits: (value) => isWhole(value) && (value as number) >= 1 && (value as number) <= 9999,
  },
  minutes: { needed: "a number of minutes from 0", fits: (value) => Number.isFinite(value) && (value as number) >= 0 },
  count: { needed: "a whole number from 0", fits: isWhole },
  choice: { needed: `"hide" or "show"`, fits: (value) => value === "hide" || value === "show" },
};

const isName = (value: unknown) => typeof value === "string" && value.trim() !== "";

export const ruleOf = (name: FilterName): FilterRule => rules[kinds[name]];

const spans = [
  ["yearFrom", "yearTo"],
  ["runtimeFrom", "runtimeTo"],
] as const;

/** The two ends of a span that holds nothing; null where there is none. */
export function emptySpan(filters: FilmFilters): (typeof spans)[number] | null {
  return spans.find(([from, to]) => filters[from]! > filters[to]!) ?? null; // undefined is above nothing, and nothing above it
}
