// Two vectors: their inner product, and one added to the other. Any length; nothing past the end is read.
import { multiplyAdd, sumOfLanes } from "./lanes";

/** sum over i of x_i y_i; four sums of four lanes run side by side, because one would wait for its own last result. */
export function dot(length: i32, x: usize, y: usize): f32 {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let i = 0;
  for (; i + 16 <= length; i += 16) {
    s0 = multiplyAdd(v128.load(x), v128.load(y), s0);
    s1 = multiplyAdd(v128.load(x, 16), v128.load(y, 16), s1);
    s2 = multiplyAdd(v128.load(x, 32), v128.load(y, 32), s2);
    s3 = multiplyAdd(v128.load(x, 48), v128.load(y, 48), s3);
    x += 64;
    y += 64;
  }
  for (; i + 4 <= length; i += 4) {
    s0 = multiplyAdd(v128.load(x), v128.load(y), s0);
    x += 16;
    y += 16;
  }
  let sum = sumOfLanes(f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)));
  for (; i < length; i++) {
    sum += load<f32>(x) * load<f32>(y);
    x += 4;
    y += 4;
  }
  return sum;
}

/** y += alpha x */
export function axpy(length: i32, alpha: f32, x: usize, y: usize): void {
  const factor = f32x4.splat(alpha);
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    v128.store(y, multiplyAdd(factor, v128.load(x), v128.load(y)));
    v128.store(y, multiplyAdd(factor, v128.load(x, 16), v128.load(y, 16)), 16);
    x += 32;
    y += 32;
  }
  for (; i < length; i++) {
    store<f32>(y, load<f32>(y) + alpha * load<f32>(x));
    x += 4;
    y += 4;
  }
}
