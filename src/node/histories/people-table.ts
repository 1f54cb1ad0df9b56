// The histories of many people in one table: a column `user`, and beside it any column that a history has. A person's rows need not
// stand together; people come in the order of their first rows. Rows are dealt out as the bytes that they are: each person's are a
// history's table under a header whose user column has no name, so that a million rows are cut into cells once.

import { isBlank } from "../../core/catalogue/field-values.ts";
import { FileLedger } from "../../core/catalogue/file-ledger.ts";
import { quoteSeen } from "../../core/catalogue/quote-seen.ts";
import { InputError } from "../../core/errors/input-error.ts";
import { readHistory } from "../../core/imports/read-history.ts";
import { shownField } from "../../core/ratings/parse/field-text.ts";
import { RecordScanner } from "../../core/ratings/parse/record-scanner.ts";
import { csvCell } from "../../core/text/csv-cell.ts";
import { fileSource } from "../files/byte-source.ts";
import { checkedUtf8 } from "../files/checked-utf8.ts";
import type { People } from "./people.ts";

const couldNot = "Cannot read the histories";
const userNames = ["user", "userid", "person"];
const lineFeed = 0x0a;
/** Ctrl+C is seen after so many rows. */
const rowsAtOnce = 65_536;

/** Where a person's rows lie. */
interface Rows {
  readonly name: string;
  /** From where, to where, and again. */
  readonly ranges: number[];
  /** The line of the table that each row starts on. */
  readonly lines: number[];
  bytes: number;
}

/** @throws InputError where the file is no such table; the signal's reason when aborted */
export async function readPeopleTable(path: string, signal?: AbortSignal): Promise<People> {
  const text = await endedText(path, signal);
  const scanner = new RecordScanner(",");
  let [header, user]: [Buffer | null, number] = [null, -1];
  const dealer = new RowDealer();
  for (let from = 0, line = 1, rows = 0; from < text.length - 1; line += scanner.lines) {
    if (rows++ % rowsAtOnce === 0) signal?.throwIfAborted();
    const end = scanner.scan(text, from, text.length - 1, true);
    const fault = (seenAndNeeded: string) => new InputError(couldNot, seenAndNeeded, { file: path, line });
    if (end === -1) throw fault("the file ends inside a quoted field; a closing quote was needed");
    if (scanner.fields > scanner.mostFields) {
      throw fault(`a row of more than ${scanner.mostFields} fields was seen; is this a CSV file?`);
    }
    const isEmpty = scanner.fields === 1 && isBlank(shownField(text, scanner, 0));
    if (!isEmpty && header === null) {
      const cells = Array.from({ length: scanner.fields }, (_, field) => shownField(text, scanner, field));
      user = userColumn(cells, fault);
      header = Buffer.from(`${cells.map((cell, k) => (k === user ? "" : csvCell(cell))).join(",")}\n`);
    } else if (!isEmpty && !dealer.deal(text, scanner, user, { from, end, line })) {
      throw fault("no user was seen; one was needed in each row");
    }
    from = end;
  }
  if (header === null)
    throw new InputError(couldNot, "the table is empty; a header and rows were needed", { file: path });
  readHistory(header, path); // a header that is none of a history is told once, not for everybody
  return peopleOf(path, text, header, [...dealer.people.values()]);
}

function peopleOf(file: string, text: Buffer, header: Buffer, people: readonly Rows[]): People {
  return {
    count: people.length,
    nameOf: (k) => (people[k] as Rows).name,
    at(k) {
      const { name, ranges, lines, bytes } = people[k] as Rows;
      const own = new Uint8Array(header.length + bytes);
      own.set(header);
      for (let r = 0, to = header.length; r < ranges.length; r += 2) {
        const rows = text.subarray(ranges[r], ranges[r + 1]);
        own.set(rows, to);
        to += rows.length;
      }
      return { name, file, rows: { bytes: own, lines: Uint32Array.from(lines) } };
    },
  };
}

/** All of the text, and a line feed behind it, which the scanner wants. */
async function endedText(path: string, signal: AbortSignal | undefined): Promise<Buffer> {
  const source = fileSource(path);
  const chunks: Buffer[] = [];
  for await (const chunk of checkedUtf8(source, new FileLedger(source.name, couldNot), signal)) chunks.push(chunk);
  return Buffer.concat([...chunks, Buffer.of(lineFeed)]);
}

/** Deals out rows by the name in their user cell. */
class RowDealer {
  readonly people = new Map<string, Rows>();
  #before: { readonly cell: Uint8Array; readonly rows: Rows } | null = null;

  /** @returns whether somebody is named */
  deal(
    text: Buffer,
    scanner: RecordScanner,
    user: number,
    { from, end, line }: { readonly from: number; readonly end: number; readonly line: number },
  ): boolean {
    if (user >= scanner.fields) return false;
    const rows = this.#rowsOf(text, scanner, user);
    if (rows === null) return false;
    rows.lines.push(line);
    rows.bytes += end - from;
    if (rows.ranges.at(-1) === from) rows.ranges[rows.ranges.length - 1] = end;
    else rows.ranges.push(from, end);
    return true;
  }

  #rowsOf(text: Buffer, scanner: RecordScanner, user: number): Rows | null {
    const [start, stop] = [scanner.starts[user] as number, scanner.ends[user] as number];
    if (this.#before !== null && isSame(this.#before.cell, text, start, stop)) return this.#before.rows; // mostly they do stand together
    const name = shownField(text, scanner, user).trim();
    if (name === "") return null;
    const rows = this.people.get(name) ?? { name, ranges: [], lines: [], bytes: 0 };
    this.people.set(name, rows);
    this.#before = { cell: text.subarray(start, stop), rows };
    return rows;
  }
}

function isSame(cell: Uint8Array, text: Uint8Array, start: number, stop: number): boolean {
  if (cell.length !== stop - start) return false;
  for (let k = 0; k < cell.length; k++) if (cell[k] !== text[start + k]) return false;
  return true;
}

/** @throws the fault where there is none */
function userColumn(cells: readonly string[], fault: (seenAndNeeded: string) => Error): number {
  const user = cells.findIndex((cell) => userNames.includes(cell.toLowerCase().replaceAll(/[^a-z]/g, "")));
  if (user !== -1) return user;
  const seen = cells.slice(0, 8).map((cell) => quoteSeen(cell, 30));
  const needed = "a column user, and beside it those of a history, were needed";
  throw fault(`${seen.join(", ")} as the header's columns were seen; ${needed}`);
}
