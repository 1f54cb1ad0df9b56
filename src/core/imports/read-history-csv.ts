// A history as a table: a header with any of the fields in any order, then an entry a row. A fault of the header is a fault of the file; a fault
// of a row is that row's alone.
import { FilmRemarks } from "../catalogue/field-fault.ts";
import { isBlank, readSigned } from "../catalogue/field-values.ts";
import { quoteSeen } from "../catalogue/quote-seen.ts";
import { columnField, type EntryField, entryFields, misspeltField } from "./entry-fields.ts";
import {
  type EntryPlace,
  type HistoryEvent,
  mostEntries,
  type PlacedEntry,
  type ReadHistory,
  type UnmatchedEntry,
} from "./history-entry.ts";
import { isEntry, readEntry } from "./read-entry.ts";
import { type TableRow, tableRows } from "./table-rows.ts";
import type { FileFault } from "./text-of.ts";
import { UnknownNames } from "./unknown-names.ts";

/** A field by column; null for a column that is left out. */
type Columns = readonly (EntryField | null)[];
type Row = readonly string[];

const delimiters = [",", ";", "\t"];
const numbers: ReadonlySet<EntryField> = new Set(["tmdb", "movielens", "year", "rating"]);
/** No number takes more characters; a longer cell stays a text, which its field then refuses. */
const mostDigits = 40;

/**
 * @param silent as `FileReading` has it
 * @throws the error that `fault` makes for a header that is none of a history and for a quote that is not closed
 */
export function readHistoryCsv(text: string, fault: FileFault, silent: HistoryEvent | null): ReadHistory {
  const [entries, faults]: [PlacedEntry[], UnmatchedEntry[]] = [[], []];
  const unknown = new UnknownNames();
  let columns: Columns | null = null;
  const unclosed = (line: number) => fault("the file ends inside a quoted field; a closing quote was needed", { line });
  for (const { cells, line, tornAt } of tableRows(text, delimiterOf(text), unclosed)) {
    if (cells.length === 1 && isBlank(cells[0] as string)) continue;
    if (columns === null) columns = readHeader(cells, line, { unknown, isSilent: silent !== null }, fault);
    else {
      const place = { entry: entries.length + faults.length + 1, line };
      if (place.entry > mostEntries) throw fault(`more than ${mostEntries} rows were seen; one person's were needed`);
      const read = readRow(columns, { cells, tornAt }, place, silent);
      if (isEntry(read)) entries.push(read);
      else faults.push(read);
    }
  }
  return { entries, faults, notes: unknown.note("columns") };
}

/** What cuts the first line that is not blank into the most fields of a history. */
function delimiterOf(text: string): string {
  const [header = ""] = text.slice(text.search(/[^\0- ]/)).split("\n", 1);
  const known = (delimiter: string) =>
    header
      .slice(0, 10_000)
      .split(delimiter)
      .filter((name) => columnField(name) !== null).length;
  return delimiters.reduce((best, each) => (known(each) > known(best) ? each : best));
}

function readHeader(
  cells: Row,
  line: number,
  { unknown, isSilent }: { readonly unknown: UnknownNames; readonly isSilent: boolean },
  fault: FileFault,
): Columns {
  const refuse = (seenAndNeeded: string, column?: number) =>
    fault(seenAndNeeded, { line, ...(column !== undefined && { column }) });
  const columns = cells.map(columnField);
  cells.forEach((name, k) => {
    const field = columns[k] as EntryField | null;
    if (field !== null) {
      const before = columns.indexOf(field);
      if (before === k) return;
      throw refuse(
        `${quoteSeen(name)} after ${quoteSeen(cells[before] as string)} was seen; ${field} once was needed`,
        k + 1,
      );
    }
    const meant = misspeltField(name, entryFields);
    if (meant !== null) {
      throw refuse(`the unknown column ${quoteSeen(name)} was seen; "${meant}", if that was meant, was needed`, k + 1);
    }
    if (!isBlank(name)) unknown.add(name.trim());
  });
  const has = (...fields: EntryField[]) => fields.some((field) => columns.includes(field));
  if (!has("tmdb", "imdb", "movielens", "title")) throw refuse(lacking(cells, "tmdb, imdb, movielens and title"));
  if (!isSilent && !has("rating", "event")) throw refuse(lacking(cells, "rating and event"));
  return columns;
}

function lacking(cells: Row, needed: string): string {
  const seen = cells.slice(0, 8).map((cell) => quoteSeen(cell, 30));
  const more = cells.length > seen.length ? ` and ${cells.length - seen.length} more` : "";
  return `${seen.join(", ")}${more} as the header's columns were seen; at least one of ${needed} was needed`;
}

function readRow(
  columns: Columns,
  { cells, tornAt }: Pick<TableRow, "cells" | "tornAt">,
  place: EntryPlace,
  silent: HistoryEvent | null,
): PlacedEntry | UnmatchedEntry {
  const remarks = new FilmRemarks();
  const values = new Map<EntryField, unknown>();
  const isWhole = cells.length === columns.length;
  if (!isWhole) {
    const seen = `a row of ${cells.length} ${cells.length === 1 ? "field" : "fields"}`;
    remarks.faults.push({ field: "", seen, needed: `${columns.length} as in the header` });
  } else if (tornAt >= 0) {
    const field = columns[tornAt] ?? `column ${tornAt + 1}`;
    remarks.faults.push({ field, seen: "text after a closing quote", needed: 'a comma or a doubled quote ("")' });
  }
  // of a row that is out of step only the title is looked at, to say which film was lost
  for (const k of isWhole ? columns.keys() : [columns.indexOf("title")]) {
    const [field, cell] = [columns[k] ?? null, cells[k] ?? ""];
    if (field !== null && !isBlank(cell)) values.set(field, cellValue(cell, field));
  }
  return readEntry(values, place, (field) => (field === "film" ? "" : field), { remarks, silent });
}

/** A cell as JSON would have it. A number that is none stays a text, which the field then refuses as it was written. */
function cellValue(cell: string, field: EntryField): string | number {
  if (!numbers.has(field) || cell.length > mostDigits) return cell;
  return readSigned(cell) ?? cell;
}
