// A hybrid of invented people: what the files of these tests share.
import type { RankingCase } from "../../../../src/core/evaluation/ranking/ranking-case.ts";
import type { HybridPartOptions } from "../../../../src/core/models/hybrid/fit-hybrid-parts.ts";
import type { HybridModel } from "../../../../src/core/models/hybrid/hybrid-model.ts";
import { resolveHybridOptions } from "../../../../src/core/models/hybrid/hybrid-options.ts";
import { learnHybrid } from "../../../../src/core/models/hybrid/learn-hybrid.ts";
import { easeDropout } from "../../../../src/core/models/ranking/ease-dropout.ts";
import { easeSide } from "../../../../src/core/models/ranking/ease-side.ts";
import { ials } from "../../../../src/core/models/ranking/ials.ts";
import { popularity } from "../../../../src/core/models/ranking/popularity.ts";
import type { KernelPool } from "../../../../src/kernels/pool/kernel-pool.ts";
import { type Crowd, crowd } from "../ranking/contract/taste-data.ts";

export const people: Crowd = crowd();

export const partOptions: HybridPartOptions = {
  neighbours: easeSide.resolve({ regularization: 10, sideWeight: 5 }),
  newcomers: easeDropout.resolve({ regularization: 10, keep: 0.1 }),
  factors: ials.resolve({ factors: 8 }),
  prior: popularity.resolve({}),
};

/** People who were not learnt from. */
export const validation: readonly RankingCase[] = people.asked.map(({ history, likes }, user) => ({
  user,
  history,
  relevant: Uint32Array.from(likes).sort(),
  disliked: new Uint32Array(0),
  candidates: null,
}));

export function learnSmall(
  pool: KernelPool,
  set: Readonly<Record<string, unknown>> = {},
  seed = 1,
): Promise<HybridModel> {
  const hybrid = resolveHybridOptions({ neighboursOfFilm: 12, newcomersOfFilm: 12, ...set });
  return learnHybrid(people.ratings, { hybrid, parts: partOptions }, { pool, seed, traits: people.traits, validation });
}

/** The same with weights that make every part count at every length. */
export const evenly = (model: HybridModel): HybridModel => ({
  ...model,
  bands: [{ from: 0, weights: [0.25, 0.25, 0.25, 0.25] }],
});
