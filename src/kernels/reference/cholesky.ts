// A = U'U row by row (Golub & Van Loan, Matrix Computations, 4.2), and the two substitutions that solve with it. Sums run in
// float64 and are rounded when they are stored.
import { checkColumns } from "../check-columns.ts";

/** See Kernels.cholesky. */
export function cholesky(size: number, a: Float32Array): number {
  for (let i = 0; i < size; i++) {
    const pivot = reduced(size, a, i, i);
    if (!(pivot > 0)) return i; // so that NaN stops here, too
    // u_ii = sqrt(a_ii - sum over k < i of u_ki^2), u_ij = (a_ij - sum over k < i of u_ki u_kj) / u_ii
    const root = Math.sqrt(pivot);
    a[i * size + i] = root;
    for (let j = i + 1; j < size; j++) a[i * size + j] = reduced(size, a, i, j) / root;
  }
  return size;
}

/** a_ij less the sum over k < i of u_ki u_kj */
function reduced(size: number, a: Float32Array, i: number, j: number): number {
  let sum = a[i * size + j];
  for (let at = 0, end = i * size; at < end; at += size) sum -= a[at + i] * a[at + j];
  return sum;
}

/** See Kernels.choleskySolve. */
export function choleskySolve(size: number, u: Float32Array, count: number, b: Float32Array): void {
  for (let column = 0; column < count; column++) {
    // U'y = b: y_i = (b_i - sum over k < i of u_ki y_k) / u_ii
    for (let i = 0; i < size; i++) {
      let sum = b[i * count + column];
      for (let k = 0; k < i; k++) sum -= u[k * size + i] * b[k * count + column];
      b[i * count + column] = sum / u[i * size + i];
    }
    // U x = y: x_i = (y_i - sum over k > i of u_ik x_k) / u_ii
    for (let i = size - 1; i >= 0; i--) {
      let sum = b[i * count + column];
      for (let k = i + 1; k < size; k++) sum -= u[i * size + k] * b[k * count + column];
      b[i * count + column] = sum / u[i * size + i];
    }
  }
}

/** See Kernels.choleskyInverse: U restricted to the rows and columns from `from` on factors the system of those columns. */
export function choleskyInverse(size: number, u: Float32Array, from: number, count: number, x: Float32Array): void {
  checkColumns(size, from, count);
  const left = size - from;
  const corner = new Float32Array(left * left);
  for (let i = 0; i < left; i++) {
    for (let j = i; j < left; j++) corner[i * left + j] = u[(from + i) * size + from + j];
  }
  x.fill(0, 0, left * count);
  for (let c = 0; c < count; c++) x[c * count + c] = 1;
  choleskySolve(left, corner, count, x);
}
