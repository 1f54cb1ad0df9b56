// Both models that learn stars by stochastic gradient descent, on tables whose answers are known.
import { describe, expect, it } from "vitest";
import { mfSgd } from "../../../../src/core/models/stars/mf-sgd.ts";
import { svdpp } from "../../../../src/core/models/stars/svdpp.ts";
import type { ProgressStep } from "../../../../src/core/progress/progress.ts";
import { type History, historyOf } from "../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { referenceKernels } from "../../../../src/kernels/reference/reference-kernels.ts";
import { createWasmKernels } from "../../../../src/kernels/wasm/wasm-kernels.ts";
import { denseRatings, historyWith } from "../../../support/dense-ratings.ts";
import { ask, checkerboard, correlation, crowd, starsOf } from "./star-tables.ts";

const pool = callingThreadPool(referenceKernels);
const nobody = historyWith([]);

describe.each([mfSgd, svdpp])("$id", (model) => {
  const learn = (ratings: Ratings, given = {}, seed = 0) => model.fit(ratings, model.resolve(given), { pool, seed });
  const settled = { factors: 6, epochs: 150, regularization: 0.01 };

  it("finds two tastes, for people of the table and for those who are folded in", async () => {
    const { ratings, held } = checkerboard();
    const scorer = await learn(ratings, settled);
    expect(held.length).toBeGreaterThan(200);
    for (const user of ["row", null] as const) {
      const errors = held.map(([person, film]) => {
        const asked = { history: historyOf(ratings, person), user: user === null ? null : person };
        return Math.abs(ask(scorer, asked, [film]).mean[0] - starsOf(person, film));
      });
      expect(Math.max(...errors)).toBeLessThan(1);
      expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.25);
    }
  });

  it("knows a new person from a few ratings", async () => {
    const scorer = await learn(checkerboard().ratings, settled);
    const history: History = { items: Uint32Array.of(2, 5, 6), ratings: Float32Array.of(5, 1, 5) };
    const { mean } = ask(scorer, { history, user: null }, [8, 9, 10, 11]);
    expect(Math.min(mean[0], mean[2])).toBeGreaterThan(4);
    expect(Math.max(mean[1], mean[3])).toBeLessThan(2);
  });

  it("tells of somebody without ratings what films are rated in the mean, in their order", async () => {
    const ratings = crowd(150, 20, 0.6);
    const scorer = await learn(ratings, { factors: 4 });
    const films = [...ratings.items.keys()];
    const { mean } = ask(scorer, { history: nobody, user: null }, films);
    const means = films.map((film) => {
      const own = [...ratings.data].filter((_, k) => ratings.indices[k] === film);
      return own.reduce((sum, stars) => sum + stars, 0) / own.length;
    });
    expect(correlation(mean, means)).toBeGreaterThan(0.97);
  });

  it("folds people in nearly as they were learnt", async () => {
    const ratings = crowd(150, 40, 0.5);
    const scorer = await learn(ratings, { factors: 4, epochs: 60 });
    const films = [...ratings.items.keys()];
    const alike = Array.from({ length: 40 }, (_, user) => {
      const history = historyOf(ratings, user);
      return correlation(ask(scorer, { history, user }, films).mean, ask(scorer, { history, user: null }, films).mean);
    });
    expect(Math.min(...alike)).toBeGreaterThan(0.85);
    expect(alike.reduce((sum, value) => sum + value, 0) / alike.length).toBeGreaterThan(0.96);
  });

  it("gives the same bytes for the same seed, others for another, and leaves the pool as it was", async () => {
    const ratings = crowd(30, 12, 0.5);
    const kernels = createWasmKernels("strict", { pages: 64 });
    const films = [...ratings.items.keys()];
    const mark = kernels.mark();
    const answers = async (seed: number) => {
      const work = { pool: callingThreadPool(kernels), seed };
      const scorer = await model.fit(ratings, model.resolve({ factors: 5 }), work);
      const history = historyOf(ratings, 1);
      return [ask(scorer, { history, user: 1 }, films), ask(scorer, { history, user: null }, films)];
    };
    const first = await answers(1);
    expect(await answers(1)).toEqual(first);
    expect(await answers(2)).not.toEqual(first);
    expect(kernels.mark()).toBe(mark);
  });

  it("is the same thing on another scale", async () => {
    const ratings = crowd(40, 15, 0.6);
    const films = [...ratings.items.keys()];
    const wide = { ...ratings, data: ratings.data.map((stars) => 25 * (stars - 1)) };
    const asked = (table: Ratings, user: number | null) => ({ history: historyOf(table, 3), user });
    const [narrowScorer, wideScorer] = [await learn(ratings), await learn(wide)];
    for (const user of [3, null]) {
      const [narrow, far] = [ask(narrowScorer, asked(ratings, user), films), ask(wideScorer, asked(wide, user), films)];
      narrow.mean.forEach((stars, k) => void expect(far.mean[k]).toBeCloseTo(25 * (stars - 1), 2));
      expect(far.sd[0] / narrow.sd[0]).toBeCloseTo(25, 2);
    }
  });

  it("says how far off it was in training, within the scale", async () => {
    const ratings = crowd(60, 15, 0.5);
    const notes: ProgressStep[] = [];
    const work = { pool, seed: 0, onProgress: (step: ProgressStep) => void notes.push(step) };
    const scorer = await model.fit(ratings, model.resolve({ epochs: 7 }), work);
    const { mean, sd, lo, hi } = ask(scorer, { history: historyOf(ratings, 0), user: 0 }, [...ratings.items.keys()]);
    expect(scorer.isSureOf).toBe(false);
    expect(notes.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(notes.at(-1)).toMatchObject({ what: model.id, total: 7, unit: "epochs", note: `RMSE ${sd[0].toFixed(4)}` });
    expect(sd[0]).toBeGreaterThan(0.1);
    for (const [k, stars] of mean.entries()) {
      expect(sd[k]).toBe(sd[0]);
      expect([lo[k], stars, hi[k]]).toEqual([lo[k], stars, hi[k]].sort((a, b) => a - b));
      expect(lo[k]).toBeGreaterThanOrEqual(1);
      expect(hi[k]).toBeLessThanOrEqual(5);
    }
  });

  it.each([
    [
      "equal ratings",
      [
        [4, 4, 0],
        [0, 4, 4],
      ],
      4,
    ],
    ["one rating", [[0, 3.5, 0]], 3.5],
    [
      "one rating and people without any",
      [
        [0, 0, 0],
        [0, 2, 0],
        [0, 0, 0],
      ],
      2,
    ],
  ] as const)("answers from %s with that", async (_, rows, stars) => {
    const ratings = denseRatings(rows);
    const scorer = await learn(ratings);
    for (const history of [nobody, historyWith([0, 2], stars), historyOf(ratings, 0)]) {
      for (const user of [0, null]) {
        expect(ask(scorer, { history, user }, [0, 1, 2]).mean).toEqual([stars, stars, stars]);
      }
    }
  });

  it("is finite for a history that contradicts all that was learnt, off the scale even", async () => {
    const scorer = await learn(checkerboard().ratings);
    const history = historyWith([0, 1, 2, 3, 4, 5], 1e4);
    const { mean, sd, lo, hi } = ask(scorer, { history, user: null }, [0, 1, 20, 23]);
    for (const stars of [...mean, ...lo, ...hi]) expect(stars >= 1 && stars <= 5).toBe(true);
    expect(sd.every(Number.isFinite)).toBe(true);
  });

  it("refuses a table without ratings, and steps that are too long", async () => {
    await expect(learn(denseRatings([[0, 0]]))).rejects.toThrow(
      `Cannot fit ${model.id}: no ratings were seen; at least one was needed`,
    );
    const wild = { learningRate: 1, lastRate: 1, regularization: 0, initialSpread: 1, epochs: 50 };
    await expect(learn(crowd(40, 20, 0.8), wild)).rejects.toThrow(/learningRate must be lower, got 1/);
  });

  it("is left when a signal says so: before it begins, and long before the end", async () => {
    const reason = new Error("enough");
    const options = model.resolve({ factors: 1024, epochs: 100_000, learningRate: 0.001 });
    const ratings = crowd(60, 40, 0.5);
    await expect(model.fit(ratings, options, { pool, seed: 0, signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason));
    const fast = callingThreadPool(createWasmKernels("strict", { pages: 64 }));
    const fitting = model.fit(ratings, options, { pool: fast, seed: 0, signal: controller.signal });
    await expect(fitting).rejects.toBe(reason);
  });

  it("names an option that it does not have, or that is out of range", () => {
    expect(() => model.resolve({ sweeps: 3 })).toThrow(`Cannot fit ${model.id}: it has no option sweeps`);
    expect(() => model.resolve({ learningRate: 0 })).toThrow(/learningRate must be a number above 0, at most 1, got 0/);
    expect(() => model.resolve({ factors: 1025 })).toThrow(/factors must be a whole number from 1 to 1024, got 1025/);
  });

  it("takes no more memory than it says", async () => {
    const ratings = crowd(700, 300, 0.5);
    const size = { users: 700, items: 300, ratings: ratings.data.length };
    const options = model.resolve({ factors: 61, epochs: 1 });
    const kernels = createWasmKernels("strict", { pages: 64 });
    const before = kernels.mark();
    let most = 0;
    const watched = {
      ...kernels,
      descendRatings: (...args: Parameters<typeof kernels.descendRatings>) => {
        most = Math.max(most, kernels.mark() - before);
        return kernels.descendRatings(...args);
      },
    };
    await model.fit(ratings, options, { pool: callingThreadPool(watched), seed: 0 });
    expect(most).toBeGreaterThan(0.9 * model.memory(size, options));
    expect(most).toBeLessThanOrEqual(model.memory(size, options));
  });
});

describe("what a person chose to rate", () => {
  /** Everybody gives 3 to three of six films. Whose films are the first three likes the last but one and not the last, and the other way round. */
  const rows = Array.from({ length: 80 }, (_, person) => {
    const tells = person < 60;
    return person % 2 === 0
      ? [3, 3, 3, 0, 0, 0, tells ? 5 : 0, tells ? 1 : 0]
      : [0, 0, 0, 3, 3, 3, tells ? 1 : 0, tells ? 5 : 0];
  });
  const settled = { factors: 4, epochs: 200, regularization: 0.01 };

  it("tells SVD++ what ratings do not tell matrix factorisation", async () => {
    const apart = await Promise.all(
      [svdpp, mfSgd].map(async (model) => {
        const scorer = await model.fit(denseRatings(rows), model.resolve(settled), { pool, seed: 0 });
        const [high, low] = [
          [0, 1, 2],
          [3, 4, 5],
        ].map((films) => ask(scorer, { history: historyWith(films, 3), user: null }, [6]).mean[0]);
        return high - low;
      }),
    );
    expect(apart[0]).toBeGreaterThan(2);
    expect(Math.abs(apart[1])).toBeLessThan(1);
  });
});
