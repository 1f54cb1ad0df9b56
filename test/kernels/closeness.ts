// The tolerance of all parity tests. A sum of n float32 products, added up in any order, with or without fused multiply-adds,
// is off by at most about n u times the sum of the products' absolute values (Higham, Accuracy and Stability of Numerical
// Algorithms, 3.1), where u = 2^-24 is half a unit in the last place of 1. The bound is exceeded only by a fault.
import { expect } from "vitest";

export const roundoff: number = 2 ** -24;
const smallest = 2 ** -149;

/** What a sum should be, and the sum of the absolute values of its terms. */
export interface ExactSum {
  readonly sum: number;
  readonly size: number;
}

/** The sum in float64 of the products of pairs. */
export function exactSum(terms: Iterable<readonly [number, number]>, start = 0): ExactSum {
  let sum = start;
  let size = Math.abs(start);
  for (const [x, y] of terms) {
    sum += x * y;
    size += Math.abs(x * y);
  }
  return { sum, size };
}

/** @param terms how many products the sums have */
export function expectSums(seen: ArrayLike<number>, wanted: readonly ExactSum[], terms: number, what: string): void {
  const worst = wanted.reduce((most, { sum, size }, i) => {
    const allowed = (terms + 2) * (roundoff * size + smallest);
    const excess = Math.abs(seen[i] - sum) / allowed;
    return Number.isNaN(excess) ? Number.POSITIVE_INFINITY : Math.max(most, excess);
  }, 0);
  expect(worst, `${what}: largest error as a part of what is allowed`).toBeLessThanOrEqual(1);
}

/** Each value within `units` roundings of the wanted one. */
export function expectRounded(seen: ArrayLike<number>, wanted: ArrayLike<number>, units: number, what: string): void {
  expectSums(
    seen,
    Array.from(wanted, (sum) => ({ sum, size: Math.abs(sum) })),
    units,
    what,
  );
}
