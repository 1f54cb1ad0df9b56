// A person's entries as a history of the films of a directory: what was rated, what was only watched, wanted or turned down, and
// what could not be matched, with the reason. Nothing is left out without a word.
import type { FilmFinder } from "../search/film-finder.ts";
import { filmName } from "../search/film-name.ts";
import type { FileReading } from "./file-reading.ts";
import {
  type EntryPlace,
  entryTitle,
  type HistoryEntry,
  type PlacedEntry,
  type ReadHistory,
  type UnmatchedEntry,
} from "./history-entry.ts";
import { EntryMatcher } from "./match-entry.ts";
import { MatchRemarks } from "./match-notes.ts";
import { readHistory } from "./read-history.ts";
import { type MatchedEntry, type SettledHistory, settleEntries } from "./settle-entries.ts";

export interface MatchedHistory extends SettledHistory {
  /** How many entries were matched; several may be of one film. */
  readonly matched: number;
  readonly unmatched: readonly UnmatchedEntry[];
  /** What was taken for granted, in sentences. */
  readonly notes: readonly string[];
}

/** What is known already of an entry: its film's index, why there is none, or null where the film has to be found. */
export type KnownFilm = (entry: PlacedEntry) => number | string | null;

/**
 * The history that entries are.
 *
 * @param entries those of readHistory, or anybody's; one without a place is told by its place in the list
 * @param known default: nothing
 */
export function matchHistory(
  entries: readonly (HistoryEntry & Partial<EntryPlace>)[],
  finder: FilmFinder,
  known: KnownFilm = () => null,
): MatchedHistory {
  const remarks = new MatchRemarks();
  const matcher = new EntryMatcher(finder, remarks);
  const matched: MatchedEntry[] = [];
  const unmatched: UnmatchedEntry[] = [];
  entries.forEach((given, k) => {
    const entry = { ...given, entry: given.entry ?? k + 1 };
    const film = known(entry) ?? matcher.match(entry.film, entry);
    if (typeof film === "number") matched.push({ film, entry });
    else {
      const { entry: number, line } = entry;
      unmatched.push({ entry: number, ...(line !== undefined && { line }), title: entryTitle(entry.film), why: film });
    }
  });
  const settled = settleEntries(matched, (film) => filmName(finder.film(film)), remarks);
  return { ...settled, matched: matched.length, unmatched, notes: remarks.notes() };
}

/** What was read as a history: entries at fault are among the unmatched, in the file's order. */
export function matchRead({ entries, faults, notes }: ReadHistory, finder: FilmFinder): MatchedHistory {
  const found = matchHistory(entries, finder);
  const unmatched = [...found.unmatched, ...faults].sort((a, b) => a.entry - b.entry);
  return { ...found, unmatched, notes: [...notes, ...found.notes] };
}

/**
 * A person's file as a history.
 *
 * @param name what messages call the file
 * @param reading default: as a history
 * @throws InputError where the file is no history
 */
export function importHistory(
  bytes: Uint8Array,
  name: string,
  finder: FilmFinder,
  reading?: FileReading,
): MatchedHistory {
  return matchRead(readHistory(bytes, name, reading), finder);
}
