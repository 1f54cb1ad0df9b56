// Two tables of the same rows side by side.
import type { Matrix } from "./matrix.ts";

/** @throws RangeError where the tables have not as many rows */
export function joinColumns(left: Matrix, right: Matrix): Matrix {
  if (left.rows !== right.rows) {
    throw new RangeError(`Cannot join columns: ${left.rows} rows and ${right.rows}, as many were needed`);
  }
  const columns = left.columns + right.columns;
  const data = new Float32Array(left.rows * columns);
  for (let row = 0; row < left.rows; row++) {
    data.set(left.data.subarray(row * left.columns, (row + 1) * left.columns), row * columns);
    data.set(right.data.subarray(row * right.columns, (row + 1) * right.columns), row * columns + left.columns);
  }
  return { rows: left.rows, columns, data };
}
