import { expect, it } from "vitest";
import { metricsCsv } from "../../../src/report/original/metrics-csv.ts";
import { metricsJson } from "../../../src/report/original/metrics-json.ts";
import { rounded } from "../../../src/report/original/rounded.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const result = inventedOriginalResult({ films: 40, seeds: 2 });

it("writes a line of CSV for each model and metric", () => {
  const [header, ...lines] = metricsCsv(result.rows).trimEnd().split("\n");
  expect(header).toBe("model,metric,mean,ci_low,ci_high,sd,min,max,published,peer,peer_mean,peer_sd,p,n");
  expect(lines).toHaveLength(8 * 9);
  expect(new Set(lines.map((line) => line.split(",").length))).toEqual(new Set([14]));
  const deep = lines.find((line) => line.startsWith("original-deep,rmse,"))?.split(",");
  expect(deep?.slice(8, 12)).toEqual(["1.3082", "Keras 3.15", "1.304", "0.085"]);
  expect(Number(deep?.[13])).toBe(40);
});

it("quotes what CSV would break on", () => {
  const row = { ...result.rows[0], model: 'a "b", c' };
  expect(metricsCsv([row]).split("\n")[1]).toMatch(/^"a ""b"", c",mae,/);
});

it("writes the whole result as JSON, rows and manifest first", () => {
  const back = JSON.parse(metricsJson(result));
  expect(Object.keys(back)).toEqual([
    "rows",
    "manifest",
    "data",
    "facts",
    "leftOut",
    "ingest",
    "test",
    "runs",
    "freshOrder",
  ]);
  expect(back.test).toEqual(result.test);
  expect(back.manifest).toEqual(result.manifest);
  expect(back.facts).toEqual(result.facts);
  expect(back.runs[3].predictions).toEqual(result.runs[3].predictions.map(rounded));
});

it("rounds to six digits without losing a small p value", () => {
  expect(rounded(1.23456789)).toBe(1.23457);
  expect(rounded(0.000199960008)).toBe(0.00019996);
  expect(rounded(1234567)).toBe(1234567);
});
