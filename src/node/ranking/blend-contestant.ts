// Several models as one who takes part in a comparison. In each fold the parts learn from the fold's own training table without its
// validation people; on those the weights are learnt, with the histories that tested people hand in; then the parts learn from the
// table that every other contestant gets. Where the two tables are one, as under `strong`, the parts learn once.
// What is held for testing is not looked at: of the fold that is handed in only the training table is read.
import type { Contestant, ContestWork } from "../../core/evaluation/ranking/contestant.ts";
import { cutMetrics } from "../../core/evaluation/ranking/metrics/person-metrics.ts";
import { rankCase } from "../../core/evaluation/ranking/rank-case.ts";
import type { RankingFold } from "../../core/evaluation/ranking/ranking-case.ts";
import type { RatingProtocol } from "../../core/evaluation/ranking/split.ts";
import { nameWeights } from "../../core/models/ranking/blend/blend-notes.ts";
import { blendScorer } from "../../core/models/ranking/blend/blend-scorer.ts";
import { learnBlendWeights } from "../../core/models/ranking/blend/learn-blend-weights.ts";
import type { Scorer } from "../../core/models/ranking/ranking-model.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { ModelContestant } from "./model-contestant.ts";
import { type Division, validationFold } from "./validation-fold.ts";

/** The blend's name in tables. */
export const blendId = "blend";

const cannot = "Cannot learn the weights of a blend";

/** Weights are learnt for the NDCG that the protocol is usually read by: of the first 10 of 100 films under `ncf`, else of 100. */
function cutOf(protocol: RatingProtocol): number {
  return protocol === "ncf" ? 10 : 100;
}

/**
 * @param parts two and more, each with its own options by fold
 * @returns a contestant whose rows tell under `parts` each part's options and under `learnt` the weights, fold by fold
 * @throws InputError where a fold has nobody to learn the weights on
 */
export function blendContestant(parts: readonly ModelContestant[], division: Division): Contestant {
  for (const fold of division.split.folds.keys()) validationFold(division, fold, cannot); // before anything is fitted
  const k = cutOf(division.split.protocol);
  const ids = parts.map(({ id }) => id);
  const fitAll = async (train: Ratings, work: ContestWork) => {
    const scorers: Scorer[] = [];
    for (const part of parts) scorers.push(await part.fit({ train }, work));
    return scorers;
  };
  return {
    id: blendId,
    options: { metric: `ndcg@${k}`, parts: Object.fromEntries(parts.map(({ id, options }) => [id, options])) },
    fit: async ({ train }: RankingFold, work: ContestWork) => {
      const validation = validationFold(division, work.fold, cannot);
      const isSame = sameTable(train, validation.train);
      const before = await fitAll(isSame ? train : validation.train, work);
      const learnt = await learnBlendWeights(before, validation.cases, {
        ...work,
        measure: (asked, scores) => cutMetrics.ndcg(rankCase(asked, scores), k),
      });
      const after = isSame ? before : await fitAll(train, work);
      return { ...blendScorer(after, learnt.bands), learnt: { ...nameWeights(learnt, ids) } };
    },
  };
}

/** Whether two training tables of one split hold the same ratings. */
export function sameTable(a: Ratings, b: Ratings): boolean {
  return isEqual(a.indptr, b.indptr) && isEqual(a.indices, b.indices);
}

function isEqual(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
