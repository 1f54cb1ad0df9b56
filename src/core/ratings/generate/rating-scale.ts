// From an opinion, any number, to a rating on a scale: the nearest step, the ends for what lies beyond. And what that does to an
// opinion that is only known up to normal noise: the expected rating and its standard deviation, which no guess can beat.

export type ScaleId = "halves" | "whole";

export interface RatingScale {
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
}

export const ratingScales: Readonly<Record<ScaleId, RatingScale>> = Object.freeze({
  halves: Object.freeze({ lowest: 0.5, highest: 5, step: 0.5 }),
  whole: Object.freeze({ lowest: 1, highest: 5, step: 1 }),
});

/** The rating that an opinion becomes. */
export function onScale(opinion: number, { lowest, highest, step }: RatingScale): number {
  return Math.min(highest, Math.max(lowest, lowest + step * Math.round((opinion - lowest) / step)));
}

/** Mean and standard deviation of the rating that a normal opinion becomes. */
export function ratingMoments(mean: number, sd: number, scale: RatingScale): { mean: number; sd: number } {
  const { lowest, highest, step } = scale;
  let [first, second] = [0, 0];
  for (let k = 1; lowest + k * step <= highest; k++) {
    // the rating is lowest + step x (thresholds passed); E n = sum P(n >= k), E n^2 = sum (2k - 1) P(n >= k)
    const passed = chanceAbove(lowest + (k - 0.5) * step, mean, sd);
    first += passed;
    second += (2 * k - 1) * passed;
  }
  return { mean: lowest + step * first, sd: step * Math.sqrt(Math.max(0, second - first * first)) };
}

/** How likely a normal number is at least the threshold. */
function chanceAbove(threshold: number, mean: number, sd: number): number {
  if (sd === 0) return mean >= threshold ? 1 : 0;
  const z = (threshold - mean) / sd;
  return z >= 0 ? upperTail(z) : 1 - upperTail(-z);
}

/** The normal distribution above z, from 0; error below 7.5e-8 (Abramowitz & Stegun 1964, 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
