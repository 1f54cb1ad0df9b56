// A table of weights on its way into a pool's memory, where jobs can work on it.
import type { SparseTable } from "../../../kernels/neighbours/sparse-table.ts";
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";

/**
 * Where all that a person has counts the same, walks need not multiply: the value goes over to the left.
 *
 * @param values people x films: v
 * @param left the same entries by film (films x people): l
 */
export function takeTable(pool: KernelPool, values: SparseRows, left: SparseRows): SparseTable {
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
