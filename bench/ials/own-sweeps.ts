// Sweeps of the house's iALS with a clock beside them: seconds of each sweep alone, what is done with its factors not in it.
import type { FactorSettings } from "../../src/core/models/ranking/factors/learn-factors.ts";
import { learnFactors, type Sweep } from "../../src/core/models/ranking/factors/learn-factors.ts";
import type { SparseRows } from "../../src/core/ratings/sparse-rows.ts";
import type { KernelPool } from "../../src/kernels/pool/kernel-pool.ts";
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
  /** Rows of `factors`, without padding; left out: by chance. */
  readonly start?: FactorPair;
  /** After every sweep; true to stop. */
  readonly onSweep?: (sweep: Sweep) => boolean;
}

export async function timedSweeps(
  table: SparseRows,
  settings: FactorSettings,
  { pool, start, onSweep }: SweepWork,
): Promise<TimedSweeps> {
  const seconds: number[] = [];
  let begun = performance.now();
  const learnt = await learnFactors(table, settings, {
    pool,
    seed: 0,
    ...(start && { start: { people: start.people.slice(), films: start.films.slice() } }),
    onSweep: (sweep) => {
      seconds.push((performance.now() - begun) / 1000);
      const stop = onSweep?.(sweep);
      begun = performance.now();
      return stop;
    },
  });
  const factors = {
    people: withoutPadding(learnt.people, learnt.width, settings.factors),
    films: withoutPadding(learnt.films, learnt.width, settings.factors),
  };
  return { seconds, loss: learnt.loss[seconds.length - 1], factors };
}

function withoutPadding(rows: Float32Array, width: number, factors: number): Float32Array {
  const count = rows.length / width;
  const out = new Float32Array(count * factors);
  for (let row = 0; row < count; row++) out.set(rows.subarray(row * width, row * width + factors), row * factors);
  return out;
}
