// A split by its content: two runs with the same hash saw the same rows in the same parts and orders.
import { createHash } from "node:crypto";
import type { TrainTestSplit } from "../../core/evaluation/train-test-split.ts";

/**
 * `sha256:` and the hash of the ids of the training rows, a line each, an empty line, and those of the test rows.
 *
 * @param ids what tells a row apart, by row number
 */
export function splitHash(ids: readonly string[], { train, test }: TrainTestSplit): string {
  const lines = (rows: Int32Array) => Array.from(rows, (row) => `${ids[row]}\n`).join("");
  return `sha256:${createHash("sha256")
    .update(`${lines(train)}\n${lines(test)}`)
    .digest("hex")}`;
}
