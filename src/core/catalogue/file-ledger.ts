// The book that a reader keeps while it goes through a file: every row is opened here, every mending and every refusal is
// written down, and at the end it all comes out as the FileReport. Says nothing to anybody on the way.
import { InputError } from "../errors/input-error.ts";
import { FaultCounts } from "./fault-counts.ts";
import type { FileReport, RefusedRow } from "./ingest-report.ts";

/** The account of one file while it is being read. */
export class FileLedger {
  /** What messages and the report call the file. */
  readonly file: string;
  readonly #couldNot: string;
  readonly #repairs = new FaultCounts();
  readonly #refused: RefusedRow[] = [];
  #rowsRead = 0;
  #openRow: RowLedger | null = null;

  /** @param couldNot what a fault of the whole file prevents, as "Cannot read the TMDB films". */
  constructor(file: string, couldNot: string) {
    this.file = file;
    this.#couldNot = couldNot;
  }

  get rowsRead(): number {
    return this.#rowsRead;
  }

  /** Opens the next row and closes the one before; it counts as kept unless it is refused while it is open. */
  row(line: number): RowLedger {
    this.#closeRow();
    this.#rowsRead++;
    this.#openRow = new RowLedger(this, line);
    return this.#openRow;
  }

  /** Writes down one mending; `what` says in words what was done and is the key under which it is counted. */
  repair(what: string, line: number, column: string, seen: string): void {
    this.#repairs.add(what, line, column, () => seen);
  }

  /** The error for a fault of the whole file, to be thrown. */
  fault(seenAndNeeded: string, place: { readonly line?: number; readonly column?: string } = {}): InputError {
    return new InputError(this.#couldNot, seenAndNeeded, { file: this.file, ...place });
  }

  /** The account so far; closes the open row. */
  report(): FileReport {
    this.#closeRow();
    return {
      file: this.file,
      rowsRead: this.#rowsRead,
      rowsKept: this.#rowsRead - this.#refused.length,
      repaired: this.#repairs.list(),
      refused: [...this.#refused],
    };
  }

  /** Mendings of a refused row do not count: nothing of it was taken. */
  #closeRow(): void {
    const row = this.#openRow;
    this.#openRow = null;
    if (row === null) return;
    if (row.refused !== null) this.#refused.push(row.refused);
    else for (const { what, column, seen } of row.repairs) this.repair(what, row.line, column, seen);
  }
}

interface RowRepair {
  readonly what: string;
  readonly column: string;
  readonly seen: string;
}

/** The account of one row of a file. */
export class RowLedger {
  /** Where the row starts, from 1. */
  readonly line: number;
  readonly repairs: RowRepair[] = [];
  refused: RefusedRow | null = null;
  readonly #file: FileLedger;

  constructor(file: FileLedger, line: number) {
    this.#file = file;
    this.line = line;
  }

  /** Writes down one mending, see FileLedger.repair. */
  repair(what: string, column: string, seen: string): void {
    this.repairs.push({ what, column, seen });
  }

  /** Refuses the row, the first reason stands; returns null so that a reader of rows can return it. */
  refuse(column: string, why: string): null {
    this.refused ??= { line: this.line, column, why };
    return null;
  }

  /** The error for a fault that condemns the whole file, to be thrown. */
  fault(column: string, seenAndNeeded: string): InputError {
    return this.#file.fault(seenAndNeeded, { line: this.line, column });
  }
}
