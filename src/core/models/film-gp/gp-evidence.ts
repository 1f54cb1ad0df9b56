// The log marginal likelihood of ratings under the film Gaussian process and its gradient (Rasmussen & Williams 2006,
// equations 5.8 and 5.9): what the hyper-parameters are tuned by. No film is held out for it: it is the chance of all ratings
// together, which punishes what fits too much by itself.
import { covarianceGradient } from "../../../kernels/covariance/covariance-gradient.ts";
import { assembleCovariance } from "../../../kernels/covariance/covariance-rows.ts";
import { invertFactored } from "../../../kernels/covariance/inverse-columns.ts";
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { gpArrays } from "./gp-arrays.ts";
import { type HyperLayout, noiseVariance, vectorToNoise } from "./gp-hyper.ts";
import type { GpReader, GpRows } from "./gp-rows.ts";

export interface GpTraining {
  readonly rows: GpRows;
  /** Ratings less their mean. */
  readonly targets: Float64Array;
  readonly votes: Float64Array;
}

export interface Evidence {
  readonly value: number;
  /** By the logarithms of the hyper-parameters. */
  readonly gradient: Float64Array;
}

/** Minus infinity, with a gradient of zeros, where float32 finds the covariance not positive definite. */
export async function gpEvidence(
  pool: KernelPool,
  reader: GpReader,
  layout: HyperLayout,
  { rows, targets, votes }: GpTraining,
  vector: Float64Array,
  signal?: AbortSignal,
): Promise<Evidence> {
  const n = rows.films;
  return await withinPoolScope(pool, async () => {
    const { kernels } = pool;
    const arrays = gpArrays(kernels, reader, rows, layout, vector);
    const noise = vectorToNoise(layout, vector);
    const factor = kernels.floats(n * n);
    await assembleCovariance(pool, arrays, factor, signal);
    for (let i = 0; i < n; i++) factor[i * n + i]! += noiseVariance(noise, votes[i]!);
    if (kernels.cholesky(n, factor) < n) {
      return { value: Number.NEGATIVE_INFINITY, gradient: new Float64Array(layout.size) };
    }
    const weights = kernels.floats(n);
    weights.set(targets);
    kernels.choleskySolve(n, factor, 1, weights);
    let value = (-n / 2) * Math.log(2 * Math.PI);
    for (let i = 0; i < n; i++) value -= (targets[i]! * weights[i]!) / 2 + Math.log(factor[i * n + i]!);
    const inverse = kernels.floats(n * n);
    await invertFactored(pool, n, factor, inverse, signal);
    const groups = layout.parts.groups.length;
    const gradient = new Float64Array(layout.size);
    gradient.set(await covarianceGradient(pool, arrays, groups, weights, inverse, signal));
    for (let i = 0; i < n; i++) {
      const m = (weights[i]! ** 2 - inverse[i * n + i]!) / 2;
      const share = noise.votes / (votes[i]! + noise.offset);
      gradient[layout.noiseAt]! += m * noise.floor;
      gradient[layout.noiseAt + 1]! += m * share;
      gradient[layout.noiseAt + 2]! -= (m * share * noise.offset) / (votes[i]! + noise.offset);
    }
    return { value, gradient };
  });
}
