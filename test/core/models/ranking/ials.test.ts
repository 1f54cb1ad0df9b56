import { afterAll, describe, expect, it } from "vitest";
import type { FactorScorer } from "../../../../src/core/models/ranking/factors/factor-scorer.ts";
import { ials } from "../../../../src/core/models/ranking/ials.ts";
import type { FitWork } from "../../../../src/core/models/ranking/ranking-model.ts";
import type { ProgressStep } from "../../../../src/core/progress/progress.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { denseRatings, historyWith } from "../../../support/dense-ratings.ts";
import { crowd } from "./contract/taste-data.ts";
import { inventedRatings } from "./small-ratings.ts";

const pool = createKernelPool({ threads: 1, kind: "strict", pages: 1024 });
afterAll(() => pool.dispose());
const people = crowd().ratings;
const small = { factors: 8, regularization: 0.02, sweeps: 6 };

/** What iALS answers with is known to hold its films. */
async function learn(ratings: Ratings, options: object = {}, work: Partial<FitWork> = {}): Promise<FactorScorer> {
  return (await ials.fit(ratings, ials.resolve({ ...small, ...options }), { pool, seed: 1, ...work })) as FactorScorer;
}

function scoresOf(scorer: FactorScorer, films: readonly number[]): number[] {
  const out = new Float32Array(scorer.items).fill(Number.NaN);
  scorer.score(historyWith(films), out);
  return [...out];
}

/** The largest difference of two lists of scores, as a part of the largest score. */
function difference(seen: readonly number[], wanted: readonly number[]): number {
  const largest = Math.max(...wanted.map(Math.abs));
  return Math.max(...seen.map((score, k) => Math.abs(score - wanted[k]))) / largest;
}

describe("solvers", () => {
  it("auto is exact up to 128 factors and conjugate beyond", async () => {
    const wide = inventedRatings(12, 645, 0.05, 4); // no more factors are used than a fifth of the films
    for (const [factors, solver] of [
      [128, "exact"],
      [129, "conjugate"],
    ] as const) {
      const options = { factors, sweeps: 1 };
      const [auto, named] = [await learn(wide, options), await learn(wide, { ...options, solver })];
      expect(auto.films).toEqual(named.films);
    }
  });

  it("agree where both have arrived, to 1 % of the largest score", async () => {
    const options = { factors: 3, regularization: 0.05, sweeps: 100 };
    const [exact, conjugate] = [
      await learn(people, { ...options, solver: "exact" }),
      await learn(people, { ...options, solver: "conjugate" }),
    ];
    expect(difference(scoresOf(conjugate, [0, 4, 9]), scoresOf(exact, [0, 4, 9]))).toBeLessThan(0.01);
  });
});

