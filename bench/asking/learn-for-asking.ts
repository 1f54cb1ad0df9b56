// The hybrid of one fold, with options as for ml-latest-small.
import type { RankingCase } from "../../src/core/evaluation/ranking/ranking-case.ts";
import type { HybridModel } from "../../src/core/models/hybrid/hybrid-model.ts";
import { hybridDefaults } from "../../src/core/models/hybrid/hybrid-options.ts";
import { learnHybrid } from "../../src/core/models/hybrid/learn-hybrid.ts";
import { easeDropout } from "../../src/core/models/ranking/ease-dropout.ts";
import { easeSide } from "../../src/core/models/ranking/ease-side.ts";
import { ials } from "../../src/core/models/ranking/ials.ts";
import { popularity } from "../../src/core/models/ranking/popularity.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import type { SparseRows } from "../../src/core/ratings/sparse-rows.ts";
import { createKernelPool } from "../../src/node/threads/create-kernel-pool.ts";

const parts = {
  neighbours: easeSide.resolve({ regularization: 100, sideWeight: 20 }),
  newcomers: easeDropout.resolve({}),
  factors: ials.resolve({ factors: 64, alpha0: 0.1, regularization: 0.01 }),
  prior: popularity.resolve({}),
};

export async function learnForAsking(
  train: Ratings,
  traits: SparseRows,
  validation: readonly RankingCase[],
): Promise<HybridModel> {
  const size = { users: train.users.length, items: train.items.length, ratings: train.data.length };
  const bytes = Math.max(
    easeSide.memory(size, parts.neighbours),
    easeDropout.memory(size, parts.newcomers),
    ials.memory(size, parts.factors),
  );
  const pool = createKernelPool({ threads: 2, pages: Math.ceil(bytes / 65_536) + 64 });
  const model = await learnHybrid(train, { hybrid: hybridDefaults, parts }, { pool, seed: 1, traits, validation });
  await pool.dispose();
  return model;
}
