// The nearest films of every film, on the threads of a pool: takes a table into the pool's memory, runs the job over all films,
// brings the result back as sparse rows. What "near" means, the model says (neighbour-rows.ts has the form).
// Cost: one addition for each pair of films of each person, 390 million for the million ratings of MovieLens 1M.
import { type NeighbourRows, neighbourRows } from "../../../kernels/neighbours/neighbour-rows.ts";
import type { SparseTable } from "../../../kernels/neighbours/sparse-table.ts";
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import type { FitWork, RatingsSize } from "./ranking-model.ts";
import { runInSpans } from "./run-in-spans.ts";

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

/**
 * @param what the model, for progress
 * @param neighbours most of a film
 * @returns films x films: row i holds the nearest films of i and how near they are
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
    const most = mostNeighbours(films, neighbours);
    const args: Omit<NeighbourRows, "offset"> = {
      table: takeTable(pool, nearness),
      similarity: {
        own: takeFloats(pool, nearness.own),
        other: takeFloats(pool, nearness.other),
        shrink: nearness.shrink,
      },
      neighbours: most,
      indices: pool.kernels.integers(films * most),
      values: pool.kernels.floats(films * most),
      found: pool.kernels.integers(films),
    };
    await runInSpans(pool, neighbourRows, args, films, workOf(nearness.values), { what, signal, onProgress });
    return nearestRows(args, films);
  });
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
export function workOf({ rows, indptr }: SparseRows): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += ((indptr[row + 1] as number) - (indptr[row] as number)) ** 2;
  return sum;
}

/** Where all that a person has counts the same, the walk need not multiply: the value goes over to the left. */
export function takeTable(pool: KernelPool, { values, left }: Pick<Nearness, "values" | "left">): SparseTable {
  const { kernels } = pool;
  const level = levelOf(values);
  const table: SparseTable = {
    films: values.columns,
    filmStart: takeIntegers(pool, values.indptr),
    filmOf: takeIntegers(pool, values.indices),
    value: level === null ? takeFloats(pool, values.data) : kernels.floats(0),
    personStart: takeIntegers(pool, left.indptr),
    personOf: takeIntegers(pool, left.indices),
    left: takeFloats(pool, left.data),
  };
  const { personOf, left: lefts } = table;
  for (let e = 0; level !== null && e < lefts.length; e++) lefts[e]! *= level[personOf[e] as number] as number;
  return table;
}

/** The value that each person's entries have in common, or null where somebody's differ. */
function levelOf({ rows, indptr, data }: SparseRows): Float32Array | null {
  const level = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [indptr[row] as number, indptr[row + 1] as number];
    for (let k = from + 1; k < to; k++) if (data[k] !== data[from]) return null;
    if (to > from) level[row] = data[from] as number;
  }
  return level;
}

export function takeFloats({ kernels }: KernelPool, values: ArrayLike<number>): Float32Array {
  const taken = kernels.floats(values.length);
  taken.set(values);
  return taken;
}

export function takeIntegers({ kernels }: KernelPool, values: ArrayLike<number>): Int32Array {
  const taken = kernels.integers(values.length);
  taken.set(values);
  return taken;
}

/** Copies of what was found; within a row the columns do not ascend yet, `transposed` sorts them. */
function nearestRows({ neighbours, indices, values, found }: Omit<NeighbourRows, "offset">, films: number): SparseRows {
  const indptr = new Uint32Array(films + 1);
  for (let film = 0; film < films; film++) indptr[film + 1] = (indptr[film] as number) + (found[film] as number);
  const kept = { indices: new Uint32Array(indptr[films] as number), data: new Float32Array(indptr[films] as number) };
  for (let film = 0; film < films; film++) {
    const [start, end] = [film * neighbours, film * neighbours + (found[film] as number)];
    kept.indices.set(indices.subarray(start, end), indptr[film]);
    kept.data.set(values.subarray(start, end), indptr[film]);
  }
  return { rows: films, columns: films, indptr, ...kept };
}

/** Row i, the nearest of i, becomes column i: row j of the result is what j says about others. */
export function asSayings(nearest: SparseRows): SparseRows {
  return transposed(nearest);
}
