// The systems of ridge-rows.ts by conjugate gradients from where x stands (Takacs, Pilaszy & Tikk 2011, "Applications of the conjugate
// gradient method for implicit feedback collaborative filtering"): no matrix is assembled, an entry costs 4 x dimension flops a
// step, and warm starts make a few steps a sweep enough. Entries go by fours, so that a step reads each factor once.
import { addFour } from "./combine-rows";
import { multiplyAdd, sumsOfFour } from "./lanes";
import { axpy, dot } from "./vectors";

/** Floats of `work` for factors of so many numbers. */
export function conjugateRowsWork(dimension: i32): i32 {
  return 4 * dimension;
}

/**
 * For each row r: `steps` steps towards A^-1 b, or fewer where that is reached, from x_r as it stands. Arguments as those of
 * `solveRidgeRows`; base: both triangles.
 *
 * @param values of row r: x'Ax - 2 b'x at the x that was reached
 */
export function conjugateRidgeRows(
  from: i32,
  to: i32,
  steps: i32,
  dimension: i32,
  starts: usize,
  columns: usize,
  weights: usize,
  added: f32,
  factors: usize,
  base: usize,
  ridges: usize,
  x: usize,
  values: usize,
  work: usize,
): void {
  const rowBytes = (<usize>dimension) << 2;
  const right = work;
  const residual = right + rowBytes;
  const direction = residual + rowBytes;
  const image = direction + rowBytes;
  for (let row = from; row < to; row++) {
    const first = load<i32>(starts + ((<usize>row) << 2));
    const count = load<i32>(starts + ((<usize>row) << 2), 4) - first;
    const own = x + <usize>row * rowBytes;
    if (count === 0) {
      memory.fill(own, 0, rowBytes);
      store<f32>(values + ((<usize>row) << 2), 0);
      continue;
    }
    const ofRow = columns + ((<usize>first) << 2);
    const weightsOfRow = weights + ((<usize>first) << 2);
    const ridge = load<f32>(ridges + ((<usize>row) << 2));
    // b, and r = b - A x
    multiplySymmetric(dimension, base, ridge, own, image);
    memory.fill(right, 0, rowBytes);
    addImage(count, dimension, ofRow, weightsOfRow, added, factors, own, image, right);
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const left = f32x4.sub(v128.load(right + at), v128.load(image + at));
      v128.store(residual + at, left);
      v128.store(direction + at, left);
    }
    let size = dot(dimension, residual, residual);
    const enough = 1e-12 * dot(dimension, right, right);
    for (let step = 0; step < steps && size > enough; step++) {
      multiplySymmetric(dimension, base, ridge, direction, image);
      addImage(count, dimension, ofRow, weightsOfRow, 0, factors, direction, image, 0);
      const length = size / dot(dimension, direction, image);
      axpy(dimension, length, direction, own);
      axpy(dimension, -length, image, residual);
      const before = size;
      size = dot(dimension, residual, residual);
      turn(rowBytes, size / before, residual, direction);
    }
    // x'Ax - 2 b'x = -(b + r)'x
    store<f32>(values + ((<usize>row) << 2), -dot(dimension, right, own) - dot(dimension, residual, own));
  }
}

/** direction = residual + factor direction */
function turn(bytes: usize, factor: f32, residual: usize, direction: usize): void {
  const scale = f32x4.splat(factor);
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(direction + at, multiplyAdd(scale, v128.load(direction + at), v128.load(residual + at)));
  }
}

/** out = (B + ridge I) p: four rows of B at a time. */
function multiplySymmetric(dimension: i32, b: usize, ridge: f32, p: usize, out: usize): void {
  const rowBytes = (<usize>dimension) << 2;
  for (let i: usize = 0; i < rowBytes; i += 16) {
    const products = fourProducts(rowBytes, b, b + rowBytes, b + 2 * rowBytes, b + 3 * rowBytes, p);
    v128.store(out + i, multiplyAdd(f32x4.splat(ridge), v128.load(p + i), products));
    b += 4 * rowBytes;
  }
}

/** The inner products of four rows with p, as lanes. */
function fourProducts(bytes: usize, r0: usize, r1: usize, r2: usize, r3: usize, p: usize): v128 {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  for (let at: usize = 0; at < bytes; at += 16) {
    const values = v128.load(p + at);
    s0 = multiplyAdd(v128.load(r0 + at), values, s0);
    s1 = multiplyAdd(v128.load(r1 + at), values, s1);
    s2 = multiplyAdd(v128.load(r2 + at), values, s2);
    s3 = multiplyAdd(v128.load(r3 + at), values, s3);
  }
  return sumsOfFour(s0, s1, s2, s3);
}

/** out += sum of w_e (y_e'p) y_e; where `right` is not 0, right += sum of (w_e + added) y_e in the same pass. */
function addImage(
  count: i32,
  dimension: i32,
  columns: usize,
  weights: usize,
  added: f32,
  factors: usize,
  p: usize,
  out: usize,
  right: usize,
): void {
  const rowBytes = (<usize>dimension) << 2;
  let e = 0;
  for (; e + 4 <= count; e += 4) {
    const r0 = factors + <usize>load<i32>(columns) * rowBytes;
    const r1 = factors + <usize>load<i32>(columns, 4) * rowBytes;
    const r2 = factors + <usize>load<i32>(columns, 8) * rowBytes;
    const r3 = factors + <usize>load<i32>(columns, 12) * rowBytes;
    const w = v128.load(weights);
    addFour(rowBytes, f32x4.mul(w, fourProducts(rowBytes, r0, r1, r2, r3, p)), r0, r1, r2, r3, out);
    if (right !== 0) addFour(rowBytes, f32x4.add(w, f32x4.splat(added)), r0, r1, r2, r3, right);
    columns += 16;
    weights += 16;
  }
  for (; e < count; e++) {
    const row = factors + <usize>load<i32>(columns) * rowBytes;
    const weight = load<f32>(weights);
    axpy(dimension, weight * dot(dimension, row, p), row, out);
    if (right !== 0) axpy(dimension, weight + added, row, right);
    columns += 4;
    weights += 4;
  }
}
