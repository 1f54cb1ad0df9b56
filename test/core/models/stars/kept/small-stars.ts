// A kept model of stars that learns in a moment.
import { bayesianMf } from "../../../../../src/core/models/stars/bayesian-mf.ts";
import type { KeepDrawsOptions } from "../../../../../src/core/models/stars/kept/keep-draws.ts";
import { learnStars } from "../../../../../src/core/models/stars/kept/learn-stars.ts";
import type { StarsModel } from "../../../../../src/core/models/stars/kept/stars-model.ts";
import { resolveKeepDraws } from "../../../../../src/core/models/stars/kept/stars-options.ts";
import type { StarWork } from "../../../../../src/core/models/stars/star-model.ts";
import type { Ratings } from "../../../../../src/core/ratings/ratings.ts";
import type { KernelPool } from "../../../../../src/kernels/pool/kernel-pool.ts";

export const smallChain = { factors: 7, sweeps: 60, burnIn: 20, draws: 10 };

export function learnSmallStars(
  pool: KernelPool,
  ratings: Ratings,
  keep: Partial<KeepDrawsOptions> = {},
  chain: Readonly<Record<string, unknown>> = {},
  work: Partial<StarWork> = {},
): Promise<StarsModel> {
  const options = { chain: bayesianMf.resolve({ ...smallChain, ...chain }), keep: resolveKeepDraws(keep) };
  return learnStars(ratings, options, { pool, seed: 1, ...work });
}
