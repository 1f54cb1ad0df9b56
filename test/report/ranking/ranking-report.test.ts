// The report of an evaluation of rankings as files: whole markup, every picture, every figure somewhere, nothing undefined.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { RankingResult } from "../../../src/core/evaluation/ranking/ranking-result.ts";
import { rounded } from "../../../src/report/article/rounded.ts";
import { measureOf } from "../../../src/report/comparison/measures.ts";
import { writeRankingReport } from "../../../src/report/ranking/write-ranking-report.ts";
import { inventedRankingResult } from "../../support/invented-ranking-result.ts";
import { markupFaults } from "../../support/markup-faults.ts";
import { readPng } from "../../support/read-png.ts";

const folders: string[] = [];

async function write(...results: RankingResult[]) {
  const folder = await mkdtemp(join(tmpdir(), "matinee-ranking-"));
  folders.push(folder);
  const { files } = await writeRankingReport(results, folder, { pngScale: 1 });
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const page = await read("report.html");
  const plain = page.replace(/<style>[\s\S]*?<\/style>/, "");
  return {
    folder,
    files,
    read,
    page,
    plain,
    csv: await read("metrics.csv"),
    json: JSON.parse(await read("metrics.json")),
  };
}

/** The page's text with one space between words. */
const textOf = (page: string) => page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe("one data set", () => {
  it("has whole markup, all chapters, links to all files and nothing undefined", async () => {
    const { folder, files, read, page, plain } = await write(inventedRankingResult());
    expect(markupFaults(page)).toEqual([]);
    expect(plain.match(/NaN|undefined|Infinity|\[object/)).toBeNull();
    const headings = [...page.matchAll(/-heading">([^<]*)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      "Who finds most",
      "By length of history",
      "By how popular the film is",
      "Beyond accuracy",
      "How it was measured",
      "Every figure",
      "To make it again",
    ]);
    expect(files.at(-1)).toBe("report.html");
    for (const name of files.slice(0, -1)) expect(page).toContain(`<a href="${name}">`);
    for (const name of ["levels", "by-history", "by-popularity", "trade-off"]) {
      expect(page).toContain(`<figure id="${name}">`);
      const svg = await read(`${name}.svg`);
      expect(markupFaults(svg)).toEqual([]);
      expect(svg.replace(/<style>[\s\S]*?<\/style>/, "").match(/NaN|undefined|Infinity/)).toBeNull();
      expect(readPng(await readFile(join(folder, `${name}.png`))).width).toBe(1040);
    }
  });

  it("draws what a few ratings are worth where it was measured, with every gain in the page", async () => {
    const result = inventedRankingResult({ newcomers: true, models: ["popularity", "ease", "ials"] });
    const { page, plain, read, json } = await write(result);
    expect(markupFaults(page)).toEqual([]);
    expect(plain.match(/NaN|undefined|Infinity|\[object/)).toBeNull();
    expect(page).toContain('<figure id="newcomers">');
    const svg = await read("newcomers.svg");
    for (const head of ["Without a rating", "After 1 rating", "After 10 ratings"]) expect(svg).toContain(head);
    const text = textOf(page);
    for (const gain of ["−0.0400", "−0.0300", "−0.0100", "+0.0100", "+0.0600"]) expect(text).toContain(gain);
    expect(json.newcomers.models).toHaveLength(3);
    expect((await write(inventedRankingResult())).page).not.toContain('<figure id="newcomers">');
  });

  it("asks nothing of anyone", async () => {
    const { page, plain } = await write(inventedRankingResult({ slices: false, beyond: false }));
    expect(page).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
    expect(plain.match(/<script|\ssrc=|@import|<link/)).toBeNull();
  });

  it("has every metric of every row in the page, in CSV and in JSON", async () => {
    const result = inventedRankingResult();
    const { page, csv, json } = await write(result);
    const text = textOf(page);
    for (const row of result.rows) {
      for (const [key, { mean }] of Object.entries(row.metrics)) {
        expect(csv).toContain(`ml-1m,${row.model},ranking,strong,${key},${rounded(mean)},`);
        expect(text).toContain(measureOf(key.split("[")[0]).name);
        expect(text).toContain(mean.toFixed(4));
      }
    }
    expect(json.rows).toHaveLength(result.rows.length);
    expect(json.manifest).toEqual(result.manifest);
    expect(json.command).toBe(result.command);
  });

  it("cites MovieLens, and TMDB where side rows were used", async () => {
    const { page } = await write(inventedRankingResult());
    expect(page).toContain("Harper and Joseph A. Konstan. 2015");
    expect(page).toContain("not endorsed or certified by TMDB");
    const { page: without } = await write(inventedRankingResult({ models: ["popularity", "ease"] }));
    expect(without).toContain("grouplens.org");
    expect(without).not.toContain("TMDB");
  });
});

it("leaves out chapters without data", async () => {
  const { files, page } = await write(inventedRankingResult({ slices: false, beyond: false }));
  for (const heading of ["By length of history", "By how popular", "Beyond accuracy"])
    expect(page).not.toContain(heading);
  expect(files).toEqual(["metrics.csv", "metrics.json", "levels.svg", "levels.png", "report.html"]);
});

it("stands without a row, without a baseline and with figures that do not exist", async () => {
  const whole = inventedRankingResult({ models: ["ease", "outsider"], baseline: null });
  const [first, second] = whole.rows;
  const lame = { ...second, metrics: { "ndcg@100": { mean: Number.NaN }, "strange@5": { mean: 0.5 } } };
  for (const rows of [[], [first], [first, lame], [lame]]) {
    const { page, plain } = await write({ ...whole, rows });
    expect(markupFaults(page)).toEqual([]);
    expect(plain.match(/NaN|undefined|Infinity/)).toBeNull();
    if (rows.includes(lame)) expect(page).toContain("strange@5");
  }
});

it.each(["generated", "starter"])("says that ratings of %s were invented, and cites nobody for them", async (data) => {
  const { page } = await write(inventedRankingResult({ data, models: ["popularity", "ease"] }));
  expect(page).toContain("Invented ratings.");
  expect(page).not.toContain("GroupLens");
});

it("escapes what others wrote: names of models, data, notes, options", async () => {
  const evil = `<img src=x onerror="a('b')">&`;
  const result = inventedRankingResult({ data: `../${evil}.csv`, models: ["popularity", evil, "ease"] });
  const { files, page, csv } = await write({ ...result, notes: [evil], command: `matinee ${evil}` }, result);
  expect(page).not.toContain("<img");
  expect(markupFaults(page)).toEqual([]);
  expect(page).toContain("&#60;img");
  for (const file of files) expect(file).toMatch(/^[\w.-]+$/);
  expect(new Set(files).size).toBe(files.length);
  expect(csv).toContain('"<img src=x onerror=""a(\'b\')"">&"');
});

it("keeps two data sets apart, in files as on the page", async () => {
  const { files, page, json } = await write(
    inventedRankingResult(),
    inventedRankingResult({ data: "ml-latest-small", seed: 4 }),
  );
  expect(markupFaults(page)).toEqual([]);
  expect(files).toContain("by-history-ml-1m.svg");
  expect(files).toContain("by-history-ml-latest-small.png");
  expect(json.results.map(({ data }: RankingResult) => data)).toEqual(["ml-1m", "ml-latest-small"]);
});

it("refuses to report nothing", async () => {
  await expect(write()).rejects.toThrow(RangeError);
});
