import fc from "fast-check";
import { expect, it } from "vitest";
import type { Scorer } from "../../../../src/core/models/ranking/ranking-model.ts";
import { rp3Beta } from "../../../../src/core/models/ranking/rp3beta.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { createWasmKernels } from "../../../../src/kernels/wasm/wasm-kernels.ts";
import { denseRatings } from "../../../support/dense-ratings.ts";
import { distance, pruned, sayingsOf, tables } from "./plain-neighbours.ts";

const pool = callingThreadPool(createWasmKernels("strict", { pages: 64 }));
const plain = { neighbours: 10, alpha: 1, beta: 0 };

function learn(rows: number[][], options: Record<string, unknown>): Promise<Scorer> {
  return rp3Beta.fit(denseRatings(rows), rp3Beta.resolve({ ...plain, ...options }), { pool, seed: 0 });
}

/** Likes: film 0 of people 0, 1, 2; film 1 of 0, 1; film 2 of 2; film 3 of nobody. */
const small = [
  [5, 4, 0, 0],
  [4, 5, 1, 0],
  [4, 0, 5, 2],
];

it("says how likely a walk of two steps ends at a film", async () => {
  // from film 0 to each of its three people, and on to one of their two films
  const wanted = [
    [0, 2 / 6, 1 / 6, 0],
    [1 / 2, 0, 0, 0],
    [1 / 2, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  expect(distance(sayingsOf(await learn(small, {})), wanted)).toBeLessThan(1e-6);
});

it("divides by a power of the popularity of the film that is reached", async () => {
  const said = sayingsOf(await learn(small, { beta: 0.5 }));
  expect(said[0][1]).toBeCloseTo(2 / 6 / Math.sqrt(2), 6);
  expect(said[2][0]).toBeCloseTo(1 / 2 / Math.sqrt(3), 6);
});

it("raises the chances of steps to a power, each for itself", async () => {
  const said = sayingsOf(await learn(small, { alpha: 2 }));
  expect(said[0][1]).toBeCloseTo(2 * (1 / 3) ** 2 * (1 / 2) ** 2, 6);
});

it.each(["likes", "graded", "seen"])("equals a dense product of matrices in float64: %s", async (weights) => {
  const exponents = fc.constantFrom(0, 0.3, 1, 1.7);
  await fc.assert(
    fc.asyncProperty(tables, exponents, exponents, async (rows, alpha, beta) => {
      const x = rows.map((row) =>
        row.map((r) => ({ likes: r >= 4 ? 1 : 0, graded: r / 5, seen: r > 0 ? 1 : 0 })[weights] ?? 0),
      );
      const power = (value: number) => (value > 0 ? value ** alpha : 0);
      const people = x.map((row) => row.reduce((sum, value) => sum + value, 0));
      const films = x[0].map((_, film) => x.reduce((sum, row) => sum + row[film], 0));
      const wanted = films.map((dj, j) =>
        films.map((di, i) =>
          x.reduce((sum, row, u) => {
            const walk = power(row[j] / (dj || 1)) * power(row[i] / (people[u] || 1));
            return sum + (walk === 0 ? 0 : walk / di ** beta);
          }, 0),
        ),
      );
      const whole = sayingsOf(await learn(rows, { weights, alpha, beta }));
      expect(distance(whole, pruned(wanted, 10))).toBeLessThan(1e-5 * Math.max(1, ...wanted.flat()));
      expect(sayingsOf(await learn(rows, { weights, alpha, beta, neighbours: 2 }))).toEqual(pruned(whole, 2));
    }),
  );
});
