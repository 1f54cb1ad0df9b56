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
 */
export function writeExpected(
  { width, centre, weights }: RidgeMap,
  similarities: Float64Array,
  out: Float32Array,
): void {
  const sums = Float64Array.from(centre);
  for (let i = 0, at = 0; i < similarities.length; i++) {
    const similarity = similarities[i]!;
    for (let k = 0; k < width; k++, at++) sums[k]! += similarity * weights[at]!;
  }
  out.set(sums);
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
