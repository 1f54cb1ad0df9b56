// Lengths of sparse rows.
import type { SparseRows } from "../../ratings/sparse-rows.ts";

/** The Euclidean norm of each row; 1 for an empty one, which is then near to nothing. */
export function normsOf({ rows, indptr, data }: SparseRows): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let k = indptr[row] as number; k < (indptr[row + 1] as number); k++) sum += (data[k] as number) ** 2;
    return Math.sqrt(sum) || 1;
  });
}
