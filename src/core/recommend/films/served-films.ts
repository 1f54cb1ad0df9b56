// The films that answers are given from, by index: what is known of each, found by id and by title. Reads columns in place, whether they were
// made a moment ago or lie in an opened artifact; a film's texts are decoded when it is asked for.
import type { FilmIndex } from "../../ratings/ratings.ts";
import { type FoundTitles, TitleIndex } from "../../search/title-index.ts";
import { type FilmColumns, filmColumns, imdbId, imdbNumber } from "./film-columns.ts";
import type { FilmFacts, FilmIds, NamedPerson, Opinions } from "./film-facts.ts";
import { NameTable } from "./name-table.ts";
import { listOf, type NumberLists } from "./number-lists.ts";
import { allTexts, textAt } from "./text-table.ts";

type IdKind = keyof FilmIds;

export class ServedFilms {
  readonly columns: FilmColumns;
  readonly count: number;
  readonly genres: NameTable;
  readonly keywords: NameTable;
  readonly people: NameTable;
  readonly languages: NameTable;
  #titles: TitleIndex | null = null;
  readonly #places = new Map<IdKind, ReadonlyMap<number, FilmIndex>>();

  /** @param columns of films that fit one another: those of `filmColumns`, or of an artifact that was checked */
  constructor(columns: FilmColumns) {
    this.columns = columns;
    this.count = columns.year.length;
    this.genres = new NameTable(columns.genreNames);
    this.keywords = new NameTable(columns.keywordNames);
    this.people = new NameTable(columns.personNames);
    this.languages = new NameTable(columns.languages);
  }

  /** All that is known of a film. @throws RangeError for an index that no film has */
  facts(film: FilmIndex): FilmFacts {
    this.check(film);
    const { columns } = this;
    return {
      ids: this.ids(film),
      title: this.title(film),
      otherTitles: Array.from(listOf(columns.otherTitles, film), (k) => textAt(columns.otherNames, k)),
      year: this.year(film),
      runtime: columns.runtime[film] || null,
      language: this.#language(film),
      genres: namesIn(columns.genres, film, this.genres),
      directors: this.#persons(columns.directors, film),
      cast: this.#persons(columns.cast, film),
      keywords: namesIn(columns.keywords, film, this.keywords),
      votes: columns.votes[film]! < 0 ? null : opinions(columns.votes[film]!, columns.voteMean[film]!),
      ratings: opinions(columns.ratings[film]!, columns.ratingMean[film]!),
    };
  }

  ids(film: FilmIndex): FilmIds {
    const { tmdb, imdb, movielens } = this.columns;
    const number = imdb[film]!;
    return {
      tmdb: tmdb[film] || null,
      imdb: number === 0 ? null : imdbId(number),
      movielens: movielens[film] || null,
    };
  }

  title(film: FilmIndex): string {
    return textAt(this.columns.titles, film);
  }

  year(film: FilmIndex): number | null {
    return this.columns.year[film] || null;
  }

  /** The film of an id, the lowest index where several have it; null where none has. */
  byId(kind: IdKind, id: number | string): FilmIndex | null {
    const number = kind === "imdb" ? imdbNumber(String(id)) : Number(id);
    let places = this.#places.get(kind);
    if (places === undefined) {
      places = placesOf(this.columns[kind]);
      this.#places.set(kind, places);
    }
    return places.get(number ?? 0) ?? null;
  }

  /** Films by what a person types for a title; places are film indices. */
  find(query: string): FoundTitles {
    this.#titles ??= this.#titleIndex();
    return this.#titles.find(query);
  }

  /** @throws RangeError for an index that no film has */
  check(film: FilmIndex): void {
    if (Number.isInteger(film) && film >= 0 && film < this.count) return;
    throw new RangeError(
      `Cannot read a film: index ${film} was seen; a whole number from 0 to ${this.count - 1} was needed`,
    );
  }

  #titleIndex(): TitleIndex {
    const { titles, otherTitles, otherNames } = this.columns;
    const others = allTexts(otherNames);
    return new TitleIndex(
      allTexts(titles).map((title, film) => ({
        title,
        otherTitles: Array.from(listOf(otherTitles, film), (k) => others[k]!),
        year: this.year(film),
      })),
    );
  }

  #language(film: FilmIndex): string | null {
    const number = this.columns.language[film]!;
    return number === 0 ? null : this.languages.name(number - 1);
  }

  #persons(lists: NumberLists, film: FilmIndex): NamedPerson[] {
    return Array.from(listOf(lists, film), (k) => ({
      id: this.columns.personIds[k] || null,
      name: this.people.name(k),
    }));
  }
}

/** Films from their facts; a film's place in the list is its index. @throws RangeError as `filmColumns` */
export function servedFilms(films: readonly FilmFacts[]): ServedFilms {
  return new ServedFilms(filmColumns(films));
}

function namesIn(lists: NumberLists, film: FilmIndex, names: NameTable): string[] {
  return Array.from(listOf(lists, film), (k) => names.name(k));
}

function opinions(count: number, mean: number): Opinions {
  return { count, mean: Number.isNaN(mean) ? null : Number(mean.toPrecision(7)) }; // 7.7 was put in, not 7.699999809265137
}

function placesOf(ids: Uint32Array): Map<number, FilmIndex> {
  const places = new Map<number, FilmIndex>();
  for (let film = ids.length - 1; film >= 0; film--) if (ids[film] !== 0) places.set(ids[film]!, film);
  return places;
}
