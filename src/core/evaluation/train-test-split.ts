// scikit-learn's train_test_split(test_size, random_state), row for row: a permutation by numpy's RandomState, the first
// ceil(size x n) of it for testing, the rest for training, both in the order of the shuffle.
import { Mt19937 } from "../random/mt19937.ts";

/** Row numbers of the two parts, each in the order in which the shuffle returned them. */
export interface TrainTestSplit {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/**
 * Splits rows 0 to n - 1.
 *
 * @param testShare between 0 and 1, neither included
 * @throws RangeError where the share is out of range or leaves a part empty
 */
export function trainTestSplit(n: number, testShare: number, seed: number): TrainTestSplit {
  if (!(testShare > 0 && testShare < 1)) {
    throw new RangeError(`Cannot split: the test share must lie between 0 and 1, got ${testShare}`);
  }
  const testRows = Math.ceil(testShare * n);
  if (!Number.isInteger(n) || testRows < 1 || testRows >= n) {
    throw new RangeError(`Cannot split: ${n} rows leave a part empty at a test share of ${testShare}`);
  }
  const order = new Mt19937(seed).permutation(n);
  return { test: order.slice(0, testRows), train: order.slice(testRows) };
}
