// Filters as questions that a film passes or fails. A fact that is not known fails whatever asks for it (a film of unknown runtime is not "under
// two hours") and passes what only forbids ("no horror"): nobody is shown what may be unwanted, and nothing vanishes unasked.
import { type CommonName, commonGenre, commonLanguage } from "../../catalogue/common-names.ts";
import type { NameTable } from "../films/name-table.ts";
import type { NumberLists } from "../films/number-lists.ts";
import type { ServedFilms } from "../films/served-films.ts";
import { shownValue } from "../shown-value.ts";
import { cannotFilter } from "./check-filters.ts";
import type { FilmFilters, FilterName } from "./film-filters.ts";

export interface FilmTest {
  /** Both ends of a span are one: a film of which the year is not known fails either. */
  readonly filter: Exclude<FilterName, SpanEnd> | "years" | "runtime";
  /** Writes 1 for every film that fails, by index, into zeros. A column at a time, which is faster than film by film. */
  readonly markFailing: (failing: Uint8Array) => void;
}

type SpanEnd = "yearFrom" | "yearTo" | "runtimeFrom" | "runtimeTo";

/**
 * A test for each filter that asks for a fact; `seen` and `dismissed` are about people, not films.
 *
 * @param filters as `checkFilters` gives them
 * @throws RangeError for a genre, language, person or keyword that no film has, with what may have been meant
 */
export function filmTests(films: ServedFilms, filters: FilmFilters): FilmTest[] {
  const { year, runtime, votes, ratings } = films.columns;
  const tests: FilmTest[] = listTests(films, filters);
  const within = (filter: FilmTest["filter"], column: Column, [least, most]: Ends) => {
    if (least === undefined && most === undefined) return;
    const ends = [least ?? known, most ?? Number.POSITIVE_INFINITY] as const;
    tests.push({ filter, markFailing: (failing) => markOutside(column, ...ends, failing) });
  };
  const known = 1;
  const { yearFrom, yearTo, runtimeFrom, runtimeTo, leastVotes, leastRatings } = filters;
  within("years", year, [yearFrom, yearTo]);
  within("runtime", runtime, [runtimeFrom, runtimeTo]);
  if (leastVotes !== undefined && leastVotes > 0) within("leastVotes", votes, [leastVotes, undefined]);
  within("leastRatings", ratings, [leastRatings, undefined]);
  return tests;
}

type Column = Uint16Array | Uint32Array | Int32Array;
/** Both included; open where undefined. */
type Ends = readonly [least: number | undefined, most: number | undefined];

function markOutside(column: Column, least: number, most: number, failing: Uint8Array): void {
  for (let film = 0; film < column.length; film++) {
    if (column[film]! < least || column[film]! > most) failing[film] = 1;
  }
}

function listTests(films: ServedFilms, filters: FilmFilters): FilmTest[] {
  const { genres, keywords, directors, cast, language } = films.columns;
  const tests: FilmTest[] = [];
  const named = (filter: NamesFilter, table: NameTable, mark: (wanted: Uint8Array, failing: Uint8Array) => void) => {
    const names = filters[filter];
    if (names === undefined) return;
    const wanted = wantedNumbers(filter, names, table);
    tests.push({ filter, markFailing: (failing) => mark(wanted, failing) });
  };
  named("genres", films.genres, (wanted, failing) => markWithout([genres], wanted, failing));
  named("withoutGenres", films.genres, (wanted, failing) => markWith(genres, wanted, failing));
  named("languages", films.languages, (wanted, failing) => {
    for (let film = 0; film < language.length; film++) {
      const number = language[film]!;
      if (number === 0 || wanted[number - 1] === 0) failing[film] = 1;
    }
  });
  named("people", films.people, (wanted, failing) => markWithout([directors, cast], wanted, failing));
  named("keywords", films.keywords, (wanted, failing) => markWithout([keywords], wanted, failing));
  return tests;
}

/** Films with any of the numbers in a list. */
function markWith({ indptr, indices }: NumberLists, wanted: Uint8Array, marks: Uint8Array): void {
  for (let film = 0; film + 1 < indptr.length; film++) {
    for (let k = indptr[film]!; k < indptr[film + 1]!; k++) if (wanted[indices[k]!] === 1) marks[film] = 1;
  }
}

/** Films with none of the numbers in any list. */
function markWithout(lists: readonly NumberLists[], wanted: Uint8Array, failing: Uint8Array): void {
  const having = new Uint8Array(failing.length);
  for (const list of lists) markWith(list, wanted, having);
  for (let film = 0; film < having.length; film++) if (having[film] === 0) failing[film] = 1;
}

type NamesFilter = "genres" | "withoutGenres" | "languages" | "people" | "keywords";

/** What each filter's names are called in a message, and what else they may be called. */
const wanting: Readonly<Record<NamesFilter, readonly [thing: string, commonName: CommonName | null]>> = {
  genres: ["a genre", commonGenre],
  withoutGenres: ["a genre", commonGenre],
  languages: ["a language", commonLanguage],
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
  const [thing, commonName] = wanting[filter];
  const found = table.find(name);
  if (found.length > 0) return found;
  const common = commonName?.(name) ?? null;
  const others = common === null ? [] : table.find(common);
  if (others.length > 0) return others;
  const near = table.suggestions(name).map((each) => JSON.stringify(each));
  const all = table.size <= fewNames ? `, one of ${table.names().join(", ")}` : "";
  const meant = near.length > 0 ? ` (was ${near.join(" or ")} meant?)` : all;
  throw new RangeError(
    `${cannotFilter}: ${filter} has ${shownValue(name)}; ${thing} of these films was needed${meant}`,
  );
}
