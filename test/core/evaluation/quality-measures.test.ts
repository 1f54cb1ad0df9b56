import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldsOf } from "../../../src/core/evaluation/folds.ts";
import { intervalCoverage } from "../../../src/core/evaluation/interval-coverage.ts";
import type { QualityPrediction } from "../../../src/core/evaluation/quality-result.ts";

describe("foldsOf", () => {
  it("makes folds of one size, in which rows of one film are together", () => {
    const groups = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 7 }), fc.nat(1000), (ids, folds, seed) => {
        const foldOf = foldsOf(ids, folds, seed);
        const byFilm = new Map<number, number>();
        for (const [row, id] of ids.entries()) {
          expect(byFilm.get(id) ?? foldOf[row]).toBe(foldOf[row]);
          byFilm.set(id, foldOf[row]);
        }
        const sizes = Array.from({ length: folds }, (_, fold) => [...byFilm.values()].filter((each) => each === fold));
        const lengths = sizes.map(({ length }) => length);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
        expect(foldsOf(ids, folds, seed)).toEqual(foldOf);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("divides otherwise from another seed", () => {
    const ids = Array.from({ length: 50 }, (_, id) => id);
    expect(foldsOf(ids, 5, 1)).not.toEqual(foldsOf(ids, 5, 0));
  });
});

describe("intervalCoverage", () => {
  const film = (truth: number, votes: number, year: number | null): QualityPrediction => ({
    tmdbId: 1,
    title: "",
    year,
    truth,
    votes,
    expected: 5,
    lo: 4,
    hi: 6.5,
  });

  it("counts what intervals hold, their ends included, by votes and decade", () => {
    const films = [film(4, 10, 1999), film(6.5, 50, 1990), film(6.6, 200, 2001), film(3.9, 49, null)];
    const of = Object.fromEntries(
      intervalCoverage(films).map(({ slice, films: count, covered }) => [slice, [count, covered]]),
    );
    expect(of).toEqual({
      all: [4, 0.5],
      "votes<50": [2, 0.5],
      "votes>=50": [2, 0.5],
      "1990s": [2, 1],
      "2000s": [1, 0],
    });
    expect(intervalCoverage(films)[0].width).toBeCloseTo(2.5, 12);
    expect(intervalCoverage([])).toEqual([]);
  });

  it("knows how sure the share is: Wilson's interval", () => {
    // 9 of 10 at 95 %: 0.5958 to 0.9821 (Brown, Cai & DasGupta 2001)
    const films = Array.from({ length: 10 }, (_, i) => film(i === 0 ? 0 : 5, 10, null));
    const [low, high] = intervalCoverage(films)[0].ci95;
    expect(low).toBeCloseTo(0.5958, 3);
    expect(high).toBeCloseTo(0.9821, 3);
    const [lowest, highest] = intervalCoverage([film(5, 1, null)])[0].ci95;
    expect(lowest > 0 && highest <= 1).toBe(true);
  });
});
