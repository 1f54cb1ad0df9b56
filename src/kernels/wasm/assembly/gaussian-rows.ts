// A draw from the posterior of a Gaussian regression for each row of a sparse table (Salakhutdinov & Mnih 2008, "Bayesian probabilistic matrix
// factorization using Markov chain Monte Carlo", equations 11 to 13): the systems of ridge-rows.ts with targets of their own for
// entries, a right-hand side that begins with the prior's, and noise between the two halves of the solution: with A = U'U,
// x = U^-1 (U'^-1 b + noise) has mean A^-1 b and covariance A^-1. And the inner products of a row with the entries' columns.
import { upperToPanels } from "./cholesky";
import { factorPanels, ROW } from "./cholesky-panels";
import { addPacked, backward, copyUpper, forward, PANEL, packScaled, STEPS } from "./ridge-rows";
import { axpy, dot } from "./vectors";

/**
 * For each row r: x_r = U^-1 (U'^-1 b + x_r), U'U = A = base + sum of w_e y_e y_e', b = right_r + sum of w_e t_e y_e, over its entries e.
 *
 * @param dimension numbers of a factor y, a multiple of 8
 * @param x row r is at x + r dimension: its noise, overwritten
 * @param work ridgeRowsWork(dimension) floats
 * @returns the first row whose A is not positive definite, else `to`
 */
export function drawGaussianRows(
  from: i32,
  to: i32,
  dimension: i32,
  starts: usize,
  columns: usize,
  weights: usize,
  targets: usize,
  factors: usize,
  base: usize,
  rights: usize,
  x: usize,
  work: usize,
): i32 {
  const blocks = dimension >> 3;
  const square = (<usize>(dimension * dimension)) << 2;
  const rowBytes = (<usize>dimension) << 2;
  const system = work + square;
  const packed = system + square;
  const right = packed + <usize>blocks * PANEL;
  const inverses = right + rowBytes;
  const roots = inverses + rowBytes;
  upperToPanels(dimension, blocks, base, work);
  for (let row = from; row < to; row++) {
    const first = load<i32>(starts + ((<usize>row) << 2));
    const end = load<i32>(starts + ((<usize>row) << 2), 4);
    copyUpper(blocks, work, system);
    memory.copy(right, rights + <usize>row * rowBytes, rowBytes);
    for (let at = first; at < end; at += STEPS) {
      const count = min(end - at, STEPS);
      for (let e = 0; e < count; e++) {
        const entry = (<usize>(at + e)) << 2;
        const root = sqrt<f32>(load<f32>(weights + entry));
        store<f32>(roots + ((<usize>e) << 2), root * load<f32>(targets + entry));
        const factor = factors + <usize>load<i32>(columns + entry) * rowBytes;
        packScaled(root, blocks, factor, packed + <usize>e * ROW);
      }
      addPacked(count, blocks, packed, roots, system, right);
    }
    if (factorPanels(blocks, system, inverses) < dimension) return row;
    forward(blocks, system, inverses, right);
    const own = x + <usize>row * rowBytes;
    axpy(dimension, 1, right, own);
    backward(blocks, system, inverses, own);
  }
  return to;
}

/** out_e = x_r . y_e for the entries e of rows r, `from` to `to`. */
export function rowProducts(
  from: i32,
  to: i32,
  dimension: i32,
  starts: usize,
  columns: usize,
  factors: usize,
  x: usize,
  out: usize,
): void {
  const rowBytes = (<usize>dimension) << 2;
  for (let row = from; row < to; row++) {
    const own = x + <usize>row * rowBytes;
    const end = (<usize>load<i32>(starts + ((<usize>row) << 2), 4)) << 2;
    for (let entry = (<usize>load<i32>(starts + ((<usize>row) << 2))) << 2; entry < end; entry += 4) {
      store<f32>(out + entry, dot(dimension, own, factors + <usize>load<i32>(columns + entry) * rowBytes));
    }
  }
}
