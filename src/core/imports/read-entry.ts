// One entry from its values, as JSON has them or a table's cells were turned into them. Each is read strictly; all faults of an
// entry are told together.
import { describeFault, FilmRemarks } from "../catalogue/field-fault.ts";
import { firstYear, lastYear, readNumber, readText, readYear } from "../catalogue/written-values.ts";
import { momentSeconds } from "../ratings/parse/time-bytes.ts";
import { imdbId } from "../search/film-ids.ts";
import type { EntryField } from "./entry-fields.ts";
import {
  type EntryFilm,
  type EntryPlace,
  entryTitle,
  type HistoryEvent,
  historyEvents,
  type PlacedEntry,
  type UnmatchedEntry,
} from "./history-entry.ts";

/** Values by field; those left out or null are missing. */
export type EntryValues = ReadonlyMap<EntryField, unknown>;

/** A field as messages call it: "rating", "entries[7].film.tmdb"; "" for the entry, "film" for its film as a whole. */
export type FieldNames = (field: EntryField | "film" | "") => string;

/** A longer text is no title. */
const mostTitle = 400;
/** No moment takes more characters. */
const mostMoment = 60;
const scale = { least: 0.5, most: 5 };
const wholeId = { least: 1, most: Number.MAX_SAFE_INTEGER, isWhole: true };

export interface EntryReading {
  /** Faults that were found before it was read, told with its own. */
  readonly remarks?: FilmRemarks;
  /** What it says where it names a film alone, and nothing that it says of one is a fault; null, the default, where both are. */
  readonly silent?: HistoryEvent | null;
}

/** The entry, or why there is none. */
export function readEntry(
  values: EntryValues,
  place: EntryPlace,
  nameOf: FieldNames,
  { remarks = new FilmRemarks(), silent = null }: EntryReading = {},
): PlacedEntry | UnmatchedEntry {
  const readers = (into: FilmRemarks): ReadField => {
    return (field, reader) => (values.has(field) ? reader(values.get(field), nameOf(field), into) : null);
  };
  const film = filmOf(readers(remarks));
  // in a list of films it is no fault what is said of one
  const read = readers(silent === null ? remarks : new FilmRemarks());
  const rating = read("rating", (value, field, into) => readNumber(value, field, into, scale));
  const said = read("event", readEvent);
  const event = said ?? (rating === null ? silent : null);
  const at = read("at", readMoment);
  const { faults } = remarks;
  if (faults.length === 0) checkWhole(film, rating !== null || event !== null, nameOf, remarks);
  if (faults.length === 0) return { ...place, film, rating, event, at };
  return { ...place, title: entryTitle(film), why: faults.map(describeFault).join("; ") };
}

/** Whether an entry was read. */
export function isEntry(read: PlacedEntry | UnmatchedEntry): read is PlacedEntry {
  return "film" in read;
}

type Reader<T> = (value: unknown, field: string, remarks: FilmRemarks) => T | null;

type ReadField = <T>(field: EntryField, reader: Reader<T>) => T | null;

function filmOf(read: ReadField): EntryFilm {
  const tmdb = read("tmdb", readId);
  const imdb = read("imdb", readImdb);
  const movielens = read("movielens", readId);
  const title = read("title", readTitle);
  const year = read("year", readYear);
  return {
    ...(tmdb !== null && { tmdb }),
    ...(imdb !== null && { imdb }),
    ...(movielens !== null && { movielens }),
    ...(title !== null && { title }),
    ...(year !== null && { year }),
  };
}

function checkWhole(film: EntryFilm, saysSomething: boolean, nameOf: FieldNames, remarks: FilmRemarks): void {
  const fault = (field: string, seen: string, needed: string) => remarks.faults.push({ field, seen, needed });
  if (entryTitle(film) === "") fault(nameOf("film"), "no id and no title", "one of tmdb, imdb, movielens and title");
  if (!saysSomething) fault(nameOf(""), "neither rating nor event", "one of them");
}

function readId(value: unknown, field: string, remarks: FilmRemarks): number | null {
  return readNumber(value, field, remarks, wholeId);
}

function readImdb(value: unknown, field: string, remarks: FilmRemarks): string | null {
  const id = typeof value === "string" || typeof value === "number" ? imdbId(value) : null;
  return id ?? remarks.fault(field, value, "an id such as tt0113277");
}

/** On one line and well-formed, so that it can be shown and written as it is. */
function readTitle(value: unknown, field: string, remarks: FilmRemarks): string | null {
  const isText = typeof value === "string";
  const text = readText(isText ? value.toWellFormed().replaceAll(/\p{Cc}+/gu, " ") : value, field, remarks);
  return text === null || text.length <= mostTitle
    ? text
    : remarks.fault(field, value, `at most ${mostTitle} characters`);
}

function readEvent(value: unknown, field: string, remarks: FilmRemarks) {
  const event = historyEvents.find((each) => typeof value === "string" && each === value.trim().toLowerCase());
  return event ?? remarks.fault(field, value, `one of ${historyEvents.join(", ")}`);
}

function readMoment(value: unknown, field: string, remarks: FilmRemarks): number | null {
  const seconds = typeof value === "string" && value.length <= mostMoment ? momentSeconds(value) : Number.NaN;
  const year = Number.isNaN(seconds) ? Number.NaN : new Date(seconds * 1000).getUTCFullYear();
  if (year >= firstYear && year <= lastYear) return seconds;
  const needed = `a day or a moment of the years ${firstYear} to ${lastYear}, as 2024-05-01 or 2024-05-01T20:00:00Z,`;
  return remarks.fault(field, value, needed);
}
