// The recommender that serves as one who takes part in a comparison: what is asked is what would be packed, pruned and in few bits. In
// each fold its parts learn from the fold's own training table without its validation people, its weights from these; then the parts
// learn from the table that every other contestant gets. Where the two tables are one, as under `strong`, they learn once.
import type { Contestant, ContestWork } from "../../core/evaluation/ranking/contestant.ts";
import type { RankingFold } from "../../core/evaluation/ranking/ranking-case.ts";
import type { HybridPartOptions, LearntParts } from "../../core/models/hybrid/fit-hybrid-parts.ts";
import { hybridPartIds } from "../../core/models/hybrid/hybrid-model.ts";
import type { HybridOptions } from "../../core/models/hybrid/hybrid-options.ts";
import { hybridScorer } from "../../core/models/hybrid/hybrid-scorer.ts";
import { keepParts } from "../../core/models/hybrid/keep-parts.ts";
import { joinParts } from "../../core/models/hybrid/learn-hybrid.ts";
import { nameWeights } from "../../core/models/ranking/blend/blend-notes.ts";
import type { ChosenOptions } from "../../core/models/ranking/chosen-options.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { sameTable } from "./blend-contestant.ts";
import type { ModelContestant } from "./model-contestant.ts";
import { type Division, validationFold } from "./validation-fold.ts";

/** The hybrid's name in tables. */
export const hybridId = "hybrid";

const cannot = "Cannot learn the weights of a hybrid";

/** One of something for each part. */
export type HybridParts<Each> = Readonly<Record<keyof HybridPartOptions, Each>>;

interface PlannedPart {
  readonly contestant: ModelContestant;
  readonly chosen: ChosenOptions;
}

/**
 * @throws InputError where a fold has nobody to learn the weights on
 */
export function hybridContestant(
  parts: HybridParts<PlannedPart>,
  options: HybridOptions,
  division: Division,
  pool: KernelPool,
): Contestant {
  const whole = { ...division, given: undefined }; // short histories are cut from what people have
  for (const fold of division.split.folds.keys()) validationFold(whole, fold, cannot); // before anything is fitted
  const entries = Object.entries(parts) as [keyof HybridPartOptions, PlannedPart][];
  const fitAll = async (train: Ratings, work: ContestWork) => {
    const learnt: Partial<Record<keyof HybridPartOptions, unknown>> = {};
    for (const [part, { contestant }] of entries) learnt[part] = await contestant.fit({ train }, work);
    return learnt as unknown as LearntParts; // each is its own model's
  };
  return {
    id: hybridId,
    options: {
      ...options,
      parts: Object.fromEntries(entries.map(([part, { contestant }]) => [part, contestant.options])),
    },
    fit: async ({ train }: RankingFold, work: ContestWork) => {
      const validation = validationFold(whole, work.fold, cannot);
      const own = Object.fromEntries(entries.map(([part, { chosen }]) => [part, chosen.byFold[work.fold]]));
      const learning = { hybrid: options, parts: own as unknown as HybridPartOptions };
      const isSame = sameTable(train, validation.train);
      const table = isSame ? train : validation.train;
      const model = await joinParts(table, await fitAll(table, work), learning, {
        ...work,
        pool,
        validation: validation.cases,
      });
      const served = isSame
        ? model
        : {
            ...model,
            ...(await keepParts(train, await fitAll(train, work), learning.parts, options, { ...work, pool })),
          };
      const { bands, learnt } = model;
      const weights = nameWeights({ people: learnt.people, bands }, hybridPartIds);
      return { ...hybridScorer(served), learnt: { ...learnt, ...weights } };
    },
  };
}
