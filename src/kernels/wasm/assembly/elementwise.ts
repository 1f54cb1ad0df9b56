// What happens to every number by itself. Comparisons make masks, so that NaN and -0 come through as in the reference.

/** z: rows x columns, in place: z += bias in every row, then 0 where z < 0 if `relu`. */
export function addBias(rows: i32, columns: i32, z: usize, bias: usize, relu: bool): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < rows; i++) {
    let b = bias;
    let j = 0;
    for (; j + 4 <= columns; j += 4) {
      const value = f32x4.add(v128.load(z), v128.load(b));
      v128.store(z, relu ? v128.andnot(value, f32x4.lt(value, zero)) : value);
      z += 16;
      b += 16;
    }
    for (; j < columns; j++) {
      const value = load<f32>(z) + load<f32>(b);
      store<f32>(z, relu && value < 0 ? 0 : value);
      z += 4;
      b += 4;
    }
  }
}

/** gradient = 0 wherever output <= 0 */
export function reluGradient(length: i32, output: usize, gradient: usize): void {
  const zero = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    const dead = f32x4.le(v128.load(output), zero);
    v128.store(gradient, v128.andnot(v128.load(gradient), dead));
    output += 16;
    gradient += 16;
  }
  for (; i < length; i++) {
    if (load<f32>(output) <= 0) store<f32>(gradient, 0);
    output += 4;
    gradient += 4;
  }
}

/** out = x * mask; `out` may be `x`. */
export function multiply(length: i32, x: usize, mask: usize, out: usize): void {
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    v128.store(out, f32x4.mul(v128.load(x), v128.load(mask)));
    x += 16;
    mask += 16;
    out += 16;
  }
  for (; i < length; i++) {
    store<f32>(out, load<f32>(x) * load<f32>(mask));
    x += 4;
    mask += 4;
    out += 4;
  }
}
