// Filters as questions that a film passes or fails. A fact that is not known fails whatever asks for it (a film of unknown runtime is not "under
// two hours") and passes what only forbids ("no horror"): nobody is shown what may be unwanted, and nothing vanishes unasked.
import { commonName } from "../../catalogue/common-names.ts";
import type { NameKind } from "../../catalogue/film-names.ts";
import type { FilmIndex } from "../../ratings/ratings.ts";
import type { NameTable } from "../films/name-table.ts";
import type { NumberLists } from "../films/number-lists.ts";
import type { ServedFilms } from "../films/served-films.ts";
import { shownValue } from "../shown-value.ts";
import { cannotFilter, type FilmFilters, type FilterName } from "./film-filters.ts";

export interface FilmTest {
  readonly filter: FilterName;
  readonly passes: (film: FilmIndex) => boolean;
}

/**
 * A test for each filter that asks for a fact; `seen` and `dismissed` are about people, not films.
 *
 * @param filters as `checkFilters` gives them
 * @throws RangeError for a genre, language, person or keyword that no film has, with what may have been meant
 */
export function filmTests(films: ServedFilms, filters: FilmFilters): FilmTest[] {
  const { year, runtime, votes, ratings } = films.columns;
  const tests: FilmTest[] = listTests(films, filters);
  const least = (filter: FilterName, value: number | undefined, column: ArrayLike<number>) => {
    if (value !== undefined) tests.push({ filter, passes: (film) => value === 0 || column[film]! >= value });
  };
  const most = (filter: FilterName, value: number | undefined, column: ArrayLike<number>) => {
    if (value !== undefined) tests.push({ filter, passes: (film) => column[film]! > 0 && column[film]! <= value });
  };
  least("yearFrom", filters.yearFrom, year);
  most("yearTo", filters.yearTo, year);
  least("runtimeFrom", filters.runtimeFrom, runtime);
  most("runtimeTo", filters.runtimeTo, runtime);
  least("leastVotes", filters.leastVotes, votes);
  least("leastRatings", filters.leastRatings, ratings);
  return tests;
}

function listTests(films: ServedFilms, filters: FilmFilters): FilmTest[] {
  const { genres, keywords, directors, cast, language } = films.columns;
  const tests: FilmTest[] = [];
  const named = (filter: NamesFilter, table: NameTable, test: (wanted: Uint8Array) => FilmTest["passes"]) => {
    const names = filters[filter];
    if (names !== undefined) tests.push({ filter, passes: test(wantedNumbers(filter, names, table)) });
  };
  named("genres", films.genres, (wanted) => (film) => hasAny(genres, film, wanted));
  named("withoutGenres", films.genres, (wanted) => (film) => !hasAny(genres, film, wanted));
  named("languages", films.languages, (wanted) => (film) => language[film] !== 0 && wanted[language[film]! - 1] === 1);
  named("people", films.people, (wanted) => (film) => hasAny(directors, film, wanted) || hasAny(cast, film, wanted));
  named("keywords", films.keywords, (wanted) => (film) => hasAny(keywords, film, wanted));
  return tests;
}

type NamesFilter = "genres" | "withoutGenres" | "languages" | "people" | "keywords";

/** What each filter's names are called in a message, and what kind of common names they may have besides. */
const wanting: Readonly<Record<NamesFilter, readonly [thing: string, kind: NameKind | null]>> = {
  genres: ["a genre", "genre"],
  withoutGenres: ["a genre", "genre"],
  languages: ["a language", "language"],
  people: ["a director or lead", null],
  keywords: ["a keyword", null],
};

/** 1 by number for the names that are asked for. */
function wantedNumbers(filter: NamesFilter, names: readonly string[], table: NameTable): Uint8Array {
  const wanted = new Uint8Array(table.size);
  for (const name of names) for (const number of numbersOf(filter, name, table)) wanted[number] = 1;
  return wanted;
}

/** A list as short as that of genres is told whole. */
const fewNames = 40;

function numbersOf(filter: NamesFilter, name: string, table: NameTable): readonly number[] {
  const [thing, kind] = wanting[filter];
  const found = table.find(name);
  if (found.length > 0) return found;
  const common = kind === null ? null : commonName(kind, name);
  const others = common === null ? [] : table.find(common);
  if (others.length > 0) return others;
  const near = table.suggestions(name).map((each) => JSON.stringify(each));
  const all = table.size <= fewNames ? `, one of ${table.names().join(", ")}` : "";
  const meant = near.length > 0 ? ` (was ${near.join(" or ")} meant?)` : all;
  throw new RangeError(
    `${cannotFilter}: ${filter} has ${shownValue(name)}; ${thing} of these films was needed${meant}`,
  );
}

function hasAny(lists: NumberLists, film: FilmIndex, wanted: Uint8Array): boolean {
  const { indptr, indices } = lists;
  for (let k = indptr[film]!; k < indptr[film + 1]!; k++) if (wanted[indices[k]!] === 1) return true;
  return false;
}
