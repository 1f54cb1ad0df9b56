// Rows of MovieLens's tables since 2015 (ratings.csv, movies.csv, links.csv). Pure: text in, values and entries in the
// ledger out. A row whose ids or stars are not what the site writes is refused; there is nothing to guess.
import { isBlank, readDecimal, readWhole } from "../catalogue/field-values.ts";
import type { RowLedger } from "../catalogue/file-ledger.ts";
import { quoteSeen } from "../catalogue/quote-seen.ts";
import { imdbId } from "../search/film-ids.ts";
import type { FilmLink } from "./join-ratings.ts";

/** The columns that are read; times are left alone, a summary has no use for them. */
export const ratingColumns = ["userId", "movieId", "rating"] as const;
export const movieColumns = ["movieId", "title"] as const;
export const linkColumns = ["movieId", "imdbId", "tmdbId"] as const;

type Cells<Columns extends readonly string[]> = Readonly<Record<Columns[number], string>>;

export interface RatingRow {
  readonly userId: number;
  readonly movieId: number;
  /** 0.5 to 5 in halves. */
  readonly rating: number;
}

export interface MovieRow {
  readonly movieId: number;
}

/** The rating in a row, or null where the row was refused. */
export function ratingFromMovieLens(cells: Cells<typeof ratingColumns>, row: RowLedger): RatingRow | null {
  const userId = readId(cells, "userId", row);
  const movieId = readId(cells, "movieId", row);
  const rating = readStars(cells.rating);
  if (rating === null) return row.refuse("rating", `${seen(cells.rating)}; 0.5 to 5 in halves was needed`);
  return userId === null || movieId === null ? null : { userId, movieId, rating };
}

/** The film in a row, or null where the row was refused. */
export function movieFromMovieLens(cells: Cells<typeof movieColumns>, row: RowLedger): MovieRow | null {
  const movieId = readId(cells, "movieId", row);
  if (movieId === null) return null;
  if (isBlank(cells.title)) row.repair("title blank, kept", "title", cells.title);
  return { movieId };
}

/** The link in a row, or null where the row was refused. */
export function linkFromMovieLens(cells: Cells<typeof linkColumns>, row: RowLedger): FilmLink | null {
  const movieId = readId(cells, "movieId", row);
  if (movieId === null) return null;
  const imdb = readImdbId(cells.imdbId, row);
  if (isBlank(cells.tmdbId)) {
    row.repair("tmdbId blank, film not linked", "movieId", cells.movieId);
    return { movieId, tmdbId: null, ...imdb };
  }
  const tmdbId = readId(cells, "tmdbId", row);
  return tmdbId === null ? null : { movieId, tmdbId, ...imdb };
}

function readImdbId(text: string, row: RowLedger): { imdbId?: string } {
  if (isBlank(text)) return {};
  const id = imdbId(text);
  if (id !== null) return { imdbId: id };
  row.repair("imdbId is none, left out", "imdbId", text);
  return {};
}

function readStars(text: string): number | null {
  const stars = readDecimal(text);
  return stars !== null && Number.isInteger(2 * stars) && stars >= 0.5 && stars <= 5 ? stars : null;
}

/** Both sites count from 1. */
function readId<Column extends string>(
  cells: Readonly<Record<Column, string>>,
  column: Column,
  row: RowLedger,
): number | null {
  const id = readWhole(cells[column]);
  return id === null || id === 0 ? row.refuse(column, `${seen(cells[column])}; a whole number from 1 was needed`) : id;
}

function seen(text: string): string {
  return `${quoteSeen(text)} was seen`;
}
