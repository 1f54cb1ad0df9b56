// A history as a file, in either form that readHistory reads: what a person takes along.
import { csvCell } from "../text/csv-cell.ts";
import { type EntryField, entryFields } from "./entry-fields.ts";
import type { EntryFilm, HistoryEntry } from "./history-entry.ts";

/** The entries as JSON, one a line, or as a table with all columns. */
export function writeHistory(entries: readonly HistoryEntry[], form: "json" | "csv"): string {
  return form === "json" ? asJson(entries) : asCsv(entries);
}

function asJson(entries: readonly HistoryEntry[]): string {
  const lines = entries.map(({ film, rating, event, at }) =>
    JSON.stringify({
      film: known(film),
      ...(rating !== null && { rating }),
      ...(event !== null && { event }),
      ...(at !== null && { at: moment(at) }),
    }),
  );
  const list = lines.length === 0 ? "[]" : `[\n  ${lines.join(",\n  ")}\n]`;
  return `{ "version": 1, "entries": ${list} }\n`;
}

function asCsv(entries: readonly HistoryEntry[]): string {
  const rows = entries.map(({ film, rating, event, at }) => {
    const values: Partial<Record<EntryField, unknown>> = {
      ...known(film),
      rating,
      event,
      at: at === null ? at : moment(at),
    };
    return entryFields.map((field) => csvCell(String(values[field] ?? ""))).join(",");
  });
  return `${[entryFields.join(","), ...rows].join("\n")}\n`;
}

/** Ids in the order of the columns; those that are not known are left out. */
function known({ tmdb, imdb, movielens, title, year }: EntryFilm): EntryFilm {
  const fields = Object.entries({ tmdb, imdb, movielens, title, year });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined && value !== null));
}

/** "2024-05-01T20:00:00Z"; milliseconds only where there are any. */
function moment(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().replace(".000Z", "Z");
}
