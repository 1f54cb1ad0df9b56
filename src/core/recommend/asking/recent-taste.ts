// Recent ratings count more: the scores of a whole history and those of its most recent films, mixed. A mixture of sums is a sum, so that what each film of
// the history adds is as exact as before. Where times are not known, or tell nothing, nothing is mixed. How much it is worth: docs/guide/asking.md.
import type { FilmContributions } from "../../models/hybrid/hybrid-contributions.ts";
import type { History } from "../../ratings/history.ts";

/** Chosen on people who are not learnt from, whose last likes were to be found (bench/recency.bench.ts). */
export const recency: { readonly films: number; readonly share: number } = Object.freeze({ films: 20, share: 0.3 });

export interface RecentTaste {
  readonly history: History;
  /** Where its films stand in the whole one. */
  readonly places: Uint32Array;
}

/**
 * The most recent films of a history, the latest first taken; null where it is no longer than that, where fewer have a time, or where all times are one.
 *
 * @param times seconds beside the films; NaN where it is not known, which counts as earlier than any
 */
export function recentTaste({ items, ratings }: History, times: ArrayLike<number>): RecentTaste | null {
  if (items.length <= recency.films) return null;
  const latest: number[] = []; // the latest first, equal times by film
  let [dated, earliest] = [0, Number.POSITIVE_INFINITY];
  for (let k = 0; k < items.length; k++) {
    const time = times[k]!;
    if (Number.isNaN(time)) continue;
    dated++;
    if (time < earliest) earliest = time;
    if (latest.length === recency.films && !(time > times[latest.at(-1)!]!)) continue;
    let place = Math.min(latest.length, recency.films - 1);
    for (; place > 0 && time > times[latest[place - 1]!]!; place--) latest[place] = latest[place - 1]!;
    latest[place] = k;
  }
  if (dated < recency.films) return null;
  if (dated === items.length && times[latest[0]!] === earliest) return null;
  const places = Uint32Array.from(latest).sort();
  return {
    history: { items: places.map((k) => items[k]!), ratings: Float32Array.from(places, (k) => ratings[k]!) },
    places,
  };
}

/** @param all overwritten by the mixture @param recent beside it */
export function mixScores(all: Float32Array, recent: Float32Array): void {
  for (let film = 0; film < all.length; film++) {
    all[film] = (1 - recency.share) * all[film]! + recency.share * recent[film]!;
  }
}

/** What makes a mixed score. @param all its ratings are overwritten */
export function mixContributions(
  all: FilmContributions,
  recent: FilmContributions,
  places: Uint32Array,
): FilmContributions {
  const [old, young] = [1 - recency.share, recency.share];
  return {
    score: old * all.score + young * recent.score,
    parts: all.parts.map((own, part) => {
      const other = recent.parts[part]!;
      const { ratings } = own;
      for (let k = 0; k < ratings.length; k++) ratings[k]! *= old;
      for (const [k, place] of places.entries()) ratings[place]! += young * other.ratings[k]!;
      return {
        part: own.part,
        sum: old * own.sum + young * other.sum,
        ratings,
        rest: old * own.rest + young * other.rest,
      };
    }),
  };
}
