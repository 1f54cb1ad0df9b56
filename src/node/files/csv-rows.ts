// What the rows of a CSV file are taken for: the first is the header, the others are records of its length. Sees each row
// in the moment it is split, so that it knows the line on which a broken one starts, and words every fault of the form.
import type { CsvError } from "csv-parse";
import type { FileLedger } from "../../core/catalogue/file-ledger.ts";
import { quoteSeen } from "../../core/catalogue/quote-seen.ts";
import { explainCsvError } from "./csv-faults.ts";

/** One record: the cells of the columns asked for, by name. */
export interface CsvRecord<Column extends string> {
  /** Where it starts, from 1; the header counts. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

const mostColumns = 10_000;

/** Collects the rows of one file. */
export class CsvRows<Column extends string> {
  readonly #columns: readonly Column[];
  readonly #ledger: FileLedger;
  #header: readonly string[] | null = null;
  #places: ReadonlyMap<Column, number> = new Map();
  #line = 1;
  #records = 0;
  #ready: CsvRecord<Column>[] = [];

  constructor(columns: readonly Column[], ledger: FileLedger) {
    this.#columns = columns;
    this.#ledger = ledger;
  }

  /** Called for each cell, so that a row without end cannot fill the memory. */
  cell(cell: string, index: number): string {
    if (index < mostColumns) return cell;
    throw this.#ledger.fault(`a row of more than ${mostColumns} fields was seen; is this a CSV file?`, {
      line: this.#line,
    });
  }

  /** Called for each row; null, so that the parser does not hand it on. */
  record(cells: readonly string[]): null {
    const line = this.#line;
    if (cells.length === 1 && cells[0] === "") this.#ledger.repair("blank line, left out", line, "", "");
    else if (this.#header === null) this.#takeHeader(cells, line);
    else this.#takeRow(cells, this.#header.length, line);
    this.#line += 1 + cells.reduce((lines, cell) => lines + lineFeeds(cell), 0);
    return null;
  }

  /** The records that came since the last call. */
  take(): CsvRecord<Column>[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #takeRow(cells: readonly string[], fieldsNeeded: number, line: number): void {
    if (cells.length !== fieldsNeeded) throw this.#ragged(cells, fieldsNeeded, line);
    this.#records++;
    this.#ready.push({ line, cells: this.#pick(cells) });
  }

  #takeHeader(header: readonly string[], line: number): void {
    const seen = `the header reads ${this.#shown(header)}`;
    const missing = this.#columns.filter((column) => !header.includes(column));
    if (missing.length > 0) throw this.#ledger.fault(`${seen}; needed too: ${missing.join(", ")}`, { line });
    const twice = this.#columns.find((column) => header.indexOf(column) !== header.lastIndexOf(column));
    if (twice !== undefined) throw this.#ledger.fault(`${seen}; ${twice} was needed once`, { line });
    this.#header = header;
    this.#places = new Map(this.#columns.map((column) => [column, header.indexOf(column)]));
  }

  #pick(cells: readonly string[]): Record<Column, string> {
    const picked: Partial<Record<Column, string>> = {};
    for (const [column, place] of this.#places) picked[column] = cells[place] ?? "";
    return picked as Record<Column, string>;
  }

  #shown(header: readonly string[]): string {
    const names = header.slice(0, 30).map((name) => quoteSeen(name, 40).slice(1, -1));
    return names.join(", ") + (header.length > 30 ? ` and ${header.length - 30} more` : "");
  }

  #ragged(cells: readonly string[], fieldsNeeded: number, line: number): Error {
    const needed = `${fieldsNeeded} as in the header were needed`;
    const seen = `the row has ${cells.length} ${cells.length === 1 ? "field" : "fields"}`;
    return this.#ledger.fault(`${seen}; ${needed} (is the file cut short?)`, { line });
  }

  /** csv-parse's faults in our words. The row at fault starts after the last whole one. */
  explain(error: CsvError): Error {
    const column = this.#header?.[Number(error["index"] ?? 0)];
    const place = { line: this.#line, ...(column === undefined ? {} : { column }) };
    return explainCsvError(error, this.#ledger, place);
  }

  /** Called at the end of the file. */
  finish(): void {
    const columns = this.#columns.join(", ");
    if (this.#header === null)
      throw this.#ledger.fault(`the file is empty; a header (${columns}) and rows were needed`);
    if (this.#records === 0) throw this.#ledger.fault("no row follows the header; at least one was needed");
  }
}

function lineFeeds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}
