// A sparse table times a dense one; and weighted ridge regressions, one a row of the table: exactly, and by conjugate gradients.
// Sums run in float64 and are rounded when they are stored.
import { checkRidgeRows } from "../check-ridge-rows.ts";
import type { RidgeRows, WeightedRows } from "../kernels.ts";
import { cholesky, choleskySolve } from "./cholesky.ts";

/** See Kernels.combineRows. */
export function combineRows(rows: WeightedRows, from: number, to: number, out: Float32Array): void {
  for (let row = from; row < to; row++) out.set(combinationOf(rows, row, 0), row * rows.dimension);
}

/** See Kernels.solveRidgeRows. */
export function solveRidgeRows(
  rows: RidgeRows,
  from: number,
  to: number,
  x: Float32Array,
  values: Float32Array,
): number {
  checkRidgeRows(rows);
  const { dimension, starts } = rows;
  for (let row = from; row < to; row++) {
    const own = x.subarray(row * dimension, (row + 1) * dimension);
    if (starts[row] === starts[row + 1]) {
      own.fill(0);
      values[row] = 0;
      continue;
    }
    const system = matrixOf(rows, row);
    if (cholesky(dimension, system) < dimension) return row;
    const right = combinationOf(rows, row, rows.added);
    own.set(right);
    choleskySolve(dimension, system, 1, own);
    values[row] = -product(right, own);
  }
  return to;
}

/** See Kernels.conjugateRidgeRows. */
export function conjugateRidgeRows(
  rows: RidgeRows,
  from: number,
  to: number,
  steps: number,
  x: Float32Array,
  values: Float32Array,
): void {
  checkRidgeRows(rows);
  const { dimension, starts } = rows;
  for (let row = from; row < to; row++) {
    const own = x.subarray(row * dimension, (row + 1) * dimension);
    if (starts[row] === starts[row + 1]) {
      own.fill(0);
      values[row] = 0;
      continue;
    }
    const right = combinationOf(rows, row, rows.added);
    values[row] = descend(matrixOf(rows, row), right, steps, own);
  }
}

/** Moves x towards A^-1 b (Golub & Van Loan, Matrix Computations, 11.3); returns x'Ax - 2 b'x. */
function descend(a: Float32Array, b: Float64Array, steps: number, x: Float32Array): number {
  const reached = Float64Array.from(x);
  const image = times(a, reached);
  const residual = b.map((value, i) => value - image[i]);
  const direction = residual.slice();
  let size = product(residual, residual);
  const enough = 1e-12 * product(b, b);
  for (let step = 0; step < steps && size > enough; step++) {
    const turned = times(a, direction);
    const length = size / product(direction, turned);
    for (let i = 0; i < b.length; i++) {
      reached[i] += length * direction[i];
      residual[i] -= length * turned[i];
    }
    const before = size;
    size = product(residual, residual);
    for (let i = 0; i < b.length; i++) direction[i] = residual[i] + (size / before) * direction[i];
  }
  x.set(reached);
  return -product(b, reached) - product(residual, reached);
}

/** base + ridge I + sum of w y y', both triangles. */
function matrixOf(
  { dimension, starts, columns, weights, factors, base, ridges }: RidgeRows,
  row: number,
): Float32Array {
  const sums = Float64Array.from(base.subarray(0, dimension * dimension));
  for (let i = 0; i < dimension; i++) sums[i * (dimension + 1)] += ridges[row];
  for (let e = starts[row]; e < starts[row + 1]; e++) {
    const y = factors.subarray(columns[e] * dimension, (columns[e] + 1) * dimension);
    for (let i = 0; i < dimension; i++) {
      for (let j = 0; j < dimension; j++) sums[i * dimension + j] += weights[e] * y[i] * y[j];
    }
  }
  return Float32Array.from(sums);
}

/** sum of (w + added) y */
function combinationOf(
  { dimension, starts, columns, weights, factors }: WeightedRows,
  row: number,
  added: number,
): Float64Array {
  const sums = new Float64Array(dimension);
  for (let e = starts[row]; e < starts[row + 1]; e++) {
    const first = columns[e] * dimension;
    for (let i = 0; i < dimension; i++) sums[i] += (weights[e] + added) * factors[first + i];
  }
  return sums;
}

function times(a: Float32Array, p: Float64Array): Float64Array {
  return p.map((_, i) => product(a.subarray(i * p.length, (i + 1) * p.length), p));
}

function product(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum;
}
