// The general product of two matrices, and the Gram matrix, through product.ts; products with one row or one column go
// without packing.
import { matrixVector, vectorMatrix } from "./matrix-vector";
import { product } from "./product";

/** C = (C +) op(A) op(B); see Kernels.gemm. */
export function gemm(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  aTransposed: bool,
  b: usize,
  bTransposed: bool,
  c: usize,
  accumulate: bool,
): void {
  if (n === 1) times(m, k, a, aTransposed, b, c, accumulate);
  else if (m === 1) times(n, k, b, !bTransposed, a, c, accumulate);
  else if (k === 0 && !accumulate) memory.fill(c, 0, (<usize>(m * n)) << 2);
  else {
    const aStride = (<usize>(aTransposed ? m : k)) << 2;
    const bStride = (<usize>(bTransposed ? k : n)) << 2;
    product(m, n, k, 1, a, aStride, aTransposed, b, bStride, bTransposed, c, (<usize>n) << 2, accumulate, false);
  }
}

/** y = (y +) op(M) x, op(M): rows x k */
function times(rows: i32, k: i32, matrix: usize, transposed: bool, x: usize, y: usize, accumulate: bool): void {
  if (transposed) vectorMatrix(k, rows, matrix, x, y, accumulate);
  else matrixVector(rows, k, matrix, x, y, accumulate);
}

/** sums += the sum of each column of x (rows x columns). */
export function columnSums(rows: i32, columns: i32, x: usize, sums: usize): void {
  vectorMatrix(rows, columns, x, 0, sums, true);
}

/** G = (G +) X' X, both triangles; X: rows x columns. Computes the upper one and mirrors it. */
export function gram(rows: i32, columns: i32, x: usize, g: usize, accumulate: bool): void {
  const stride = (<usize>columns) << 2;
  if (rows === 0 && !accumulate) memory.fill(g, 0, <usize>columns * stride);
  product(columns, columns, rows, 1, x, stride, true, x, stride, false, g, stride, accumulate, true);
  for (let i = 1; i < columns; i++) {
    for (let j = 0; j < i; j++) {
      const above = load<f32>(g + <usize>j * stride + ((<usize>i) << 2));
      store<f32>(g + <usize>i * stride + ((<usize>j) << 2), above);
    }
  }
}
