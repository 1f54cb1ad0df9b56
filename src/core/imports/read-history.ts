// A person's file as entries: JSON or a table, told apart by how it begins. Takes bytes, so that a browser reads what the command
// line does. A file that is no history is refused by one error; a bad entry is told by its place, and the others are read.
// Which films are meant is for match-history.ts.
import { InputError } from "../errors/input-error.ts";
import { asHistory, type FileReading } from "./file-reading.ts";
import type { ReadHistory } from "./history-entry.ts";
import { readHistoryCsv } from "./read-history-csv.ts";
import { readHistoryJson } from "./read-history-json.ts";
import { textOf } from "./text-of.ts";

/** Fifty thousand entries take 10 MB as JSON; whatever is larger is no person's history. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The entries in a file.
 *
 * @param bytes the whole file, UTF-8, not changed
 * @param name what messages call it
 * @param reading default: as a history
 * @throws InputError where it is no history: too large, no text, broken JSON, another version, columns that say nothing of films
 */
export function readHistory(bytes: Uint8Array, name: string, reading: FileReading = asHistory): ReadHistory {
  const fault = (seenAndNeeded: string, place: { readonly line?: number; readonly column?: number } = {}) =>
    new InputError(reading.couldNot, seenAndNeeded, { file: name, ...place });
  if (bytes.length > mostBytes) {
    throw fault(`${Math.ceil(bytes.length / 2 ** 20)} MB were seen; at most ${mostBytes / 2 ** 20} were needed`);
  }
  const text = textOf(bytes, fault);
  const first = /\S/.exec(text)?.[0];
  if (first === undefined) throw fault("the file is empty; a history as JSON or as a table was needed");
  if (first === "{" || first === "[" || /\.json$/i.test(name)) return readHistoryJson(text, name, reading);
  return readHistoryCsv(text, fault, reading.silent);
}
