import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blendScorer, partScores } from "../../../../../src/core/models/ranking/blend/blend-scorer.ts";
import { weightsFor } from "../../../../../src/core/models/ranking/blend/blend-weights.ts";
import { standardise } from "../../../../../src/core/models/ranking/blend/standardise.ts";
import type { Scorer } from "../../../../../src/core/models/ranking/ranking-model.ts";
import { historyWith } from "../../../../support/dense-ratings.ts";

function standardised(scores: readonly number[]): number[] {
  const out = new Float32Array(scores.length).fill(Number.NaN);
  standardise(Float32Array.from(scores), out);
  return [...out];
}

/** Says the same of every history. */
const always = (...scores: number[]): Scorer => ({ items: scores.length, score: (_, out) => out.set(scores) });

function blended(scorer: Scorer, films: readonly number[] = []): number[] {
  const out = new Float32Array(scorer.items).fill(Number.NaN);
  scorer.score(historyWith(films), out);
  return [...out];
}

describe("standardise", () => {
  it("gives scores by hand", () => {
    expect(standardised([1, 2, 3, 6])).toEqual([-2, -1, 0, 3].map((over) => Math.fround(over / Math.sqrt(3.5))));
  });

  it("gives the mean 0 and the deviation 1, in the order of the scores", () => {
    const anyScores = fc.array(fc.float({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(anyScores, (given) => {
        const scores = [...Float32Array.from(given)];
        const out = standardised(scores);
        if (new Set(scores.map((score) => score + 0)).size === 1) {
          expect(out.every((score) => score === 0)).toBe(true);
          return;
        }
        const mean = out.reduce((sum, score) => sum + score, 0) / out.length;
        const squares = out.reduce((sum, score) => sum + (score - mean) ** 2, 0) / out.length;
        expect(mean).toBeCloseTo(0, 5);
        expect(squares).toBeCloseTo(1, 5);
        for (const [at, score] of scores.entries()) {
          for (const [other, than] of scores.entries())
            if (score > than) expect(out[at]).toBeGreaterThanOrEqual(out[other]!);
        }
      }),
    );
  });

  it("gives zeros for scores that are all equal, though their mean is rounded", () => {
    expect(standardised(Array.from({ length: 7 }, () => 0.1))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("may write over the scores", () => {
    const scores = Float32Array.of(0, 2);
    standardise(scores, scores);
    expect([...scores]).toEqual([-1, 1]);
  });
});

describe("blendScorer", () => {
  it("adds up standardised scores, whatever the scale of a part", () => {
    const scorer = blendScorer([always(0, 200), always(-3, -5)], [{ from: 0, weights: [0.75, 0.25] }]);
    expect([scorer.items, blended(scorer)]).toEqual([2, [-0.5, 0.5]]);
  });

  it("takes the weights of the length of the history", () => {
    const bands = [
      { from: 0, weights: [1, 0] },
      { from: 2, weights: [0, 1] },
      { from: 3, weights: [0.5, 0.5] },
    ];
    const scorer = blendScorer([always(0, 1, 0.5), always(1, 0, 0.5)], bands);
    const best = [[], [0], [0, 1], [0, 1, 2]].map((films) => blended(scorer, films)[1]! - blended(scorer, films)[0]!);
    expect(best.map(Math.sign)).toEqual([1, 1, -1, 0]);
    expect(weightsFor(bands, 1_000)).toEqual([0.5, 0.5]);
  });

  it("lets a part that says the same of every film say nothing", () => {
    const scorer = blendScorer([always(7, 7, 7), always(1, 2, 3)], [{ from: 0, weights: [0.5, 0.5] }]);
    const half = Math.fround(Math.sqrt(1.5)) / 2;
    expect(blended(scorer)).toEqual([-half, 0, half]);
  });

  it.each([
    ["parts of other films", [always(1), always(1, 2)], [{ from: 0, weights: [0.5, 0.5] }], /1 and 2 films/],
    ["no bands", [always(1)], [], /bands from nowhere/],
    ["bands that do not begin at 0", [always(1)], [{ from: 1, weights: [1] }], /bands from 1 were/],
    ["too few weights", [always(1), always(1)], [{ from: 0, weights: [1] }], /one for each of 2 parts/],
    ["negative weights", [always(1), always(1)], [{ from: 0, weights: [2, -1] }], /none negative/],
    ["weights that are not 1 in all", [always(1), always(1)], [{ from: 0, weights: [0.5, 0.4] }], /1 in all/],
  ])("refuses %s", (_, parts, bands, message) => {
    expect(() => blendScorer(parts, bands)).toThrow(message);
  });

  it("refuses to blend nothing", () => {
    expect(() => partScores([])).toThrow(/no part was seen/);
  });
});
