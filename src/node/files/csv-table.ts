// Reads a whole CSV table row by row under a ledger: the loop that every reader of a table needs, with progress,
// cancelling, and a fault where nothing in the table can be used. What a row means is the caller's.
import { basename } from "node:path";
import { FileLedger, type RowLedger } from "../../core/catalogue/file-ledger.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { ByteSource } from "./byte-source.ts";
import { readCsvRecords } from "./csv-records.ts";

export interface CsvTableOptions<Column extends string> {
  readonly columns: readonly Column[];
  /** What a fault of the whole file prevents, as "Cannot read the TMDB 5000 data". */
  readonly couldNot: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

const rowsBetweenReports = 200;

/**
 * Hands every row to `take`, which keeps what it wants and refuses the rest in the row's ledger.
 *
 * @returns the account of the file, to which the caller may add
 * @throws InputError when the file cannot be read as a table with these columns, or all of its rows were refused.
 * @throws the signal's reason when it is aborted.
 */
export async function readCsvTable<Column extends string>(
  source: ByteSource,
  options: CsvTableOptions<Column>,
  take: (cells: Readonly<Record<Column, string>>, row: RowLedger) => void,
): Promise<FileLedger> {
  const { columns, signal, onProgress } = options;
  const ledger = new FileLedger(source.name, options.couldNot);
  const tell = (total: number | null) =>
    onProgress?.({ what: `reading ${basename(source.name)}`, done: ledger.rowsRead, total, unit: "rows" });
  for await (const { line, cells } of readCsvRecords(source, { columns, ledger, signal })) {
    signal?.throwIfAborted();
    take(cells, ledger.row(line));
    if (ledger.rowsRead % rowsBetweenReports === 0) tell(null);
  }
  tell(ledger.rowsRead);
  refuseUseless(ledger);
  return ledger;
}

function refuseUseless(ledger: FileLedger): void {
  const { rowsKept, refused } = ledger.report();
  if (rowsKept > 0) return;
  const [first] = refused;
  const why = first === undefined ? "" : `; the first for column ${first.column}: ${first.why}`;
  const seen = `no row can be used, ${ledger.rowsRead} refused${why}`;
  throw ledger.fault(seen, first === undefined ? {} : { line: first.line });
}
