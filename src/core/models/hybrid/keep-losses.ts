// What pruning and few bits cost: NDCG@100 of each part, and of all together under the same weights, as it was learnt and as it is
// kept, on people whom no part has learnt from.
import { cutMetrics } from "../../evaluation/ranking/metrics/person-metrics.ts";
import { rankCase } from "../../evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../../evaluation/ranking/ranking-case.ts";
import { blendScorer } from "../ranking/blend/blend-scorer.ts";
import type { BlendWeights } from "../ranking/blend/blend-weights.ts";
import type { Scorer } from "../ranking/ranking-model.ts";
import { hybridPartIds, type KeepLoss } from "./hybrid-model.ts";

/**
 * @param learnt scorers of the parts as they were learnt, in the order of `hybridPartIds`
 * @param kept the same as they serve
 */
export function keepLosses(
  learnt: readonly Scorer[],
  kept: readonly Scorer[],
  bands: BlendWeights,
  people: readonly RankingCase[],
): KeepLoss[] {
  const losses = hybridPartIds.map((of, part) => ({
    of,
    learnt: meanNdcg(learnt[part] as Scorer, people),
    kept: meanNdcg(kept[part] as Scorer, people),
  }));
  const [before, after] = [learnt, kept].map((parts) => meanNdcg(blendScorer(parts, bands), people));
  return [...losses, { of: "hybrid", learnt: before as number, kept: after as number }];
}

function meanNdcg(scorer: Scorer, people: readonly RankingCase[]): number {
  const scores = new Float32Array(scorer.items);
  let sum = 0;
  for (const asked of people) {
    scorer.score(asked.history, scores);
    sum += cutMetrics.ndcg(rankCase(asked, scores), 100);
  }
  return sum / people.length;
}
