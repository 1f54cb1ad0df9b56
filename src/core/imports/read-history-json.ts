// A history in JSON, version 1: `{ "version": 1, "entries": [...] }` (docs/guide/histories.md).
import { describeSeen, FilmRemarks } from "../catalogue/field-fault.ts";
import { parseWrittenJson } from "../catalogue/parse-written-json.ts";
import { quoteSeen } from "../catalogue/quote-seen.ts";
import { InputError } from "../errors/input-error.ts";
import { type EntryField, filmFields, misspeltField, otherFields } from "./entry-fields.ts";
import { asHistory, type FileReading } from "./file-reading.ts";
import { mostEntries, type PlacedEntry, type ReadHistory, type UnmatchedEntry } from "./history-entry.ts";
import { isEntry, readEntry } from "./read-entry.ts";
import { UnknownNames } from "./unknown-names.ts";

type Fields = Readonly<Record<string, unknown>>;

const version = 1;
const filmNeeded = 'an object such as { "title": "Heat", "year": 1995 }';

/** @throws InputError where the text is no JSON, or JSON of another form or version */
export function readHistoryJson(text: string, file: string, reading: FileReading): ReadHistory {
  return readHistoryValue(parseWrittenJson(text, file, reading.couldNot), file, reading);
}

/**
 * The same of a value that was JSON.
 *
 * @param name what messages call it
 * @throws InputError where it is of another form or version
 */
export function readHistoryValue(value: unknown, name: string, reading: FileReading = asHistory): ReadHistory {
  const list = entriesOf(value, name, reading);
  const [entries, faults]: [PlacedEntry[], UnmatchedEntry[]] = [[], []];
  const unknown = new UnknownNames();
  list.forEach((value, k) => {
    const read = readJsonEntry(value, k + 1, unknown, reading);
    if (isEntry(read)) entries.push(read);
    else faults.push(read);
  });
  return { entries, faults, notes: unknown.note("fields") };
}

function entriesOf(value: unknown, file: string, { couldNot }: FileReading): readonly unknown[] {
  const fault = (field: string | null, seen: string, needed: string) =>
    new InputError(couldNot, `${field === null ? "" : `${field}: `}${seen} was seen; ${needed} was needed`, { file });
  const form = '{ "version": 1, "entries": [...] }';
  if (!isObject(value)) throw fault(null, describeSeen(value), form);
  if (value["version"] !== version) {
    const isNewer = typeof value["version"] === "number" && value["version"] > version;
    const needed = isNewer ? `${version}, or a newer matinee,` : `${version}, as in ${form},`;
    throw fault("version", describeSeen(value["version"]), needed);
  }
  if (!Array.isArray(value["entries"])) throw fault("entries", describeSeen(value["entries"]), "a list");
  const { length } = value["entries"];
  if (length > mostEntries) throw fault("entries", `a list of ${length}`, `one of at most ${mostEntries}`);
  return value["entries"];
}

function readJsonEntry(
  value: unknown,
  entry: number,
  unknown: UnknownNames,
  { silent }: FileReading,
): PlacedEntry | UnmatchedEntry {
  const path = `entries[${entry}]`;
  const remarks = new FilmRemarks();
  const values = new Map<EntryField, unknown>();
  if (isObject(value)) {
    const { film, ...others } = value;
    take(others, otherFields, path, values, unknown, remarks);
    if (isObject(film)) take(film, filmFields, `${path}.film`, values, unknown, remarks);
    else remarks.fault(`${path}.film`, film, filmNeeded);
  } else remarks.fault(path, value, `an object such as { "film": { "title": "Heat", "year": 1995 }, "rating": 4.5 }`);
  return readEntry(values, { entry }, (field) => pathOf(path, field), { remarks, silent });
}

/** Takes the values of known fields; a name that is a typo of one is a fault. */
function take(
  fields: Fields,
  known: readonly EntryField[],
  path: string,
  values: Map<EntryField, unknown>,
  unknown: UnknownNames,
  remarks: FilmRemarks,
): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = known.find((each) => each === name);
    if (field !== undefined) {
      if (value !== null) values.set(field, value);
      continue;
    }
    const meant = misspeltField(name, known);
    if (meant === null) unknown.add(name);
    else {
      const seen = `the unknown field ${quoteSeen(name)}`;
      remarks.faults.push({ field: path, seen, needed: `"${meant}", if that was meant,` });
    }
  }
}

function pathOf(path: string, field: EntryField | "film" | ""): string {
  if (field === "") return path;
  return (filmFields as readonly string[]).includes(field) ? `${path}.film.${field}` : `${path}.${field}`;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
