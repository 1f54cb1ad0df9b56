import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OriginalResult } from "../../../src/core/evaluation/original-result.ts";
import { writeOriginalReport } from "../../../src/report/original/write-original-report.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";
import { markupFaults } from "../../support/markup-faults.ts";
import { readPng } from "../../support/read-png.ts";

const attack = `</p><script src="https://evil.example/x.js"></script>"'&`;
const folders: string[] = [];

async function write(
  result: OriginalResult,
): Promise<{ folder: string; files: string[]; page: string; words: string }> {
  const folder = await mkdtemp(join(tmpdir(), "matinee-report-"));
  folders.push(folder);
  const { files } = await writeOriginalReport(result, folder);
  const page = await readFile(join(folder, "report.html"), "utf8");
  return { folder, files, page, words: page.replace(/<style>[\s\S]*?<\/style>/, "") };
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe("the report", () => {
  const result = inventedOriginalResult({ films: 200, seeds: 3, title: attack, mends: true, filmNet: true });
  // The title of the fourth film is the attack; votes and truth make it the widest miss, so that it is printed.
  const test = result.test.map((film, k) => (k === 3 ? { ...film, votes: 999_999, truth: 0 } : film));
  let report: Awaited<ReturnType<typeof write>>;
  beforeAll(async () => {
    report = await write({ ...result, test });
  });

  it("is a page, two tables and nine pictures, each as SVG and PNG", async () => {
    const pictures = [
      "learning-curves",
      "learning-curves-fresh-order",
      "measures",
      "measures-fresh-order",
      "mends",
      "predicted-true",
      "residuals",
      "residuals-by-votes",
      "tracks",
    ];
    const wanted = [
      ...pictures.flatMap((name) => [`${name}.png`, `${name}.svg`]),
      "metrics.csv",
      "metrics.json",
      "report.html",
    ];
    expect([...report.files].sort()).toEqual(wanted.sort());
    expect((await readdir(report.folder)).sort()).toEqual(wanted);
  });

  it("is well-formed markup with one h1 and no skipped level of headings", () => {
    expect(markupFaults(report.page)).toEqual([]);
    const levels = [...report.page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [k, level] of levels.entries()) if (k > 0) expect(level - levels[k - 1]).toBeLessThanOrEqual(1);
  });

  it("asks nothing of anyone", () => {
    const withoutLinks = report.words.replace(/<a href="https:\/\/[\w./-]+">/g, "");
    expect(withoutLinks.replaceAll("https://evil.example", "")).not.toMatch(/https?:\/\//);
    for (const [, target] of report.page.matchAll(/url\(([^)]*)/g)) expect(target).toMatch(/^data:font\/woff2;base64,/);
    expect(report.words).not.toMatch(/<(script|link|img|iframe|object|embed)\b/);
  });

  it("prints a title that is an attack as text", () => {
    expect(report.words).toContain("&#60;script src=&#34;https://evil.example/x.js");
  });

  it("has heads with a scope in every table and words in every figure", () => {
    for (const [head] of report.page.matchAll(/<th\b[^>]*>/g)) expect(head).toMatch(/scope="(col|row|rowgroup)"/);
    const drawings = [...report.page.matchAll(/<svg[^>]*aria-labelledby="([\w-]+) ([\w-]+)"/g)];
    expect(drawings).toHaveLength(18);
    for (const [, title, description] of drawings) {
      expect(report.words).toMatch(new RegExp(`id="${title}">[^<]{10,}<`));
      expect(report.words).toMatch(new RegExp(`id="${description}">[^<]{40,}<`));
    }
  });

  it("links only to fragments, files and pages that are there", () => {
    for (const [, target] of report.page.matchAll(/href="([^"]*)"/g)) {
      if (target.startsWith("https://")) continue;
      if (target.startsWith("#")) expect(report.words).toContain(`id="${target.slice(1)}"`);
      else expect(report.files).toContain(target);
    }
  });

  it("has pictures that stand alone", async () => {
    for (const file of report.files.filter((name) => name.endsWith(".svg"))) {
      const svg = await readFile(join(report.folder, file), "utf8");
      expect(markupFaults(svg)).toEqual([]);
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|var\(--/);
      const [, width, height] = svg.match(/width="(\d+)" height="(\d+)"/) ?? [];
      const png = await readFile(join(report.folder, file.replace(".svg", ".png")));
      expect(readPng(png)).toEqual({ width: 2 * Number(width), height: 2 * Number(height) });
    }
  });

  it("names the data and its terms", () => {
    expect(report.words).toContain("This product uses the TMDB API but is not endorsed or certified by TMDB.");
    expect(report.words).toContain("TMDB 5000 Movie Dataset");
    expect(report.words).toContain("GloVe");
    expect(report.words).not.toContain("An invented catalogue.");
    expect(report.words).not.toContain("Not everything was run.");
  });

  it("is the same bytes for the same result", async () => {
    const again = await write({ ...result, test });
    for (const file of report.files) {
      const [first, second] = await Promise.all([report, again].map(({ folder }) => readFile(join(folder, file))));
      expect(second.equals(first), file).toBe(true);
    }
  });
});

it("says at the top that a generated catalogue is comparable with nothing, and shows no published figure", async () => {
  const { words, folder } = await write(inventedOriginalResult({ films: 100, seeds: 2, data: "generated" }));
  expect(words.indexOf("An invented catalogue.")).toBeLessThan(words.indexOf("<section"));
  expect(words.match(/1\.3082|1\.844|Keras 3\.15|rinted row is/)).toBeNull();
  expect(await readFile(join(folder, "metrics.csv"), "utf8")).not.toMatch(/1\.3082|Keras/);
  expect(await readFile(join(folder, "measures.svg"), "utf8")).toContain("invented catalogue");
});

it("says nothing of steps that were not run, and all of it on a generated catalogue", async () => {
  const without = await write(inventedOriginalResult({ films: 60, seeds: 1 }));
  expect(without.words).not.toMatch(/What each mend is worth|A network that reads the film/);
  const invention = { films: 100, seeds: 2, data: "generated", mends: true, filmNet: true } as const;
  const { words, page } = await write(inventedOriginalResult(invention));
  expect(words).toContain("The options were not chosen on the rows of this report.");
  expect(markupFaults(page)).toEqual([]);
});

it("draws steps where none of the original's networks was run", async () => {
  const { files, page } = await write(inventedOriginalResult({ films: 100, seeds: 2, nets: [], filmNet: true }));
  expect(files).toContain("tracks.svg");
  expect(page).toContain("Figure 1. What metadata is worth");
  expect(markupFaults(page)).toEqual([]);
});

it("tells real rows with other options from an invented catalogue, and prints what is to be known", async () => {
  const result = {
    ...inventedOriginalResult({ films: 100, seeds: 1 }),
    comparable: false,
    notes: ["3 films are alone."],
  };
  const { words, folder } = await write(result);
  expect(words).toContain("Other options.");
  expect(words).toContain("3 films are alone.");
  expect(words).not.toContain("An invented catalogue.");
  expect(await readFile(join(folder, "metrics.csv"), "utf8")).not.toMatch(/1\.3082|Keras/);
});

it("names the networks that were left out and why", async () => {
  const { page, words } = await write(inventedOriginalResult({ films: 100, seeds: 1, nets: ["original-deep"] }));
  expect(words).toContain(
    "The frozen GloVe model and the fine-tuned GloVe model are missing from this report: there are no word vectors: glove.6B.50d.txt was not found.",
  );
  expect(markupFaults(page)).toEqual([]);
});

it("is written without pictures where no network was run", async () => {
  const { files, page, words } = await write(inventedOriginalResult({ films: 100, nets: [] }));
  expect(files).toEqual(["metrics.csv", "metrics.json", "report.html"]);
  expect(words).toContain("No network could be run");
  expect(markupFaults(page)).toEqual([]);
});

it("refuses a result whose parts do not fit together", async () => {
  const result = inventedOriginalResult({ films: 30, seeds: 1 });
  const short = { ...result.runs[0], predictions: [6] };
  await expect(writeOriginalReport({ ...result, runs: [short, ...result.runs.slice(1)] }, "unused")).rejects.toThrow(
    new RangeError(
      "Cannot write the report of the original: seed 1 of original-deep has 1 predictions, 30 were needed",
    ),
  );
  await expect(writeOriginalReport({ ...result, rows: result.rows.slice(1) }, "unused")).rejects.toThrow(RangeError);
});