describe("options", () => {
  it.each([1, 7, 8, 9, 40, 41, 200])("%d factors, of 40 films, answer", async (factors) => {
    const scorer = await learn(people, { factors });
    expect(scorer.factors).toBe(Math.min(factors, 8));
    expect(scorer.width).toBe(8);
    expect(scoresOf(scorer, [0, 4, 8]).every(Number.isFinite)).toBe(true);
  });

  it("films begin as far apart as is asked for, and from very near or far there is an answer, too", async () => {
    const films = async (initialSpread: number) => (await learn(people, { initialSpread, sweeps: 1 })).films;
    expect(await films(0.1)).not.toEqual(await films(0.3));
    for (const initialSpread of [1e-12, 1e6]) {
      const scorer = await learn(people, { initialSpread });
      expect(scoresOf(scorer, [0, 4]).every(Number.isFinite)).toBe(true);
    }
  });

  it("graded weights tell a rating of 5 from one of 4", async () => {
    const scorer = await learn(people, { weights: "graded" });
    const [high, low] = [5, 3].map((rating) => scorer.foldIn(historyWith([0, 1, 2], rating)));
    expect(high).not.toEqual(low);
    const likes = await learn(people);
    expect(likes.foldIn(historyWith([0, 1, 2], 5))).toEqual(likes.foldIn(historyWith([0, 1, 2], 4)));
  });

  it("a half-life moves answers towards what was rated last", async () => {
    const scorer = await learn(people, { halfLife: 30 });
    const [items, ratings] = [Uint32Array.from([0, 1]), Float32Array.from([5, 5])];
    const foldIn = (days: readonly number[]) =>
      scorer.foldIn({ items, ratings, times: Float64Array.from(days, (day) => 86_400 * day) });
    const scoreOf = (film: number, x: Float32Array) =>
      x.reduce((sum, value, k) => sum + value * scorer.films[film * scorer.width + k], 0);
    const [first, second] = [foldIn([300, 0]), foldIn([0, 300])];
    expect(scoreOf(0, first)).toBeGreaterThan(scoreOf(0, second));
    expect(scoreOf(1, second)).toBeGreaterThan(scoreOf(1, first));
    expect(foldIn([5, 5])).toEqual(scorer.foldIn({ items, ratings }));
  });

  it.each([
    [{ factors: 0 }, "factors must be a whole number from 1 to 1024, got 0"],
    [{ factors: 2000 }, "factors must be"],
    [{ alpha0: -1 }, "alpha0 must be a number from 0 to 1000000, got -1"],
    [{ regularization: -0.1 }, "regularization must be"],
    [{ exponent: 3 }, "exponent must be a number from 0 to 2"],
    [{ sweeps: 0 }, "sweeps must be"],
    [{ steps: 1.5 }, "steps must be"],
    [{ initialSpread: 0 }, "initialSpread must be a number above 0, at most 1000000, got 0"],
    [{ halfLife: Number.POSITIVE_INFINITY }, "halfLife must be"],
    [{ patience: -1 }, "patience must be"],
  ])("refuses %o", (options, message) => {
    expect(() => ials.resolve(options)).toThrow(RangeError);
    expect(() => ials.resolve(options)).toThrow(message);
  });
});

