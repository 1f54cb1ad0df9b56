// EASE with dropout solves the problem that dropping entries at random poses on average, and begins at popularity.
import { describe, expect, it } from "vitest";
import { easeDropout } from "../../../../src/core/models/ranking/ease-dropout.ts";
import { weighRatings } from "../../../../src/core/models/ranking/weigh.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { referenceKernels } from "../../../../src/kernels/reference/reference-kernels.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { seededChance } from "../../../support/seeded-chance.ts";
import { inventedRatings, ratingsOf, solveDense, weightsOfScorer } from "./small-ratings.ts";

const pool = callingThreadPool(referenceKernels);
const fitDropout = (ratings: Ratings, given: Record<string, unknown>, on = pool) =>
  easeDropout.fit(ratings, easeDropout.resolve(given), { pool: on, seed: 0 });

/** X by whole rows. */
function denseRows(ratings: Ratings, given: Record<string, unknown>): number[][] {
  const { rows, columns, indptr, indices, data } = weighRatings(ratings, easeDropout.resolve(given));
  const x = Array.from({ length: rows }, () => Array(columns).fill(0) as number[]);
  for (let u = 0; u < rows; u++) for (let k = indptr[u]; k < indptr[u + 1]; k++) x[u][indices[k]] = data[k];
  return x;
}

interface Moments {
  readonly outer: number[][];
  readonly cross: number[][];
}

/** Sums over people of z z' and z x', z = (1, the kept entries), as their mean over every way to drop. */
function exactMoments(x: readonly (readonly number[])[], keep: number): Moments {
  const width = (x[0]?.length ?? 0) + 1;
  const rows = x.map((row) => [1, ...row]);
  const chance = (i: number, j: number) => (i === 0 ? 1 : keep) * (j === 0 || j === i ? 1 : keep);
  const sum = (i: number, j: number) => rows.reduce((total, row) => total + row[i] * row[j], 0);
  return {
    outer: Array.from({ length: width }, (_, i) => Array.from({ length: width }, (_, j) => chance(i, j) * sum(i, j))),
    cross: Array.from({ length: width }, (_, i) =>
      Array.from({ length: width - 1 }, (_, j) => (i === 0 ? 1 : keep) * sum(i, j + 1)),
    ),
  };
}

/** The same from drawn masks. */
function drawnMoments(x: readonly (readonly number[])[], keep: number, draws: number): Moments {
  const chance = seededChance(5);
  const width = (x[0]?.length ?? 0) + 1;
  const outer = Array.from({ length: width }, () => Array(width).fill(0) as number[]);
  const cross = Array.from({ length: width }, () => Array(width - 1).fill(0) as number[]);
  for (let draw = 0; draw < draws; draw++) {
    for (const row of x) {
      const z = [1, ...row.map((value) => (chance.next() < keep ? value : 0))];
      for (let i = 0; i < width; i++) {
        if (z[i] === 0) continue;
        for (let j = 0; j < width; j++) outer[i][j] += (z[i] * z[j]) / draws;
        for (let j = 0; j < width - 1; j++) cross[i][j] += (z[i] * row[j]) / draws;
      }
    }
  }
  return { outer, cross };
}

/** Each film by ridge regression on a free intercept and the others. */
function ridge({ outer, cross }: Moments, penalty: number): { intercept: number[]; weights: number[][] } {
  const items = outer.length - 1;
  const weights = Array.from({ length: items }, () => Array(items).fill(0) as number[]);
  const intercept = weights.map((_, film) => {
    const inputs = [0, ...Array.from({ length: items }, (_, j) => j + 1).filter((j) => j !== film + 1)];
    const a = inputs.map((i) => inputs.map((j) => outer[i][j] + (i === j && i > 0 ? penalty : 0)));
    const solution = solveDense(
      a,
      inputs.map((i) => cross[i][film]),
    );
    inputs.slice(1).forEach((input, at) => {
      weights[input - 1][film] = solution[at + 1];
    });
    return solution[0];
  });
  return { intercept, weights };
}

