import { expect, it } from "vitest";
import { rankingTable } from "../../../src/cli/render/ranking-table.ts";
import { inventedRankingResult } from "../../support/invented-ranking-result.ts";

it("tells the models best first, with what is sure, in 100 columns", () => {
  const result = inventedRankingResult();
  const text = rankingTable(result);
  const lines = text.trimEnd().split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(lines[1]).toMatch(/^model +ndcg@100 +95 % interval +recall@20 .*over popularity +p +seconds$/);
  expect(lines[2]).toMatch(/^iALS +0\.43\d\d +0\.4\d+ to 0\.4\d+ .*\+0\.2\d+ +< 0\.001 +\d+\.\d$/);
  expect(lines[9]).toMatch(/^popularity +0\.22/);
  expect(text.replaceAll("\n", " ")).toContain("Surely better than popularity: iALS, ");
});

it("claims nothing without a small p, and no test without a baseline", () => {
  expect(rankingTable(inventedRankingResult({ p: 0.2 }))).toContain("No model is surely better than popularity");
  const untested = rankingTable(inventedRankingResult({ baseline: null }));
  expect(untested).not.toContain("urely");
  expect(untested).not.toContain("over");
});

it("stays narrow with long names and without figures", () => {
  const models = ["popularity", `outsider-${"x".repeat(90)}\u001b[31m`];
  const text = rankingTable(inventedRankingResult({ models, slices: false, beyond: false }));
  const table = text.split("\n").slice(1, 4);
  expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(text).not.toContain("\u001b");
  const whole = inventedRankingResult({ models: ["ease"] });
  const lame = { ...whole, rows: whole.rows.map((row) => ({ ...row, metrics: {} })) };
  expect(rankingTable(lame)).not.toMatch(/NaN|undefined/);
  expect(rankingTable({ ...whole, rows: [] })).toContain("model");
});
