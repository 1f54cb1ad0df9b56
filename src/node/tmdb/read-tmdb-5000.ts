// Reads the TMDB 5000 Movie Dataset (Kaggle tmdb/tmdb-movie-metadata): a table of films and a table of credits, joined on
// the id. Both files are streamed and only what a Film holds is kept. What a row means is in core/catalogue.
import { basename } from "node:path";
import {
  creditsFromTmdb,
  type FilmCredits,
  type TmdbCreditCells,
  tmdbCreditColumns,
} from "../../core/catalogue/credits-from-tmdb.ts";
import type { FileLedger, RowLedger } from "../../core/catalogue/file-ledger.ts";
import type { Film } from "../../core/catalogue/film.ts";
import {
  type FilmFacts,
  filmFromTmdb,
  type TmdbMovieCells,
  tmdbMovieColumns,
} from "../../core/catalogue/film-from-tmdb.ts";
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import type { TitledRow } from "../../core/catalogue/join-on-title.ts";
import { StringPool } from "../../core/catalogue/string-pool.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { readCsvTable } from "../files/csv-table.ts";

export interface Tmdb5000Files {
  /** `tmdb_5000_movies.csv` */
  readonly movies: ByteSource;
  /** `tmdb_5000_credits.csv` */
  readonly credits: ByteSource;
}

export interface Tmdb5000Options {
  /**
   * Whether cast and crew are kept. They are read and accounted for in any case.
   * Default true.
   */
  readonly people?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** The data set as it was read. */
export interface Tmdb5000 {
  /** In the order of the table of films. */
  readonly films: readonly Film[];
  /** Every readable row of the table of credits in its order, also those without a film: the right side of joinOnTitle. */
  readonly creditRows: readonly TitledRow[];
  /** The account of the table of films, then of the table of credits. */
  readonly reports: readonly [FileReport, FileReport];
}

interface Reading extends Tmdb5000Options {
  readonly strings: StringPool;
}

interface Table<Row> {
  readonly rows: ReadonlyMap<number, Row & { readonly line: number }>;
  readonly ledger: FileLedger;
}

/**
 * Reads and joins both tables. A film without credits is kept with none; credits without a film are refused.
 *
 * @throws InputError when a file is missing, damaged or not the table it should be, or holds no usable row.
 * @throws the signal's reason when it is aborted.
 */
export async function readTmdb5000(files: Tmdb5000Files, options: Tmdb5000Options = {}): Promise<Tmdb5000> {
  const reading: Reading = { ...options, strings: new StringPool() };
  const movies = await readMovies(files.movies, reading);
  const creditRows: TitledRow[] = [];
  const credits = await readCredits(files.credits, movies, creditRows, reading);
  const films = join(movies, credits);
  return { films, creditRows, reports: [movies.ledger.report(), credits.ledger.report()] };
}

function readMovies(source: ByteSource, reading: Reading): Promise<Table<FilmFacts>> {
  const read = (cells: TmdbMovieCells, row: RowLedger) => filmFromTmdb(cells, row, reading.strings);
  return readTable(source, tmdbMovieColumns, "id", read, reading);
}

function readCredits(
  source: ByteSource,
  movies: Table<FilmFacts>,
  creditRows: TitledRow[],
  reading: Reading,
): Promise<Table<FilmCredits>> {
  const read = (cells: TmdbCreditCells, row: RowLedger) => {
    const credits = creditsFromTmdb(cells, row, reading.strings);
    if (credits === null) return null;
    creditRows.push({ tmdbId: credits.tmdbId, title: credits.title });
    const film = movies.rows.get(credits.tmdbId);
    if (film === undefined) {
      return row.refuse(
        "movie_id",
        `no film with the id ${credits.tmdbId} was read from ${basename(movies.ledger.file)}`,
      );
    }
    if (film.title !== credits.title) row.repair("title differs from the film's, kept", "title", credits.title);
    return reading.people === false ? { ...credits, cast: [], crew: [] } : credits;
  };
  return readTable(source, tmdbCreditColumns, "movie_id", read, reading);
}

/** One table by id; of rows with the same id the first is kept. */
async function readTable<Column extends string, Row extends { readonly tmdbId: number }>(
  source: ByteSource,
  columns: readonly Column[],
  idColumn: Column,
  read: (cells: Readonly<Record<Column, string>>, row: RowLedger) => Row | null,
  { signal, onProgress }: Reading,
): Promise<Table<Row>> {
  const rows = new Map<number, Row & { readonly line: number }>();
  const table = { columns, couldNot: "Cannot read the TMDB 5000 data", signal, onProgress };
  const ledger = await readCsvTable(source, table, (cells, row) => {
    const value = read(cells, row);
    const first = value === null ? undefined : rows.get(value.tmdbId);
    if (first !== undefined) row.refuse(idColumn, `the id ${first.tmdbId} was seen before, on line ${first.line}`);
    else if (value !== null) rows.set(value.tmdbId, { ...value, line: row.line });
  });
  return { rows, ledger };
}

function join(movies: Table<FilmFacts>, credits: Table<FilmCredits>): Film[] {
  return [...movies.rows.values()].map(({ line, ...facts }) => {
    const people = credits.rows.get(facts.tmdbId);
    if (people === undefined) movies.ledger.repair("film without credits, kept", line, "id", String(facts.tmdbId));
    return { ...facts, cast: people?.cast ?? [], crew: people?.crew ?? [] };
  });
}