function expectClose(seen: readonly number[], wanted: readonly number[], tolerance: number): void {
  expect(Math.max(...seen.map((value, i) => Math.abs(value - wanted[i])))).toBeLessThan(tolerance);
}

describe("ease-dropout", () => {
  const ratings = inventedRatings(60, 17, 0.4, 3);

  it.each([
    { keep: 0.3, regularization: 4, weights: "seen" },
    { keep: 0.05, regularization: 30, weights: "likes" },
    { keep: 1, regularization: 2, weights: "graded" },
  ])("is the ridge regression on what dropping leaves on average, intercept free: %o", async (given) => {
    const wanted = ridge(exactMoments(denseRows(ratings, given), given.keep), given.keep ** 2 * given.regularization);
    const { intercept, weights } = weightsOfScorer(await fitDropout(ratings, given));
    expectClose(intercept, wanted.intercept, 1e-5);
    expectClose(weights.flat(), wanted.weights.flat(), 3e-5);
  });

  it("is what many draws of dropout come to", async () => {
    const few = inventedRatings(40, 5, 0.5, 4);
    const given = { keep: 0.4, regularization: 3, weights: "seen" };
    const rowsOfPeople = denseRows(few, given).filter((row) => row.some((value) => value !== 0));
    const wanted = ridge(drawnMoments(rowsOfPeople, given.keep, 4000), given.keep ** 2 * given.regularization);
    const { intercept, weights } = weightsOfScorer(await fitDropout(few, given));
    expectClose(intercept, wanted.intercept, 0.01);
    expectClose(weights.flat(), wanted.weights.flat(), 0.02);
  });

  it("tells nobody what is liked most", async () => {
    const { intercept } = weightsOfScorer(await fitDropout(ratings, { keep: 0.001, regularization: 1 }));
    const rows = denseRows(ratings, {});
    const means = intercept.map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length);
    expectClose(intercept, means, 0.05);
  });

  it("learns nothing from people who have nothing", async () => {
    const table = [
      [5, 4, 0, 5],
      [4, 0, 4, 0],
      [0, 5, 5, 4],
    ];
    const options = { keep: 0.1, regularization: 1 };
    const [some, more] = [table, [...table, [0, 0, 0, 0], [0, 0, 0, 0]]].map((rows) => ratingsOf(rows, 4));
    const first = weightsOfScorer(await fitDropout(some!, options));
    expect(weightsOfScorer(await fitDropout(more!, options))).toEqual(first);
  });

  it("is the same to the bit on one thread and on two", async () => {
    const large = inventedRatings(300, 150, 0.2, 2);
    const [one, two] = [createKernelPool({ threads: 1 }), createKernelPool({ threads: 2 })];
    const given = { keep: 0.05, regularization: 10 };
    const first = weightsOfScorer(await fitDropout(large, given, one));
    expect(weightsOfScorer(await fitDropout(large, given, two))).toEqual(first);
    const plain = weightsOfScorer(await fitDropout(large, given));
    expectClose(plain.weights.flat(), first.weights.flat(), 1e-5);
    await Promise.all([one.dispose(), two.dispose()]);
  });

  it.each([
    ["one person", [[5, 4, 0, 5]]],
    ["one film", [[5], [4]]],
    ["no ratings", [[0, 0, 0]]],
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
  ])("gives finite scores to %s", async (_, table) => {
    const scorer = await fitDropout(ratingsOf(table, table[0]?.length ?? 3), { keep: 0.1, regularization: 1 });
    const { weights, intercept } = weightsOfScorer(scorer);
    expect([...intercept, ...weights.flat()].every(Number.isFinite)).toBe(true);
  });

  it("refuses options in words", () => {
    for (const keep of [0, 1.1, Number.NaN])
      expect(() => easeDropout.resolve({ keep })).toThrow(/keep must be a number/);
    expect(() => easeDropout.resolve({ keep: "all" })).toThrow(TypeError);
    expect(() => easeDropout.resolve({ regularization: -1 })).toThrow(/regularization/);
  });
});
