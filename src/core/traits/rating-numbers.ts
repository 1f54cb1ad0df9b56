// What MovieLens people thought of a film, as numbers: for the track `with-ratings` alone. A film that few rated is drawn to the
// mean of all, because a mean of three ratings is mostly chance.

import type { Film } from "../catalogue/film.ts";
import type { RatingSummary } from "../ratings/rating-summary.ts";
import type { FilmNumber } from "./film-numbers.ts";

/** Ratings of nobody in particular that each film is given beside its own. */
const drawn = 3;
const drawnTo = { mean: 3.3, liked: 0.45 } as const;

/** @param ratings by tmdbId; a film that is not there has gaps */
export function ratingNumbers(ratings: ReadonlyMap<number, RatingSummary>): FilmNumber[] {
  const of = (id: string, read: (summary: RatingSummary) => number): FilmNumber => ({
    id,
    read: (film: Film) => {
      const summary = ratings.get(film.tmdbId);
      return summary === undefined || summary.count === 0 ? null : read(summary);
    },
  });
  const towards = (value: number, count: number, to: number) => (value * count + to * drawn) / (count + drawn);
  return [
    of("MovieLens ratings (log)", ({ count }) => Math.log10(1 + count)),
    of("MovieLens mean", ({ mean, count }) => towards(mean, count, drawnTo.mean)),
    of("MovieLens mean, raters' own means taken off", ({ meanDeviation, count }) => towards(meanDeviation, count, 0)),
    of("MovieLens share of 4 and more", ({ liked, count }) => towards(liked, count, drawnTo.liked)),
    of("MovieLens spread", ({ sd, count }) => towards(sd, count, 0.95)),
  ];
}
