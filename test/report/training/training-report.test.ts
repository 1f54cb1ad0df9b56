// The report of a training as files: whole markup, every picture, every figure somewhere, what has to be said said first.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { TrainingResult } from "../../../src/core/recommend/training-result.ts";
import { writeTrainingReport } from "../../../src/report/training/write-training-report.ts";
import { inventedTrainingResult } from "../../support/invented-training-result.ts";
import { markupFaults } from "../../support/markup-faults.ts";
import { readPng } from "../../support/read-png.ts";

const folders: string[] = [];

async function write(changes: Partial<TrainingResult> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "matinee-training-"));
  folders.push(folder);
  const { files } = await writeTrainingReport(inventedTrainingResult(changes), folder, { pngScale: 1 });
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const page = await read("report.html");
  const plain = page.replace(/<style>[\s\S]*?<\/style>/, "");
  const text = plain.replaceAll(/<svg[\s\S]*?<\/svg>/g, " ").replaceAll(/<[^>]*>/g, " ");
  return { folder, files, read, page, plain, text: text.replaceAll(/[\s\u00a0]+/g, " ") };
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe("writeTrainingReport", () => {
  it("has whole markup, all chapters, links to all files and nothing undefined", async () => {
    const { folder, files, read, page, plain } = await write();
    expect(markupFaults(page)).toEqual([]);
    expect(plain.match(/NaN|undefined|Infinity|\[object/)).toBeNull();
    const headings = [...page.matchAll(/-heading">([^<]*)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      "How good its lists are",
      "For newcomers",
      "A first list",
      "One taste",
      "What counts",
      "What the file holds",
      "To make it again",
    ]);
    const pictures = ["newcomers", "weights"];
    expect(files).toEqual([
      "training.json",
      ...pictures.flatMap((name) => [`${name}.svg`, `${name}.png`]),
      "report.html",
    ]);
    for (const name of files.slice(0, -1)) expect(page).toContain(`<a href="${name}">`);
    for (const name of pictures) {
      expect(page).toContain(`<figure id="${name}">`);
      expect(markupFaults(await read(`${name}.svg`))).toEqual([]);
      expect(readPng(await readFile(join(folder, `${name}.png`))).width).toBe(1040);
    }
  });

  it("says first what was learnt from, how good it is, with interval and p", async () => {
    const { text } = await write();
    expect(text).toContain("A model that knows more than popularity");
    expect(text).toContain("100,836 ratings that 610 people gave 9,724 films");
    expect(text).toContain("NDCG@100 is 0.395 (95 % interval 0.350 to 0.439)");
    expect(text).toContain("That is surely more (p &#60; 0.001, paired).");
    expect(text).not.toContain("First of all.");
  });

  it.each([
    [0.2, "A model no surer than popularity", "may be chance (p = 0.200, paired)"],
    [null, "A model no surer than popularity", "Of so few people no test can be made."],
  ])("claims nothing where p is %s", async (p, headline, words) => {
    const { heldOut } = inventedTrainingResult();
    const { text } = await write({ heldOut: { ...heldOut, p } });
    expect(text).toContain(headline);
    expect(text).toContain(words);
  });

  it("says so where popularity is better", async () => {
    const { heldOut } = inventedTrainingResult();
    const [hybrid, popularity, ...parts] = heldOut.models;
    const models = [
      { ...hybrid!, metrics: popularity!.metrics },
      { ...popularity!, metrics: hybrid!.metrics },
      ...parts,
    ];
    const { text } = await write({ heldOut: { ...heldOut, models } });
    expect(text).toContain("A model that popularity beats");
    expect(text).toContain("That is surely less (p");
  });

  it("has every figure in the page and in JSON", async () => {
    const result = inventedTrainingResult();
    const { text, read } = await write();
    for (const { model, metrics } of result.heldOut.models) {
      if (model === "prior") continue; // ranks as popularity does
      for (const { mean, ci95 } of Object.values(metrics)) {
        expect(text).toContain(`${mean.toFixed(3)} ${ci95[0].toFixed(3)} to ${ci95[1].toFixed(3)}`);
      }
    }
    for (const { learnt, kept } of result.learnt.losses) expect(text).toContain(`${learnt} ${kept} −`);
    for (const { value } of result.watched.ndcg) expect(text).toContain(value.toFixed(4));
    for (const { sections, bytes, gzipped } of result.file.parts) {
      const figures = [sections, bytes, gzipped].map((figure) => figure.toLocaleString("en-GB"));
      expect(text).toContain(figures.join(" "));
    }
    expect(text).toContain("header and gaps 4,701,207");
    expect(text).toContain("Its whole interval lies above zero after 3 and 10 ratings.");
    const json = JSON.parse(await read("training.json"));
    expect(json).toMatchObject({
      set: result.set,
      bands: result.bands,
      manifest: result.manifest,
      first: result.first,
    });
    expect(json.heldOut.newcomers.gains).toHaveLength(4);
  });

  it("says what liked before disliked is and of whom, and where nobody disliked anything that it cannot be told", async () => {
    expect((await write()).text).toContain("Of 57 of these people, who rated any.");
    const { heldOut } = inventedTrainingResult();
    const models = heldOut.models.map(({ model, metrics: { "auc-liked": _, ...metrics } }) => ({ model, metrics }));
    const { text } = await write({ heldOut: { ...heldOut, choosy: 0, models } });
    expect(text).toContain("whether what is liked stands before what is not cannot be told");
  });

  it("shows lists with stars and reasons, and what was rated", async () => {
    const { text } = await write();
    expect(text).toContain("1. Heat (1995) 102 people gave it 3.9 on average. 4.2 3.2 to 5.0");
    expect(text).toContain("2. Untitled Nobody here has rated it yet.");
    expect(text).toContain("Gave Alien (1979) 5.");
  });

  it("names lengths of history and shares, to those who cannot see the bars, too", async () => {
    const { page } = await write();
    const drawn = page.slice(page.indexOf('<figure id="weights">')).split("</figure>")[0]!;
    for (const name of ["no film", "1 film", "2 to 20 films", "21 films or more"]) expect(drawn).toContain(`>${name}<`);
    expect(drawn.replaceAll("\u00a0", " ")).toContain("21 films or more: neighbours 52 %, newcomers’ part 18 %");
  });

  it("says first that ratings are invented, and gives licences and data with checksums", async () => {
    const notice = "Ratings are invented: nobody saw a film.";
    const invented = await write({ notice, set: "starter", licences: [] });
    expect(invented.text).toContain(`A model of invented ratings First of all. ${notice} Learnt from`);
    expect(invented.text).not.toContain("GroupLens");
    const { text } = await write();
    expect(text).toContain("MovieLens: research use. TMDB: facts of films.");
    expect(text).toContain(`ml-latest-small/ratings.csv, 100,836 rows, sha256 ${"ab".repeat(32)}`);
    expect(text).toContain("not endorsed or certified by TMDB");
    expect(text).toContain("matinee train --sets ml-latest-small,tmdb-5000 --seed 7");
  });

  it("stands without newcomers, tastes and tracks, and with one weight for all", async () => {
    const { heldOut } = inventedTrainingResult();
    const { page, plain, files } = await write({
      ...{ heldOut: { ...heldOut, newcomers: null }, samples: [], tracks: [], licences: [] },
      bands: [{ from: 0, weights: [0, 0, 0, 0] }],
    });
    expect(markupFaults(page)).toEqual([]);
    expect(plain.match(/NaN|undefined|Infinity/)).toBeNull();
    expect(files).not.toContain("newcomers.png");
    for (const heading of ["For newcomers", "taste<"]) expect(page).not.toContain(heading);
    expect(page).toContain("any number of films");
  });

  it("escapes what others wrote", async () => {
    const evil = `<img src=x onerror="a('b')">&`;
    const { first } = inventedTrainingResult();
    const films = [{ ...first.films[0]!, film: { ...first.films[0]!.film, title: evil }, reason: evil }];
    const { page } = await write({ first: { ...first, films }, licences: [evil], set: evil });
    expect(page).not.toContain("<img");
    expect(markupFaults(page)).toEqual([]);
  });
});
