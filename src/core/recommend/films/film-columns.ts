// The facts of many films side by side: a column a fact, so that filters and sliders read one array and a file keeps them as they are. Names of
// genres, keywords, people and languages are kept once and told by number, in the order in which they first occur.
import { imdbId } from "../../search/film-ids.ts";
import type { FilmFacts, NamedPerson } from "./film-facts.ts";
import { type NumberLists, numberLists } from "./number-lists.ts";
import { type TextTable, textTable } from "./text-table.ts";

/** n films; every plain column is n long. */
export interface FilmColumns {
  /** TMDB's ids; 0 where there is none, as in the two columns below. */
  readonly tmdb: Uint32Array;
  /** The number in "tt0113277". */
  readonly imdb: Uint32Array;
  readonly movielens: Uint32Array;
  /** 0 where it is not known. */
  readonly year: Uint16Array;
  /** Minutes; 0 where it is not known. */
  readonly runtime: Uint16Array;
  /** 0 where it is not known, else 1 + its number in `languages`. */
  readonly language: Uint16Array;
  /** TMDB's votes; -1 where they are not known. */
  readonly votes: Int32Array;
  /** Their mean, 0 to 10; NaN where there is none. */
  readonly voteMean: Float32Array;
  /** Ratings in training. */
  readonly ratings: Uint32Array;
  /** Their mean, 0.5 to 5; NaN where there is none. */
  readonly ratingMean: Float32Array;
  readonly titles: TextTable;
  /** Numbers in `otherNames`. */
  readonly otherTitles: NumberLists;
  readonly otherNames: TextTable;
  readonly genres: NumberLists;
  readonly keywords: NumberLists;
  /** Numbers of people. */
  readonly directors: NumberLists;
  readonly cast: NumberLists;
  readonly genreNames: TextTable;
  readonly keywordNames: TextTable;
  readonly personNames: TextTable;
  /** TMDB's numbers of people, beside their names; 0 for somebody known by name only. */
  readonly personIds: Uint32Array;
  readonly languages: TextTable;
}

const most16 = 0xffff;

/** @throws RangeError for a number that no column can hold, naming the film and the fact */
export function filmColumns(films: readonly FilmFacts[]): FilmColumns {
  for (const [place, film] of films.entries()) checkFacts(film, place);
  const numbers = <Column extends Uint16Array | Uint32Array | Int32Array | Float32Array>(
    column: Column,
    read: (film: FilmFacts) => number,
  ): Column => {
    for (const [place, film] of films.entries()) column[place] = read(film);
    return column;
  };
  const { length } = films;
  return {
    tmdb: numbers(new Uint32Array(length), ({ tmdb }) => tmdb ?? 0),
    imdb: numbers(new Uint32Array(length), ({ imdb }) => imdbNumber(imdb) ?? 0),
    movielens: numbers(new Uint32Array(length), ({ movielens }) => movielens ?? 0),
    year: numbers(new Uint16Array(length), ({ year }) => year ?? 0),
    runtime: numbers(new Uint16Array(length), ({ runtime }) => Math.round(runtime ?? 0)),
    votes: numbers(new Int32Array(length), ({ votes }) => votes?.count ?? -1),
    voteMean: numbers(new Float32Array(length), ({ votes }) => votes?.mean ?? Number.NaN),
    ratings: numbers(new Uint32Array(length), ({ ratings }) => ratings.count),
    ratingMean: numbers(new Float32Array(length), ({ ratings }) => ratings.mean ?? Number.NaN),
    ...nameColumns(films),
  };
}

function nameColumns(films: readonly FilmFacts[]) {
  const [genres, keywords, people, languages] = [new Interned(), new Interned(), new Interned(), new Interned()];
  const persons = (read: (film: FilmFacts) => readonly NamedPerson[]) =>
    numberLists(films.map((film) => read(film).map(({ id, name }) => people.number(id ?? name, name))));
  const texts = (names: Interned, read: (film: FilmFacts) => readonly string[]) =>
    numberLists(films.map((film) => read(film).map((name) => names.number(name, name))));
  const lists = {
    genres: texts(genres, (film) => film.genres),
    keywords: texts(keywords, (film) => film.keywords),
    directors: persons((film) => film.directors),
    cast: persons((film) => film.cast),
  };
  const language = Uint16Array.from(films, (film) =>
    film.language === null ? 0 : 1 + languages.number(film.language, film.language),
  );
  let next = 0;
  return {
    ...lists,
    language,
    titles: textTable(films.map(({ title }) => title)),
    otherTitles: numberLists(films.map(({ otherTitles }) => otherTitles.map(() => next++))),
    otherNames: textTable(films.flatMap(({ otherTitles }) => otherTitles)),
    genreNames: textTable(genres.names),
    keywordNames: textTable(keywords.names),
    personNames: textTable(people.names),
    personIds: Uint32Array.from(people.keys, (key) => (typeof key === "number" ? key : 0)),
    languages: textTable(languages.names),
  };
}

/** Names by number, each key once; the first name of a key is kept. */
class Interned {
  readonly names: string[] = [];
  readonly #numbers = new Map<string | number, number>();

  get keys(): (string | number)[] {
    return [...this.#numbers.keys()];
  }

  number(key: string | number, name: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** The number in IMDb's id: NaN for what is no id, null for none. */
function imdbNumber(id: string | null): number | null {
  return id === null ? null : Number(imdbId(id)?.slice(2) ?? Number.NaN);
}

function checkFacts({ tmdb, imdb, movielens, year, runtime, votes, ratings }: FilmFacts, place: number): void {
  const facts: readonly (readonly [fact: string, value: number | null | undefined, most: number])[] = [
    ["tmdb", tmdb, 0xffffffff],
    ["imdb", imdbNumber(imdb), 0xffffffff],
    ["movielens", movielens, 0xffffffff],
    ["year", year, most16],
    ["runtime", runtime, most16],
    ["votes", votes?.count, 0x7fffffff],
    ["ratings", ratings.count, 0xffffffff],
  ];
  for (const [fact, value, most] of facts) {
    if (value === null || value === undefined) continue;
    if (value >= 0 && value <= most && (Number.isInteger(value) || fact === "runtime")) continue;
    const needed = `a whole number from 0 to ${most} was needed`;
    throw new RangeError(`Cannot keep the facts of film ${place}: ${fact} is ${value}; ${needed}`);
  }
}
