import { describe, expect, it } from "vitest";
import { doublesOf } from "../../src/kernels/doubles-of.ts";
import type { Kernels } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { checkGuards, guarded, kernelsUnderTest, values } from "./kernels-under-test.ts";

const films = 41;
/** Rows of every length up to two whole steps of the loop, and a full one. */
const lengths = Array.from({ length: films }, (_, film) => (film === 40 ? films : film % 10));
const starts = [0, ...lengths.map((_, row) => lengths.slice(0, row + 1).reduce((sum, length) => sum + length))];
/** 7 and 41 share no factor, so that no column comes twice. Numbers from -128 to 127. */
const entries = lengths.flatMap((length, row) =>
  Array.from({ length }, (_, k) => (((3 * row + 7 * k) % films) << 8) | ((67 * row + 29 * k) & 0xff)),
);
const rows = [40, 3, 0, 17, 40, 9, 10, 39];

function integers(kernels: Kernels, from: readonly number[]): Int32Array {
  const taken = kernels.integers(from.length);
  taken.set(from);
  return taken;
}

/** By the plain sum that the interface speaks of. */
function wanted(weights: Float32Array): number[] {
  return Array.from({ length: films }, (_, film) => {
    let sum = 0;
    for (const [t, row] of rows.entries()) {
      for (const entry of entries.slice(starts[row], starts[row + 1])) {
        if (entry >>> 8 === film) sum += weights[t] * (((entry & 0xff) ^ 0x80) - 0x80);
      }
    }
    return sum;
  });
}

describe.each(kernelsUnderTest)("on $name", ({ kernels }) => {
  it("what neighbours add is the float64 sum, to the bit, whatever stood there", () =>
    withinScope(kernels, () => {
      const weights = values(rows.length, 1);
      const table = { starts: integers(kernels, starts), entries: integers(kernels, entries) };
      const sums = kernels.floats(2 * films).fill(7);
      kernels.sumNeighbours(rows.length, integers(kernels, rows), guarded(kernels, weights), table, sums);
      expect([...doublesOf(sums)]).toEqual(wanted(weights));
      kernels.sumNeighbours(0, integers(kernels, []), kernels.floats(0), table, sums);
      expect([...doublesOf(sums)]).toEqual(new Array(films).fill(0));
      checkGuards();
    }));
});
