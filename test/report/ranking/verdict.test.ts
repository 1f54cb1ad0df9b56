// What may be claimed: better only where the corrected test says so.
import { describe, expect, it } from "vitest";
import type { RankingResult } from "../../../src/core/evaluation/ranking/ranking-result.ts";
import { viewComparison } from "../../../src/report/comparison/comparison-view.ts";
import { headline, verdictSentences } from "../../../src/report/comparison/findings/verdict-words.ts";
import { rangeWords } from "../../../src/report/comparison/names.ts";
import { rankingClaims } from "../../../src/report/ranking/ranking-claims.ts";
import { type InventedRanking, inventedRankingResult } from "../../support/invented-ranking-result.ts";

const claim = (...options: InventedRanking[]) =>
  headline(viewComparison(options.map(inventedRankingResult)), rankingClaims);

describe("headline", () => {
  it("says who is surely better than the baseline, and than nobody else", () => {
    expect(claim({})).toBe("iALS finds more than popularity");
    expect(claim({ models: ["popularity", "item-knn", "ease-side"] })).toBe(
      "EASE with side rows finds more than popularity",
    );
    expect(claim({ models: ["popularity", "ease-side"] })).toBe("EASE with side rows finds most");
  });

  it("claims nothing without a small p", () => {
    expect(claim({ p: 0.05 })).toBe("No model is surely better than popularity");
    expect(claim({ p: Number.NaN })).toBe("No model is surely better than popularity");
    expect(claim({ baseline: null })).toBe("Models side by side, without a test");
  });

  it("gives the baseline its due", () => {
    const models = ["popularity", "ease", "rp3beta"];
    expect(claim({ models, baseline: "ease" })).toBe("EASE finds most");
    expect(claim({ models, baseline: "ease", p: 0.3 })).toBe("No model is surely better than EASE");
    expect(claim({ models: ["popularity"] })).toBe("What popularity finds");
  });

  it("joins data sets only where they agree", () => {
    const two = ["popularity", "ease"];
    expect(claim({ models: two }, { models: two, data: "ml-100k" })).toBe("EASE finds most");
    expect(claim({ models: two }, { models: [...two, "slim"], data: "ml-100k" })).toBe(
      "EASE finds more than popularity",
    );
    expect(claim({ models: two }, { models: two, data: "ml-100k", p: 0.4 })).toBe("Who finds most depends on the data");
    expect(claim({ models: two }, { models: ["popularity", "ials", "slim"], data: "ml-100k" })).toBe(
      "Who finds most depends on the data",
    );
  });
});

it("tells sure and unsure models apart in sentences", () => {
  const result = inventedRankingResult({ models: ["popularity", "ease", "slim"], baseline: "slim" });
  const rows = result.rows.map((row) => (row.model === "ease" ? withP(row, 0.4) : row));
  const [view] = viewComparison([{ ...result, rows }]).results;
  const words = verdictSentences(view);
  expect(words).toContain("By nDCG@100, EASE is first with 0.4");
  expect(words).toContain("No model is surely better than SLIM; surely worse is popularity (−0.");
  expect(words).toContain("one model cannot be told from it");
});

it("reads ranges of films as people say them", () => {
  expect(["1-5", "3-3", "51+", ">=51", "few"].map(rangeWords)).toEqual([
    "1 to 5",
    "3",
    "51 or more",
    "51 or more",
    "few",
  ]);
});

function withP(row: RankingResult["rows"][number], p: number) {
  return { ...row, metrics: { ...row.metrics, "ndcg@100": { ...row.metrics["ndcg@100"], p } } };
}
