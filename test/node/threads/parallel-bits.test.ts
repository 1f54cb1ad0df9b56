// The number of threads changes no bit of a result, and neither does the order in which threads happen to take chunks.
import { afterAll, describe, expect, it } from "vitest";
import type { KernelPool } from "../../../src/kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../src/kernels/pool/parallel-gemm.ts";
import { parallelGram } from "../../../src/kernels/pool/parallel-gram.ts";
import { parallelTopK } from "../../../src/kernels/pool/parallel-top-k.ts";
import { withinPoolScope } from "../../../src/kernels/pool/within-pool-scope.ts";
import { createKernelPool } from "../../../src/node/threads/create-kernel-pool.ts";
import { values } from "../../kernels/kernels-under-test.ts";

type Result = Float32Array | Int32Array;

/** C += A'B: eleven chunks. */
async function product(pool: KernelPool): Promise<Result[]> {
  const [m, n, k] = [2051, 127, 260];
  const c = filled(pool, m * n, 3);
  const a = { data: filled(pool, m * k, 1), transposed: true };
  await parallelGemm(pool, m, n, k, a, { data: filled(pool, k * n, 2), transposed: false }, c, true);
  return [c];
}

/** Twelve blocks. */
async function innerProducts(pool: KernelPool): Promise<Result[]> {
  const [rows, columns] = [3000, 130];
  const g = pool.kernels.floats(columns * columns);
  await parallelGram(pool, rows, columns, filled(pool, rows * columns, 4), g, false);
  return [g];
}

/** Eight chunks. */
async function best(pool: KernelPool): Promise<Result[]> {
  const [rows, columns, k] = [100, 20_001, 10];
  const [indices, found] = [pool.kernels.integers(rows * k), pool.kernels.integers(rows)];
  const best = pool.kernels.floats(rows * k);
  await parallelTopK(pool, rows, columns, filled(pool, rows * columns, 5), k, indices, best, found);
  return [indices, best, found];
}

function filled({ kernels }: KernelPool, length: number, seed: number): Float32Array {
  const array = kernels.floats(length);
  array.set(values(length, seed));
  return array;
}

/** In one comparison of bytes: toEqual would take seconds for arrays of this size. */
function sameBits(some: readonly Result[], others: readonly Result[]): boolean {
  const bytes = (array: Result) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return some.length === others.length && some.every((array, k) => bytes(array).equals(bytes(others[k])));
}

describe.each(["strict", "relaxed"] as const)("%s kernels", (kind) => {
  const pools = [1, 2, 3, 5].map((threads) => createKernelPool({ threads, kind, pages: 512 }));
  afterAll(() => Promise.all(pools.map((pool) => pool.dispose())));

  it.each(Object.entries({ product, innerProducts, best }))(
    "give the same bits for 1, 2, 3 and 5 threads: %s",
    async (_name, work) => {
      const copied = (pool: KernelPool) =>
        withinPoolScope(pool, async () => (await work(pool)).map((array) => array.slice()));
      const [one, ...more] = await Promise.all(pools.map(copied));
      for (let round = 0; round < 3; round++) more.push(...(await Promise.all(pools.slice(1).map(copied))));
      for (const other of more) expect(sameBits(other, one)).toBe(true);
    },
  );
});
