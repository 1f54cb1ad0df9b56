// How answers about somebody new are corrected, by how many ratings are handed in (learn-calibration.ts finds it): in the mean, towards
// what biases alone say, and how wide an interval must be.

import { logarithm } from "../../../elementary/logarithm.ts";
import { normal90 } from "../constant-spread.ts";

/** What answers after so many ratings are corrected by: mean + offset + stretch (mean - mean of all ratings) + share (plain - mean). */
export interface CalibrationStep {
  readonly given: number;
  /** Stars. */
  readonly offset: number;
  /** How much further from the mean of all ratings answers should lie. */
  readonly stretch: number;
  /** From 0 to 1: what biases alone count. */
  readonly share: number;
  /** What the standard deviation is multiplied by. */
  readonly spread: number;
  /** Standard deviations, before that, from the mean to an end of the interval. */
  readonly reach: number;
}

export const uncalibrated: readonly CalibrationStep[] = Object.freeze([
  { given: 0, offset: 0, stretch: 0, share: 0, spread: 1, reach: normal90 },
]);

/** Between two steps in proportion to the logarithm of the number; beyond the last as the last. */
export function calibrationAt(steps: readonly CalibrationStep[], given: number): CalibrationStep {
  const above = steps.findIndex((step) => step.given >= given);
  const [lower, upper] =
    above === -1 ? [steps.at(-1)!, steps.at(-1)!] : [steps[Math.max(0, above - 1)]!, steps[above]!];
  if (lower.given === upper.given) return upper;
  const log = (value: number) => logarithm(value + 1);
  const part = Math.max(0, (log(given) - log(lower.given)) / (log(upper.given) - log(lower.given)));
  const between = (name: Exclude<keyof CalibrationStep, "given">) => lower[name] + part * (upper[name] - lower[name]);
  return {
    given,
    offset: between("offset"),
    stretch: between("stretch"),
    share: between("share"),
    spread: between("spread"),
    reach: between("reach"),
  };
}

/** @param plain what biases alone say, in stars */
export function correctedMean(
  { offset, stretch, share }: Pick<CalibrationStep, "offset" | "stretch" | "share">,
  mean: number,
  plain: number,
  overall: number,
): number {
  return mean + offset + stretch * (mean - overall) + share * (plain - mean);
}
