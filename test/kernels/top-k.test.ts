// The best of many numbers: what sorting all and taking the first gives, ties, infinities and missing numbers included.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Kernels } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { checkGuards, guarded, kernelsUnderTest, values } from "./kernels-under-test.ts";

function best(kernels: Kernels, scores: ArrayLike<number>, k: number): { index: number; value: number }[] {
  return withinScope(kernels, () => {
    const [indices, found] = [kernels.integers(k), guarded(kernels, new Float32Array(k))];
    const count = kernels.topK(scores.length, guarded(kernels, scores), k, indices, found);
    checkGuards();
    return Array.from({ length: count }, (_, i) => ({ index: indices[i], value: found[i] }));
  });
}

function sortThenSlice(scores: readonly number[], k: number): { index: number; value: number }[] {
  const entries = scores.map((value, index) => ({ index, value })).filter(({ value }) => !Number.isNaN(value));
  const before = (x: number, y: number) => (x > y ? -1 : x < y ? 1 : 0);
  return entries.sort((x, y) => before(x.value, y.value) || x.index - y.index).slice(0, k);
}

describe.each(kernelsUnderTest)("topK, $name", ({ kernels }) => {
  afterEach(checkGuards);

  it("equals sorting and taking the first", () => {
    const few = fc.constantFrom(-1, 0, 1, 2, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 1e-40);
    const scores = fc.array(fc.oneof(few, fc.float()), { maxLength: 80 });
    fc.assert(
      fc.property(scores, fc.nat(90), (given, k) => {
        const seen = [...Float32Array.from(given)];
        expect(best(kernels, seen, k)).toEqual(sortThenSlice(seen, k));
      }),
      { numRuns: 200 },
    );
  });

  it("is right for lists as long as a catalogue", () => {
    const scores = [...values(9001, 1)].map((value) => Math.fround(Math.round(value * 500) / 500)); // with many ties
    for (const k of [1, 10, 100, 8999]) expect(best(kernels, scores, k)).toEqual(sortThenSlice(scores, k));
  });

  it("puts the lower index first where scores are equal, zeros of either sign too", () => {
    expect(best(kernels, [0, 5, -0, 5, 5, 1], 4).map(({ index }) => index)).toEqual([1, 3, 4, 5]);
    expect(best(kernels, [-0, 0, 0, -0, 0], 3).map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it("finds none in nothing", () => {
    expect(best(kernels, [], 3)).toEqual([]);
    expect(best(kernels, [Number.NaN, Number.NaN], 3)).toEqual([]);
    expect(best(kernels, [1, 2], 0)).toEqual([]);
  });
});
