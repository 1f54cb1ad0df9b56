// When a person rates: sittings of about twenty films, the first when they join, the others in what is left of the site's ten
// years, most of them soon. Within a sitting a rating follows the other by seconds.
import type { Random } from "../../random/random.ts";
import { closing, opening } from "./invented-films.ts";

export interface Sitting {
  /** Seconds since 1970, whole. */
  readonly start: number;
  readonly films: number;
}

const meanFilms = 20;
/** 1 for evenly over the years; the higher, the sooner after joining. */
const soon = 3;
/** Seconds from one rating to the next within a sitting, and at least between two sittings. */
const mostApart = 60;
export const leastBreak: number = 3600;

/** A person's sittings, in order; their films add up to `films`. */
export function drawSittings(films: number, random: Random): Sitting[] {
  const sizes: number[] = [];
  for (let left = films; left > 0; left -= sizes.at(-1)!) {
    const wanted = 1 + Math.floor(-meanFilms * Math.log(1 - random.next()));
    sizes.push(Math.min(left, wanted));
  }
  const joined = opening + (closing - opening) * random.next();
  const starts = sizes.map((_, k) => (k === 0 ? joined : joined + (closing - joined) * random.next() ** soon));
  starts.sort((a, b) => a - b);
  return sizes.map((size, k) => ({ start: Math.floor(starts[k] as number), films: size }));
}

/** The time of the next rating after one, within a sitting. */
export function nextTime(time: number, random: Random): number {
  return time + 1 + random.below(mostApart);
}
