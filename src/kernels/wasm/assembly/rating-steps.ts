// Stochastic gradient descent over ratings, a person's all in a row (Kernels.descendRatings has the equations). A step waits for what
// the step before it made of the person, whose factors stay in the nearest cache; those of the film are read there the second time.
import { multiplyAdd } from "./lanes";
import { axpy, dot } from "./vectors";

/**
 * The people order[from] up to, not including, order[to].
 *
 * @param dimension a multiple of 4
 * @param implied films x dimension, or 0 for none
 * @param work 2 x dimension floats: z_u, and z_u as it was before the person's first step; not used without `implied`
 * @returns the sum of squared errors, each as it was before its step
 */
export function descendRatings(
  from: i32,
  to: i32,
  dimension: i32,
  order: usize,
  starts: usize,
  columns: usize,
  ratings: usize,
  personBiases: usize,
  filmBiases: usize,
  people: usize,
  films: usize,
  implied: usize,
  learningRate: f32,
  regularization: f32,
  work: usize,
): f64 {
  const rowBytes = (<usize>dimension) << 2;
  const keep: f32 = 1 - learningRate * regularization;
  const gain: f32 = implied === 0 ? 1 : 2; // p and the sum of y gain the same, so z gains twice that
  let squares: f64 = 0;
  for (let t = from; t < to; t++) {
    const person = <usize>load<i32>(order + ((<usize>t) << 2));
    const begin = <usize>load<i32>(starts + (person << 2));
    const rated = columns + (begin << 2);
    const end = columns + ((<usize>load<i32>(starts + (person << 2), 4)) << 2);
    if (rated === end) continue;
    const own = people + person * rowBytes;
    const z = implied === 0 ? own : work;
    if (implied !== 0) startFrom(dimension, rated, end, own, implied, work);
    let bias = load<f32>(personBiases + (person << 2));
    let rating = ratings + (begin << 2);
    let kept: f32 = 1;
    for (let at = rated; at < end; at += 4) {
      const film = <usize>load<i32>(at);
      const q = films + film * rowBytes;
      const filmBias = load<f32>(filmBiases + (film << 2));
      const error = load<f32>(rating) - bias - filmBias - dot(dimension, z, q);
      const pull = learningRate * error;
      bias = keep * bias + pull;
      store<f32>(filmBiases + (film << 2), keep * filmBias + pull);
      step(rowBytes, keep, pull * gain, pull, z, q);
      squares += <f64>error * <f64>error;
      kept *= keep;
      rating += 4;
    }
    store<f32>(personBiases + (person << 2), bias);
    if (implied !== 0) share(dimension, kept, rated, end, own, implied, work);
  }
  return squares;
}

/** z = keep z + pullZ q and q = keep q + pullQ z, both from what z and q were. */
function step(bytes: usize, keep: f32, pullZ: f32, pullQ: f32, z: usize, q: usize): void {
  const keeps = f32x4.splat(keep);
  const pullsZ = f32x4.splat(pullZ);
  const pullsQ = f32x4.splat(pullQ);
  let at: usize = 0;
  for (; at + 32 <= bytes; at += 32) {
    const z0 = v128.load(z + at);
    const q0 = v128.load(q + at);
    const z1 = v128.load(z + at, 16);
    const q1 = v128.load(q + at, 16);
    v128.store(z + at, multiplyAdd(pullsZ, q0, f32x4.mul(keeps, z0)));
    v128.store(q + at, multiplyAdd(pullsQ, z0, f32x4.mul(keeps, q0)));
    v128.store(z + at, multiplyAdd(pullsZ, q1, f32x4.mul(keeps, z1)), 16);
    v128.store(q + at, multiplyAdd(pullsQ, z1, f32x4.mul(keeps, q1)), 16);
  }
  for (; at < bytes; at += 16) {
    const z0 = v128.load(z + at);
    const q0 = v128.load(q + at);
    v128.store(z + at, multiplyAdd(pullsZ, q0, f32x4.mul(keeps, z0)));
    v128.store(q + at, multiplyAdd(pullsQ, z0, f32x4.mul(keeps, q0)));
  }
}

/** |N(u)|^-1/2 */
function scaleOf(rated: usize, end: usize): f32 {
  return 1 / sqrt<f32>(<f32>(<u32>((end - rated) >> 2)));
}

/** z = p + |N(u)|^-1/2 sum of y_j, twice. */
function startFrom(dimension: i32, rated: usize, end: usize, own: usize, implied: usize, work: usize): void {
  const rowBytes = (<usize>dimension) << 2;
  const scale = scaleOf(rated, end);
  memory.copy(work, own, rowBytes);
  for (let at = rated; at < end; at += 4) axpy(dimension, scale, implied + <usize>load<i32>(at) * rowBytes, work);
  memory.copy(work + rowBytes, work, rowBytes);
}

/** What z has gained beyond what was kept of it: half to the person, half to what the films imply. */
function share(dimension: i32, kept: f32, rated: usize, end: usize, own: usize, implied: usize, work: usize): void {
  const rowBytes = (<usize>dimension) << 2;
  const keeps = f32x4.splat(kept);
  const halves = f32x4.splat(0.5);
  const scales = f32x4.splat(scaleOf(rated, end));
  for (let at: usize = 0; at < rowBytes; at += 16) {
    const before = f32x4.mul(keeps, v128.load(work + rowBytes + at));
    const gained = f32x4.mul(halves, f32x4.sub(v128.load(work + at), before));
    v128.store(own + at, multiplyAdd(keeps, v128.load(own + at), gained));
    v128.store(work + at, f32x4.mul(scales, gained));
  }
  for (let film = rated; film < end; film += 4) {
    const y = implied + <usize>load<i32>(film) * rowBytes;
    for (let at: usize = 0; at < rowBytes; at += 16) {
      v128.store(y + at, multiplyAdd(keeps, v128.load(y + at), v128.load(work + at)));
    }
  }
}
