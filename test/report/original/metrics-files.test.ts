import { expect, it } from "vitest";
import { metricsCsv } from "../../../src/report/article/metrics-csv.ts";
import { rounded } from "../../../src/report/article/rounded.ts";
import { metricsJson } from "../../../src/report/original/metrics-json.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const result = inventedOriginalResult({ films: 40, seeds: 2 });

it("writes a line of CSV for each model and metric", () => {
  const [header, ...lines] = metricsCsv(result.rows).trimEnd().split("\n");
  expect(header).toBe(
    "model,track,protocol,metric,mean,ci_low,ci_high,sd,min,max,published,peer,peer_mean,peer_sd,p,n",
  );
  expect(lines).toHaveLength(8 * 9);
  expect(new Set(lines.map((line) => line.split(",").length))).toEqual(new Set([16]));
  const deep = lines.find((line) => line.startsWith("original-deep,original,seed-split,rmse,"))?.split(",");
  expect(deep?.slice(10, 14)).toEqual(["1.3082", "Keras 3.15", "1.304", "0.085"]);
  expect(Number(deep?.[15])).toBe(40);
});

it("keeps rows of different tracks and protocols apart", () => {
  const { rows } = inventedOriginalResult({ films: 40, seeds: 2, filmNet: true });
  const lines = metricsCsv(rows).trimEnd().split("\n");
  const heads = lines.map((line) => line.split(",").slice(0, 4).join());
  expect(new Set(heads).size).toBe(lines.length);
  expect(heads).toContain("film-net+averaged,all-columns,seed-split,r2");
  expect(heads).toContain("film-net,before-release,cv5,r2");
});

it("writes every step with what it is worth", () => {
  const { mended, transfer } = inventedOriginalResult({ films: 40, seeds: 2, mends: true, filmNet: true });
  const back = JSON.parse(metricsJson({ ...result, mended, transfer }));
  expect(back.mended).toHaveLength(mended.length);
  expect(back.mended[0].mends).toEqual(mended[0].mends);
  expect(back.mended[0].gain.r2.ci95).toEqual(mended[0].gain.r2.ci95.map(rounded));
  expect(back.transfer.map((step: { words: string }) => step.words)).toEqual(["frozen", "tuned", "frozen", "tuned"]);
});

it("quotes what CSV would break on", () => {
  const row = { ...result.rows[0], model: 'a "b", c' };
  expect(metricsCsv([row]).split("\n")[1]).toMatch(/^"a ""b"", c",original,seed-split,mae,/);
});

it("writes the whole result as JSON, rows and manifest first", () => {
  const back = JSON.parse(metricsJson(result));
  expect(Object.keys(back)).toEqual([
    "rows",
    "manifest",
    "data",
    "comparable",
    "command",
    "notes",
    "facts",
    "mended",
    "transfer",
    "leftOut",
    "ingest",
    "test",
    "runs",
    "freshOrder",
  ]);
  expect(back.test).toEqual(result.test);
  expect(back.manifest).toEqual(result.manifest);
  expect(back.facts).toEqual(result.facts);
  expect(back.command).toBe(result.command);
  expect(back.runs[3].predictions).toEqual(result.runs[3].predictions.map(rounded));
});

it("rounds to six digits without losing a small p value", () => {
  expect(rounded(1.23456789)).toBe(1.23457);
  expect(rounded(0.000199960008)).toBe(0.00019996);
  expect(rounded(1234567)).toBe(1234567);
});
