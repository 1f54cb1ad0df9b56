// The histories of many people in one table: a column `user`, and beside it any column that a history has. A person's rows need not
// stand together; people come in the order of their first rows.
import { quoteSeen } from "../../core/catalogue/quote-seen.ts";
import type { CsvLine } from "../../core/catalogue/written-films-csv.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { EntryPlace, ReadHistory } from "../../core/imports/history-entry.ts";
import { readHistory } from "../../core/imports/read-history.ts";
import { csvCell } from "../../core/text/csv-cell.ts";
import { fileSource } from "../files/byte-source.ts";
import { readCsvLines } from "../written-films/csv-lines.ts";

/** Somebody whose history is at hand. */
export interface TablePerson {
  readonly name: string;
  /** Lines are those of the whole table. @throws InputError where the rows are none of a history */
  read(): ReadHistory;
}

const couldNot = "Cannot read the histories";
const userNames = ["user", "userid", "person"];

interface Rows {
  readonly texts: string[];
  /** Where each row starts in the table. */
  readonly lines: number[];
}

/** @throws InputError where the file is no such table; the signal's reason when aborted */
export async function readPeopleTable(path: string, signal?: AbortSignal): Promise<TablePerson[]> {
  let header: { readonly text: string; readonly user: number } | null = null;
  const people = new Map<string, Rows>();
  for await (const line of readCsvLines(fileSource(path), couldNot, signal)) {
    signal?.throwIfAborted();
    if (header === null) header = readHeader(line, path);
    else addRow(people, line, header.user, path);
  }
  if (header === null)
    throw new InputError(couldNot, "the table is empty; a header and rows were needed", { file: path });
  const { text } = header;
  readHistory(Buffer.from(text), path); // a header that is none of a history is told once, not for everybody
  return Array.from(people, ([name, rows]) => ({ name, read: () => readRows(text, rows, path) }));
}

function readHeader({ line, cells }: CsvLine, path: string): { text: string; user: number } {
  const plain = cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, "")
      .toLowerCase()
      .replaceAll(/[^a-z]/g, ""),
  );
  const user = plain.findIndex((name) => userNames.includes(name));
  if (user === -1) {
    const seen = cells.slice(0, 8).map((cell) => quoteSeen(cell, 30));
    const needed = "a column user, and beside it those of a history, were needed";
    throw new InputError(couldNot, `${seen.join(", ")} as the header's columns were seen; ${needed}`, {
      ...{ file: path, line },
    });
  }
  return { text: rowText(cells, user), user };
}

function addRow(people: Map<string, Rows>, { line, cells }: CsvLine, user: number, path: string): void {
  const name = (cells[user] ?? "").trim();
  if (name === "") throw new InputError(couldNot, "no user was seen; one was needed in each row", { file: path, line });
  const rows = people.get(name) ?? { texts: [], lines: [] };
  people.set(name, rows);
  rows.texts.push(rowText(cells, user));
  rows.lines.push(line);
}

/** A row without its user: a blank column is passed over, and the others keep their numbers. */
function rowText(cells: readonly string[], user: number): string {
  return `${cells.map((cell, k) => (k === user ? "" : csvCell(cell))).join(",")}\n`;
}

function readRows(header: string, { texts, lines }: Rows, path: string): ReadHistory {
  const { entries, faults, notes } = readHistory(Buffer.from(header + texts.join("")), path);
  const placed = <Placed extends EntryPlace>(each: Placed): Placed => ({ ...each, line: lines[each.entry - 1] });
  return { entries: entries.map(placed), faults: faults.map(placed), notes };
}
