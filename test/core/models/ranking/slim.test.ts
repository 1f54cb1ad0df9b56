import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scorer } from "../../../../src/core/models/ranking/ranking-model.ts";
import { slim } from "../../../../src/core/models/ranking/slim.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { createWasmKernels } from "../../../../src/kernels/wasm/wasm-kernels.ts";
import { denseRatings } from "../../../support/dense-ratings.ts";
import { innerProducts, sayingsOf, tables } from "./plain-neighbours.ts";

const pool = callingThreadPool(createWasmKernels("strict", { pages: 64 }));
const plain = { neighbours: 10, shrink: 0, regularization: 1 };

function learn(rows: number[][], options: Record<string, unknown>): Promise<Scorer> {
  return slim.fit(denseRatings(rows), slim.resolve({ ...plain, ...options }), { pool, seed: 0 });
}

/** Likes: film 0 of people 0, 1, 2; film 1 of 0, 1; film 2 of 2; film 3 of nobody. */
const small = [
  [5, 4, 0, 0],
  [4, 5, 1, 0],
  [4, 0, 5, 2],
];

describe("of three people and four films", () => {
  it("weights are the ridge regression of a film on its neighbours", async () => {
    // film 0 on films 1 and 2, which nobody shares: 2 / (2 + 1) and 1 / (1 + 1); films 1 and 2 on film 0: 2 / (3 + 1), 1 / (3 + 1)
    const said = sayingsOf(await learn(small, {}));
    expect(said[1][0]).toBeCloseTo(2 / 3, 6);
    expect(said[2][0]).toBeCloseTo(1 / 2, 6);
    expect(said[0].slice(1)).toEqual([0.5, 0.25, 0]);
    expect(said[3]).toEqual([0, 0, 0, 0]);
  });

  it("l1 is taken off what explains a film, and leaves films out", async () => {
    const said = sayingsOf(await learn(small, { l1: 1 }));
    expect(said[1][0]).toBeCloseTo((2 - 1) / 3, 4);
    expect(said[2][0]).toBe(0);
    expect(said[0].slice(1)).toEqual([0.25, 0, 0]);
  });

  it("only the nearest explain a film", async () => {
    const said = sayingsOf(await learn(small, { neighbours: 1 }));
    expect([said[1][0] > 0, said[2][0]]).toEqual([true, 0]);
  });
});

it("refuses a regularization that leaves weights undetermined, by name", async () => {
  const alike = [
    [5, 5, 5],
    [5, 5, 5],
    [5, 0, 0],
  ];
  await expect(learn(alike, { regularization: 0 })).rejects.toThrow(RangeError);
  await expect(learn(alike, { regularization: 0 })).rejects.toThrow(/slim: regularization must be higher, got 0/);
  await expect(learn(alike, { regularization: 0.1 })).resolves.toBeDefined();
});

/** What a film's weights leave unexplained, as inner products with every film: X_j'(x_i - X w). */
function residuals(products: number[][], said: number[][], film: number): number[] {
  return products.map((row) => row[film] - row.reduce((sum, value, n) => sum + value * said[n][film], 0));
}

it.each(["likes", "graded", "seen"])("weights satisfy the normal equations: %s", async (weights) => {
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom(0.5, 3), async (rows, regularization) => {
      const products = innerProducts(weighed(rows, weights));
      const said = sayingsOf(await learn(rows, { weights, regularization }));
      products.forEach((_, film) => {
        residuals(products, said, film).forEach((residual, j) => {
          if (j !== film && products[j][film] > 0) expect(residual).toBeCloseTo(regularization * said[j][film], 3);
        });
      });
    }),
  );
});

it("weights that may not be below 0 satisfy the conditions of an optimum", async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom(0, 0.4), async (rows, l1) => {
      const products = innerProducts(weighed(rows, "likes"));
      const said = sayingsOf(await learn(rows, { nonnegative: true, l1, regularization: 0.5 }));
      products.forEach((_, film) => {
        residuals(products, said, film).forEach((residual, j) => {
          if (j === film || products[j][film] === 0) return;
          expect(said[j][film]).toBeGreaterThanOrEqual(0);
          const slope = residual - 0.5 * said[j][film] - l1;
          if (said[j][film] > 0) expect(Math.abs(slope)).toBeLessThan(0.01);
          else expect(slope).toBeLessThan(0.01);
        });
      });
    }),
  );
});

function weighed(rows: number[][], weights: string): number[][] {
  return rows.map((row) =>
    row.map((r) => ({ likes: r >= 4 ? 1 : 0, graded: r / 5, seen: r > 0 ? 1 : 0 })[weights] ?? 0),
  );
}
