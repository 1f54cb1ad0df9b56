// TMDB's two tables written as the published files are: every field that holds a comma or a quote in quotes, LF line ends.
import { type TmdbCreditCells, tmdbCreditColumns } from "../../../src/core/catalogue/credits-from-tmdb.ts";
import { type TmdbMovieCells, tmdbMovieColumns } from "../../../src/core/catalogue/film-from-tmdb.ts";
import { creditCells, movieCells } from "../../core/catalogue/tmdb-cells.ts";

/** A table of films, one row for each set of changes to the same film. */
export function moviesCsv(...rows: readonly Partial<TmdbMovieCells>[]): string {
  return csvOf(tmdbMovieColumns, rows.map(movieCells));
}

/** A table of credits, likewise. */
export function creditsCsv(...rows: readonly Partial<TmdbCreditCells>[]): string {
  return csvOf(tmdbCreditColumns, rows.map(creditCells));
}

function csvOf<Column extends string>(columns: readonly Column[], rows: readonly Record<Column, string>[]): string {
  const lines = rows.map((row) => columns.map((column) => csvField(row[column])).join(","));
  return [columns.join(","), ...lines, ""].join("\n");
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
