import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemKnn } from "../../../../src/core/models/ranking/item-knn.ts";
import type { Scorer } from "../../../../src/core/models/ranking/ranking-model.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { createWasmKernels } from "../../../../src/kernels/wasm/wasm-kernels.ts";
import { denseRatings, historyWith } from "../../../support/dense-ratings.ts";
import { distance, innerProducts, pruned, sayingsOf, tables } from "./plain-neighbours.ts";

const pool = callingThreadPool(createWasmKernels("strict", { pages: 64 }));
const plain = { neighbours: 10, shrink: 0, weighting: "none", normalised: false };

function learn(rows: number[][], options: Record<string, unknown>): Promise<Scorer> {
  return itemKnn.fit(denseRatings(rows), itemKnn.resolve({ ...plain, ...options }), { pool, seed: 0 });
}

/** Likes: film 0 of people 0, 1, 2; film 1 of 0, 1; film 2 of 2; film 3 of nobody. */
const small = [
  [5, 4, 0, 0],
  [4, 5, 1, 0],
  [4, 0, 5, 2],
];

describe("of three people and four films", () => {
  it("nearness is the cosine of likes", async () => {
    const [a, b] = [2 / Math.sqrt(6), 1 / Math.sqrt(3)];
    const wanted = [
      [0, a, b, 0],
      [a, 0, 0, 0],
      [b, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    expect(distance(sayingsOf(await learn(small, {})), wanted)).toBeLessThan(1e-6);
  });

  it("shrinkage is added to the product of norms", async () => {
    const [first] = sayingsOf(await learn(small, { shrink: 2 }));
    expect(first[1]).toBeCloseTo(2 / (Math.sqrt(6) + 2), 6);
    expect(first[2]).toBeCloseTo(1 / (Math.sqrt(3) + 2), 6);
  });

  it("a film keeps its nearest neighbours, and among equals the lower index", async () => {
    const nearest = sayingsOf(await learn(small, { neighbours: 1 }));
    expect(nearest.map((row) => row[0] > 0)).toEqual([false, true, false, false]);
    const equal = sayingsOf(await learn([[5, 5, 5, 5]], { neighbours: 2 }));
    expect(equal.map((row) => row[3])).toEqual([1, 1, 0, 0]);
  });

  it("people with few films count more where they are weighed", async () => {
    const idf = [Math.log1p(4 / 2), Math.log1p(4 / 2), Math.log1p(4 / 2)];
    const rows = [...small, [5, 5, 5, 5]];
    idf.push(Math.log1p(4 / 4));
    const norms = [0, 1].map((film) => Math.hypot(...rows.map((row, u) => (row[film] >= 4 ? idf[u] : 0))));
    const shared = idf[0] ** 2 + idf[1] ** 2 + idf[3] ** 2;
    const [first] = sayingsOf(await learn(rows, { weighting: "tf-idf" }));
    expect(first[1]).toBeCloseTo(shared / (norms[0] * norms[1]), 6);
  });

  it("what a film's neighbours say sums to 1 where it is normalised", async () => {
    const said = sayingsOf(await learn(small, { normalised: true }));
    const sums = [0, 1, 2, 3].map((film) => said.reduce((sum, row) => sum + row[film], 0));
    sums.forEach((sum, film) => void expect(sum).toBeCloseTo(film === 3 ? 0 : 1, 6));
  });

  it("a score adds what the films of the history say; nothing likes a film that got a low rating", async () => {
    const scorer = await learn(small, {});
    const said = sayingsOf(scorer);
    const out = new Float32Array(4);
    scorer.score({ items: Uint32Array.of(0, 1, 2), ratings: Float32Array.of(5, 2, 4) }, out);
    out.forEach((score, film) => void expect(score).toBeCloseTo(said[0][film] + said[2][film], 6));
    scorer.score(historyWith([0, 1, 2, 3], 3), out);
    expect([...out]).toEqual([0, 0, 0, 0]);
  });
});

it.each(["likes", "graded", "seen"])("equals a dense computation in float64: %s", async (weights) => {
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom(0, 0.5, 20), async (rows, shrink) => {
      const x = rows.map((row) =>
        row.map((r) => ({ likes: r >= 4 ? 1 : 0, graded: r / 5, seen: r > 0 ? 1 : 0 })[weights] ?? 0),
      );
      const products = innerProducts(x);
      const wanted = products.map((row, j) =>
        row.map((product, i) => (product === 0 ? 0 : product / (Math.sqrt(products[i][i] * products[j][j]) + shrink))),
      );
      const whole = sayingsOf(await learn(rows, { weights, shrink }));
      expect(distance(whole, pruned(wanted, 10))).toBeLessThan(1e-5);
      const turned = whole.map((row, j) => row.map((_, i) => whole[i][j]));
      expect(turned).toEqual(whole); // symmetric before pruning
      const few = sayingsOf(await learn(rows, { weights, shrink, neighbours: 2 }));
      expect(few).toEqual(pruned(whole, 2));
    }),
  );
});

it("a film of few people in a large catalogue has the same neighbours as in a small one", async () => {
  const wide = small.map((row) => [...row, ...new Array<number>(200).fill(0)]);
  const [narrow, large] = [sayingsOf(await learn(small, {})), sayingsOf(await learn(wide, {}))];
  expect(large.slice(0, 4).map((row) => row.slice(0, 4))).toEqual(narrow);
});
