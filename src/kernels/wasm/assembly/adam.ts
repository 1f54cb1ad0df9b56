// One step of Adam over a flat array of weights (Kingma & Ba 2015, algorithm 1, as Keras writes it): bound by memory, so
// each array goes through once.
import { multiplyAdd } from "./lanes";

/**
 * m += (g - m) rate1, v += (s - v) rate2, w -= stepSize m / (sqrt(v) + epsilon)
 *
 * @param s stands for the squared gradient; 0 for g g
 * @param rate1 1 - beta1
 * @param rate2 1 - beta2
 */
export function adam(
  length: i32,
  w: usize,
  g: usize,
  s: usize,
  m: usize,
  v: usize,
  stepSize: f32,
  rate1: f32,
  rate2: f32,
  epsilon: f32,
): void {
  const whole = length & ~3;
  for (let at: usize = 0, end = (<usize>whole) << 2; at < end; at += 16) {
    const gradient = v128.load(g + at);
    const square = s === 0 ? f32x4.mul(gradient, gradient) : v128.load(s + at);
    const m0 = v128.load(m + at);
    const v0 = v128.load(v + at);
    const m1 = multiplyAdd(f32x4.sub(gradient, m0), f32x4.splat(rate1), m0);
    const v1 = multiplyAdd(f32x4.sub(square, v0), f32x4.splat(rate2), v0);
    v128.store(m + at, m1);
    v128.store(v + at, v1);
    const scale = f32x4.add(f32x4.sqrt(v1), f32x4.splat(epsilon));
    const change = f32x4.div(f32x4.mul(f32x4.splat(stepSize), m1), scale);
    v128.store(w + at, f32x4.sub(v128.load(w + at), change));
  }
  for (let i = whole; i < length; i++) {
    const at = (<usize>i) << 2;
    const gradient = load<f32>(g + at);
    const square = s === 0 ? gradient * gradient : load<f32>(s + at);
    const m1 = load<f32>(m + at) + (gradient - load<f32>(m + at)) * rate1;
    const v1 = load<f32>(v + at) + (square - load<f32>(v + at)) * rate2;
    store<f32>(m + at, m1);
    store<f32>(v + at, v1);
    store<f32>(w + at, load<f32>(w + at) - (stepSize * m1) / (sqrt<f32>(v1) + epsilon));
  }
}
