// Which films may be shown, and what each filter took away, so that an empty list can say why. A film is told against every filter that it
// fails; `alone` counts those that one filter only keeps out: so many would come back without it.
import type { FilmIndex } from "../../ratings/ratings.ts";
import type { ServedFilms } from "../films/served-films.ts";
import { cannotFilter, checkFilters } from "./check-filters.ts";
import type { FilmFilters } from "./film-filters.ts";
import { type FilmTest, filmTests } from "./film-tests.ts";

type Films = ArrayLike<FilmIndex> & Iterable<FilmIndex>;

export interface MaskRequest {
  readonly filters?: FilmFilters | undefined;
  /** Only these; default all films. */
  readonly candidates?: Films | undefined;
  /** Never these. */
  readonly exclude?: Films | undefined;
  /** Films of the history. */
  readonly seen?: Films | undefined;
  /** Films that the history turns down. */
  readonly dismissed?: Films | undefined;
}

export interface FilterCount {
  readonly filter: FilmTest["filter"] | "exclude";
  /** Films that fail it, whatever else they fail. */
  readonly failed: number;
  /** Films that fail nothing else. */
  readonly alone: number;
}

export interface FilmMask {
  /** 1 for a film that may be shown, by index. */
  readonly mask: Uint8Array;
  /** How many may be shown. */
  readonly kept: number;
  /** How many were asked about: the candidates, or all. */
  readonly asked: number;
  /** Filters that took any film away, in their order. */
  readonly counts: readonly FilterCount[];
}

interface Test {
  readonly filter: FilterCount["filter"];
  readonly markFailing: (failing: Uint8Array) => void;
}

/**
 * @throws TypeError or RangeError as `checkFilters` and `filmTests`; RangeError for an index that no film has
 */
export function filmMask(films: ServedFilms, request: MaskRequest = {}): FilmMask {
  const filters = checkFilters(request.filters ?? {});
  const tests: Test[] = [...filmTests(films, filters)];
  const hide = (filter: Test["filter"], those: Films | undefined, choice: "hide" | "show" = "hide") => {
    if (those === undefined || choice === "show") return;
    const hidden = marked(films.size, those, filter);
    tests.push({ filter, markFailing: (failing) => failing.set(hidden) });
  };
  hide("seen", request.seen, filters.seen);
  hide("dismissed", request.dismissed, filters.dismissed);
  hide("exclude", request.exclude);
  const mask =
    request.candidates === undefined
      ? new Uint8Array(films.size).fill(1)
      : marked(films.size, request.candidates, "candidates");
  return sieve(mask, tests);
}

/** Puts every film that is marked through every test; clears the marks of those that fail. */
function sieve(mask: Uint8Array, tests: readonly Test[]): FilmMask {
  const failing = new Uint8Array(mask.length);
  const failures = new Uint8Array(mask.length);
  const last = new Uint8Array(mask.length);
  const counts = tests.map(({ filter, markFailing }, k) => {
    failing.fill(0);
    markFailing(failing);
    let failed = 0;
    for (let film = 0; film < mask.length; film++) {
      if (failing[film] === 0 || mask[film] === 0) continue;
      failed++;
      failures[film]!++;
      last[film] = k;
    }
    return { filter, failed, alone: 0 };
  });
  let [asked, kept] = [0, 0];
  for (let film = 0; film < mask.length; film++) {
    if (mask[film] === 0) continue;
    asked++;
    if (failures[film] === 0) kept++;
    else mask[film] = 0;
    if (failures[film] === 1) counts[last[film]!]!.alone++;
  }
  return { mask, kept, asked, counts: counts.filter(({ failed }) => failed > 0) };
}

/** 1 for each of the films. */
function marked(count: number, films: Films, what: string): Uint8Array {
  const marks = new Uint8Array(count);
  for (const film of films) {
    if (!(Number.isInteger(film) && film >= 0 && film < count)) {
      const needed = `an index from 0 to ${count - 1} was needed`;
      throw new RangeError(`${cannotFilter}: film ${film} was seen in ${what}; ${needed}`);
    }
    marks[film] = 1;
  }
  return marks;
}

/** What a filter did, in words that are true whoever set it: in a call, on a command line or by a switch on a page. */
const filterWords: Readonly<Record<FilterCount["filter"], string>> = {
  genres: "genres leave out",
  withoutGenres: "unwanted genres leave out",
  years: "years leave out",
  runtime: "runtime leaves out",
  languages: "languages leave out",
  people: "people leave out",
  keywords: "keywords leave out",
  leastVotes: "too few votes leave out",
  leastRatings: "too few ratings leave out",
  seen: "having been seen leaves out",
  dismissed: "having been turned down leaves out",
  exclude: "having been excluded leaves out",
};

/** What was left out, what took most first: "8 of 266 films are left: genres leave out 230 (44 that would otherwise stay), years leave out 213 (27 ...), ...". */
export function describeMask({ kept, asked, counts }: FilmMask): string {
  const number = (value: number) => value.toLocaleString("en-US");
  const be = kept === 1 ? "is" : "are";
  const left =
    kept === 0 ? `None of ${number(asked)} films is left` : `${number(kept)} of ${number(asked)} films ${be} left`;
  if (counts.length === 0) return `${left}.`;
  const sorted = counts.toSorted((a, b) => b.failed - a.failed);
  const parts = sorted.map(
    ({ filter, failed, alone }) =>
      `${filterWords[filter]} ${number(failed)} (${number(alone)} that would otherwise stay)`,
  );
  return `${left}: ${parts.join(", ")}.`;
}
