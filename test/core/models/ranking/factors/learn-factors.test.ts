import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { FactorSettings } from "../../../../../src/core/models/ranking/factors/factor-settings.ts";
import {
  type FactorWork,
  factorsMemory,
  learnFactors,
  type Sweep,
} from "../../../../../src/core/models/ranking/factors/learn-factors.ts";
import type { SparseRows } from "../../../../../src/core/ratings/sparse-rows.ts";
import { callingThreadPool } from "../../../../../src/kernels/pool/calling-thread-pool.ts";
import { referenceKernels } from "../../../../../src/kernels/reference/reference-kernels.ts";
import { createWasmKernels } from "../../../../../src/kernels/wasm/wasm-kernels.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { inventedTable, plainLoss } from "./plain-factors.ts";

const pool = callingThreadPool(createWasmKernels("strict", { pages: 256 }));
const plain = callingThreadPool(referenceKernels);
const threads = [1, 2, 3].map((threads) => createKernelPool({ threads, kind: "strict", pages: 256 }));
afterAll(() => Promise.all(threads.map((pool) => pool.dispose())));

const usual: FactorSettings = {
  factors: 12,
  alpha0: 0.3,
  regularization: 0.01,
  exponent: 1,
  sweeps: 4,
  solver: "exact",
  steps: 3,
  added: 0,
  initialSpread: 0.3,
  powerSteps: 2,
};

function learn(table: SparseRows, settings: Partial<FactorSettings> = {}, work: Partial<FactorWork> = {}) {
  return learnFactors(table, { ...usual, ...settings }, { pool, seed: 1, ...work });
}

/** The losses as they are told and as they are by definition, sweep by sweep. */
async function lossesOf(table: SparseRows, settings: Partial<FactorSettings>, work: Partial<FactorWork> = {}) {
  const [told, defined]: [number[], number[]] = [[], []];
  const onSweep = (sweep: Sweep) => {
    told.push(sweep.loss);
    defined.push(plainLoss(table, { ...usual, ...settings }, sweep));
    return true;
  };
  await learn(table, settings, { ...work, onSweep });
  return { told, defined };
}

/** What L comes to where every factor is 0: no later L is above it, and float32 rounds in parts of it. */
const scaleOf = ({ data }: SparseRows, added: number) => data.reduce((sum, weight) => sum + weight + added, 1);

const solvers = ["exact", "conjugate"] as const;
const settings = fc.record({
  factors: fc.integer({ min: 1, max: 20 }),
  alpha0: fc.constantFrom(0, 0.05, 0.3, 1),
  regularization: fc.constantFrom(0.003, 0.03, 0.3),
  exponent: fc.constantFrom(0, 0.5, 1),
  added: fc.constantFrom(0, 0.3),
  steps: fc.integer({ min: 1, max: 4 }),
});
const table = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1 }), fc.nat(1e6))
  .map(([rows, columns, share, seed]) => inventedTable(rows, columns, share, seed));

