// The report of an evaluation of models of stars as files: whole markup, every picture, every figure somewhere, nothing undefined.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { StarsResult } from "../../../src/core/evaluation/stars/stars-result.ts";
import { rounded } from "../../../src/report/article/rounded.ts";
import { measureOf } from "../../../src/report/comparison/measures.ts";
import { writeStarsReport } from "../../../src/report/stars/write-stars-report.ts";
import { inventedStarsResult } from "../../support/invented-stars-result.ts";
import { markupFaults } from "../../support/markup-faults.ts";
import { readPng } from "../../support/read-png.ts";

const folders: string[] = [];

async function write(...results: StarsResult[]) {
  const folder = await mkdtemp(join(tmpdir(), "matinee-stars-"));
  folders.push(folder);
  const { files } = await writeStarsReport(results, folder, { pngScale: 1 });
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const page = await read("report.html");
  const plain = page.replace(/<style>[\s\S]*?<\/style>/, "");
  const text = plain.replaceAll(/<svg[\s\S]*?<\/svg>/g, " ").replaceAll(/<[^>]*>/g, " ");
  return { folder, files, read, page, plain, text: text.replaceAll(/[\s\u00a0]+/g, " ") };
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const pictures = ["levels", "by-history", "coverage", "error-by-sweep", "hyper-parameters", "calibration"];

describe("one data set", () => {
  it("has whole markup, all chapters, links to all files and nothing undefined", async () => {
    const { folder, files, read, page, plain } = await write(inventedStarsResult());
    expect(markupFaults(page)).toEqual([]);
    expect(plain.match(/NaN|undefined|Infinity|\[object/)).toBeNull();
    const headings = [...page.matchAll(/-heading">([^<]*)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      "Who errs least",
      "By length of history",
      "How sure they are",
      "How the chain went",
      "For somebody new",
      "How it was measured",
      "Every figure",
      "To make it again",
    ]);
    const tables = ["metrics.csv", "metrics.json", "traces.csv", "calibration.csv"];
    expect(files).toEqual([...tables, ...pictures.flatMap((name) => [`${name}.svg`, `${name}.png`]), "report.html"]);
    for (const name of files.slice(0, -1)) expect(page).toContain(`<a href="${name}">`);
    for (const name of pictures) {
      expect(page).toContain(`<figure id="${name}">`);
      const svg = await read(`${name}.svg`);
      expect(markupFaults(svg)).toEqual([]);
      expect(svg.replace(/<style>[\s\S]*?<\/style>/, "").match(/NaN|undefined|Infinity/)).toBeNull();
      expect(readPng(await readFile(join(folder, `${name}.png`))).width).toBe(1040);
    }
  });

  it("says who errs least, by how much and how surely, in words", async () => {
    const { text } = await write(inventedStarsResult());
    expect(text).toContain("Bayesian MF errs less than biases");
    expect(text).toContain("Bayesian MF is first with 0.8759 (95 % interval 0.8659 to 0.8859).");
    expect(text).toContain("Surely better than biases are Bayesian MF (−0.0656, p &#60; 0.001) and SVD++ (−0.0344, p");
  });

  it("has every figure of every row in the page, in CSV and in JSON, and folds by themselves", async () => {
    const result = inventedStarsResult();
    const { text, read } = await write(result);
    const csv = await read("metrics.csv");
    for (const row of result.rows) {
      for (const [key, { mean }] of Object.entries(row.metrics)) {
        expect(csv).toContain(`ml-100k,${row.model},stars,folds,${key},${rounded(mean)},`);
        expect(text).toContain(measureOf(key.split("[")[0] as string).name);
        expect(text).toContain(mean.toFixed(4));
      }
    }
    const { rows, manifest } = JSON.parse(await read("metrics.json"));
    expect([rows.length, manifest]).toEqual([3, result.manifest]);
    for (const row of rows) for (const { metrics } of row.folds) expect(text).toContain(metrics.rmse.toFixed(4));
  });

  it("keeps chains and calibration as tables, a line a sweep and a line a step", async () => {
    const { read } = await write(inventedStarsResult({ folds: 3 }));
    const traces = (await read("traces.csv")).trimEnd().split("\n");
    expect(traces[0]).toBe("data,model,fold,sweep,rmse,noise,peopleLinks,filmLinks");
    expect(traces).toHaveLength(1 + 3 * 60);
    expect(traces.at(-1)).toMatch(/^ml-100k,bayesian-mf,3,60,0\.7\d+,0\.\d+,[12]\.\d+,[\d.]+$/);
    const steps = (await read("calibration.csv")).trimEnd().split("\n");
    expect([steps[0], steps.length]).toEqual(["data,model,fold,given,offset,stretch,share,spread,reach", 1 + 3 * 9]);
  });

  it("says of whom intervals hold too little, and passes over lengths of hardly anybody", async () => {
    const { text, page } = await write(inventedStarsResult());
    expect(text).toContain("hold 89.3 % of the held-out ratings (88.3 % to 90.3 %), as promised.");
    expect(text).toContain("Surely out of the band are people with 1 to 5 films (84.0 %, too narrow).");
    expect(text).toContain("SVD++ and biases do not say how sure they are.");
    const drawn = page.slice(page.indexOf('<figure id="by-history">')).split("</figure>")[0];
    expect([drawn?.includes("6 to 10 films"), drawn?.includes("nothing handed in")]).toEqual([true, false]);
    expect(text).toContain("Lengths of fewer than 20 people are in the table alone.");
  });
});

describe("chains", () => {
  it("says that nothing speaks against them where that is so, and gives no advice", async () => {
    const { text, page } = await write(inventedStarsResult());
    expect(text).toContain("Nothing speaks against the error of any of the two chains having settled");
    expect(page).not.toContain("Not settled.");
  });

  it("says plainly where they have not settled, at the top and with what to do", async () => {
    const { text, page } = await write(inventedStarsResult({ settled: false }));
    expect(text).toMatch(/Not settled\. Bayesian MF: none of the two chains has settled: .* How the chain went says/);
    expect(text).toMatch(/None of the two chains has settled: the error on training ratings is worth as few as/);
    expect(text).toContain("--set bayesian-mf.sweeps=240 --set bayesian-mf.burnIn=60");
    expect(text).not.toContain("bayesian-mf: the chain"); // told once, not in the notes as well
    expect(page).toContain("Good to know.</b> Times were missing.</p>");
  });

  it("are left out where no model draws, and the corrections where there are none", async () => {
    const { files, page } = await write(inventedStarsResult({ models: ["bias", "svdpp"] }));
    for (const heading of ["How sure they are", "How the chain went", "For somebody new"]) {
      expect(page).not.toContain(heading);
    }
    expect(files).not.toContain("traces.csv");
    const raw = await write(inventedStarsResult({ calibrated: false }));
    expect(raw.page).toContain("How the chain went");
    expect(raw.page).not.toContain("For somebody new");
    expect(raw.files).not.toContain("calibration.png");
  });

  it("are drawn where one fold, one sweep or strange values are all there is", async () => {
    const whole = inventedStarsResult({ folds: 1, models: ["bayesian-mf"] });
    const [row] = whole.rows;
    const chain = { traces: { rmse: [1], strange: [0, 0, 1e9] }, burnIn: 0, effectiveDraws: { rmse: 1 }, notes: [] };
    for (const learnt of [[chain], [{ ...chain, traces: { rmse: [1, Number.NaN, 2] }, burnIn: 5 }], [{}], []]) {
      const { page, plain } = await write({ ...whole, rows: [{ ...row!, options: { learnt } }] });
      expect(markupFaults(page)).toEqual([]);
      expect(plain.match(/NaN|undefined|Infinity/)).toBeNull();
    }
  });
});

it("stands without a row, without a baseline and with figures that do not exist", async () => {
  const whole = inventedStarsResult({ models: ["bias", "outsider"], baseline: null });
  const [first, second] = whole.rows;
  const lame = { ...second!, metrics: { rmse: { mean: Number.NaN }, strange: { mean: 0.5 } } };
  for (const rows of [[], [first!], [first!, lame], [lame]]) {
    const { page, plain } = await write({ ...whole, rows });
    expect(markupFaults(page)).toEqual([]);
    expect(plain.match(/NaN|undefined|Infinity/)).toBeNull();
  }
});

it("claims nothing by coverage, which is not tested", async () => {
  const { text, page } = await write(inventedStarsResult({ headline: "cover90" }));
  expect(text).toContain("Models side by side, without a test");
  expect(page).toContain(">Side by side</h2>");
  expect(text).not.toContain("Surely better");
});

it("escapes what others wrote, and keeps two data sets apart", async () => {
  const evil = `<img src=x onerror="a('b')">&`;
  const result = inventedStarsResult({ data: `../${evil}.csv`, models: ["bias", evil, "bayesian-mf"] });
  const { files, page, read } = await write({ ...result, notes: [evil] }, inventedStarsResult({ settled: false }));
  expect(page).not.toContain("<img");
  expect(markupFaults(page)).toEqual([]);
  for (const file of files) expect(file).toMatch(/^[\w.-]+$/);
  expect(new Set(files).size).toBe(files.length);
  expect(files).toContain("error-by-sweep-ml-100k.svg");
  expect(JSON.parse(await read("metrics.json")).results).toHaveLength(2);
  expect(await read("traces.csv")).toContain('"../<img src=x onerror=""a(\'b\')"">&.csv",bayesian-mf,1,1,');
});

it("refuses to report nothing", async () => {
  await expect(write()).rejects.toThrow(RangeError);
});
