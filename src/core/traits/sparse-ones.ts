// Traits that are there or not, as a sparse matrix: every value is 1.
import type { SparseRows } from "../ratings/sparse-rows.ts";

/** @param rows columns of each row, ascending, none twice */
export function sparseOnes(rows: readonly (readonly number[])[], columns: number): SparseRows {
  const indptr = new Uint32Array(rows.length + 1);
  for (const [row, own] of rows.entries()) indptr[row + 1] = indptr[row]! + own.length;
  const indices = Uint32Array.from(rows.flat());
  return { rows: rows.length, columns, indptr, indices, data: new Float32Array(indices.length).fill(1) };
}
