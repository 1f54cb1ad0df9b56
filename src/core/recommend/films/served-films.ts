// The films that answers are given from, by index: what is known of each, found by id and by title. Reads columns in place, whether they were
// made a moment ago or lie in an opened artifact; texts are decoded when somebody asks for them.
import type { FilmIndex } from "../../ratings/ratings.ts";
import type { DirectoryFilm, FilmDirectory } from "../../search/film-directory.ts";
import { FilmFinder } from "../../search/film-finder.ts";
import { imdbId } from "../../search/film-ids.ts";
import { type FilmColumns, filmColumns } from "./film-columns.ts";
import type { FilmFacts, NamedPerson, Opinions } from "./film-facts.ts";
import { NameTable } from "./name-table.ts";
import { listOf, type NumberLists } from "./number-lists.ts";
import { allTexts, textAt } from "./text-table.ts";

export class ServedFilms implements FilmDirectory {
  readonly columns: FilmColumns;
  /** How many films there are. */
  readonly size: number;
  readonly genres: NameTable;
  readonly keywords: NameTable;
  readonly people: NameTable;
  readonly languages: NameTable;
  #titles: readonly string[] | null = null;
  #finder: FilmFinder | null = null;

  /** @param columns of films that fit one another: those of `filmColumns`, or of an artifact that was checked */
  constructor(columns: FilmColumns) {
    this.columns = columns;
    this.size = columns.year.length;
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
      ...this.film(film),
      runtime: columns.runtime[film] || null,
      language: this.#language(film),
      genres: namesIn(columns.genres, film, this.genres),
      directors: this.#persons(columns.directors, film),
      cast: this.#persons(columns.cast, film),
      keywords: namesIn(columns.keywords, film, this.keywords),
      votes: columns.votes[film]! < 0 ? null : opinions(columns.votes[film]!, columns.voteMean[film]!),
      ratings: this.opinions(film),
    };
  }

  /** How many rated a film in training, and what they gave it. */
  opinions(film: FilmIndex): Opinions {
    return opinions(this.columns.ratings[film]!, this.columns.ratingMean[film]!);
  }

  /** What a film is found and shown by. */
  film(film: FilmIndex): Required<DirectoryFilm> {
    const { tmdb, imdb, movielens, otherTitles, otherNames } = this.columns;
    return {
      tmdb: tmdb[film] || null,
      imdb: imdbId(imdb[film]!),
      movielens: movielens[film] || null,
      title: this.title(film),
      otherTitles: Array.from(listOf(otherTitles, film), (k) => textAt(otherNames, k)),
      year: this.year(film),
    };
  }

  title(film: FilmIndex): string {
    this.#titles ??= allTexts(this.columns.titles);
    return this.#titles[film]!;
  }

  year(film: FilmIndex): number | null {
    return this.columns.year[film] || null;
  }

  /** Finds films by their ids and titles. */
  get finder(): FilmFinder {
    this.#finder ??= new FilmFinder(this);
    return this.#finder;
  }

  /** @throws RangeError for an index that no film has */
  check(film: FilmIndex): void {
    if (Number.isInteger(film) && film >= 0 && film < this.size) return;
    throw new RangeError(
      `Cannot read a film: index ${film} was seen; a whole number from 0 to ${this.size - 1} was needed`,
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
