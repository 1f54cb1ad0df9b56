// What a film counts that somebody has watched and not rated: the rating that finds most of what people like when the ratings of
// their histories are hidden and each of their films counts as that.
import { cutMetrics } from "../../evaluation/ranking/metrics/person-metrics.ts";
import { rankCase } from "../../evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../../evaluation/ranking/ranking-case.ts";
import type { Scorer } from "../ranking/ranking-model.ts";

const tried: readonly number[] = [3, 3.5, 4, 4.5, 5];

export interface LearntWatched {
  /** Stars that a watched film counts as. */
  readonly rating: number;
  /** NDCG@100 by rating that was tried, and with the ratings as they are. */
  readonly ndcg: readonly { readonly rating: number | null; readonly value: number }[];
}

/** @param people whom the model has not learnt from, at least one; equal ratings: the lower one */
export function learnWatched(scorer: Scorer, people: readonly RankingCase[]): LearntWatched {
  const scores = new Float32Array(scorer.items);
  const measure = (rating: number | null) => {
    let sum = 0;
    for (const asked of people) {
      const { items, ratings } = asked.history;
      const hidden = rating === null ? ratings : new Float32Array(items.length).fill(rating);
      const history = { items, ratings: hidden };
      scorer.score(history, scores);
      sum += cutMetrics.ndcg(rankCase({ ...asked, history }, scores), 100);
    }
    return { rating, value: sum / people.length };
  };
  const ndcg = [measure(null), ...tried.map(measure)];
  let best = ndcg[1]!;
  for (const each of ndcg.slice(1)) if (each.value > best.value) best = each;
  return { rating: best.rating!, ndcg };
}
