// A matrix times a vector: y = op(A) x, where packing would cost more than it saves. Either the rows of A are summed up
// with the weights x, sixteen columns in registers at a time, or each row gives an inner product.
import { multiplyAdd } from "./lanes";
import { dot } from "./vectors";

/** y_i = (y_i +) sum over p of A[i, p] x_p; A: rows x columns. */
export function matrixVector(rows: i32, columns: i32, a: usize, x: usize, y: usize, accumulate: bool): void {
  const bytes = (<usize>columns) << 2;
  for (let i = 0; i < rows; i++) {
    const sum = dot(columns, a, x);
    store<f32>(y, accumulate ? load<f32>(y) + sum : sum);
    a += bytes;
    y += 4;
  }
}

/** y_j = (y_j +) sum over p of x_p A[p, j]; A: rows x columns. With x = 0 (no vector) the weights are ones. */
export function vectorMatrix(rows: i32, columns: i32, a: usize, x: usize, y: usize, accumulate: bool): void {
  let j = 0;
  for (; j + 16 <= columns; j += 16) {
    sixteenColumns(rows, columns, a, x, y, accumulate);
    a += 64;
    y += 64;
  }
  for (; j + 4 <= columns; j += 4) {
    fourColumns(rows, columns, a, x, y, accumulate);
    a += 16;
    y += 16;
  }
  for (; j < columns; j++) {
    oneColumn(rows, columns, a, x, y, accumulate);
    a += 4;
    y += 4;
  }
}

function sixteenColumns(rows: i32, columns: i32, a: usize, x: usize, y: usize, accumulate: bool): void {
  const bytes = (<usize>columns) << 2;
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let factor = f32x4.splat(1);
  for (let p = 0; p < rows; p++) {
    if (x !== 0) factor = v128.load32_splat(x + ((<usize>p) << 2));
    s0 = multiplyAdd(factor, v128.load(a), s0);
    s1 = multiplyAdd(factor, v128.load(a, 16), s1);
    s2 = multiplyAdd(factor, v128.load(a, 32), s2);
    s3 = multiplyAdd(factor, v128.load(a, 48), s3);
    a += bytes;
  }
  if (accumulate) {
    s0 = f32x4.add(s0, v128.load(y));
    s1 = f32x4.add(s1, v128.load(y, 16));
    s2 = f32x4.add(s2, v128.load(y, 32));
    s3 = f32x4.add(s3, v128.load(y, 48));
  }
  v128.store(y, s0);
  v128.store(y, s1, 16);
  v128.store(y, s2, 32);
  v128.store(y, s3, 48);
}

function fourColumns(rows: i32, columns: i32, a: usize, x: usize, y: usize, accumulate: bool): void {
  const bytes = (<usize>columns) << 2;
  let sum = f32x4.splat(0);
  let factor = f32x4.splat(1);
  for (let p = 0; p < rows; p++) {
    if (x !== 0) factor = v128.load32_splat(x + ((<usize>p) << 2));
    sum = multiplyAdd(factor, v128.load(a), sum);
    a += bytes;
  }
  v128.store(y, accumulate ? f32x4.add(sum, v128.load(y)) : sum);
}

function oneColumn(rows: i32, columns: i32, a: usize, x: usize, y: usize, accumulate: bool): void {
  const bytes = (<usize>columns) << 2;
  let sum: f32 = 0;
  for (let p = 0; p < rows; p++) {
    sum += x !== 0 ? load<f32>(x + ((<usize>p) << 2)) * load<f32>(a) : load<f32>(a);
    a += bytes;
  }
  store<f32>(y, accumulate ? load<f32>(y) + sum : sum);
}
