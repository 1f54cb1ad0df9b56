// Ridge regression in its dual form, several targets at once and the films as sure as they have ratings:
//   a = (K + diag(noise))^-1 (Y - 1 c'),   what is expected of a film with similarities k: c + a'k
// K: similarities of the films (positive semi-definite), c: the mean of Y weighted by 1 / noise. The same as a Gaussian process with
// K for its covariance (Rasmussen & Williams 2006, section 2.2), and as ridge regression on traits, of which there are more than films.
// Cost: films^3 / 3 flops, and 2 films^2 a target.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";

export interface RidgeTargets {
  /** Targets of a film. */
  readonly width: number;
  /** films x width, row-major. */
  readonly data: Float32Array;
}

/** What is learnt. */
export interface RidgeMap {
  readonly width: number;
  /** c. */
  readonly centre: Float32Array;
  /** a: films x width, row-major. */
  readonly weights: Float32Array;
}

/**
 * @param similarities films x films; the upper triangle is read
 * @param noise one a film, above 0
 * @throws RangeError where the system is not positive definite in float32
 */
export function fitRidgeMap(
  pool: KernelPool,
  similarities: Float32Array,
  noise: Float64Array,
  targets: RidgeTargets,
): Promise<RidgeMap> {
  const films = noise.length;
  const { width } = targets;
  return withinPoolScope(pool, async () => {
    const { kernels } = pool;
    const factor = kernels.floats(films * films);
    factor.set(similarities);
    for (let i = 0; i < films; i++) factor[i * films + i]! += noise[i]!;
    const factored = kernels.cholesky(films, factor);
    if (factored < films) {
      const seen = `similarities of ${films} films are not positive definite at film ${factored}`;
      throw new RangeError(`Cannot learn from traits: ${seen} in float32; a larger regularization was needed`);
    }
    const centre = weightedMeans(targets, noise);
    const weights = kernels.floats(films * width);
    for (let at = 0; at < weights.length; at++) weights[at] = targets.data[at]! - centre[at % width]!;
    kernels.choleskySolve(films, factor, width, weights);
    return { width, centre, weights: weights.slice() };
  });
}

/**
 * What is expected of a film.
 *
 * @param similarities to the films that were learnt from
 * @param out `width` long, overwritten
 * @returns `out`
 */
export function writeExpected(
  { width, centre, weights }: RidgeMap,
  similarities: ArrayLike<number>,
  out: Float32Array,
): Float32Array {
  const sums = Float64Array.from(centre);
  addWeighted(similarities, weights, width, sums);
  out.set(sums);
  return out;
}

/**
 * A map as it is kept: of the dense columns only the weights that they come to, d'a = (D'a)'d, so that the columns D of the films that
 * were learnt from need not be kept. What traits share is told film by film, as there are more traits than films.
 */
export interface ServedMap extends RidgeMap {
  /** D'a: dense columns x width, row-major. */
  readonly columns: Float32Array;
}

/** @param dense films x columns, row-major: D */
export function servedMap(map: RidgeMap, dense: Float32Array): ServedMap {
  const { width, weights } = map;
  const films = weights.length / width;
  const columns = dense.length / films;
  const sums = new Float64Array(columns * width);
  for (let i = 0; i < films; i++) {
    const own = weights.subarray(i * width, (i + 1) * width);
    for (let c = 0; c < columns; c++) {
      const value = dense[i * columns + c]!;
      if (value !== 0) for (let k = 0, at = c * width; k < width; k++, at++) sums[at]! += value * own[k]!;
    }
  }
  return { ...map, columns: Float32Array.from(sums) };
}

/**
 * What is expected of a film by a map that is kept.
 *
 * @param shared similarities by traits alone
 * @param dense the film's dense columns
 * @param out `width` long, overwritten
 * @returns `out`
 */
export function writeServed(
  { width, centre, weights, columns }: ServedMap,
  shared: Float64Array,
  dense: Float32Array,
  out: Float32Array,
): Float32Array {
  const sums = Float64Array.from(centre);
  addWeighted(shared, weights, width, sums);
  addWeighted(dense, columns, width, sums);
  out.set(sums);
  return out;
}

/** sums += values' rows */
function addWeighted(values: ArrayLike<number>, rows: Float32Array, width: number, sums: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === 0) continue;
    for (let k = 0, at = i * width; k < width; k++, at++) sums[k]! += value * rows[at]!;
  }
}

function weightedMeans({ width, data }: RidgeTargets, noise: Float64Array): Float32Array {
  const sums = new Float64Array(width);
  let all = 0;
  for (let i = 0; i < noise.length; i++) {
    const weight = 1 / noise[i]!;
    all += weight;
    for (let k = 0; k < width; k++) sums[k]! += weight * data[i * width + k]!;
  }
  return Float32Array.from(sums, (sum) => sum / all);
}
