// Reads a table of films with titles, years and genres, of whichever of three kinds it is:
// movies.csv (since 2015), movies.dat ("::" between cells; 1M and 10M) or u.item ("|"; 100K). Of rows with the same id the first
// is kept. What a row means is in core/ratings.
import type { FileLedger, RowLedger } from "../../core/catalogue/file-ledger.ts";
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { MovieTitle } from "../../core/ratings/movie-title.ts";
import { movieTitleColumns, titleFromItemCells, titleFromMovieLens } from "../../core/ratings/movie-title-rows.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { readCsvTable } from "../files/csv-table.ts";
import { readTableLines } from "./table-lines.ts";

export interface TitleOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Names of tables of films, in the order in which they are looked for. */
export const titleTables = ["movies.csv", "movies.dat", "u.item"] as const;
export type TitleTable = (typeof titleTables)[number];

export interface MovieTitles {
  /** In the order of the file. */
  readonly movies: readonly MovieTitle[];
  readonly report: FileReport;
}

const couldNot = "Cannot read the list of films";

/**
 * Reads one table.
 *
 * @param table which kind of table it is
 * @throws InputError where the file is missing, damaged or not that table, or holds no usable row
 * @throws the signal's reason when it is aborted
 */
export async function readMovieTitles(
  source: ByteSource,
  table: TitleTable,
  options: TitleOptions = {},
): Promise<MovieTitles> {
  const titles = new TitleRows();
  const ledger = await readers[table](source, options, titles);
  return { movies: titles.movies, report: ledger.report() };
}

type ReadTable = (source: ByteSource, options: TitleOptions, titles: TitleRows) => Promise<FileLedger>;

const readers: Readonly<Record<TitleTable, ReadTable>> = {
  "movies.csv": (source, options, titles) =>
    readCsvTable(source, { ...options, columns: movieTitleColumns, couldNot }, (cells, row) =>
      titles.take(titleFromMovieLens(cells, row), row),
    ),
  "movies.dat": (source, options, titles) =>
    readTableLines(source, { ...options, couldNot }, (line, row) => titles.take(titleFromDat(line, row), row)),
  "u.item": (source, options, titles) =>
    readTableLines(source, { ...options, couldNot }, (line, row) =>
      titles.take(titleFromItemCells(line.split("|"), row), row),
    ),
};

function titleFromDat(line: string, row: RowLedger): MovieTitle | null {
  const cells = line.split("::");
  const [movieId, title, genres] = cells;
  if (cells.length !== 3 || movieId === undefined || title === undefined || genres === undefined) {
    return row.refuse("", `${cells.length} cells were seen; 3 with :: between them were needed`);
  }
  return titleFromMovieLens({ movieId, title, genres }, row);
}

/** Keeps each id once; titles that come again are kept and told. */
class TitleRows {
  readonly movies: MovieTitle[] = [];
  private readonly lines = new Map<number, number>();
  private readonly titles = new Set<string>();

  take(movie: MovieTitle | null, row: RowLedger): void {
    if (movie === null) return;
    const first = this.lines.get(movie.rawId);
    if (first !== undefined) {
      row.refuse("movieId", `the film ${movie.rawId} was seen before, on line ${first}`);
      return;
    }
    if (this.titles.has(movie.title)) row.repair("title of a film before, kept", "title", movie.title);
    this.lines.set(movie.rawId, row.line);
    this.titles.add(movie.title);
    this.movies.push(movie);
  }
}
