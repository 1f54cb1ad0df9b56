// U'U X = B, given the factor of cholesky.ts: forward substitution, then backward. One right-hand side runs along the rows of
// U; several go by blocks of rows, so that nearly all of the work is product.ts's. Columns of the inverse are solved so, too:
// a column of the identity is zero above its one, so is what forward substitution makes of it, and by symmetry nobody needs
// the inverse's rows above: each column is a system of the rows from its own on, a third of the whole work.
import { product } from "./product";
import { axpy, dot } from "./vectors";

const BLOCK: i32 = 32;

/** @param u size x size, upper triangle; b: size x count, in place */
export function choleskySolve(size: i32, u: usize, count: i32, b: usize): void {
  if (count === 1) solveOne(size, u, b);
  else solveMany(size, u, (<usize>size) << 2, count, b);
}

/** @param x (size - from) x count, overwritten: columns from `from` on of the inverse of U'U, rows from `from` on */
export function choleskyInverse(size: i32, u: usize, from: i32, count: i32, x: usize): void {
  const stride = (<usize>size) << 2;
  const left = size - from;
  memory.fill(x, 0, (<usize>(left * count)) << 2);
  for (let c = 0; c < count; c++) store<f32>(x + ((<usize>(c * count + c)) << 2), 1);
  solveMany(left, u + <usize>from * (stride + 4), stride, count, x);
}

function solveOne(size: i32, u: usize, b: usize): void {
  const diagonalStep = (<usize>(size + 1)) << 2;
  let diagonal = u;
  let bi = b;
  // U'y = b: y_i = b_i / u_ii, then b_j -= u_ij y_i for j > i
  for (let i = 0; i < size; i++) {
    const y = load<f32>(bi) / load<f32>(diagonal);
    store<f32>(bi, y);
    axpy(size - 1 - i, -y, diagonal + 4, bi + 4);
    diagonal += diagonalStep;
    bi += 4;
  }
  // U x = y: x_i = (y_i - sum over j > i of u_ij x_j) / u_ii
  for (let i = size - 1; i >= 0; i--) {
    diagonal -= diagonalStep;
    bi -= 4;
    store<f32>(bi, (load<f32>(bi) - dot(size - 1 - i, diagonal + 4, bi + 4)) / load<f32>(diagonal));
  }
}

/** @param uStride bytes from row to row of U */
function solveMany(size: i32, u: usize, uStride: usize, count: i32, b: usize): void {
  const bStride = (<usize>count) << 2;
  for (let i = 0; i < size; i += BLOCK) {
    const rows = min(size - i, BLOCK);
    const bRows = b + <usize>i * bStride;
    // B_I -= U[:I, I]' Y[:I]
    const above = u + ((<usize>i) << 2);
    product(rows, count, i, -1, above, uStride, true, b, bStride, false, bRows, bStride, true, false);
    forwardBlock(rows, u + <usize>i * uStride + ((<usize>i) << 2), uStride, count, bRows, bStride);
  }
  for (let i = ((size - 1) / BLOCK) * BLOCK; i >= 0; i -= BLOCK) {
    const rows = min(size - i, BLOCK);
    const bRows = b + <usize>i * bStride;
    const diagonal = u + <usize>i * uStride + ((<usize>i) << 2);
    const right = diagonal + ((<usize>rows) << 2);
    const bBelow = bRows + <usize>rows * bStride;
    // Y_I -= U[I, I+:] X[I+:]
    const below = size - i - rows;
    product(rows, count, below, -1, right, uStride, false, bBelow, bStride, false, bRows, bStride, true, false);
    backwardBlock(rows, diagonal, uStride, count, bRows, bStride);
  }
}

/** V'Y = B for a block V on the diagonal: y_i = b_i / v_ii, then b_j -= v_ij y_i for j > i. */
function forwardBlock(rows: i32, v: usize, vStride: usize, count: i32, b: usize, bStride: usize): void {
  for (let i: usize = 0; i < <usize>rows; i++) {
    const vRow = v + i * vStride;
    const bRow = b + i * bStride;
    divide(count, bRow, load<f32>(vRow + (i << 2)));
    for (let j = i + 1; j < <usize>rows; j++) axpy(count, -load<f32>(vRow + (j << 2)), bRow, b + j * bStride);
  }
}

/** V X = Y: y_i -= v_ij x_j for j > i, then x_i = y_i / v_ii, from the last row up. */
function backwardBlock(rows: i32, v: usize, vStride: usize, count: i32, b: usize, bStride: usize): void {
  for (let i = rows - 1; i >= 0; i--) {
    const vRow = v + <usize>i * vStride;
    const bRow = b + <usize>i * bStride;
    for (let j: usize = <usize>i + 1; j < <usize>rows; j++) {
      axpy(count, -load<f32>(vRow + (j << 2)), b + j * bStride, bRow);
    }
    divide(count, bRow, load<f32>(vRow + ((<usize>i) << 2)));
  }
}

function divide(length: i32, x: usize, by: f32): void {
  const divisor = f32x4.splat(by);
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    v128.store(x, f32x4.div(v128.load(x), divisor));
    x += 16;
  }
  for (; i < length; i++) {
    store<f32>(x, load<f32>(x) / by);
    x += 4;
  }
}
