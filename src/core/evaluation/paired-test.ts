// Is one model's loss really different from another's on the same rows? A paired sign-flip permutation test: under the
// null hypothesis the sign of each difference is a coin toss (Fisher 1935; Good 2005, chapter 3). Two-sided, and never
// exactly 0: the observed assignment counts as one of the draws (Phipson & Smyth 2010).
import type { Random } from "../random/random.ts";

export interface PairedTest {
  /** Mean of the differences: below 0 where the first model loses less. */
  readonly difference: number;
  /** Two-sided p value, from 1 / (repeats + 1) to 1. */
  readonly p: number;
}

/**
 * Tests whether the mean of paired differences is 0.
 *
 * @param differences one a row (or a group of rows): loss of the model minus loss of the baseline
 * @param repeats how many random sign flips; default 4,999
 * @throws RangeError where there is no difference
 */
export function pairedTest(differences: ArrayLike<number>, random: Random, repeats = 4999): PairedTest {
  const rows = differences.length;
  if (rows === 0) throw new RangeError("Cannot test differences: there are none");
  let observed = 0;
  for (let i = 0; i < rows; i++) observed += differences[i] as number;
  // Sums of the same numbers in another order of signs may differ in their last bits; those count as equal.
  const bar = Math.abs(observed) * (1 - 1e-12);
  let asFar = 0;
  for (let repeat = 0; repeat < repeats; repeat++) if (Math.abs(flippedSum(differences, random)) >= bar) asFar++;
  return { difference: observed / rows, p: (asFar + 1) / (repeats + 1) };
}

/** The sum with each sign turned by the toss of a coin, 32 coins a number drawn. */
function flippedSum(differences: ArrayLike<number>, random: Random): number {
  let sum = 0;
  let coins = 0;
  for (let i = 0; i < differences.length; i++) {
    if (i % 32 === 0) coins = random.bits();
    sum += (1 - 2 * (coins & 1)) * differences[i]!; // no branch: a coin cannot be predicted
    coins >>>= 1;
  }
  return sum;
}
