// A cell of a table that holds a JSON list of objects, as TMDB's tables do. JSON that is broken or of another shape means
// that the file is not what it claims to be, so it is a fault of the whole file and not of one row.
import { isBlank } from "./field-values.ts";
import type { RowLedger } from "./file-ledger.ts";
import { quoteSeen } from "./quote-seen.ts";

/** One object of the list, with what its own messages need. */
export interface JsonEntry {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly column: string;
  readonly row: RowLedger;
}

/**
 * The objects of a list; a blank cell is read as an empty list, with an entry in the ledger.
 *
 * @throws InputError when the cell does not hold a JSON list of objects.
 */
export function readJsonList(cell: string, column: string, row: RowLedger): JsonEntry[] {
  if (isBlank(cell)) {
    row.repair(`${column} blank, read as an empty list`, column, cell);
    return [];
  }
  const list = parseJson(cell, column, row);
  if (!Array.isArray(list)) throw row.fault(column, `${quoteSeen(cell)} was seen; a JSON list was needed`);
  return list.map((fields: unknown, index) => {
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) {
      return { fields: fields as JsonEntry["fields"], number: index + 1, column, row };
    }
    const seen = quoteSeen(JSON.stringify(fields));
    throw row.fault(column, `entry ${index + 1} of the list is ${seen}; a JSON object was needed`);
  });
}

function parseJson(cell: string, column: string, row: RowLedger): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch (error) {
    const said = quoteSeen(error instanceof Error ? error.message : String(error), 120);
    throw row.fault(
      column,
      `the cell, which starts ${quoteSeen(cell)}, is broken JSON (${said}); a JSON list was needed`,
    );
  }
}

/**
 * A whole number of an entry.
 *
 * @throws InputError when the field is missing or anything else.
 */
export function wholeField(entry: JsonEntry, key: string): number {
  const value = Object.hasOwn(entry.fields, key) ? entry.fields[key] : undefined;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrongField(entry, key, value, "a whole number");
}

/**
 * A text of an entry; null, which TMDB writes for "not known", is read as the empty text.
 *
 * @throws InputError when the field is missing or anything else.
 */
export function textField(entry: JsonEntry, key: string): string {
  const value = Object.hasOwn(entry.fields, key) ? entry.fields[key] : undefined;
  if (typeof value === "string") return value;
  if (value === null) return "";
  throw wrongField(entry, key, value, "a text");
}

function wrongField(entry: JsonEntry, key: string, value: unknown, needed: string): Error {
  const seen = value === undefined ? `has no "${key}"` : `has ${quoteSeen(JSON.stringify(value))} as "${key}"`;
  return entry.row.fault(entry.column, `entry ${entry.number} of the list ${seen}; ${needed} was needed`);
}
