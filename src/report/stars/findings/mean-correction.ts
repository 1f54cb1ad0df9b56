// A correction as the mean over folds, by how many ratings are handed in; folds that say nothing of a number are left out there.
import type { CalibrationStep } from "../../../core/models/stars/bayesian/calibration.ts";
import type { Chain } from "./chains.ts";

export type CorrectionName = Exclude<keyof CalibrationStep, "given">;

/** By `given`, ascending. */
export function meanCorrection(
  chains: readonly Chain[],
  of: CorrectionName,
): { readonly given: number; readonly value: number }[] {
  const steps = Map.groupBy(
    chains.flatMap(({ calibration }) => calibration),
    ({ given }) => given,
  );
  return [...steps]
    .map(([given, own]) => ({ given, value: own.reduce((sum, step) => sum + step[of], 0) / own.length }))
    .sort((a, b) => a.given - b.given);
}
