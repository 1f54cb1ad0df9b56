import { describe, expect, it } from "vitest";
import type { referenceKernels } from "../../src/kernels/reference/reference-kernels.ts";
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

function integers(kernels: typeof referenceKernels, from: readonly number[]): Int32Array {
  const taken = kernels.integers(from.length);
  taken.set(from);
  return taken;
}

/** By the plain sum that the interface speaks of. */
function wanted(weights: Float32Array, scales: Float32Array, offsets: Float32Array | null): number[] {
  return Array.from(scales, (scale, film) => {
    let sum = 0;
    for (const [t, row] of rows.entries()) {
      for (const entry of entries.slice(starts[row], starts[row + 1])) {
        if (entry >>> 8 === film) sum += weights[t] * (((entry & 0xff) ^ 0x80) - 0x80);
      }
    }
    return Math.fround(scale * sum + (offsets === null ? 0 : offsets[film]));
  });
}

describe.each(kernelsUnderTest)("on $name", ({ kernels }) => {
  it.each([true, false])("scores from neighbours are the float64 sums, to the bit; offsets: %s", (hasOffsets) =>
    withinScope(kernels, () => {
      const [weights, scales, offsets] = [values(rows.length, 1), values(films, 2), values(films, 3)];
      const table = {
        starts: integers(kernels, starts),
        entries: integers(kernels, entries),
        scales: guarded(kernels, scales),
        offsets: hasOffsets ? guarded(kernels, offsets) : null,
      };
      const out = guarded(kernels, new Float32Array(films));
      const mark = kernels.mark();
      for (let twice = 0; twice < 2; twice++) {
        kernels.scoreNeighbours(rows.length, integers(kernels, rows), guarded(kernels, weights), table, out);
        expect([...out]).toEqual(wanted(weights, scales, hasOffsets ? offsets : null));
      }
      checkGuards();
      kernels.release(mark);
    }),
  );

  it("somebody who knows nothing gets the offsets", () =>
    withinScope(kernels, () => {
      const table = {
        starts: integers(kernels, [0, 1, 1]),
        entries: integers(kernels, [256 + 5]),
        scales: kernels.floats(2).fill(3),
        offsets: kernels.floats(2).fill(0.5),
      };
      const out = kernels.floats(2).fill(9);
      kernels.scoreNeighbours(0, kernels.integers(0), kernels.floats(0), table, out);
      expect([...out]).toEqual([0.5, 0.5]);
    }));
});