describe.each(solvers)("by %s half-steps", (solver) => {
  describe.each([0, 0.5, 1])("regularized to the power of %d", (exponent) => {
    it.each([0, 0.3])("tells the loss over all pairs, %d added", async (added) => {
      for (const alpha0 of [0, 0.3]) {
        const table = inventedTable(23, 17, 0.3, 2);
        const { told, defined } = await lossesOf(table, { solver, exponent, added, alpha0 });
        expect(told).toHaveLength(usual.sweeps);
        for (const [k, loss] of defined.entries()) {
          expect(Math.abs(told[k] - loss)).toBeLessThan(1e-6 * scaleOf(table, added));
        }
      }
    });
  });

  it("never makes the loss higher, but for float32's rounding: 2e-6 of the entries' weight", async () => {
    await fc.assert(
      fc.asyncProperty(table, settings, fc.nat(100), async (table, settings, seed) => {
        const { told, defined } = await lossesOf(table, { ...settings, solver }, { seed });
        const allowed = 2e-6 * scaleOf(table, settings.added);
        for (const losses of [told, defined]) {
          expect(losses[0]).toBeLessThanOrEqual(scaleOf(table, settings.added) + allowed);
          for (let k = 1; k < losses.length; k++) expect(losses[k]).toBeLessThanOrEqual(losses[k - 1] + allowed);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("gives the same bytes on one, two and three threads", async () => {
    const table = inventedTable(400, 300, 0.1, 3);
    const [first, ...others] = await Promise.all(
      threads.map((pool) => learn(table, { solver, factors: 60, sweeps: 2 }, { pool })),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it("goes on where it was left, to the same bytes", async () => {
    const table = inventedTable(20, 30, 0.3, 4);
    const start = await learn(table, { solver, sweeps: 2 });
    const whole = await learn(table, { solver, sweeps: 5 });
    expect(await learn(table, { solver, sweeps: 3 }, { start })).toEqual(whole);
    expect(await learn(table, { solver, sweeps: 5 }, { seed: 2 })).not.toEqual(whole);
  });

  it("agrees with the plain kernels", async () => {
    const table = inventedTable(40, 30, 0.3, 5);
    const [seen, wanted] = await Promise.all([pool, plain].map((pool) => learn(table, { solver }, { pool })));
    const largest = wanted.films.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const worst = seen.films.reduce((most, value, k) => Math.max(most, Math.abs(value - wanted.films[k])), 0);
    expect(worst).toBeLessThan(1e-4 * largest);
  });

  it("leaves what pads a row at zero, and whoever has no entry", async () => {
    const table = inventedTable(30, 20, 0.1, 6);
    const people = [...table.indptr.keys()].filter((row) => table.indptr[row] === table.indptr[row + 1]);
    const films = Array.from({ length: 20 }, (_, film) => film).filter((film) => !table.indices.includes(film));
    expect([people.length, films.length].every((count) => count > 0)).toBe(true);
    const learnt = await learn(table, { solver, factors: 13 });
    expect(learnt.width).toBe(16);
    for (const [side, empty] of [
      [learnt.people, people],
      [learnt.films, films],
    ] as const) {
      expect(side.every((value, k) => k % 16 < 13 || value === 0)).toBe(true);
      for (const row of empty) expect(side.subarray(16 * row, 16 * row + 16).every((value) => value === 0)).toBe(true);
    }
  });

  it("needs no more kernel memory than it says", async () => {
    for (const [rows, columns, share, factors] of [
      [300, 40, 0.9, 12],
      [3, 700, 0.5, 100],
      [1, 1, 1, 1],
    ] as const) {
      const table = inventedTable(rows, columns, share, 7);
      const bytes = factorsMemory(rows, columns, table.data.length, factors);
      const pool = createKernelPool({ threads: 1, kind: "strict", pages: Math.ceil(bytes / 65_536) });
      await expect(learn(table, { solver, factors, sweeps: 1 }, { pool })).resolves.toBeDefined();
      await pool.dispose();
    }
  });

  it("ends when it is told to, or cancelled, and gives back what it took", async () => {
    const [table, mark] = [inventedTable(20, 20, 0.3, 8), pool.kernels.mark()];
    const swept: number[] = [];
    await learn(table, { solver }, { onSweep: async ({ sweep }) => swept.push(sweep) < 2 });
    expect(swept).toEqual([1, 2]);
    const controller = new AbortController();
    const reason = new Error("cancelled");
    const onSweep = ({ sweep }: Sweep) => {
      if (sweep === 2) controller.abort(reason);
      return undefined;
    };
    await expect(learn(table, { solver }, { onSweep, signal: controller.signal })).rejects.toBe(reason);
    expect(pool.kernels.mark()).toBe(mark);
  });
});

it("arrives at the same films by both kinds of half-step", async () => {
  const table = inventedTable(40, 30, 0.3, 9);
  const settings = { factors: 4, regularization: 0.1, sweeps: 200 };
  const losses: number[] = [];
  for (const solver of solvers) {
    losses.push(plainLoss(table, { ...usual, ...settings }, await learn(table, { ...settings, solver })));
  }
  expect(Math.abs(losses[1] - losses[0])).toBeLessThan(1e-4 * losses[0]);
});

describe("without regularization", () => {
  it("learns where films and people are more than factors", async () => {
    const { told } = await lossesOf(inventedTable(60, 40, 0.4, 10), { regularization: 0 });
    expect(told.every(Number.isFinite)).toBe(true);
  });

  it.each([
    { regularization: 0, alpha0: 0 },
    { regularization: 0, alpha0: 0.3, factors: 64 },
    { regularization: 1e-9, alpha0: 0.3, factors: 64 },
  ])("says that it needs some: %o", async (settings) => {
    const { regularization, alpha0 } = settings;
    const refused = learn(inventedTable(60, 40, 0.4, 10), settings);
    await expect(refused).rejects.toThrow(RangeError);
    const wanted = `Cannot fit ials: regularization must be higher, got ${regularization} with alpha0 ${alpha0}`;
    await expect(learn(inventedTable(60, 40, 0.4, 10), settings)).rejects.toThrow(wanted);
  });
});
