// What a person says of one film: a rating, an event or both. The form of files is in docs/guide/histories.md; which films of a
// catalogue are meant is found later (match-history.ts).
import type { FilmIds } from "../search/film-directory.ts";

export const historyEvents = ["watched", "watchlisted", "dismissed"] as const;
export type HistoryEvent = (typeof historyEvents)[number];

/** A film as a person names it: at least one id or a title. */
export interface EntryFilm extends FilmIds {
  readonly title?: string;
  readonly year?: number;
}

export interface HistoryEntry {
  readonly film: EntryFilm;
  /** 0.5 to 5; null where there is only an event. */
  readonly rating: number | null;
  readonly event: HistoryEvent | null;
  /** Seconds since 1970; null where unknown. */
  readonly at: number | null;
}

/** Where an entry stands. */
export interface EntryPlace {
  /** Its number, from 1: in the list of entries, or among the rows under a header. */
  readonly entry: number;
  /** The line of a table that it starts on, from 1, the header counted. */
  readonly line?: number;
}

/** An entry that was read. */
export interface PlacedEntry extends HistoryEntry, EntryPlace {}

/** An entry of which nothing was made. */
export interface UnmatchedEntry extends EntryPlace {
  /** The film as the person named it; empty where it has no name. */
  readonly title: string;
  readonly why: string;
}

/** What stands in a person's file. */
export interface ReadHistory {
  /** In the file's order. */
  readonly entries: readonly PlacedEntry[];
  /** Entries at fault, in the file's order. */
  readonly faults: readonly UnmatchedEntry[];
  /** What else there is to say about the file, in sentences. */
  readonly notes: readonly string[];
}

/** More entries are no person's. */
export const mostEntries = 200_000;

/** "line 7" of a table, "entries[7]" of JSON. */
export function describePlace({ entry, line }: EntryPlace): string {
  return line === undefined ? `entries[${entry}]` : `line ${line}`;
}

/** The film by its title, else by an id as it can be typed: "Heat", "tmdb:949". */
export function entryTitle({ title, tmdb, imdb, movielens }: EntryFilm): string {
  if (title !== undefined) return title;
  if (tmdb !== undefined && tmdb !== null) return `tmdb:${tmdb}`;
  if (imdb !== undefined && imdb !== null) return `imdb:${imdb}`;
  return movielens === undefined || movielens === null ? "" : `movielens:${movielens}`;
}
