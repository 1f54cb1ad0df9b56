// The films of a table of ratings as traits: genres, people, keywords, places, decades, one row a column of the table. For
// ranking models that read films (FitWork.traits). Films that no catalogue describes keep what their own set says: genres and
// the decade. Every value is 1; what a trait weighs is the model's.
import type { Film } from "../catalogue/film.ts";
import type { MovieTitle } from "../ratings/movie-title.ts";
import type { RawIds } from "../ratings/ratings.ts";
import type { SparseRows } from "../ratings/sparse-rows.ts";
import { releaseYear } from "../ratings/title-matches.ts";
import { type Trait, type TraitListId, traitList } from "./film-lists.ts";
import { sparseOnes } from "./sparse-ones.ts";

/** What is read of a film: its set's own genres, its decade, and lists of the catalogue. */
export type TableTraitId = "movie-genre" | "decade" | TraitListId;

export interface TableTraitOptions {
  /** Films of the table that must have a trait for it to be kept; whole number from 1. */
  readonly leastFilms: number;
  /** In the order of the columns. */
  readonly lists: readonly TableTraitId[];
}

export const tableTraitDefaults: TableTraitOptions = Object.freeze({
  leastFilms: 2,
  lists: Object.freeze([
    "movie-genre",
    "decade",
    "genre",
    "keyword",
    "director",
    "writer",
    "lead",
    "company",
    "country",
    "language",
  ] as const),
});

export interface TraitedTable {
  /** Raw ids of the films, one a row. */
  readonly items: RawIds;
  /** What the set says of its films; those that are no rows are passed over. */
  readonly movies: readonly MovieTitle[];
  /** What the catalogue says, by raw id. */
  readonly films: ReadonlyMap<number, Film>;
}

export interface TableTraits {
  /** Films x traits; all values 1. */
  readonly traits: SparseRows;
  /** What each column means: "director: Michael Mann". Two people of one name have two columns with one label. */
  readonly labels: readonly string[];
}

interface Subject {
  readonly movie: MovieTitle | undefined;
  readonly film: Film | undefined;
}

interface SubjectList {
  readonly label: string;
  readonly read: (subject: Subject) => readonly Trait[];
}

/**
 * The traits of a table's films. Columns go list after list, within a list the most frequent first, among equals the one seen
 * first.
 *
 * @throws RangeError where `leastFilms` is out of range
 */
export function tableTraits(
  { items, movies, films }: TraitedTable,
  given: Partial<TableTraitOptions> = {},
): TableTraits {
  const { leastFilms, lists } = resolve(given);
  const movieOf = new Map(movies.map((movie) => [movie.rawId, movie]));
  const subjects = rawNumbers(items).map((id) => ({ movie: movieOf.get(id), film: films.get(id) }));
  const rows: number[][] = subjects.map(() => []);
  const labels: string[] = [];
  for (const list of lists.map(subjectList)) {
    const read = subjects.map(list.read);
    for (const { trait, rows: those } of frequent(read, leastFilms)) {
      for (const row of those) rows[row]!.push(labels.length);
      labels.push(`${list.label}: ${trait.name}`);
    }
  }
  // columns were numbered in the order in which the rows got them, so they ascend
  return { traits: sparseOnes(rows, labels.length), labels };
}

/** Raw ids as the numbers that MovieLens gives; NaN for one that is none. */
export function rawNumbers(items: RawIds): number[] {
  return Array.from<number | string, number>(items, Number);
}

function resolve(given: Partial<TableTraitOptions>): TableTraitOptions {
  const options = { ...tableTraitDefaults, ...given };
  if (Number.isInteger(options.leastFilms) && options.leastFilms >= 1) return options;
  const seen = `leastFilms must be a whole number from 1, got ${options.leastFilms}`;
  throw new RangeError(`Cannot make traits of films: ${seen}`);
}

function subjectList(id: TableTraitId): SubjectList {
  if (id === "movie-genre") return { label: "MovieLens genre", read: ({ movie }) => movieGenres(movie) };
  if (id === "decade") return { label: "decade", read: decade };
  const { label, read } = traitList(id);
  return { label, read: ({ film }) => (film === undefined ? [] : read(film)) };
}

const movieGenres = (movie: MovieTitle | undefined) => (movie?.genres ?? []).map((name) => ({ key: name, name }));

/** Of the title's year, or else of the film's release. */
function decade({ movie, film }: Subject): Trait[] {
  const year = movie?.year ?? (film === undefined ? null : releaseYear(film));
  if (year === null) return [];
  const name = `${10 * Math.floor(year / 10)}s`;
  return [{ key: name, name }];
}

/** Traits of one list that enough films have, with their rows, ascending. */
function frequent(read: readonly (readonly Trait[])[], leastFilms: number) {
  const found = new Map<string, { readonly trait: Trait; readonly rows: number[] }>();
  for (const [row, traits] of read.entries()) {
    for (const trait of traits) {
      const seen = found.get(trait.key);
      if (seen === undefined) found.set(trait.key, { trait, rows: [row] });
      else seen.rows.push(row);
    }
  }
  const kept = [...found.values()].filter(({ rows }) => rows.length >= leastFilms);
  return kept.sort((a, b) => b.rows.length - a.rows.length);
}
