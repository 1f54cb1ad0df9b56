// Who asks: what was rated, what was only watched, wanted or turned down. What was watched counts as a rating would that the model was
// taught to take it for, so that a history of events alone is a history, too.
import type { EventFilms, SettledHistory } from "../../imports/settle-entries.ts";
import type { History } from "../../ratings/history.ts";
import { type RecentTaste, recentTaste } from "./recent-taste.ts";

/** A history whose films are indices of the served catalogue. */
export type Person = SettledHistory;

const noFilms: EventFilms = Object.freeze({ items: new Uint32Array(0), times: new Float64Array(0) });

/** Somebody of whom nothing is known. */
export const stranger: Person = Object.freeze({
  history: { items: new Uint32Array(0), ratings: new Float32Array(0) },
  events: { watched: noFilms, watchlisted: noFilms, dismissed: noFilms },
});

/** A person who has rated some films, and said nothing else. */
export const raterOf = (history: History): Person => ({ ...stranger, history });

/** What films without a rating count as, in stars. */
export interface EventRatings {
  /** Learnt by hiding the ratings of people who were left out. */
  readonly watched: number;
  /** Stated: somebody who wants to see a film likes what it promises. */
  readonly watchlisted: number;
}

/** What `watchlisted` counts unless somebody says otherwise: less than a like, more than nothing. */
export const watchlistedStars = 3.5;

/** A film of a history in what a model was told. */
export interface TastedFilm {
  readonly film: number;
  /** What the person gave it; null where it was only watched or wanted. */
  readonly rating: number | null;
  readonly event: "watched" | "watchlisted" | null;
}

export interface Taste {
  /** Rated, watched and wanted films below `films`, ascending. */
  readonly history: History;
  /** Beside its items. */
  readonly told: readonly TastedFilm[];
  /** Its most recent films, where times tell them; null where they do not, or where these are all. */
  readonly recent: RecentTaste | null;
  /** Films of the history that the model does not know. */
  readonly unknown: number;
}

/** @param films how many the model knows: the first so many of the catalogue */
export function tasteOf({ history, events }: Person, stars: EventRatings, films: number): Taste {
  const told: TastedFilm[] = [];
  const times: number[] = [];
  for (let k = 0; k < history.items.length; k++) {
    if (history.items[k]! >= films) continue;
    told.push({ film: history.items[k]!, rating: history.ratings[k]!, event: null });
    times.push(history.times?.[k] ?? Number.NaN);
  }
  const timeOf = new Map<TastedFilm, number>();
  for (const event of ["watched", "watchlisted"] as const) {
    for (const [k, film] of events[event].items.entries()) {
      if (film < films) timeOf.set({ film, rating: null, event }, events[event].times[k]!);
    }
  }
  if (timeOf.size > 0) {
    for (const [k, each] of told.entries()) timeOf.set(each, times[k]!);
    told.splice(0, told.length, ...[...timeOf.keys()].sort((a, b) => a.film - b.film)); // each list ascends
    times.splice(0, times.length, ...told.map((each) => timeOf.get(each)!));
  }
  const taste = { items: new Uint32Array(told.length), ratings: new Float32Array(told.length) };
  for (let k = 0; k < told.length; k++) {
    const { film, rating, event } = told[k]!;
    taste.items[k] = film;
    taste.ratings[k] = event === null ? rating! : stars[event];
  }
  const all = history.items.length + events.watched.items.length + events.watchlisted.items.length;
  return { history: taste, told, recent: recentTaste(taste, times), unknown: all - told.length };
}

/** The ratings of films below `films`: what is asked of a model of stars. */
export function ratedBelow({ history: { items, ratings } }: Person, films: number): History {
  const end = items.findIndex((film) => film >= films);
  const count = end === -1 ? items.length : end;
  return { items: items.subarray(0, count), ratings: ratings.subarray(0, count) };
}

/** Every film that was rated or watched. */
export function seenBy({ history, events }: Person): Uint32Array {
  const seen = new Uint32Array(history.items.length + events.watched.items.length);
  seen.set(history.items);
  seen.set(events.watched.items, history.items.length);
  return seen.sort();
}
