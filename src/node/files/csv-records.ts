// Streams the records of a CSV file (RFC 4180: commas, double quotes doubled, LF or CRLF), each with the line it starts on
// and only the columns asked for. csv-parse splits the bytes; this file decides what is refused and says why. What the
// cells mean is for the caller.
import { CsvError, type Parser, parse } from "csv-parse";
import type { FileLedger } from "../../core/catalogue/file-ledger.ts";
import type { ByteSource } from "./byte-source.ts";
import { checkedUtf8 } from "./checked-utf8.ts";
import { ended, written } from "./csv-parser-steps.ts";
import { type CsvRecord, CsvRows } from "./csv-rows.ts";

export type { CsvRecord } from "./csv-rows.ts";

export interface CsvOptions<Column extends string> {
  /** The columns that must be there, in any order; others may be there and are left out. */
  readonly columns: readonly Column[];
  /** Where a byte order mark and blank lines are counted, and what words the errors. */
  readonly ledger: FileLedger;
  readonly signal?: AbortSignal | undefined;
}

const mostRecordBytes = 16 * 1024 * 1024;

/**
 * The records of a CSV file in its order; memory stays bounded whatever the file holds.
 *
 * @throws InputError (on iterating) when the file is empty or has no records, lacks a column, is cut inside a quoted field,
 *   has rows of another length than its header, a record over 16 MB, bytes that are not UTF-8, or zero bytes.
 */
export async function* readCsvRecords<Column extends string>(
  source: ByteSource,
  options: CsvOptions<Column>,
): AsyncGenerator<CsvRecord<Column>, void, void> {
  const rows = new CsvRows(options.columns, options.ledger);
  const parser = csvParser(rows);
  const step = async function* (work: Promise<void>): AsyncGenerator<CsvRecord<Column>, void, void> {
    const fault = await work.catch((error: unknown) => ({ error }));
    yield* rows.take(); // rows before a fault come out before it, wherever chunks end
    if (fault !== undefined) throw fault.error instanceof CsvError ? rows.explain(fault.error) : fault.error;
  };
  for await (const text of checkedUtf8(source, options.ledger, options.signal)) yield* step(written(parser, text));
  yield* step(ended(parser));
  rows.finish();
}

/** A parser used as a sink: its rows go to the collector, nothing comes out of the stream. */
function csvParser(rows: CsvRows<string>): Parser {
  const parser = parse({
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true, // checked here, with a better message
    max_record_size: mostRecordBytes,
    cast: (cell, { index }) => rows.cell(cell, index),
    on_record: (cells) => rows.record(cells),
  });
  parser.on("error", () => {}); // each call below says so itself
  return parser.resume();
}
