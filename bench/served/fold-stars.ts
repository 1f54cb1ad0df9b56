// The model of stars that serves, learnt of one fold: the chain and what is kept of it as `matinee train` has them.
import { resolveBayesianOptions } from "../../src/core/models/stars/bayesian/bayesian-options.ts";
import { bayesianMf } from "../../src/core/models/stars/bayesian-mf.ts";
import { learnStars } from "../../src/core/models/stars/kept/learn-stars.ts";
import { keepDrawsDefaults, servedChain } from "../../src/core/models/stars/kept/stars-options.ts";
import { starsScorer } from "../../src/core/models/stars/kept/stars-scorer.ts";
import type { StarScorer } from "../../src/core/models/stars/star-model.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import type { SparseRows } from "../../src/core/ratings/sparse-rows.ts";
import { rankingPool } from "../../src/node/ranking/ranking-pool.ts";

export async function foldStars(train: Ratings, filmTraits: SparseRows | undefined): Promise<StarScorer> {
  const chain = resolveBayesianOptions({ ...servedChain });
  const pool = rankingPool([{ model: bayesianMf, options: chain }], train, 2);
  try {
    return starsScorer(await learnStars(train, { chain, keep: keepDrawsDefaults }, { pool, seed: 1, filmTraits }));
  } finally {
    await pool.dispose();
  }
}
