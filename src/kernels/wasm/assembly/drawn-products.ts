// What several draws from a posterior say of some columns, summed up draw by draw: a column's factors are read once for both a
// draw's mean and the draw itself, and no product is stored, because with ten thousand columns memory is what takes the time.
import { multiplyAdd } from "./lanes";

/**
 * For each asked column c_k, with m = bias_c + x_0 . y_c and v = bias_c + x_1 . y_c: sums_k += (m, m^2, v, v^2).
 *
 * @param dimension numbers of a factor y, a multiple of 4
 * @param x two rows
 * @param sums count x 4
 */
export function addDrawnProducts(
  count: i32,
  dimension: i32,
  columns: usize,
  biases: usize,
  factors: usize,
  x: usize,
  sums: usize,
): void {
  const rowBytes = (<usize>dimension) << 2;
  const ones = f32x4.splat(1);
  for (let k = 0; k < count; k++) {
    const column = <usize>load<i32>(columns + ((<usize>k) << 2));
    const y = factors + column * rowBytes;
    let mean = f32x4.splat(0);
    let drawn = mean;
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const part = v128.load(y + at);
      mean = multiplyAdd(v128.load(x + at), part, mean);
      drawn = multiplyAdd(v128.load(x + rowBytes + at), part, drawn);
    }
    // Both sums across lanes at once: (m, m, v, v) before the bias.
    const low = v128.shuffle<f32>(mean, drawn, 0, 1, 4, 5);
    const high = v128.shuffle<f32>(mean, drawn, 2, 3, 6, 7);
    const pairs = f32x4.add(low, high);
    const both = f32x4.add(pairs, v128.shuffle<f32>(pairs, pairs, 1, 0, 3, 2));
    const values = f32x4.add(v128.load32_splat(biases + (column << 2)), both);
    const times = v128.shuffle<f32>(values, ones, 4, 1, 4, 3); // (1, m, 1, v)
    const own = sums + ((<usize>k) << 4);
    v128.store(own, f32x4.add(v128.load(own), f32x4.mul(values, times)));
  }
}
