// The lines of a person's table, whatever columns it has: cells as they stand, rows of a wrong length included. For tables
// whose header is for the caller to judge and whose bad rows must not end the reading; files with known columns have a
// reader of their own (files/csv-records.ts).
import { CsvError, type Parser, parse } from "csv-parse";
import { FileLedger } from "../../core/catalogue/file-ledger.ts";
import type { CsvLine } from "../../core/catalogue/written-films-csv.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { checkedUtf8 } from "../files/checked-utf8.ts";
import { explainCsvError } from "../files/csv-faults.ts";
import { ended, written } from "../files/csv-parser-steps.ts";

const mostRecordBytes = 16 * 1024 * 1024;
const mostColumns = 10_000;

/**
 * The lines in the file's order, the header first, as the file is read; blank ones are left out.
 *
 * @param couldNot what a fault of the whole file prevents
 * @throws InputError (on iterating) where the file cannot be read, is not UTF-8 or cannot be split into cells; the lines
 *   before the fault come out first
 */
export async function* readCsvLines(
  source: ByteSource,
  couldNot: string,
  signal?: AbortSignal,
): AsyncGenerator<CsvLine, void, void> {
  const ledger = new FileLedger(source.name, couldNot);
  const taker = { line: 1, ready: [] as CsvLine[] };
  const parser = lineParser(taker, ledger);
  const explain = (error: unknown) =>
    error instanceof CsvError ? explainCsvError(error, ledger, { line: taker.line }) : error;
  const step = async function* (work: Promise<void>): AsyncGenerator<CsvLine, void, void> {
    const fault = await work.catch((error: unknown) => ({ error }));
    yield* taker.ready.splice(0);
    if (fault !== undefined) throw explain(fault.error);
  };
  for await (const text of checkedUtf8(source, ledger, signal)) yield* step(written(parser, text));
  yield* step(ended(parser));
}

function lineParser(taker: { line: number; ready: CsvLine[] }, ledger: FileLedger): Parser {
  const parser = parse({
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true,
    relax_quotes: true, // The "Burbs: a quote that opens no field is a sign like any other, and no reason to drop all rows behind it
    max_record_size: mostRecordBytes,
    cast: (cell, { index }) => {
      if (index < mostColumns) return cell;
      throw ledger.fault(`a row of more than ${mostColumns} fields was seen; is this a CSV file?`, {
        line: taker.line,
      });
    },
    on_record: (cells: string[]) => {
      if (cells.length > 1 || cells[0]?.trim() !== "") taker.ready.push({ line: taker.line, cells });
      taker.line += 1 + cells.reduce((lines, cell) => lines + cell.split("\n").length - 1, 0);
      return null;
    },
  });
  parser.on("error", () => {}); // each call below says so itself
  return parser.resume();
}
