// MovieLens's three tables, each row accounted for. Of rows that say the same thing twice (a film's entry, its link, one
// person's rating of one film) the first is kept and the others are refused; so are rows about films that movies.csv does
// not list. What a row means is in core/ratings.
import { basename } from "node:path";
import type { FileLedger } from "../../core/catalogue/file-ledger.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { FilmLink } from "../../core/ratings/join-ratings.ts";
import {
  linkColumns,
  linkFromMovieLens,
  movieColumns,
  movieFromMovieLens,
  ratingColumns,
  ratingFromMovieLens,
} from "../../core/ratings/movielens-rows.ts";
import type { RatingColumns } from "../../core/ratings/rating-summary.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { readCsvTable } from "../files/csv-table.ts";

export interface MovieLensOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Films by MovieLens id, with the line each stands on. */
export interface MovieTable {
  readonly lines: ReadonlyMap<number, number>;
  readonly ledger: FileLedger;
}

export interface LinkTable {
  readonly links: readonly FilmLink[];
  /** The line of each link by MovieLens id. */
  readonly lines: ReadonlyMap<number, number>;
  readonly ledger: FileLedger;
}

export interface RatingTable {
  readonly ratings: RatingColumns;
  readonly users: number;
  readonly ledger: FileLedger;
}

const couldNot = "Cannot read the MovieLens data";

/** `movies.csv`; throws as readCsvTable does, and so do the others. */
export async function readMovies(source: ByteSource, options: MovieLensOptions): Promise<MovieTable> {
  const lines = new Map<number, number>();
  const ledger = await readCsvTable(source, { ...options, columns: movieColumns, couldNot }, (cells, row) => {
    const movie = movieFromMovieLens(cells, row);
    if (movie === null) return;
    const first = lines.get(movie.movieId);
    if (first === undefined) lines.set(movie.movieId, row.line);
    else row.refuse("movieId", `the film ${movie.movieId} was seen before, on line ${first}`);
  });
  return { lines, ledger };
}

/** `links.csv`. */
export async function readLinks(source: ByteSource, movies: MovieTable, options: MovieLensOptions): Promise<LinkTable> {
  const links: FilmLink[] = [];
  const lines = new Map<number, number>();
  const ledger = await readCsvTable(source, { ...options, columns: linkColumns, couldNot }, (cells, row) => {
    const link = linkFromMovieLens(cells, row);
    if (link === null) return;
    const first = lines.get(link.movieId);
    if (!movies.lines.has(link.movieId)) row.refuse("movieId", notListed(link.movieId, movies));
    else if (first !== undefined) row.refuse("movieId", `film ${link.movieId} was linked before, on line ${first}`);
    else {
      links.push(link);
      lines.set(link.movieId, row.line);
    }
  });
  return { links, lines, ledger };
}

/** `ratings.csv`. */
export async function readRatings(
  source: ByteSource,
  movies: MovieTable,
  options: MovieLensOptions,
): Promise<RatingTable> {
  const ratings = { users: [] as number[], films: [] as number[], ratings: [] as number[] };
  const linesOf = new Map<number, Map<number, number>>(); // user, film, line
  const ledger = await readCsvTable(source, { ...options, columns: ratingColumns, couldNot }, (cells, row) => {
    const entry = ratingFromMovieLens(cells, row);
    if (entry === null) return;
    const { userId, movieId, rating } = entry;
    if (!movies.lines.has(movieId)) return void row.refuse("movieId", notListed(movieId, movies));
    const lines = linesOf.get(userId) ?? new Map<number, number>();
    linesOf.set(userId, lines);
    const first = lines.get(movieId);
    if (first !== undefined) {
      return void row.refuse("movieId", `user ${userId} rated film ${movieId} before, on line ${first}`);
    }
    lines.set(movieId, row.line);
    ratings.users.push(userId);
    ratings.films.push(movieId);
    ratings.ratings.push(rating);
  });
  return { ratings, users: linesOf.size, ledger };
}

function notListed(movieId: number, movies: MovieTable): string {
  return `no film with the id ${movieId} was read from ${basename(movies.ledger.file)}`;
}
