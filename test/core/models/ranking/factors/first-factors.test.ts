// Where factors begin: in the directions of the table's leading singular vectors, and by chance where there is nothing to find.
import { expect, it } from "vitest";
import { learnFactors, type Sweep } from "../../../../../src/core/models/ranking/factors/learn-factors.ts";
import type { SparseRows } from "../../../../../src/core/ratings/sparse-rows.ts";
import { callingThreadPool } from "../../../../../src/kernels/pool/calling-thread-pool.ts";
import { createWasmKernels } from "../../../../../src/kernels/wasm/wasm-kernels.ts";

const pool = callingThreadPool(createWasmKernels("strict", { pages: 256 }));
const usual = { factors: 4, alpha0: 0.1, regularization: 0.01, exponent: 1, sweeps: 1, solver: "exact" } as const;

/** 4 kinds of people and films; everybody has two thirds of the films of their kind and nothing else. */
function blocks(people: number, films: number): SparseRows {
  const rows = Array.from({ length: people }, (_, person) =>
    Array.from({ length: films }, (_, film) => film).filter(
      (film) => film % 4 === person % 4 && (Math.floor(film / 4) + Math.floor(person / 4)) % 3 > 0,
    ),
  );
  const indptr = new Uint32Array(people + 1);
  rows.forEach((row, person) => {
    indptr[person + 1] = indptr[person] + row.length;
  });
  const indices = Uint32Array.from(rows.flat());
  return { rows: people, columns: films, indptr, indices, data: new Float32Array(indices.length).fill(1) };
}

async function lossAfterOne(table: SparseRows, powerSteps: number): Promise<Sweep> {
  const seen: Sweep[] = [];
  const settings = { ...usual, steps: 3, added: 0, initialSpread: 0.3, powerSteps };
  const onSweep = (sweep: Sweep) => {
    seen.push({ ...sweep, films: sweep.films.slice(), people: sweep.people.slice() });
    return true;
  };
  await learnFactors(table, settings, { pool, seed: 3, onSweep });
  return seen[0] as Sweep;
}

it("comes to a lower loss in one sweep than from chance", async () => {
  const table = blocks(120, 60);
  const [chance, found] = [await lossAfterOne(table, 0), await lossAfterOne(table, 2)];
  expect(found.loss).toBeLessThan(0.9 * chance.loss);
});

it("leaves films that nobody has at zero, and numbers past the factors, too", async () => {
  const table = { ...blocks(40, 24), columns: 30 };
  const { films, people, width } = await lossAfterOne(table, 2);
  expect(width).toBe(8);
  expect(films.subarray(24 * width).every((value) => value === 0)).toBe(true);
  for (const x of [films, people])
    expect(x.every((value, k) => Number.isFinite(value) && (k % 8 < 4 || value === 0))).toBe(true);
});

it("begins with finite factors where the table has fewer directions than factors", async () => {
  const one: SparseRows = {
    rows: 3,
    columns: 5,
    indptr: Uint32Array.of(0, 1, 2, 3),
    indices: Uint32Array.of(2, 2, 2),
    data: new Float32Array(3).fill(1),
  };
  const { films, loss } = await lossAfterOne(one, 2);
  expect(films.every(Number.isFinite)).toBe(true);
  expect(loss).toBeLessThan(3);
});
