// What the ranks of one person's held-out films come to. All are means over people afterwards. r_1 < r_2 < ... < r_R are the
// ranks of the R relevant films among the n candidates; hits are ranks of at most k (docs/guide/evaluation.md has them
// with their sources). NaN says that a measure does not exist for a person, who is then left out of its mean.
import type { RankedCase } from "../rank-case.ts";

/** @param k where the list is cut */
export type PersonMetric = (ranked: RankedCase, k: number) => number;

/** Measures that are cut at k, by the name in front of `@`. */
export type CutMetricName = "hr" | "ndcg" | "recall" | "recallmin" | "precision" | "map";
export const cutMetrics: Readonly<Record<CutMetricName, PersonMetric>> = {
  /** 1 where there is any hit. */
  hr: ({ ranks }, k) => Number(ranks[0]! <= k),
  /** Sum of 1 / log2(r + 1) over hits, divided by what R films at ranks 1, 2, ... would give within k. */
  ndcg: ({ ranks }, k) => ndcgOf(ranks, k),
  /** hits / R. */
  recall: ({ ranks }, k) => hitsWithin(ranks, k) / ranks.length,
  /** hits / min(k, R): what Liang et al. call recall. */
  recallmin: ({ ranks }, k) => hitsWithin(ranks, k) / Math.min(k, ranks.length),
  /** hits / k. */
  precision: ({ ranks }, k) => hitsWithin(ranks, k) / k,
  /** Sum over hits of the share of relevant films down to the hit's rank, divided by min(k, R). */
  map: averagePrecision,
};

/** Measures of the whole list. */
export type WholeMetricName = "mrr" | "auc" | "auc-liked";
export const wholeMetrics: Readonly<Record<WholeMetricName, (ranked: RankedCase) => number>> = {
  /** 1 / r_1. */
  mrr: ({ ranks }) => 1 / ranks[0]!,
  /** Share of pairs (relevant film, any other candidate) in the right order; NaN where all candidates are relevant. */
  auc,
  /** Share of pairs (held-out film that was liked, held-out film that was not) in the right order; NaN without a pair. */
  "auc-liked": aucLiked,
};

/** How many of the ascending ranks are at most k. */
function hitsWithin(ranks: Uint32Array, k: number): number {
  let hits = 0;
  while (hits < ranks.length && ranks[hits]! <= k) hits++;
  return hits;
}

/** @param ranks of the relevant films, ascending; which rank it is that lies beyond k does not matter */
export function ndcgOf(ranks: Uint32Array, k: number): number {
  const hits = hitsWithin(ranks, k);
  let [gain, best] = [0, 0];
  for (let i = 0; i < hits; i++) gain += 1 / Math.log2(ranks[i]! + 1);
  for (let i = 1; i <= Math.min(k, ranks.length); i++) best += 1 / Math.log2(i + 1);
  return gain / best;
}

function averagePrecision({ ranks }: RankedCase, k: number): number {
  const hits = hitsWithin(ranks, k);
  let sum = 0;
  for (let i = 0; i < hits; i++) sum += (i + 1) / ranks[i]!;
  return sum / Math.min(k, ranks.length);
}

function auc({ ranks, candidates }: RankedCase): number {
  const others = candidates - ranks.length;
  let before = 0; // pairs in the wrong order: another candidate before a relevant film
  for (let i = 0; i < ranks.length; i++) before += ranks[i]! - (i + 1);
  return 1 - before / (others * ranks.length); // 0 / 0 is NaN
}

function aucLiked({ ranks, dislikedRanks }: RankedCase): number {
  let [right, behind] = [0, 0];
  for (let i = 0; i < ranks.length; i++) {
    while (behind < dislikedRanks.length && dislikedRanks[behind]! < ranks[i]!) behind++;
    right += dislikedRanks.length - behind;
  }
  return right / (ranks.length * dislikedRanks.length); // 0 / 0 is NaN
}
