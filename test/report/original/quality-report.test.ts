// The report with film quality models in it: whole markup, every picture, every film in metrics.json; without them, nothing.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { OriginalResult } from "../../../src/core/evaluation/original-result.ts";
import { rounded } from "../../../src/report/article/rounded.ts";
import { writeOriginalReport } from "../../../src/report/original/write-original-report.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";
import { markupFaults } from "../../support/markup-faults.ts";
import { readPng } from "../../support/read-png.ts";

const pictures = [
  "quality-levels",
  "quality-ingredients",
  "quality-importance",
  "quality-coverage",
  "quality-intervals",
  "quality-errors",
  "quality-bias",
];
const headings = [
  "How good is a film",
  "What each ingredient is worth",
  "What it looks at",
  "How sure it is",
  "Where it errs",
  "The films that surprise most",
];
const folders: string[] = [];

async function write(result: OriginalResult) {
  const folder = await mkdtemp(join(tmpdir(), "matinee-quality-"));
  folders.push(folder);
  const { files } = await writeOriginalReport(result, folder, { pngScale: 1 });
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const [page, json, csv] = [
    await read("report.html"),
    JSON.parse(await read("metrics.json")),
    await read("metrics.csv"),
  ];
  return { folder, files, page, json, csv };
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

it("has the chapters behind the network that reads the film, with whole markup and pictures", async () => {
  const result = inventedOriginalResult({ films: 120, seeds: 2, mends: true, filmNet: true, quality: 500 });
  const { folder, files, page, json, csv } = await write(result);
  expect(markupFaults(page)).toEqual([]);
  const places = ["A network that reads the film", ...headings, "How it was measured"].map((heading) =>
    page.indexOf(`-heading">${heading}</h2>`),
  );
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const name of pictures) {
    expect(page).toContain(`<figure id="${name}">`);
    expect(markupFaults(await readFile(join(folder, `${name}.svg`), "utf8"))).toEqual([]);
    expect(readPng(await readFile(join(folder, `${name}.png`))).width).toBe(1040);
  }
  expect(files.filter((name) => /^(quality|film)-.*svg$/.test(name))).toHaveLength(pictures.length);
  expect(page.replace(/<style>[\s\S]*?<\/style>/, "").match(/NaN|undefined|Infinity/)).toBeNull();
  expect(json.quality.tracks.map((track: { folds: unknown[] }) => track.folds.length)).toEqual([500, 500, 500]);
  const { folds } = json.quality.tracks[1];
  expect(folds[7].expected).toBe(rounded(result.quality?.tracks[1]?.folds[7]?.expected ?? 0));
  expect(folds[7].title).toBe(result.quality?.tracks[1]?.folds[7]?.title);
  expect(json.quality.divisions).toBe(3);
  expect(csv).toMatch(/^film-quality,with-ratings,cv5,r2,/m);
  expect(csv).toMatch(/^film-net\+again,all-columns,cv5,r2,/m);
});

it("says nothing of film quality where it was not run", async () => {
  const { files, page, json, csv } = await write(inventedOriginalResult({ films: 60, seeds: 1, filmNet: true }));
  for (const heading of headings) expect(page).not.toContain(heading);
  expect(files.join()).not.toContain("quality");
  expect(csv).not.toContain("film-quality");
  expect(json).not.toHaveProperty("quality");
});
