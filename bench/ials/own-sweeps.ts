// Sweeps of the house's iALS with a clock beside them: seconds of each sweep alone, what is done with its factors not in it.

import type { FactorSettings } from "../../src/core/models/ranking/factors/factor-settings.ts";
import { factorsMemory, learnFactors, type Sweep } from "../../src/core/models/ranking/factors/learn-factors.ts";
import type { SparseRows } from "../../src/core/ratings/sparse-rows.ts";
import type { KernelPool } from "../../src/kernels/pool/kernel-pool.ts";
import { createKernelPool } from "../../src/node/threads/create-kernel-pool.ts";
import { kernelPages } from "../../src/node/threads/kernel-pages.ts";
import type { FactorPair } from "./handed-over.ts";

export interface TimedSweeps {
  /** By sweep. The first has the preparations with it: the table turned round, and put where the threads are. */
  readonly seconds: readonly number[];
  /** The objective after the last sweep, by its own account. */
  readonly loss: number;
  /** After the last sweep. */
  readonly factors: FactorPair;
}

export interface SweepWork {
  readonly pool: KernelPool;
  /** For a number of factors that is a multiple of 8; left out: by chance. */
  readonly start?: FactorPair;
  /** After every sweep; false to stop. */
  readonly onSweep?: (sweep: Sweep) => undefined | boolean;
}

/** Threads and memory that learning so many factors from such tables needs. */
export function poolFor({ rows, columns, indices }: SparseRows, factors: number, threads: number): KernelPool {
  return createKernelPool({ threads, pages: kernelPages(factorsMemory(rows, columns, indices.length, factors)) });
}

export async function timedSweeps(
  table: SparseRows,
  settings: FactorSettings,
  { pool, start, onSweep }: SweepWork,
): Promise<TimedSweeps> {
  const seconds: number[] = [];
  let loss = Number.NaN;
  let begun = performance.now();
  const { people, films } = await learnFactors(table, settings, {
    pool,
    seed: 0,
    start,
    onSweep: (sweep) => {
      seconds.push((performance.now() - begun) / 1000);
      loss = sweep.loss;
      const goesOn = onSweep?.(sweep);
      begun = performance.now();
      return goesOn;
    },
  });
  return { seconds, loss, factors: { people, films } };
}
