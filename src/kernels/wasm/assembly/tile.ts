// The innermost block of every product: 4 x 8 numbers of C in eight registers, fed from two packed panels. Four rows by
// eight columns because V8 keeps eight sums, two loads of B and one of A in registers; with more it spills.
import { multiplyAdd } from "./lanes";
import { edgeOfC } from "./workspace";

/** Bytes of one step along k in a panel 8 wide. */
const STEP_B: usize = 32;

/**
 * C = (C +) alpha A B for 4 x 8 numbers.
 *
 * @param a k-major: 4 numbers a step, `aStep` bytes from step to step
 * @param b k-major panel, 8 numbers a step
 * @param c first row; the others follow `cStride` bytes apart
 */
export function tile(
  k: i32,
  a: usize,
  aStep: usize,
  b: usize,
  c: usize,
  cStride: usize,
  alpha: f32,
  accumulate: bool,
): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  // C[r, :] += A[r, p] B[p, :]
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let ar = v128.load32_splat(a);
    c00 = multiplyAdd(ar, b0, c00);
    c01 = multiplyAdd(ar, b1, c01);
    ar = v128.load32_splat(a, 4);
    c10 = multiplyAdd(ar, b0, c10);
    c11 = multiplyAdd(ar, b1, c11);
    ar = v128.load32_splat(a, 8);
    c20 = multiplyAdd(ar, b0, c20);
    c21 = multiplyAdd(ar, b1, c21);
    ar = v128.load32_splat(a, 12);
    c30 = multiplyAdd(ar, b0, c30);
    c31 = multiplyAdd(ar, b1, c31);
    a += aStep;
    b += STEP_B;
  }
  const factor = f32x4.splat(alpha);
  storeRow(c, factor, c00, c01, accumulate);
  storeRow(c + cStride, factor, c10, c11, accumulate);
  storeRow(c + 2 * cStride, factor, c20, c21, accumulate);
  storeRow(c + 3 * cStride, factor, c30, c31, accumulate);
}

function storeRow(c: usize, alpha: v128, x0: v128, x1: v128, accumulate: bool): void {
  if (accumulate) {
    v128.store(c, multiplyAdd(alpha, x0, v128.load(c)));
    v128.store(c, multiplyAdd(alpha, x1, v128.load(c, 16)), 16);
  } else {
    v128.store(c, f32x4.mul(alpha, x0));
    v128.store(c, f32x4.mul(alpha, x1), 16);
  }
}

/** As `tile`, where only `rows` x `columns` of the 4 x 8 numbers stand in C. */
export function edgeTile(
  rows: i32,
  columns: i32,
  k: i32,
  a: usize,
  aStep: usize,
  b: usize,
  c: usize,
  cStride: usize,
  alpha: f32,
  accumulate: bool,
): void {
  const edge = edgeOfC();
  tile(k, a, aStep, b, edge, STEP_B, alpha, false);
  for (let r = 0; r < rows; r++) {
    const from = edge + <usize>r * STEP_B;
    const to = c + <usize>r * cStride;
    for (let at: usize = 0, end = (<usize>columns) << 2; at < end; at += 4) {
      const value = load<f32>(from + at);
      store<f32>(to + at, accumulate ? load<f32>(to + at) + value : value);
    }
  }
}
