// Four float32 lanes at a time: the multiply-add that the two builds differ in, and sums across lanes.
// Strict build: a product rounded, then a sum rounded, the same bits on every machine. Relaxed build (RELAXED is defined):
// one rounding where the machine has a fused instruction, so faster, and the last bit may differ between machines.

/** x y + sum, lane by lane. */
export function multiplyAdd(x: v128, y: v128, sum: v128): v128 {
  if (isDefined(RELAXED)) return f32x4.relaxed_madd(x, y, sum);
  return f32x4.add(sum, f32x4.mul(x, y));
}

/** The four lanes added up in pairs: (0 + 2) + (1 + 3). */
export function sumOfLanes(x: v128): f32 {
  const pairs = f32x4.add(x, v128.shuffle<f32>(x, x, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** The sums across the lanes of four vectors, as lanes: they are transposed, then added. */
export function sumsOfFour(s0: v128, s1: v128, s2: v128, s3: v128): v128 {
  const low01 = v128.shuffle<f32>(s0, s1, 0, 4, 1, 5);
  const low23 = v128.shuffle<f32>(s2, s3, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(s0, s1, 2, 6, 3, 7);
  const high23 = v128.shuffle<f32>(s2, s3, 2, 6, 3, 7);
  const a = v128.shuffle<f32>(low01, low23, 0, 1, 4, 5);
  const b = v128.shuffle<f32>(low01, low23, 2, 3, 6, 7);
  const c = v128.shuffle<f32>(high01, high23, 0, 1, 4, 5);
  const d = v128.shuffle<f32>(high01, high23, 2, 3, 6, 7);
  return f32x4.add(f32x4.add(a, c), f32x4.add(b, d));
}
