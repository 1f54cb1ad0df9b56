// A sparse table times a dense one, over [reference, strict, relaxed].
import { describe, expect, it } from "vitest";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { exactSum, expectSums } from "./closeness.ts";
import { checkGuards, guarded, kernelsUnderTest } from "./kernels-under-test.ts";
import { inventedRows, takeRows } from "./ridge-systems.ts";

const counts = [0, 1, 3, 4, 0, 5, 127, 300];

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  it.each([8, 16, 40, 128])("adds up weighted factors of %d numbers, and touches no other row", (dimension) => {
    const rows = inventedRows({ dimension, counts, added: 0, seed: dimension });
    const { starts, columns, weights, factors } = rows;
    const [from, to] = [1, counts.length];
    const seen = withinScope(kernels, () => {
      const out = guarded(kernels, new Float32Array(counts.length * dimension).fill(7));
      kernels.combineRows(takeRows(kernels, rows), from, to, out);
      checkGuards();
      return out.slice();
    });
    expect([...seen.subarray(0, dimension)]).toEqual(Array(dimension).fill(7));
    for (let row = from; row < to; row++) {
      const entries = Array.from({ length: counts[row] }, (_, k) => starts[row] + k);
      const wanted = Array.from({ length: dimension }, (_, i) =>
        exactSum(entries.map((e) => [weights[e], factors[columns[e] * dimension + i]] as const)),
      );
      expectSums(seen.subarray(row * dimension), wanted, counts[row], `row ${row}`);
    }
  });
});