describe("bad input", () => {
  it.each(["exact", "conjugate"])("alpha0 0 is solved by regularization, %s", async (solver) => {
    const scorer = await learn(people, { alpha0: 0, solver });
    expect(scoresOf(scorer, [0, 4]).every(Number.isFinite)).toBe(true);
  });

  it.each([
    { alpha0: 0, regularization: 0 },
    { alpha0: 0, regularization: 0, solver: "conjugate" },
    { alpha0: 1e-50, regularization: 1e-60 },
  ])("nothing that holds factors down is refused before any sweep, by name: %o", (options) => {
    expect(() => ials.resolve(options)).toThrow(RangeError);
    expect(() => ials.resolve(options)).toThrow("Cannot fit ials: regularization must be above 0 where alpha0 is 0");
  });

  it("options that overflow float32 together are refused after one sweep, by name, and not for a singular system", async () => {
    const steps: ProgressStep[] = [];
    const options = { alpha0: 1e6, regularization: 1e6, exponent: 2, solver: "conjugate" };
    const refused = learn(people, options, { onProgress: (step) => steps.push(step) });
    await expect(refused).rejects.toThrow(
      "Cannot fit ials: the loss is NaN after sweep 1, as numbers overflow float32: options nearer to the defaults were " +
        "needed, got alpha0 1000000, regularization 1000000, exponent 2 and initialSpread 0.3",
    );
    expect(steps).toEqual([]);
  });

  it("no regularization and fewer people than factors are refused by exact half-steps", async () => {
    const few = inventedRatings(3, 40, 0.8, 2);
    const refused = learn(few, { regularization: 0, alpha0: 0.3 });
    await expect(refused).rejects.toThrow("Cannot fit ials: regularization must be higher, got 0 with alpha0 0.3");
    await expect(learn(few)).resolves.toBeDefined();
    // some steps from the start need no system that can be solved
    const stepped = await learn(few, { regularization: 0, alpha0: 0.3, solver: "conjugate" });
    expect(scoresOf(stepped, [0, 4]).every(Number.isFinite)).toBe(true);
    for (const solver of ["exact", "conjugate"]) {
      await expect(learn(people, { regularization: 0, alpha0: 0.3, solver })).resolves.toBeDefined();
    }
  });

  it.each([
    { regularization: 1e6, exponent: 2 },
    { regularization: 1e6, exponent: 2, solver: "conjugate" },
    { alpha0: 1e6 },
    { alpha0: 1e6, solver: "conjugate" },
  ])("as much as options may be is answered: %o", async (options) => {
    expect(scoresOf(await learn(people, options), [0, 4]).every(Number.isFinite)).toBe(true);
  });

  it("says where it learns with fewer factors than were asked for, and where there is nothing to learn from", async () => {
    expect((await learn(people)).learnt).toBeUndefined();
    const fewer = await learn(people, { factors: 9 });
    expect(fewer.learnt?.notes).toEqual([
      "8 factors were learnt in place of 9, as no more are used than a fifth of 40 films.",
    ]);
    const nothing = await learn(people, { likedFrom: 6 });
    expect(nothing.learnt?.notes).toEqual([
      "no rating weighs anything (weights likes, likedFrom 6), so every film scores 0.",
    ]);
    expect(new Set(scoresOf(nothing, [0, 4]))).toEqual(new Set([0]));
  });

  it("weights that float32 cannot add up are refused, by name", async () => {
    const refused = learn(people, { weights: "graded", topRating: 1e-39 });
    await expect(refused).rejects.toThrow("Cannot fit ials: topRating must be higher, got 1e-39");
    await expect(learn(people, { weights: "graded", topRating: 1e-6 })).resolves.toBeDefined();
  });

  it.each(["exact", "conjugate"])("weights that are nothing in float32 are refused, by name, %s", async (solver) => {
    for (const topRating of [1e300, 1e40, 1e20]) {
      const refused = learn(people, { weights: "graded", topRating, solver });
      await expect(refused).rejects.toThrow(
        `Cannot fit ials: topRating must be lower, got ${topRating}: a rating weighs`,
      );
    }
    for (const alpha0 of [0, 0.3]) {
      const scorer = await learn(people, { weights: "graded", topRating: 1e11, alpha0, solver });
      expect(scoresOf(scorer, [0, 4]).every(Number.isFinite)).toBe(true);
    }
  });

  it("a film that nobody likes scores 0, one that everybody likes more than the others do", async () => {
    const likes = inventedRatings(60, 12, 0.5, 3);
    const rows = Array.from({ length: 60 }, (_, user) => {
      const row = new Array<number>(12).fill(0);
      for (let k = likes.indptr[user]; k < likes.indptr[user + 1]; k++) row[likes.indices[k]] = likes.data[k];
      return [0, 5, ...row.slice(2, -1), user % 3];
    });
    const scorer = await learn(denseRatings(rows), { factors: 1 }); // what all have in common
    const scores = scoresOf(scorer, [3, 4]);
    expect([scores[0], scores[11]]).toEqual([0, 0]);
    for (const other of [2, 5, 6, 7, 8, 9, 10]) expect(scores[1]).toBeGreaterThan(scores[other]);
    const ofNobodys = scoresOf(scorer, [0]);
    expect(ofNobodys.every((score) => score === 0)).toBe(true);
  });

  it("one person who likes 50,000 films is learnt from and answered", async () => {
    const films = 50_000;
    const all = { items: Uint32Array.from({ length: films }, (_, i) => i), ratings: new Float32Array(films).fill(5) };
    const ratings: Ratings = {
      users: Float64Array.of(1, 2),
      items: Float64Array.from(all.items),
      indptr: Uint32Array.of(0, films, films + 1),
      indices: Uint32Array.from([...all.items, 7]),
      data: new Float32Array(films + 1).fill(5),
    };
    const scorer = await learn(ratings, { factors: 16, sweeps: 2, alpha0: 0.1 });
    const out = new Float32Array(films);
    scorer.score(all, out);
    expect(out.every((score) => score > 0.5 && score < 1.1)).toBe(true);
  });

  it("says what a scorer would need before it learns, where there cannot be as much", async () => {
    const films = 1_100_000;
    const ratings: Ratings = {
      users: Float64Array.of(1),
      items: new Float64Array(films),
      indptr: Uint32Array.of(0, 1),
      indices: Uint32Array.of(0),
      data: Float32Array.of(5),
    };
    const steps: ProgressStep[] = [];
    const refused = learn(ratings, { factors: 1024 }, { onProgress: (step) => steps.push(step) });
    await expect(refused).rejects.toThrow(/1,100,000 films of 1024 factors need 4,5\d\d MB/);
    expect(steps).toEqual([]);
  });
});
