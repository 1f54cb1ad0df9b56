// EASE is the least-squares problem that it says it solves, on all kernels and threads, and says no in words where there is no solution.
import { describe, expect, it } from "vitest";
import { ease } from "../../../../src/core/models/ranking/ease.ts";
import { weighRatings } from "../../../../src/core/models/ranking/weigh.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import type { KernelPool } from "../../../../src/kernels/pool/kernel-pool.ts";
import { referenceKernels } from "../../../../src/kernels/reference/reference-kernels.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { poolOfBytes } from "./pool-of-bytes.ts";
import { inventedRatings, ratingsOf, solveDense, weightsOfScorer } from "./small-ratings.ts";

const plainPool = callingThreadPool(referenceKernels);
const fitEase = (ratings: Ratings, given: Record<string, unknown>, pool: KernelPool = plainPool) =>
  ease.fit(ratings, ease.resolve(given), { pool, seed: 0 });

/** Column i of B: the ridge problem of film i by all others. */
function bruteForce(ratings: Ratings, given: Record<string, unknown>): number[][] {
  const options = ease.resolve(given);
  const { rows, columns, indptr, indices, data } = weighRatings(ratings, options);
  const x = Array.from({ length: rows }, () => Array(columns).fill(0) as number[]);
  for (let u = 0; u < rows; u++) for (let k = indptr[u]; k < indptr[u + 1]; k++) x[u][indices[k]] = data[k];
  const gram = (i: number, j: number) => x.reduce((sum, row) => sum + row[i] * row[j], 0);
  const b = Array.from({ length: columns }, () => Array(columns).fill(0) as number[]);
  for (let i = 0; i < columns; i++) {
    const others = [...Array(columns).keys()].filter((j) => j !== i);
    const a = others.map((j) => others.map((k) => gram(j, k) + (j === k ? options.regularization : 0)));
    solveDense(
      a,
      others.map((j) => gram(j, i)),
    ).forEach((weight, at) => {
      b[others[at]][i] = weight;
    });
  }
  return b;
}

function largestDifference(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  return Math.max(...a.flatMap((row, i) => row.map((value, j) => Math.abs(value - b[i][j]))));
}

describe("ease", () => {
  const ratings = inventedRatings(60, 41, 0.3, 1);

  it.each([
    { weights: "likes", regularization: 3 },
    { weights: "graded", regularization: 0.5 },
    { weights: "seen", regularization: 20 },
  ])("is each film's ridge regression on the others: %o", async (given) => {
    const { intercept, weights } = weightsOfScorer(await fitEase(ratings, given));
    expect(largestDifference(weights, bruteForce(ratings, given))).toBeLessThan(2e-5);
    expect(intercept.every((value) => value === 0)).toBe(true);
  });

  it("works out by hand for two films", async () => {
    // G = [[2 + 1, 1], [1, 1 + 1]]: b_01 = g_01 / g_00, b_10 = g_01 / g_11
    const { weights } = weightsOfScorer(
      await fitEase(
        ratingsOf([
          [5, 5],
          [4, 0],
          [0, 1],
        ]),
        { regularization: 1 },
      ),
    );
    expect(weights[0][1]).toBeCloseTo(1 / 3, 6);
    expect(weights[1][0]).toBeCloseTo(1 / 2, 6);
    expect([weights[0][0], weights[1][1]]).toEqual([0, 0]);
  });

  it("is the same to the bit on one thread and on two, and close on all kernels", async () => {
    const large = inventedRatings(300, 150, 0.2, 2);
    const plain = weightsOfScorer(await fitEase(large, { regularization: 10 }));
    for (const kind of ["strict", "relaxed"] as const) {
      const [one, two] = [createKernelPool({ threads: 1, kind }), createKernelPool({ threads: 2, kind })];
      const first = weightsOfScorer(await fitEase(large, { regularization: 10 }, one));
      expect(weightsOfScorer(await fitEase(large, { regularization: 10 }, two))).toEqual(first);
      expect(weightsOfScorer(await fitEase(large, { regularization: 10 }, two))).toEqual(first);
      expect(largestDifference(first.weights, plain.weights)).toBeLessThan(2e-6);
      await Promise.all([one.dispose(), two.dispose()]);
    }
  });

  it.each([
    ["one person", [[5, 4, 0, 5]]],
    ["one film", [[5], [4]]],
    [
      "no ratings",
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    ["nobody", []],
    [
      "a film without ratings",
      [
        [5, 0, 4],
        [4, 0, 4],
      ],
    ],
    [
      "all equal",
      [
        [5, 5, 5],
        [5, 5, 5],
      ],
    ],
    [
      "no likes",
      [
        [1, 2],
        [3, 1],
      ],
    ],
  ])("gives finite scores to %s", async (_, table) => {
    const scorer = await fitEase(ratingsOf(table, table[0]?.length ?? 3), { regularization: 0.1 });
    const { weights, intercept } = weightsOfScorer(scorer);
    expect([...intercept, ...weights.flat()].every(Number.isFinite)).toBe(true);
  });

  it("takes no more memory than it says", async () => {
    const bytes = ease.memory({ users: 60, items: 41, ratings: ratings.indices.length }, ease.defaults);
    await expect(fitEase(ratings, { weights: "seen" }, poolOfBytes(bytes))).resolves.toBeDefined();
    expect(bytes).toBeLessThan(2e6);
  });

  it("refuses options in words", () => {
    expect(() => ease.resolve({ regularization: 0 })).toThrow(/regularization must be a number above 0, got 0/);
    expect(() => ease.resolve({ regularization: "1" })).toThrow(TypeError);
    expect(() => ease.resolve({ lambda: 1 })).toThrow(/no option lambda/);
    expect(() => ease.resolve({ weights: "all" })).toThrow(/weights/);
  });

  it("refuses what has no solution, and says what would help", async () => {
    const twins = ratingsOf(Array.from({ length: 50 }, () => [5, 5, 5]));
    await expect(fitEase(twins, { regularization: 1e-9 })).rejects.toThrow(/larger regularization/);
  });

  it("refuses an inverse that rounding made", async () => {
    // 3,000 people who saw nearly the same: an eigenvalue of 10^5 beside a regularization of 10^-4
    const alike = inventedRatings(3000, 60, 0.64, 9);
    await expect(fitEase(alike, { weights: "seen", regularization: 1e-4 })).resolves.toBeDefined();
    const twins = ratingsOf(Array.from({ length: 3000 }, (_, u) => Array(60).fill(1 + (u % 5)) as number[]));
    await expect(fitEase(twins, { weights: "graded", regularization: 1e-4 })).rejects.toThrow(/larger regularization/);
    await expect(fitEase(twins, { weights: "graded", regularization: 10 })).resolves.toBeDefined();
  });

  it("refuses more films than a pool's memory holds, and says what to take", async () => {
    const everything = ratingsOf([Array(50_000).fill(5)]);
    await expect(fitEase(everything, {})).rejects.toThrow(/50000 films need .* GiB .* take slim/);
  });

  it("stops when it is told to, and tells how far it is", async () => {
    const work = { pool: plainPool, seed: 0, signal: AbortSignal.abort(new Error("enough")) };
    await expect(ease.fit(ratings, ease.defaults, work)).rejects.toThrow("enough");
    const steps: number[] = [];
    await ease.fit(ratings, ease.defaults, { pool: plainPool, seed: 0, onProgress: ({ done }) => steps.push(done) });
    expect(steps).toEqual(steps.map((_, at) => at + 1));
    expect(steps.length).toBeGreaterThan(0);
  });
});
