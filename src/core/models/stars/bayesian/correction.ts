// The correction of the mean at one step: a ridge regression of the errors on 1, on the distance from the middle, and on what biases
// alone say less the answer. The ridge is worth some people who say that nothing is to be corrected: people are what there is little
// of, not their ratings.
import type { CalibrationStep } from "./calibration.ts";
import { outerGram, upperCholesky, upperInverse } from "./small-matrices.ts";

/** Answers before they are calibrated, and those of biases alone, side by side. */
export interface RawAnswers {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  readonly plain: Float64Array;
}

/** What was asked about one person after so many ratings, and what they had rated. */
export interface AskedPerson extends RawAnswers {
  /** Place among all who are asked about. */
  readonly person: number;
  readonly given: number;
  readonly rated: Float64Array;
}

export type Correction = Pick<CalibrationStep, "offset" | "stretch" | "share">;

/** Of 0 to 40 that were tried with 100 people of ml-latest-small and ml-100k and 250 of ml-1m, all within .001 of each other. */
const doubters = 20;

/** @param overall the mean of all ratings */
export function correctionOf(asked: readonly AskedPerson[], overall: number): Correction {
  const sums: Sums = { a: new Float64Array(9), b: new Float64Array(3) };
  for (const person of asked) addPerson(person, overall, sums);
  const ridge = doubters / Math.max(1, asked.length);
  const all = ridgeSolution(sums, 3, ridge);
  const share = Math.min(1, Math.max(0, all[2]!));
  const rest = { a: sums.a, b: sums.b.map((value, i) => value - share * sums.a[3 * i + 2]!) };
  const [offset, stretch] = share === all[2] ? all : ridgeSolution(rest, 2, ridge);
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

/** X'X, 3 x 3, and X'y: the columns of X are 1, the distance from the middle, and biases less the answer; y are errors. */
interface Sums {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

function addPerson({ rated, mean, plain }: AskedPerson, overall: number, { a, b }: Sums): void {
  for (let k = 0; k < rated.length; k++) {
    const x = [1, mean[k]! - overall, plain[k]! - mean[k]!];
    for (let i = 0; i < 3; i++) {
      b[i]! += x[i]! * (rated[k]! - mean[k]!);
      for (let j = 0; j < 3; j++) a[3 * i + j]! += x[i]! * x[j]!;
    }
  }
}

/** (A + ridge diag A)^-1 b over the first `size` columns of three; 0 for a column of zeros. */
function ridgeSolution({ a: whole, b }: Sums, size: number, ridge: number): Float64Array {
  const a = Float64Array.from({ length: size * size }, (_, k) => whole[3 * Math.floor(k / size) + (k % size)]!);
  for (let i = 0; i < size; i++) a[i * (size + 1)] = a[i * (size + 1)]! * (1 + ridge) || 1;
  const inverse = upperInverse(upperCholesky(a, size), size);
  const product = outerGram(inverse, size); // R^-1 R'^-1 = A^-1
  return Float64Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += product[i * size + j]! * b[j]!;
    return sum;
  });
}
