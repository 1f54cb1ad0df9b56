// What people who were not learnt from tell of the answers, by how many ratings are handed in: how far they are off in the mean (whoever
// rates a film chose to see it, which few ratings do not show), and how wide an interval must be to hold nine ratings in ten (split
// conformal prediction: Lei et al. 2018, "Distribution-free predictive inference for regression", algorithm 2, with errors in
// standard deviations).
import { createRandom } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";
import type { History } from "../../../ratings/history.ts";
import { normal90 } from "../constant-spread.ts";

/** Answers before they are calibrated. */
export type RawStars = (
  history: History,
  films: Uint32Array,
) => { readonly mean: Float64Array; readonly sd: Float64Array };

/** What answers after so many ratings are corrected by. */
export interface CalibrationStep {
  readonly given: number;
  /** Added to the mean. */
  readonly offset: number;
  /** What the standard deviation is multiplied by. */
  readonly spread: number;
  /** Standard deviations, before that, from the mean to an end of the interval. */
  readonly reach: number;
}

export const uncalibrated: readonly CalibrationStep[] = Object.freeze([
  { given: 0, offset: 0, spread: 1, reach: normal90 },
]);

const givens = [0, 1, 2, 3, 5, 7, 10, 15, 20, 40, 80];
/** Errors that a step takes at least; with fewer nothing is said of it. */
const leastErrors = 400;

/**
 * Half of each person's ratings is asked about, the same at every step; of the others so many are handed in.
 *
 * @param people whose histories are whole
 * @returns by `given`, ascending; `uncalibrated` where there are too few ratings
 */
export function calibrationSteps(
  people: readonly History[],
  answer: RawStars,
  seed: number,
): readonly CalibrationStep[] {
  const halves = people.map((history, place) => halvesOf(history, seed, place));
  const steps = givens.flatMap((given) => {
    const errors: number[] = [];
    const sds: number[] = [];
    for (const { handed, asked } of halves) {
      if (handed.items.length < given) continue;
      const few = firstOf(handed, given);
      const { mean, sd } = answer(few, asked.items);
      for (let k = 0; k < mean.length; k++) {
        errors.push(asked.ratings[k]! - mean[k]!);
        sds.push(sd[k]!);
      }
    }
    return errors.length < leastErrors ? [] : [stepOf(given, errors, sds)];
  });
  return steps.length === 0 ? uncalibrated : steps;
}

/** Between two steps in proportion to the logarithm of the number; beyond the last as the last. */
export function calibrationAt(steps: readonly CalibrationStep[], given: number): CalibrationStep {
  const above = steps.findIndex((step) => step.given >= given);
  const [lower, upper] =
    above === -1 ? [steps.at(-1)!, steps.at(-1)!] : [steps[Math.max(0, above - 1)]!, steps[above]!];
  if (lower.given === upper.given) return upper;
  const log = (value: number) => Math.log(value + 1);
  const part = Math.max(0, (log(given) - log(lower.given)) / (log(upper.given) - log(lower.given)));
  const between = (name: "offset" | "spread" | "reach") => lower[name] + part * (upper[name] - lower[name]);
  return { given, offset: between("offset"), spread: between("spread"), reach: between("reach") };
}

function stepOf(given: number, errors: readonly number[], sds: readonly number[]): CalibrationStep {
  const offset = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const parts = Float64Array.from(errors, (error, k) => Math.abs(error - offset) / sds[k]!).sort();
  const reach = parts[Math.min(parts.length - 1, Math.ceil(0.9 * (parts.length + 1)) - 1)]!;
  const spread = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0) / parts.length);
  return { given, offset, spread, reach };
}

/** In an order drawn for the person: a half to hand in, and a half to ask about, by film. */
function halvesOf(
  history: History,
  seed: number,
  person: number,
): { readonly handed: History; readonly asked: History } {
  const places = Uint32Array.from(history.items.keys());
  shuffle(places, createRandom(seed, 2_000_000 + person));
  const half = Math.floor(places.length / 2);
  return {
    handed: pick(history, places.subarray(0, half)),
    asked: pick(history, places.subarray(half).slice().sort()),
  };
}

/** The first few in the order drawn, by film. */
function firstOf(handed: History, given: number): History {
  const order = Uint32Array.from(handed.items.keys()).subarray(0, given);
  const some = order.slice().sort((a, b) => handed.items[a]! - handed.items[b]!);
  return pick(handed, some);
}

const pick = ({ items, ratings }: History, places: Uint32Array): History => ({
  items: Uint32Array.from(places, (place) => items[place]!),
  ratings: Float32Array.from(places, (place) => ratings[place]!),
});
