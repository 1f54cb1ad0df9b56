// How sure a model is that does not say it: as far off as it was on the ratings that it learnt from, everywhere. Too sure, therefore,
// and a baseline for those that do say it.
import type { StarAnswers } from "./star-model.ts";
import { type StarScale, withinScale } from "./star-scale.ts";

/** A normal variable lies within so many standard deviations nine times in ten. */
export const normal90 = 1.6449;

/** Fills `sd`, `lo` and `hi` beside the first `count` of `mean`. */
export function constantSpread(scale: StarScale, sd: number): (count: number, out: StarAnswers) => void {
  return (count, { mean, sd: spread, lo, hi }) => {
    for (let k = 0; k < count; k++) {
      spread[k] = sd;
      lo[k] = withinScale(scale, mean[k]! - normal90 * sd);
      hi[k] = withinScale(scale, mean[k]! + normal90 * sd);
    }
  };
}
