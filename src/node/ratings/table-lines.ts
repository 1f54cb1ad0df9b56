// Reads a table of lines row by row under a ledger, as readCsvTable does for CSV: the form of MovieLens's files before 2015. A
// line is UTF-8 where it is that (10M) and else ISO-8859-1 (1M, 100K), whose letters beyond ASCII are hardly ever UTF-8 by
// chance. So no byte can be wrong but 0; what cells a line has is the caller's.
import { isUtf8 } from "node:buffer";
import { basename } from "node:path";
import { FileLedger, type RowLedger } from "../../core/catalogue/file-ledger.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { ByteLines } from "../files/byte-lines.ts";
import type { ByteSource } from "../files/byte-source.ts";

export interface TableLinesOptions {
  /** What a fault of the whole file prevents. */
  readonly couldNot: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

const mostLineBytes = 64 * 1024;

/**
 * Hands every line that is not empty to `take`, which keeps what it wants and refuses the rest in the row's ledger. Empty
 * lines are left out and told.
 *
 * @returns the account of the file
 * @throws InputError when the file cannot be read, holds a zero byte or an endless line, or no row that can be used
 * @throws the signal's reason when it is aborted
 */
export async function readTableLines(
  source: ByteSource,
  { couldNot, signal, onProgress }: TableLinesOptions,
  take: (line: string, row: RowLedger) => void,
): Promise<FileLedger> {
  const ledger = new FileLedger(source.name, couldNot);
  let line = 0;
  const refuseLength = (): never => {
    throw ledger.fault(`a line of more than ${mostLineBytes} bytes was seen; rows of a table were needed`, {
      line: line + 1,
    });
  };
  const lines = new ByteLines(
    (bytes, start, end) => {
      line++;
      if (start === end) return ledger.repair("blank line, left out", line, "", "");
      const text = textOf(bytes, start, end);
      if (text.includes("\0")) throw ledger.fault("a zero byte was seen; text was needed", { line });
      take(text, ledger.row(line));
    },
    mostLineBytes,
    refuseLength,
  );
  const tell = (total: number | null) =>
    onProgress?.({ what: `reading ${basename(source.name)}`, done: ledger.rowsRead, total, unit: "rows" });
  for await (const chunk of source.open(signal)) {
    signal?.throwIfAborted();
    lines.push(chunk);
    tell(null);
  }
  lines.end();
  tell(ledger.rowsRead);
  const { rowsKept, refused } = ledger.report();
  if (rowsKept > 0) return ledger;
  const why = refused[0] === undefined ? "" : `; the first: ${refused[0].why}`;
  throw ledger.fault(`no row can be used, ${ledger.rowsRead} refused${why}`);
}

function textOf(bytes: Buffer, start: number, end: number): string {
  return bytes.toString(isUtf8(bytes.subarray(start, end)) ? "utf8" : "latin1", start, end);
}
