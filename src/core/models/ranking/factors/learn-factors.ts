// Factors of people and films by alternating least squares over all pairs (Hu, Koren & Volinsky 2008, "Collaborative filtering for implicit
// feedback datasets", in the form of Rendle, Krichene, Zhang & Koren 2022, "Revisiting the performance of iALS on item recommendation
// benchmarks"). With x of people, y of films, w of the entries and t = w + added:
//   L = alpha0 sum over all pairs (x'y)^2 + sum over entries [w (x'y)^2 - 2 t x'y + t] + sum ridge_u |x_u|^2 + sum ridge_i |y_i|^2
//   ridge_r = regularization (sum of r's weights + alpha0 rows of the other side)^exponent
// With `added` 0 an entry is w (1 - x'y)^2 on top of alpha0 (x'y)^2; with `added` = alpha0 it is (w + alpha0) (1 - x'y)^2 instead of it,
// as Hu, Koren and Volinsky write it. A sweep solves for all people, then for all films, each exactly or by a few steps of conjugate
// gradients from where they stand; neither makes L higher.
// float32 throughout, but for L: its sums over rows are float64. Cost of each half of a sweep: entries x dimension^2 + rows x
// dimension^3 / 3 flops (exact), or (entries x 4 dimension + rows x 2 dimension^2) (steps + 1) (conjugate: the second product is the one
// with the base that rows share); films or people x dimension^2 for the base.

import { ridgeSolutions } from "../../../../kernels/factors/ridge-solutions.ts";
import type { RidgeRows } from "../../../../kernels/kernels.ts";
import type { KernelPool } from "../../../../kernels/pool/kernel-pool.ts";
import { parallelGram } from "../../../../kernels/pool/parallel-gram.ts";
import { withinPoolScope } from "../../../../kernels/pool/within-pool-scope.ts";
import { type SparseRows, transposed } from "../../../ratings/sparse-rows.ts";
import { type FactorSettings, widthOf } from "./factor-settings.ts";
import { penaltyOf, type Side, takeSide } from "./factor-sides.ts";
import { fillFirstFactors } from "./first-factors.ts";
import { finishBase, outOfFloat32, singularSystem } from "./shared-system.ts";

/** Factors as they stand after a sweep. */
export interface Sweep {
  /** From 1. */
  readonly sweep: number;
  /** L. */
  readonly loss: number;
  /** Numbers of a row below: `factors` rounded up to a multiple of 8; the others are zeros. */
  readonly width: number;
  /** people x width; overwritten by the next sweep, as `films`. */
  readonly people: Float32Array;
  /** films x width. */
  readonly films: Float32Array;
}

export interface FactorWork {
  readonly pool: KernelPool;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  /** After every sweep; `false` ends the learning. */
  readonly onSweep?: ((sweep: Sweep) => undefined | boolean | Promise<undefined | boolean>) | undefined;
  /** Where films (films x width) begin, and for conjugate gradients people (people x width; otherwise zeros). */
  readonly start?: { readonly films: Float32Array; readonly people?: Float32Array } | undefined;
}

/** Bytes of kernel memory that learning takes. */
export function factorsMemory(users: number, items: number, ratings: number, factors: number): number {
  const width = widthOf(factors);
  const rows = users + items;
  const gramBlocks = Math.min(
    64,
    Math.max(1, Math.floor(2 ** 24 / width ** 2)),
    Math.ceil(Math.max(users, items) / 256),
  );
  return 4 * (4 * ratings + rows * (width + 3) + items * width + (gramBlocks + 2) * width ** 2) + 4096;
}

/**
 * @param table people x films: w above 0
 * @returns copies of the factors as they stood at the end
 * @throws RangeError where a row's system is not positive definite in float32: regularization or alpha0 too small; where the loss of a
 * sweep is not finite; what `KernelPool.run` throws
 */
export function learnFactors(
  table: SparseRows,
  settings: FactorSettings,
  work: FactorWork,
): Promise<{ readonly width: number; readonly people: Float32Array; readonly films: Float32Array }> {
  const { pool, seed, signal, onSweep, start } = work;
  return withinPoolScope(pool, async () => {
    const width = widthOf(settings.factors);
    const people = takeSide(pool, table, settings, width);
    const films = takeSide(pool, transposed(table), settings, width);
    const base = pool.kernels.floats(width * width);
    if (start === undefined) await fillFirstFactors(pool, people, films, settings, { width, seed, signal });
    else {
      films.x.set(start.films);
      if (start.people !== undefined) people.x.set(start.people);
    }
    const constant = table.data.reduce((sum, weight) => sum + weight + settings.added, 0);
    for (let sweep = 1; sweep <= settings.sweeps; sweep++) {
      for (const [side, other] of [
        [people, films],
        [films, people],
      ] as const) {
        await fillBase(pool, other, settings, width, base, signal);
        await solve(pool, side, { dimension: width, factors: other.x, base, added: settings.added }, settings, signal);
      }
      const loss = constant + penaltyOf(people, width) + films.values.reduce((sum, value) => sum + value, 0);
      if (!Number.isFinite(loss)) throw outOfFloat32(loss, sweep, settings);
      const goesOn = await onSweep?.({ sweep, loss, width, people: people.x, films: films.x });
      if (goesOn === false) break;
    }
    return { width, people: people.x.slice(), films: films.x.slice() };
  });
}

/** What all rows' systems share: alpha0 Y'Y. */
async function fillBase(
  pool: KernelPool,
  { count, x }: Side,
  { alpha0, factors }: FactorSettings,
  width: number,
  base: Float32Array,
  signal: AbortSignal | undefined,
): Promise<void> {
  await parallelGram(pool, count, width, x, base, false, signal);
  finishBase(base, width, { alpha0, factors });
}

/** Multiply-adds that make a chunk worth handing out. */
const worthwhile = 2 ** 23;

async function solve(
  pool: KernelPool,
  side: Side,
  system: Pick<RidgeRows, "dimension" | "factors" | "base" | "added">,
  settings: FactorSettings,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (side.count === 0) return;
  const { dimension } = system;
  const entries = side.table.columns.length / side.count;
  const each = (entries * dimension ** 2) / 2 + dimension ** 3 / 6 + dimension;
  const chunk = Math.min(side.count, Math.max(1, Math.ceil(worthwhile / each)));
  await withinPoolScope(pool, async () => {
    const unsolved = pool.kernels.integers(1);
    const args = {
      rows: { ...system, ...side.table },
      steps: settings.solver === "exact" ? 0 : settings.steps,
      x: side.x,
      unsolved,
    };
    await pool.run(ridgeSolutions, { ...args, values: side.values }, { items: side.count, chunk }, signal);
    if (unsolved[0] !== 0) throw singularSystem(settings);
  });
}
