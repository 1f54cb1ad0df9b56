// The list of films beside a table of ratings: movies.csv (since 2015), movies.dat (1M and 10M) or u.item (100K), told by
// the file's name. The old lists are read as UTF-8 where they are that (10M) and as ISO-8859-1 where not (1M, 100K).
import { isUtf8 } from "node:buffer";
import { readWhole } from "../../core/catalogue/field-values.ts";
import { FileLedger, type RowLedger } from "../../core/catalogue/file-ledger.ts";
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import { quoteSeen } from "../../core/catalogue/quote-seen.ts";
import { genresOfFlags, itemGenres, type MovieEntry, movieEntry } from "../../core/ratings/movie-entry.ts";
import { ByteLines } from "../files/byte-lines.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { readCsvTable } from "../files/csv-table.ts";

/** Names of lists of films that can be read. */
export const movieFiles = ["movies.csv", "movies.dat", "u.item"] as const;
export type MovieFile = (typeof movieFiles)[number];

export interface MoviesRead {
  /** In the order of the list; of films listed twice the first. */
  readonly movies: readonly MovieEntry[];
  readonly report: FileReport;
}

const couldNot = "Cannot read the list of films";
const mostLineBytes = 1024 * 1024;

/** Cells of one film, as a list has them. */
interface Cells {
  readonly movieId: string;
  readonly title: string;
  readonly genres: string;
}

/**
 * Reads a list of films.
 *
 * @throws InputError where it cannot be read or no row of it can be used
 * @throws the signal's reason when it is aborted
 */
export async function readMovies(source: ByteSource, form: MovieFile, signal?: AbortSignal): Promise<MoviesRead> {
  const movies = new Map<number, MovieEntry>();
  const take = (cells: Cells, row: RowLedger) => {
    const id = readWhole(cells.movieId);
    if (id === null) row.refuse("movieId", `${quoteSeen(cells.movieId)} was seen; a whole number was needed`);
    else if (movies.has(id)) row.refuse("movieId", `the film ${id} was seen before`);
    else movies.set(id, movieEntry(id, cells.title, cells.genres));
  };
  const ledger =
    form === "movies.csv"
      ? await readCsvTable(source, { columns: ["movieId", "title", "genres"], couldNot, signal }, take)
      : await readLines(source, form, take, signal);
  return { movies: [...movies.values()], report: ledger.report() };
}

async function readLines(
  source: ByteSource,
  form: "movies.dat" | "u.item",
  take: (cells: Cells, row: RowLedger) => void,
  signal: AbortSignal | undefined,
): Promise<FileLedger> {
  const ledger = new FileLedger(source.name, couldNot);
  let line = 0;
  const tooLong = (): never => {
    throw ledger.fault(`a line of more than ${mostLineBytes} bytes was seen; a list of films was needed`);
  };
  const onLine = (bytes: Buffer, start: number, end: number) => {
    line++;
    if (start === end) return ledger.repair("blank line, left out", line, "", "");
    const isText = isUtf8(bytes.subarray(start, end));
    const row = ledger.row(line);
    const cells = cellsOf(bytes.toString(isText ? "utf8" : "latin1", start, end), form);
    if (cells === null) row.refuse("", "another number of columns than a list of films has");
    else take(cells, row);
  };
  const lines = new ByteLines(onLine, mostLineBytes, tooLong);
  for await (const chunk of source.open(signal)) lines.push(chunk);
  lines.end();
  if (ledger.report().rowsKept === 0) throw ledger.fault("no row can be used; a list of films was needed");
  return ledger;
}

/** u.item: id, title, date, date of the video, address, then a flag for each genre. */
function cellsOf(text: string, form: "movies.dat" | "u.item"): Cells | null {
  const [movieId = "", title = "", ...others] = text.split(form === "movies.dat" ? "::" : "|");
  if (form === "movies.dat") return others.length === 1 ? { movieId, title, genres: others[0] ?? "" } : null;
  const flags = others.slice(3);
  return flags.length === itemGenres.length ? { movieId, title, genres: genresOfFlags(flags) } : null;
}
