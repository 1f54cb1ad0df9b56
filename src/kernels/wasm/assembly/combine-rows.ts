// A sparse table times a dense one. Entries go by fours: what is added up stands in memory, and four rows share its coming and going.
import { multiplyAdd } from "./lanes";
import { axpy } from "./vectors";

/** For rows `from` to `to`: row r of `out` is the sum of w y over the row's entries; y: `dimension` numbers, a multiple of 4. */
export function combineRows(
  from: i32,
  to: i32,
  dimension: i32,
  starts: usize,
  columns: usize,
  weights: usize,
  factors: usize,
  out: usize,
): void {
  const rowBytes = (<usize>dimension) << 2;
  for (let row = from; row < to; row++) {
    const own = out + <usize>row * rowBytes;
    memory.fill(own, 0, rowBytes);
    const first = load<i32>(starts + ((<usize>row) << 2));
    let left = load<i32>(starts + ((<usize>row) << 2), 4) - first;
    let column = columns + ((<usize>first) << 2);
    let weight = weights + ((<usize>first) << 2);
    for (; left >= 4; left -= 4) {
      const r0 = factors + <usize>load<i32>(column) * rowBytes;
      const r1 = factors + <usize>load<i32>(column, 4) * rowBytes;
      const r2 = factors + <usize>load<i32>(column, 8) * rowBytes;
      const r3 = factors + <usize>load<i32>(column, 12) * rowBytes;
      addFour(rowBytes, v128.load(weight), r0, r1, r2, r3, own);
      column += 16;
      weight += 16;
    }
    for (; left > 0; left--) {
      axpy(dimension, load<f32>(weight), factors + <usize>load<i32>(column) * rowBytes, own);
      column += 4;
      weight += 4;
    }
  }
}

/** out += the four rows, each times its lane of `by`. */
export function addFour(bytes: usize, by: v128, r0: usize, r1: usize, r2: usize, r3: usize, out: usize): void {
  const t0 = v128.shuffle<f32>(by, by, 0, 0, 0, 0);
  const t1 = v128.shuffle<f32>(by, by, 1, 1, 1, 1);
  const t2 = v128.shuffle<f32>(by, by, 2, 2, 2, 2);
  const t3 = v128.shuffle<f32>(by, by, 3, 3, 3, 3);
  for (let at: usize = 0; at < bytes; at += 16) {
    const first = multiplyAdd(t0, v128.load(r0 + at), v128.load(out + at));
    const second = f32x4.mul(t2, v128.load(r2 + at));
    const both = f32x4.add(multiplyAdd(t1, v128.load(r1 + at), first), multiplyAdd(t3, v128.load(r3 + at), second));
    v128.store(out + at, both);
  }
}
