// The correction of the mean at one step: a ridge regression of the errors on 1, on the distance from the middle, and on what biases
// alone say less the answer. The ridge is worth some people who say that nothing is to be corrected: people are what there is little
// of, not their ratings.
import type { CalibrationStep } from "./calibration.ts";
import { upperCholesky } from "./small-matrices.ts";

/** Answers before they are calibrated, and those of biases alone, side by side. */
export interface RawAnswers {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  readonly plain: Float64Array;
}

/** Everything that was asked after so many ratings, side by side. */
export interface AskedAt extends RawAnswers {
  readonly given: number;
  /** How many people were asked about. */
  readonly people: number;
  readonly rated: Float64Array;
}

export type Correction = Pick<CalibrationStep, "offset" | "stretch" | "share">;

/** Of 0 to 40 that were tried with 100 people of ml-latest-small and ml-100k and 250 of ml-1m, all within .001 of each other. */
const doubters = 20;

/** @param overall the mean of all ratings */
export function correctionOf({ people, rated, mean, plain }: AskedAt, overall: number): Correction {
  const columns = [rated.map(() => 1), mean.map((value) => value - overall), plain.map((value, k) => value - mean[k]!)];
  const errors = rated.map((value, k) => value - mean[k]!);
  const ridge = doubters / people;
  const all = ridgeRegression(columns, errors, ridge);
  const share = Math.min(1, Math.max(0, all[2]!));
  if (share === all[2]) return { offset: all[0]!, stretch: all[1]!, share };
  const left = errors.map((error, k) => error - share * columns[2]![k]!); // no mixture: the others without it, or with all of it
  const [offset, stretch] = ridgeRegression(columns.slice(0, 2), left, ridge);
  return { offset: offset!, stretch: stretch!, share };
}

/** Each step half itself and half its neighbours: what is known grows without leaps. */
export function smoothed(steps: readonly Correction[]): Correction[] {
  return steps.map((step, place) => {
    const [below, above] = [steps[place - 1] ?? step, steps[place + 1] ?? step];
    const weigh = (name: keyof Correction) => (below[name] + 2 * step[name] + above[name]) / 4;
    return { offset: weigh("offset"), stretch: weigh("stretch"), share: weigh("share") };
  });
}

/** (X'X + ridge diag(X'X))^-1 X'y; 0 for a column of zeros. */
function ridgeRegression(columns: readonly Float64Array[], y: Float64Array, ridge: number): number[] {
  const size = columns.length;
  const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
  const a = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) a[i * size + j] = product(columns[i]!, columns[j]!);
    a[i * (size + 1)] = a[i * (size + 1)]! * (1 + ridge) || 1;
  }
  const r = upperCholesky(a, size);
  const x = columns.map((column) => product(column, y));
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= r[k * size + i]! * x[k]!;
    x[i]! /= r[i * (size + 1)]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= r[i * size + k]! * x[k]!;
    x[i]! /= r[i * (size + 1)]!;
  }
  return x;
}
