// Rows of a table by number: reading them, and adding their gradients back. Indices are not checked here.
import { multiplyAdd } from "./lanes";

/** out: count x dimension; row t is row indices[t] of the table. */
export function gather(count: i32, dimension: i32, table: usize, indices: usize, out: usize): void {
  const bytes = (<usize>dimension) << 2;
  for (let t = 0; t < count; t++) {
    memory.copy(out, table + <usize>load<i32>(indices) * bytes, bytes);
    indices += 4;
    out += bytes;
  }
}

/** Row indices[t] of the table gains row t of x (count x dimension). */
export function scatterAdd(count: i32, dimension: i32, x: usize, indices: usize, table: usize): void {
  const bytes = (<usize>dimension) << 2;
  for (let t = 0; t < count; t++) {
    let row = table + <usize>load<i32>(indices) * bytes;
    let j = 0;
    for (; j + 4 <= dimension; j += 4) {
      v128.store(row, f32x4.add(v128.load(row), v128.load(x)));
      row += 16;
      x += 16;
    }
    for (; j < dimension; j++) {
      store<f32>(row, load<f32>(row) + load<f32>(x));
      row += 4;
      x += 4;
    }
    indices += 4;
  }
}

/** Row indices[t] of the table gains the squares of row t of x (count x dimension). */
export function scatterAddSquares(count: i32, dimension: i32, x: usize, indices: usize, table: usize): void {
  const bytes = (<usize>dimension) << 2;
  for (let t = 0; t < count; t++) {
    let row = table + <usize>load<i32>(indices) * bytes;
    let j = 0;
    for (; j + 4 <= dimension; j += 4) {
      const values = v128.load(x);
      v128.store(row, multiplyAdd(values, values, v128.load(row)));
      row += 16;
      x += 16;
    }
    for (; j < dimension; j++) {
      const value = load<f32>(x);
      store<f32>(row, load<f32>(row) + value * value);
      row += 4;
      x += 4;
    }
    indices += 4;
  }
}
