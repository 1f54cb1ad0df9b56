// The films of invented ratings: how popular, how good, what they are like, when they come out. Popular films are a little
// better. Popularity is a film's at its start; it fades to a quarter, half of the way every two years.
import { createRandom } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";
import type { GenerateRatingsOptions } from "./generate-options.ts";
import { powerLaw } from "./power-law.ts";

export interface InventedFilms {
  /** Sum 1. */
  readonly popularity: Float64Array;
  /** In stars. */
  readonly bias: Float64Array;
  /** items x factors, row-major. */
  readonly factors: Float32Array;
  /** Seconds since 1970; -Infinity for all where ratings have no times. */
  readonly released: Float64Array;
}

/** When the invented site opens, and when the last sitting begins: ten years, in seconds since 1970. */
export const opening: number = Date.UTC(2000, 0, 1) / 1000;
const year = 365.25 * 86_400;
export const closing: number = opening + 10 * year;

/** Share of the films that are out when the site opens; mean of their age then. */
const shareOut = 0.7;
const meanAge = 15 * year;
const halfLife = 2 * year;
const fadesTo = 0.25;
/** Correlation of a film's bias with the logarithm of its popularity. */
const popularIsBetter = 0.3;

/** The films; film 0 is as likely to be popular as any other. */
export function inventFilms(options: GenerateRatingsOptions): InventedFilms {
  const { items, factors, seed, popularityExponent, itemBiasSd, times } = options;
  const random = createRandom(seed, 1);
  const popularity = powerLaw(items, popularityExponent);
  shuffle(popularity, random);
  const known = standardised(popularity.map(Math.log));
  const own = Math.sqrt(1 - popularIsBetter ** 2);
  const bias = known.map((popular) => itemBiasSd * (popularIsBetter * popular + own * random.normal()));
  const released = new Float64Array(items).map(() => {
    if (!times) return Number.NEGATIVE_INFINITY;
    const out = random.next() < shareOut;
    const time = out ? opening + meanAge * Math.log(1 - random.next()) : opening + (closing - opening) * random.next();
    return Math.floor(time);
  });
  const drawn = Float32Array.from({ length: items * factors }, () => random.normal());
  return { popularity, bias, factors: drawn, released };
}

/** What is left of a film's popularity at a time, 0 to 1; 0 before it is out, 1 where there are no times. */
export function freshness(released: number, time: number): number {
  if (released === Number.NEGATIVE_INFINITY) return 1;
  return time < released ? 0 : fadesTo + (1 - fadesTo) * 2 ** ((released - time) / halfLife);
}

/** Mean 0, standard deviation 1; all 0 where they are equal. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (sd > 1e-9 ? (value - mean) / sd : 0));
}
