import { describe, expect, it } from "vitest";
import { starsTable } from "../../../src/cli/render/stars-table.ts";
import type { Metric, ReportRow } from "../../../src/core/evaluation/report-document.ts";
import type { StarsResult } from "../../../src/core/evaluation/stars/stars-result.ts";
import { inventedRankingResult } from "../../support/invented-ranking-result.ts";

const row = (model: string, metrics: Readonly<Record<string, Metric>>): ReportRow => ({
  model,
  track: "stars",
  protocol: "kfold",
  data: "ml-1m",
  split: "sha256:x",
  options: {},
  seeds: 1,
  ...(model !== "bias" && { baseline: "bias" }),
  metrics,
  seconds: 2,
});

function resultOf(rows: readonly ReportRow[], headline = "rmse", folds = 5): StarsResult {
  const facts = { users: 9, items: 9, ratings: 90, people: 9, folds, held: 1234 };
  const { manifest } = inventedRankingResult();
  return { rows, manifest, data: "ml-1m", protocol: "kfold", headline, facts, command: "", notes: [] };
}

const rows = [
  row("bias", { rmse: { mean: 0.9, ci95: [0.89, 0.91] }, mae: { mean: 0.7 } }),
  row("svdpp", { rmse: { mean: 0.95, ci95: [0.94, 0.96], p: 0.0001 }, mae: { mean: 0.71 } }),
  row("bayesian-mf", {
    rmse: { mean: 0.85, ci95: [0.84, 0.86], p: 0.0001 },
    mae: { mean: 0.66 },
    cover90: { mean: 0.93 },
  }),
];

describe("starsTable", () => {
  it("puts the lowest error first, says what is below the baseline, and calls only that surely better", () => {
    const [asked, header, ...lines] = starsTable(resultOf(rows)).trimEnd().split("\n");
    expect(asked).toBe("ml-1m, protocol kfold: 9 people, 1,234 held-out ratings, figures are means of 5 folds");
    expect(header?.split(/ {2,}/)).toEqual([
      "model",
      "rmse",
      "95 % interval",
      "mae",
      "cover90",
      "over biases",
      "p",
      "seconds",
    ]);
    expect(lines.slice(0, 3).map((line) => line.split(/ {2,}/).slice(0, 2))).toEqual([
      ["Bayesian MF", "0.8500"],
      ["biases", "0.9000"],
      ["SVD++", "0.9500"],
    ]);
    expect(lines[0]).toMatch(/ 0\.9300 +-0\.0500 +< 0\.001 +2\.0$/);
    expect(lines.at(-1)).toBe("Surely better than biases: Bayesian MF (paired test on rmse, p < 0.05 after Holm).");
  });

  it("orders coverage by how near it is to nine in ten, and calls nothing sure that was not tested", () => {
    const covered = [
      row("bias", { cover90: { mean: 0.98 } }),
      row("svdpp", { cover90: { mean: 0.89 } }),
      row("bayesian-mf", { cover90: { mean: 0.93 } }),
    ];
    const [asked, , ...lines] = starsTable(resultOf(covered, "cover90", 1))
      .trimEnd()
      .split("\n");
    expect(asked).toBe("ml-1m, protocol kfold: 9 people, 1,234 held-out ratings");
    expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(["SVD++", "Bayesian MF", "biases"]);
  });
});
