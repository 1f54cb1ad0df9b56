// Reads a table of ratings from chunks of bytes: the first row tells the form, every other one is a rating or is refused and
// counted. Faults of the whole file are thrown here. What becomes of the rows is for build-ratings.ts.

import { FaultCounts } from "../../catalogue/fault-counts.ts";
import { quoteSeen } from "../../catalogue/quote-seen.ts";
import { InputError } from "../../errors/input-error.ts";
import type { RatingsOptions } from "../ratings-options.ts";
import { shownField } from "./field-text.ts";
import { type CutFault, mostRecordBytes, RecordCutter, type RecordTaker } from "./record-cutter.ts";
import { fieldKind, RecordScanner } from "./record-scanner.ts";
import { RowReader } from "./row-reader.ts";
import { tableFormOf } from "./table-form.ts";
import { isBlank, StartOfTable, type TableStart } from "./table-start.ts";

/** What was read of a file. */
export interface RowsRead {
  /** Rows, people, films and lines. */
  readonly kept: RowReader;
  readonly rowsRead: number;
  readonly refused: FaultCounts;
  readonly repaired: FaultCounts;
}

/** Reads one file; push chunks, then finish. */
export class RatingReader {
  readonly #file: string;
  readonly #options: RatingsOptions;
  readonly #start: StartOfTable;
  #records: RatingRecords | null = null;
  #cutter: RecordCutter | null = null;

  /** @param file what messages call it */
  constructor(file: string, options: RatingsOptions) {
    this.#file = file;
    this.#options = options;
    this.#start = new StartOfTable(options.delimiter);
  }

  get rowsRead(): number {
    return this.#records?.rowsRead ?? 0;
  }

  /** Takes the next bytes. The chunk may be reused afterwards. @throws InputError for a fault of the whole file */
  push(chunk: Uint8Array): void {
    if (this.#cutter !== null) this.#cutter.push(chunk);
    else this.#begin(this.#start.push(chunk, false));
  }

  /** Called once, after the last byte. @throws InputError where the file is empty, cut short or all of it was refused */
  finish(): RowsRead {
    if (this.#cutter === null) this.#begin(this.#start.push(new Uint8Array(0), true));
    if (this.#cutter === null || this.#records === null) throw new Error("Cannot read the ratings: no start was seen");
    this.#cutter.end();
    return this.#records.finish();
  }

  #begin(start: TableStart | string | null): void {
    if (start === null) return;
    if (typeof start === "string") throw faultOf(this.#file, start);
    const scanner = new RecordScanner(start.delimiter);
    this.#records = new RatingRecords(this.#file, this.#options, scanner);
    if (start.hadMark) this.#records.repaired.add("byte order mark at the start, left out", 1, "", () => "EF BB BF");
    this.#cutter = new RecordCutter(scanner, this.#records);
    this.#cutter.push(start.bytes);
  }
}

/** What the records of a file are taken for: blank lines, the first row, rows. */
class RatingRecords implements RecordTaker {
  rowsRead = 0;
  readonly repaired: FaultCounts = new FaultCounts();
  readonly #refused = new FaultCounts();
  readonly #file: string;
  readonly #options: RatingsOptions;
  readonly #scanner: RecordScanner;
  #rows: RowReader | null = null;
  #line = 1;

  constructor(file: string, options: RatingsOptions, scanner: RecordScanner) {
    this.#file = file;
    this.#options = options;
    this.#scanner = scanner;
  }

  take(bytes: Uint8Array): void {
    const line = this.#line;
    this.#line += this.#scanner.lines;
    if (this.#scanner.fields === 1 && this.#isBlank(bytes)) {
      this.repaired.add("blank line, left out", line, "", () => "");
    } else if (this.#rows !== null) {
      this.rowsRead++;
      this.#rows.take(bytes, line);
    } else this.#takeFirst(bytes, line);
  }

  refuse(fault: CutFault): never {
    const seen =
      fault === "record too long"
        ? `the row that starts here is over ${mostRecordBytes} bytes; a closing quote may be missing`
        : "the file ends inside a quoted field; a closing quote was needed (is it cut short?)";
    throw faultOf(this.#file, seen, this.#line);
  }

  finish(): RowsRead {
    const kept = this.#rows;
    if (kept === null) throw faultOf(this.#file, "the file is empty; rows of user, film and rating were needed");
    if (kept.rows.size === 0) throw this.#nothingKept();
    return { kept, rowsRead: this.rowsRead, refused: this.#refused, repaired: this.repaired };
  }

  #isBlank(bytes: Uint8Array): boolean {
    const { starts, ends, kinds } = this.#scanner;
    return kinds[0] === fieldKind.plain && bytes.subarray(starts[0], ends[0]).every(isBlank);
  }

  #takeFirst(bytes: Uint8Array, line: number): void {
    const { fields, mostFields } = this.#scanner;
    if (fields > mostFields) {
      throw faultOf(this.#file, `${fields} columns were seen; is this a table of ratings?`, line);
    }
    const cells = Array.from({ length: fields }, (_, field) => shownField(bytes, this.#scanner, field));
    const { columns = {}, header, canNameColumns } = this.#options;
    const form = tableFormOf(cells, columns, header, canNameColumns);
    if (typeof form === "string") throw faultOf(this.#file, form, line);
    const scale = this.#options.scale ?? [0.5, 5];
    this.#rows = new RowReader(this.#scanner, form, scale, this.#refused, this.repaired);
    if (form.hasHeader) return;
    this.rowsRead++;
    this.#rows.take(bytes, line);
  }

  #nothingKept(): InputError {
    const [first] = this.#refused.list();
    const example = first?.examples[0];
    if (first === undefined || example === undefined) {
      return faultOf(this.#file, "no row follows the header; at least one was needed");
    }
    const why = `the first because ${first.what}, ${quoteSeen(example.seen)} was seen`;
    return faultOf(this.#file, `no row can be used, ${this.rowsRead} refused; ${why}`, example.line);
  }
}

function faultOf(file: string, seenAndNeeded: string, line?: number): InputError {
  return new InputError("Cannot read the ratings", seenAndNeeded, { file, ...(line !== undefined && { line }) });
}
