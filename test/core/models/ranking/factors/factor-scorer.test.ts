import { describe, expect, it } from "vitest";
import { entryWeights } from "../../../../../src/core/models/ranking/factors/entry-weights.ts";
import {
  factorScorer,
  factorScorerBytes,
  reloadableScorer,
} from "../../../../../src/core/models/ranking/factors/factor-scorer.ts";
import { widthOf } from "../../../../../src/core/models/ranking/factors/factor-settings.ts";
import { learnFactors } from "../../../../../src/core/models/ranking/factors/learn-factors.ts";
import { ials } from "../../../../../src/core/models/ranking/ials.ts";
import { historyOf } from "../../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../../src/core/ratings/ratings.ts";
import { callingThreadPool } from "../../../../../src/kernels/pool/calling-thread-pool.ts";
import { createWasmKernels } from "../../../../../src/kernels/wasm/wasm-kernels.ts";
import { readSetData } from "../../../../../src/node/ranking/rating-data.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { historyWith } from "../../../../support/dense-ratings.ts";
import { itWithData } from "../../../../support/real-data.ts";
import { crowd } from "../contract/taste-data.ts";

const options = ials.resolve({ factors: 20, regularization: 0.02, sweeps: 5 });
const settings = { ...options, solver: "exact", added: 0, initialSpread: 0.3, powerSteps: 2 } as const;
const people = crowd().ratings;

/**
 * Learns, and goes on by half a sweep: people as training has them for the films that are kept. The largest difference between a
 * person's factor and the same person folded in, as a part of the largest entry.
 */
async function worstFoldIn(ratings: Ratings, set: object, pool = callingThreadPool(createWasmKernels("strict"))) {
  const chosen = { ...settings, ...set };
  const table = entryWeights(ratings, chosen);
  const { films, people, width } = await learnFactors(table, chosen, { pool, seed: 1 });
  const trained = await learnFactors(table, { ...chosen, sweeps: 1 }, { pool, seed: 1, start: { films, people } });
  const scorer = factorScorer({ items: ratings.items.length, width, factors: chosen.factors, films }, chosen);
  let [worst, largest] = [0, 0];
  for (let user = 0; user < ratings.users.length; user++) {
    for (const [k, value] of scorer.foldIn(historyOf(ratings, user)).entries()) {
      const wanted = trained.people[user * width + k] as number;
      worst = Math.max(worst, Math.abs(value - wanted));
      largest = Math.max(largest, Math.abs(wanted));
    }
  }
  return worst / largest;
}

describe("somebody who was learnt from", () => {
  it.each([{}, { weights: "graded", exponent: 0.5 }, { weights: "seen", alpha0: 0 }, { factors: 64, exponent: 0 }])(
    "has the factor of training when folded in, to 1e-4 of the largest: %o",
    async (set) => expect(await worstFoldIn(people, set)).toBeLessThan(1e-4),
  );

  it.each([
    [40, 1e-4],
    [6, 1e-3],
    [3, 0.01],
  ])("is as near as %d steps of conjugate gradients come to the exact solution, to %d", async (steps, tolerance) => {
    for (const factors of [8, 20]) {
      expect(await worstFoldIn(people, { solver: "conjugate", steps, factors })).toBeLessThan(tolerance);
    }
  });

  it("has it with ratings that age, too", async () => {
    const times = Float64Array.from(people.data, (_, k) => 1e9 + 86_400 * ((k * 37) % 400));
    expect(await worstFoldIn({ ...people, times }, { halfLife: 60 })).toBeLessThan(1e-4);
  });

  itWithData(
    "ml-latest-small.zip",
    "has it on MovieLens latest small, with kernels that are not those of training",
    async () => {
      const { ratings } = await readSetData(process.env["MATINEE_DATA"] ?? "", "ml-latest-small", {});
      const pool = createKernelPool({ threads: 2 });
      expect(await worstFoldIn(ratings, { factors: 64, sweeps: 3 }, pool)).toBeLessThan(1e-4);
      await pool.dispose();
    },
    60_000,
  );
});

describe("the scorer", () => {
  const films = Float32Array.from({ length: 3 * 8 }, (_, k) => (k % 8 < 2 ? Math.sin(k + 1) : 0));
  const shape = { items: 3, width: 8, factors: 2 };

  it("gives inner products with the folded-in factor", () => {
    const scorer = factorScorer({ ...shape, films }, options);
    const [history, out] = [historyWith([0, 2]), new Float32Array(3)];
    scorer.score(history, out);
    const x = scorer.foldIn(history);
    for (const [i, score] of out.entries()) {
      const wanted = x.reduce((sum, value, k) => sum + value * (films[i * 8 + k] as number), 0);
      expect(score).toBeCloseTo(wanted, 6);
    }
  });

  it("gives nobody zeros, and whoever likes nothing", () => {
    const scorer = factorScorer({ ...shape, films }, options);
    for (const history of [historyWith([]), historyWith([0, 1], 2)]) {
      const out = new Float32Array(3).fill(7);
      scorer.score(history, out);
      expect([...out, ...scorer.foldIn(history)].every((value) => value === 0)).toBe(true);
    }
  });

  it("answers by the films that were loaded last", () => {
    const [first, second] = [reloadableScorer(shape, options), reloadableScorer(shape, options)];
    first.load(films);
    first.load(films.toReversed().map((_, k) => films[k] * 2));
    second.load(films.map((value) => value * 2));
    expect(first.foldIn(historyWith([1]))).toEqual(second.foldIn(historyWith([1])));
  });

  it("refuses films that a history cannot be folded in by, as soon as it has them", () => {
    const flat = films.map((_, k) => (k % 8 === 0 ? 1 : 0));
    const refusal = "Cannot fit ials: regularization must be higher, got 0 with alpha0 0.3";
    expect(() => factorScorer({ ...shape, films: flat }, { ...options, regularization: 0 })).toThrow(refusal);
    expect(() => factorScorer({ ...shape, films }, { ...options, regularization: 0 })).not.toThrow();
  });

  it("refuses more than there can be of memory, before it takes any", () => {
    expect(factorScorerBytes(100_000, widthOf(1024))).toBeLessThan(2 ** 29);
    const large = { items: 1_100_000, width: 1024, factors: 1020 };
    const refusal =
      "Cannot fit ials: 1,100,000 films of 1020 factors need 4,574 MB to be scored in, and there are at most 4,295: " +
      "fewer factors or films were needed";
    expect(() => reloadableScorer(large, options)).toThrow(refusal);
  });

  it("has room for a history of every film, at the size that it reckons", () => {
    for (const [items, factors] of [
      [1, 1],
      [5000, 8],
      [300, 256],
    ] as const) {
      const width = widthOf(factors);
      const films = Float32Array.from({ length: items * width }, (_, k) => Math.sin(k));
      const scorer = factorScorer({ items, width, factors, films }, options);
      const out = new Float32Array(items);
      scorer.score(historyWith([...films.subarray(0, items).keys()]), out);
      expect(out.every(Number.isFinite)).toBe(true);
    }
  });
});
