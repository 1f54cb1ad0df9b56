// Invented systems of ridge rows, and what is true of them in float64: the matrix and right-hand side of a row, what is minimised, how
// far a solution may be off.
import type { Kernels, RidgeRows } from "../../src/kernels/kernels.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { roundoff } from "./closeness.ts";
import { guarded, values } from "./kernels-under-test.ts";

export interface SystemShape {
  readonly dimension: number;
  /** Entries of each row. */
  readonly counts: readonly number[];
  readonly added: number;
  readonly seed: number;
  /** Default 1. */
  readonly ridge?: number;
}

/** Columns that entries are drawn from, none twice in a row. */
const columns = 320;

/** Rows in plain arrays: base is a tenth of the factors' Gram matrix, weights lie between .1 and 2. */
export function inventedRows({ dimension, counts, added, seed, ridge = 1 }: SystemShape): RidgeRows {
  const chance = seededChance(seed);
  const factors = values(columns * dimension, seed + 1);
  const starts = Int32Array.from([0, ...counts]);
  for (let row = 0; row < counts.length; row++) starts[row + 1] += starts[row];
  const chosen = counts.flatMap((count) => {
    const keys = Array.from({ length: columns }, (_, column) => ({ column, key: chance.next() }));
    return keys.sort((a, b) => a.key - b.key).slice(0, count);
  });
  return {
    dimension,
    starts,
    columns: Int32Array.from(chosen, ({ column }) => column),
    weights: Float32Array.from(chosen, () => 0.1 + 1.9 * chance.next()),
    added,
    factors,
    base: gramOf(factors, dimension).map((sum) => sum / 10),
    ridges: Float32Array.from(counts, () => ridge * (0.5 + chance.next())),
  };
}

function gramOf(factors: Float32Array, dimension: number): Float32Array {
  const sums = new Float64Array(dimension * dimension);
  for (let first = 0; first < factors.length; first += dimension) {
    for (let i = 0; i < dimension; i++) {
      for (let j = 0; j < dimension; j++) sums[i * dimension + j] += factors[first + i] * factors[first + j];
    }
  }
  return Float32Array.from(sums);
}

/** The same rows in the kernels' memory, floats between guards. */
export function takeRows(kernels: Kernels, rows: RidgeRows): RidgeRows {
  const integers = (values: Int32Array) => {
    const taken = kernels.integers(values.length);
    taken.set(values);
    return taken;
  };
  return {
    ...rows,
    starts: integers(rows.starts),
    columns: integers(rows.columns),
    weights: guarded(kernels, rows.weights),
    factors: guarded(kernels, rows.factors),
    base: guarded(kernels, rows.base),
    ridges: guarded(kernels, rows.ridges),
  };
}

/** A row's system in float64. */
export interface RowSystem {
  readonly entries: number;
  /** A: dimension x dimension. */
  readonly a: Float64Array;
  /** b. */
  readonly b: Float64Array;
  /** The absolute values of b's terms, summed up. */
  readonly sizes: Float64Array;
}

export function systemOf(rows: RidgeRows, row: number): RowSystem {
  const { dimension, starts, weights, added, factors, base, ridges } = rows;
  const a = Float64Array.from(base);
  for (let i = 0; i < dimension; i++) a[i * (dimension + 1)] += ridges[row];
  const [b, sizes] = [new Float64Array(dimension), new Float64Array(dimension)];
  for (let e = starts[row]; e < starts[row + 1]; e++) {
    const y = factors.subarray(rows.columns[e] * dimension, (rows.columns[e] + 1) * dimension);
    for (let i = 0; i < dimension; i++) {
      b[i] += (weights[e] + added) * y[i];
      sizes[i] += Math.abs((weights[e] + added) * y[i]);
      const scaled = weights[e] * y[i];
      for (let j = 0; j < dimension; j++) a[i * dimension + j] += scaled * y[j];
    }
  }
  return { entries: starts[row + 1] - starts[row], a, b, sizes };
}

/** x'Ax - 2 b'x */
export function valueAt({ a, b }: RowSystem, x: ArrayLike<number>): number {
  return b.reduce((sum, right, i) => sum + x[i] * (imageAt(a, i, x) - 2 * right), 0);
}

/** A x - b */
export function residualAt({ a, b }: RowSystem, x: ArrayLike<number>): Float64Array {
  return b.map((right, i) => imageAt(a, i, x) - right);
}

function imageAt(a: Float64Array, i: number, x: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < x.length; j++) sum += a[i * x.length + j] * x[j];
  return sum;
}

/**
 * How large entries of A x - b may be: A and b are sums of that many terms, and Cholesky solves a system whose matrix is off by about
 * c u |U'||U| (Higham, 10.3), whose entries are at most sqrt(a_ii a_jj).
 */
export function allowedResidual({ entries, a, b, sizes }: RowSystem, x: ArrayLike<number>): Float64Array {
  const roots = b.map((_, i) => Math.sqrt(a[i * (b.length + 1)]));
  const spread = roots.reduce((sum, root, j) => sum + root * Math.abs(x[j]), 0);
  return sizes.map((size, i) => 4 * (entries + b.length) * roundoff * (roots[i] * spread + size));
}

/** How far a value that was computed in float32 may be from `valueAt`. */
export function allowedValue(system: RowSystem, x: ArrayLike<number>): number {
  return allowedResidual(system, x).reduce((sum, allowed, i) => sum + allowed * Math.abs(x[i]), 0);
}
