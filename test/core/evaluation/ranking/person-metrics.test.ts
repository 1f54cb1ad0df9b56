import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRankingMetric } from "../../../../src/core/evaluation/ranking/metrics/metric-name.ts";
import { cutMetrics, wholeMetrics } from "../../../../src/core/evaluation/ranking/metrics/person-metrics.ts";
import type { RankedCase } from "../../../../src/core/evaluation/ranking/rank-case.ts";

function rankedAt(ranks: readonly number[], dislikedRanks: readonly number[], candidates: number): RankedCase {
  const of = (values: readonly number[]) => Uint32Array.from(values);
  return { films: of(ranks), ranks: of(ranks), dislikedRanks: of(dislikedRanks), candidates };
}

describe("measures of ranks", () => {
  const ranked = rankedAt([1, 4, 12], [2, 5], 20);

  it("are what the hand works out", () => {
    expect(cutMetrics.hr(ranked, 10)).toBe(1);
    expect(cutMetrics.hr(rankedAt([11], [], 20), 10)).toBe(0);
    expect(cutMetrics.ndcg(ranked, 10)).toBeCloseTo((1 + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3) + 1 / 2), 12);
    expect(cutMetrics.ndcg(ranked, 2)).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 12);
    expect(cutMetrics.recall(ranked, 2)).toBeCloseTo(1 / 3, 12);
    expect(cutMetrics.recallmin(ranked, 2)).toBe(1 / 2);
    expect(cutMetrics.precision(ranked, 10)).toBe(2 / 10);
    expect(cutMetrics.map(ranked, 10)).toBeCloseTo((1 + 2 / 4) / 3, 12);
    expect(wholeMetrics.mrr(rankedAt([4, 5], [], 20))).toBe(1 / 4);
  });

  it("count pairs in the right order", () => {
    // 17 others: none before rank 1, two before rank 4, nine before rank 12
    expect(wholeMetrics.auc(ranked)).toBeCloseTo(1 - (0 + 2 + 9) / (3 * 17), 12);
    // before both, before rank 5 alone, behind both
    expect(wholeMetrics["auc-liked"](ranked)).toBeCloseTo((2 + 1 + 0) / 6, 12);
  });

  it("do not exist without a pair", () => {
    expect(wholeMetrics.auc(rankedAt([1, 2], [], 2))).toBeNaN();
    expect(wholeMetrics["auc-liked"](rankedAt([1, 2], [], 9))).toBeNaN();
  });

  it("lie between 0 and 1, and are 1 for an oracle", () => {
    const case_ = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(case_, fc.integer({ min: 1, max: 70 }), fc.nat(), (places, k, cut) => {
        const disliked = places.slice(1).filter((_, i) => (cut >> (i % 16)) & 1);
        const ascending = (ranks: number[]) => ranks.sort((a, b) => a - b);
        const ranks = ascending(places.filter((place) => !disliked.includes(place)));
        const any = rankedAt(ranks, ascending(disliked), 61);
        for (const measure of [...Object.values(cutMetrics), ...Object.values(wholeMetrics)]) {
          const value = measure(any, k);
          if (!Number.isNaN(value)) expect(value >= 0 && value <= 1).toBe(true);
        }
        const best = rankedAt(
          ranks.map((_, i) => i + 1),
          [],
          61,
        );
        for (const measure of [cutMetrics.hr, cutMetrics.ndcg, cutMetrics.recallmin, cutMetrics.map]) {
          expect(measure(best, k)).toBe(1);
        }
        expect(wholeMetrics.mrr(best)).toBe(1);
        expect(wholeMetrics.auc(best)).toBe(1);
      }),
    );
  });
});

describe("parseRankingMetric", () => {
  it("takes names apart", () => {
    expect(parseRankingMetric("ndcg@100")).toEqual({ name: "ndcg@100", kind: "cut", base: "ndcg", k: 100 });
    expect(parseRankingMetric("auc-liked")).toEqual({ name: "auc-liked", kind: "whole", base: "auc-liked" });
    expect(parseRankingMetric("ild@10")).toEqual({ name: "ild@10", kind: "list", base: "ild", k: 10 });
  });

  it.each(["ndgc@100", "ndcg", "ndcg@0", "ndcg@1.5", "mrr@10", "", "toString@5", "auc@"])("refuses %j", (name) => {
    expect(() => parseRankingMetric(name)).toThrow(/^Cannot measure rankings: ".*" was seen; one of hr@k, ndcg@k/);
  });
});
