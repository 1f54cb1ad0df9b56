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

/** Scores by place and by a chance from -1 to 1. */
const shapes: Readonly<Record<string, (at: number, chance: number) => number>> = {
  rising: (at) => at,
  falling: (at) => -at,
  "all equal": () => 3,
  "all zero, of either sign": (_at, chance) => (chance < 0 ? -0 : 0),
  "three values": (_at, chance) => Math.round(chance),
  "few high ones side by side": (at, chance) => (at > 500 && at < 560 ? 1 : 0) + chance,
  "one high one, and equals": (at) => (at === 711 ? 1 : -1),
  "mostly NaN": (at, chance) => (at % 9 === 0 ? chance : Number.NaN),
  "over all exponents": (_at, chance) => Math.sign(chance) * Math.abs(chance) ** 40,
  "with infinities": (_at, chance) => (Math.abs(chance) < 0.3 ? chance / 0 : chance),
  "as low as can be": () => Number.NEGATIVE_INFINITY,
  "as high as can be": () => Number.POSITIVE_INFINITY,
};

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

  it("is right where more are wanted than the panels of a product would hold", () => {
    const scores = [...values(40_003, 3)];
    for (const k of [16_368, 16_369, 19_000, 33_000, 40_003]) {
      expect(best(kernels, scores, k)).toEqual(sortThenSlice(scores, k));
    }
  });

  // guards against bounds that are found in part of the scores, and against more numbers that pass them than there is room for
  it.each(Object.entries(shapes))("is right for a thousand scores: %s", (_shape, scoreAt) => {
    for (const length of [997, 1024]) {
      const scores = [...values(length, 2)].map((chance, at) => Math.fround(scoreAt(at, chance)));
      for (const k of [1, 3, 16, 40, 100, 333, 500, 700, 1024]) {
        expect(best(kernels, scores, k), `${k} of ${length}`).toEqual(sortThenSlice(scores, k));
      }
    }
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
