// A person's file as entries to keep. What the model does not know is kept, too: another model may.
import type { HistoryEntry } from "../../core/imports/history-entry.ts";
import { matchHistory } from "../../core/imports/match-history.ts";
import { readHistory } from "../../core/imports/read-history.ts";
import type { ServedFilms } from "../../core/recommend/films/served-films.ts";
import { filmKey } from "../protocol/film-key.ts";
import type { KeptEntry } from "../protocol/kept-entry.ts";
import type { BroughtHistory } from "../protocol/questions.ts";

/** @throws InputError where the file is no history */
export function readFile(films: ServedFilms, bytes: Uint8Array, name: string): BroughtHistory {
  const read = readHistory(bytes, name);
  const matched = matchHistory(read.entries, films.finder);
  const said = (
    film: number,
    rating: number | null,
    event: HistoryEntry["event"],
    time: number | undefined,
  ): KeptEntry => {
    const { tmdb, imdb, movielens, title, year } = films.film(film);
    const key = filmKey({ tmdb, imdb, movielens, title, year });
    const at = time === undefined || Number.isNaN(time) ? null : time;
    return { key, film: { tmdb, imdb, movielens, title, ...(year !== null && { year }) }, rating, event, at };
  };
  const { items, ratings, times } = matched.history;
  const known = Array.from(items, (film, k) => said(film, ratings[k]!, null, times?.[k]));
  for (const event of ["watched", "watchlisted", "dismissed"] as const) {
    matched.events[event].items.forEach((film, k) => {
      known.push(said(film, null, event, matched.events[event].times[k]));
    });
  }
  const byNumber = new Map(read.entries.map((entry) => [entry.entry, entry]));
  const unknown = matched.unmatched.flatMap(({ entry }): KeptEntry[] => {
    const { film, rating, event, at } = byNumber.get(entry)!;
    const key = filmKey({ ...film, title: film.title ?? "", year: film.year ?? null });
    return key === "title-" ? [] : [{ key, film, rating, event, at }];
  });
  const { unmatched } = matched;
  return { entries: [...known, ...unknown], unmatched, unread: read.faults, notes: [...read.notes, ...matched.notes] };
}
