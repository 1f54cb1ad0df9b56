// Draws from the posteriors of Gaussian regressions, one a row of a sparse table; and a row's products with its entries' columns.
// Sums run in float64 and are rounded when they are stored.
import { checkRidgeRows } from "../check-ridge-rows.ts";
import type { GaussianRows, SparseFactors } from "../kernels.ts";
import { cholesky } from "./cholesky.ts";

/** See Kernels.drawGaussianRows. */
export function drawGaussianRows(rows: GaussianRows, from: number, to: number, x: Float32Array): number {
  checkRidgeRows(rows);
  const { dimension } = rows;
  for (let row = from; row < to; row++) {
    const [system, right] = systemOf(rows, row);
    if (cholesky(dimension, system) < dimension) return row;
    const own = x.subarray(row * dimension, (row + 1) * dimension);
    solveLower(system, right);
    for (let i = 0; i < dimension; i++) right[i] += own[i];
    solveUpper(system, right);
    own.set(right);
  }
  return to;
}

/** See Kernels.rowProducts. */
export function rowProducts(
  { dimension, starts, columns, factors }: SparseFactors,
  from: number,
  to: number,
  x: Float32Array,
  out: Float32Array,
): void {
  for (let row = from; row < to; row++) {
    for (let e = starts[row]; e < starts[row + 1]; e++) {
      let sum = 0;
      for (let i = 0; i < dimension; i++) sum += x[row * dimension + i] * factors[columns[e] * dimension + i];
      out[e] = sum;
    }
  }
}

/** base + sum of w y y', both triangles, and right + sum of w t y */
function systemOf(
  { dimension, starts, columns, weights, targets, factors, base, right }: GaussianRows,
  row: number,
): [Float32Array, Float64Array] {
  const a = Float64Array.from(base.subarray(0, dimension * dimension));
  const b = Float64Array.from(right.subarray(row * dimension, (row + 1) * dimension));
  for (let e = starts[row]; e < starts[row + 1]; e++) {
    const y = factors.subarray(columns[e] * dimension, (columns[e] + 1) * dimension);
    for (let i = 0; i < dimension; i++) {
      b[i] += weights[e] * targets[e] * y[i];
      for (let j = 0; j < dimension; j++) a[i * dimension + j] += weights[e] * y[i] * y[j];
    }
  }
  return [Float32Array.from(a), b];
}

/** U'y = b in place. */
function solveLower(u: Float32Array, b: Float64Array): void {
  for (let i = 0; i < b.length; i++) {
    let sum = b[i];
    for (let k = 0; k < i; k++) sum -= u[k * b.length + i] * b[k];
    b[i] = sum / u[i * b.length + i];
  }
}

/** U x = y in place. */
function solveUpper(u: Float32Array, y: Float64Array): void {
  for (let i = y.length - 1; i >= 0; i--) {
    let sum = y[i];
    for (let k = i + 1; k < y.length; k++) sum -= u[i * y.length + k] * y[k];
    y[i] = sum / u[i * y.length + i];
  }
}
