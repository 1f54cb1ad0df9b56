// The nearest films of every film, on the threads of a pool: takes a table into the pool's memory, runs the job over all films,
// brings the result back as sparse rows. What "near" means, the model says (neighbour-rows.ts has the form).
// Cost: one addition for each pair of films of each person, 390 million for the million ratings of MovieLens 1M.
import { type NeighbourRows, neighbourRows } from "../../../kernels/neighbours/neighbour-rows.ts";
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import type { FitWork, RatingsSize } from "./ranking-model.ts";
import { runInSpans } from "./run-in-spans.ts";
import { takeFloats, takeTable } from "./take-table.ts";

/** What makes films near: see neighbour-rows.ts. */
export interface Nearness {
  /** People x films: v. */
  readonly values: SparseRows;
  /** The same entries by film (films x people): l. */
  readonly left: SparseRows;
  /** films each: a and b. */
  readonly own: Float32Array;
  readonly other: Float32Array;
  readonly shrink: number;
}

/** All that the job is told but the span. */
export type NeighbourArgs = Omit<NeighbourRows, "offset">;

/**
 * @param what the model, for progress
 * @param neighbours most of a film
 * @returns films x films: row i holds the nearest films of i and how near they are; the columns of a row do not ascend
 * @throws the signal's reason; RangeError where the pool's memory does not hold it
 */
export async function findNeighbours(
  what: string,
  nearness: Nearness,
  neighbours: number,
  { pool, signal, onProgress }: FitWork,
): Promise<SparseRows> {
  return withinPoolScope(pool, async () => {
    const films = nearness.values.columns;
    const args = takeNeighbourArgs(pool, nearness, neighbours);
    await runInSpans(pool, neighbourRows, args, films, walkSteps(nearness.values), { what, signal, onProgress });
    return rowsOfSlots(films, args.neighbours, args.found, args.indices, args.values);
  });
}

/** Takes from the pool's memory what the job works on. */
export function takeNeighbourArgs(pool: KernelPool, nearness: Nearness, neighbours: number): NeighbourArgs {
  const { values, left, own, other, shrink } = nearness;
  const films = values.columns;
  const most = mostNeighbours(films, neighbours);
  return {
    table: takeTable(pool, values, left),
    similarity: { own: takeFloats(pool, own), other: takeFloats(pool, other), shrink },
    products: null,
    neighbours: most,
    indices: pool.kernels.integers(films * most),
    values: pool.kernels.floats(films * most),
    found: pool.kernels.integers(films),
  };
}

/** Bytes of kernel memory that finding neighbours takes. */
export function neighbourMemory({ users, items, ratings }: RatingsSize, neighbours: number): number {
  const table = 16 * ratings + 4 * (users + items + 2);
  return table + items * (12 + 8 * mostNeighbours(items, neighbours)) + 2 ** 10;
}

/** A film has no more neighbours than there are others. */
export function mostNeighbours(films: number, neighbours: number): number {
  return Math.max(1, Math.min(neighbours, films - 1));
}

/** Additions that the walk makes: the sum of the squares of what people have. */
export function walkSteps({ rows, indptr }: SparseRows): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += ((indptr[row + 1] as number) - (indptr[row] as number)) ** 2;
  return sum;
}

/**
 * What stands in slots, `slots` a film, as sparse rows of their own; what is 0 is left out.
 *
 * @param found films: how many slots of each are in use
 */
export function rowsOfSlots(
  films: number,
  slots: number,
  found: Int32Array,
  indices: Int32Array,
  values: Float32Array,
): SparseRows {
  const most = found.reduce((sum, count) => sum + count, 0);
  const indptr = new Uint32Array(films + 1);
  const kept = { indices: new Uint32Array(most), data: new Float32Array(most) };
  let count = 0;
  for (let film = 0; film < films; film++) {
    const start = film * slots;
    for (let at = start; at < start + (found[film] as number); at++) {
      if (values[at] === 0) continue;
      kept.indices[count] = indices[at] as number;
      kept.data[count++] = values[at] as number;
    }
    indptr[film + 1] = count;
  }
  const [columns, data] = [kept.indices.subarray(0, count), kept.data.subarray(0, count)];
  return { rows: films, columns: films, indptr, indices: columns, data };
}

/** Row i, the nearest of i, becomes column i: row j of the result is what j says about others. */
export function asSayings(nearest: SparseRows): SparseRows {
  return transposed(nearest);
}
