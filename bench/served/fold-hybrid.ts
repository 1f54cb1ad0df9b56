// The hybrid that serves, learnt of one fold: options as they ship, weights on the fold's own validation people.
import type { RankingCase } from "../../src/core/evaluation/ranking/ranking-case.ts";
import type { HybridModel } from "../../src/core/models/hybrid/hybrid-model.ts";
import { hybridDefaultsFor } from "../../src/core/models/hybrid/hybrid-options.ts";
import { learnHybrid } from "../../src/core/models/hybrid/learn-hybrid.ts";
import { planParts } from "../../src/core/models/hybrid/plan-parts.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import type { SparseRows } from "../../src/core/ratings/sparse-rows.ts";
import { rankingPool } from "../../src/node/ranking/ranking-pool.ts";

const likedFrom = 4;

export async function foldHybrid(
  train: Ratings,
  traits: SparseRows,
  validation: readonly RankingCase[],
): Promise<HybridModel> {
  const { parts, models } = planParts(true, likedFrom);
  const pool = rankingPool(models, train, 2);
  try {
    const options = { hybrid: hybridDefaultsFor(train.items.length), parts };
    return await learnHybrid(train, options, { pool, seed: 1, traits, validation });
  } finally {
    await pool.dispose();
  }
}
