// Work split into chunks gives what the kernels give in one piece, on all of them, whoever runs the chunks. That threads
// change no bit of it is shown in test/node/threads/parallel-bits.test.ts.
import { describe, expect, it } from "vitest";
import type { Kernels } from "../../../src/kernels/kernels.ts";
import { callingThreadPool } from "../../../src/kernels/pool/calling-thread-pool.ts";
import type { KernelJob } from "../../../src/kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../src/kernels/pool/parallel-gemm.ts";
import { parallelGram } from "../../../src/kernels/pool/parallel-gram.ts";
import { parallelTopK } from "../../../src/kernels/pool/parallel-top-k.ts";
import { withinPoolScope } from "../../../src/kernels/pool/within-pool-scope.ts";
import { exactSum, expectSums } from "../closeness.ts";
import { checkGuards, guarded, kernelsUnderTest, values } from "../kernels-under-test.ts";

describe.each(kernelsUnderTest)("on $name", ({ kernels }) => {
  const pool = callingThreadPool(kernels);

  it.each([
    [false, false, false],
    [false, true, true],
    [true, false, true],
    [true, true, false],
  ])("gemm in chunks of rows is gemm to the bit: A' %s, B' %s, accumulating %s", (transposeA, transposeB, accumulate) =>
    withinPoolScope(pool, async () => {
      const [m, n, k] = [401, 140, 150]; // chunks of 204 and 197 rows
      const a = { data: guarded(kernels, values(m * k, 1)), transposed: transposeA };
      const b = { data: guarded(kernels, values(k * n, 2)), transposed: transposeB };
      const [c, whole] = [guarded(kernels, values(m * n, 3)), guarded(kernels, values(m * n, 3))];
      await parallelGemm(pool, m, n, k, a, b, c, accumulate);
      kernels.gemm(m, n, k, a, b, whole, accumulate);
      expect(c).toEqual(whole);
      checkGuards();
    }),
  );

  it.each([false, true])("gram in blocks of rows adds up to gram, accumulating %s", (accumulate) =>
    withinPoolScope(pool, async () => {
      const [rows, columns] = [1100, 129]; // four blocks of 256 rows, and 76
      const [x, start] = [values(rows * columns, 1), values(columns * columns, 2)];
      const symmetric = start.map((_, at) => start[upper(at, columns)]);
      const g = guarded(kernels, symmetric);
      await parallelGram(pool, rows, columns, guarded(kernels, x), g, accumulate);
      for (const at of [0, 1, columns, 2 * columns + 1, 5000, columns ** 2 - 1]) {
        const [i, j] = [Math.floor(at / columns), at % columns];
        const terms = Array.from({ length: rows }, (_, t) => [x[t * columns + i], x[t * columns + j]] as const);
        const wanted = exactSum(terms, accumulate ? symmetric[at] : 0);
        expectSums([g[at]], [wanted], rows + 5, `gram ${i}, ${j}`);
      }
      expect(g).toEqual(g.map((_, at) => g[upper(at, columns)]));
      checkGuards();
    }),
  );

  it("gram of no rows is zero, or what was there", () =>
    withinPoolScope(pool, async () => {
      const [x, g] = [kernels.floats(0), kernels.floats(9).fill(2)];
      await parallelGram(pool, 0, 3, x, g, true);
      expect([...g]).toEqual(Array(9).fill(2));
      await parallelGram(pool, 0, 3, x, g, false);
      expect([...g]).toEqual(Array(9).fill(0));
    }));

  it("the best of rows in chunks are the best of each row", () =>
    withinPoolScope(pool, async () => {
      const [rows, columns, k] = [30, 20_001, 7]; // chunks of 13 rows
      const scores = guarded(kernels, values(rows * columns, 4));
      scores.fill(Number.NaN, columns + 5, 2 * columns);
      const [indices, found] = [kernels.integers(rows * k), kernels.integers(rows)];
      const best = guarded(kernels, new Float32Array(rows * k));
      await parallelTopK(pool, rows, columns, scores, k, indices, best, found);
      expect([...found]).toEqual(Array.from({ length: rows }, (_, row) => (row === 1 ? 5 : k)));
      for (let row = 0; row < rows; row++) {
        const own = scores.subarray(row * columns, (row + 1) * columns);
        const order = own
          .slice()
          .sort()
          .reverse()
          .filter((score) => !Number.isNaN(score));
        expect(best.slice(row * k, row * k + found[row])).toEqual(order.slice(0, k));
        for (let t = row * k; t < row * k + found[row]; t++) expect(own[indices[t]]).toBe(best[t]);
      }
      checkGuards();
    }));
});

/** Where the entry above the diagonal stands that mirrors this one. */
function upper(at: number, columns: number): number {
  const [i, j] = [Math.floor(at / columns), at % columns];
  return i <= j ? at : j * columns + i;
}

describe("a pool without threads", () => {
  const [{ kernels }] = kernelsUnderTest;
  const module = import.meta.url;
  const noteIn = (seen: number[][], stop?: () => void): KernelJob<object> => ({
    module,
    name: "note",
    run(_kernels: Kernels, _args, from: number, to: number) {
      seen.push([from, to]);
      stop?.();
    },
  });

  it("runs chunks in order and gives back what they take", async () => {
    const seen: number[][] = [];
    await callingThreadPool(kernels).run(noteIn(seen), {}, { items: 7, chunk: 3 });
    expect(seen).toEqual([
      [0, 3],
      [3, 6],
      [6, 7],
    ]);
  });

  it("stops between chunks when it is cancelled or disposed of, and refuses two runs at a time", async () => {
    const controller = new AbortController();
    const seen: number[][] = [];
    const abort = () => controller.abort(new Error("enough"));
    const pool = callingThreadPool(kernels);
    const cancelled = pool.run(noteIn(seen, abort), {}, { items: 9, chunk: 1 }, controller.signal);
    await expect(pool.run(noteIn(seen), {}, { items: 1, chunk: 1 })).rejects.toThrow("the pool is busy");
    await expect(cancelled).rejects.toThrow("enough");
    const disposed = pool.run(
      noteIn(seen, () => void pool.dispose()),
      {},
      { items: 9, chunk: 1 },
    );
    await expect(disposed).rejects.toThrow("Cannot finish note: the pool was disposed");
    await expect(pool.run(noteIn(seen), {}, { items: 1, chunk: 1 })).rejects.toThrow("the pool is disposed");
    expect(seen.length).toBe(2);
  });

  // guards against a job that runs on one thread and is refused on two
  it.each(kernelsUnderTest)(
    "refuses what threads cannot be handed, before anything runs: $name",
    async ({ kernels }) => {
      const pool = callingThreadPool(kernels);
      const seen: number[][] = [];
      const run = (args: object) => pool.run(noteIn(seen), args, { items: 1, chunk: 1 });
      for (const extra of [new Map(), new Float64Array(2), () => 1, [1], { inside: new Date(0) }, 1n, Symbol("a")]) {
        await expect(run({ extra }), String(extra)).rejects.toThrow(TypeError);
      }
      await expect(run({ extra: new Map() })).rejects.toThrow("Cannot hand extra to a job");
      const foreign = run({ x: { y: new Float32Array(2) } });
      if (kernels.name === "reference") await foreign;
      else await expect(foreign).rejects.toThrow("Cannot hand y to a job: the array is not of the pool's memory");
      await withinPoolScope(pool, () => run({ a: 1, b: "", c: null, d: [true][0], e: { f: kernels.integers(2) } }));
      expect(seen.length).toBe(kernels.name === "reference" ? 2 : 1);
    },
  );
});
