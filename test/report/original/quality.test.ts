// The chapters on film quality follow the result: each test changes figures and looks for other words.
import { expect, it } from "vitest";
import type { OriginalResult } from "../../../src/core/evaluation/original-result.ts";
import type { QualityIngredient } from "../../../src/core/evaluation/quality-result.ts";
import type { Metric } from "../../../src/core/evaluation/report-document.ts";
import { ingredients } from "../../../src/report/original/chapters/quality/ingredients.ts";
import { levelSentence } from "../../../src/report/original/chapters/quality/level-sentences.ts";
import { looksAt } from "../../../src/report/original/chapters/quality/looks-at.ts";
import { ingredientsSentence, inputsSentence } from "../../../src/report/original/chapters/quality/worth-sentences.ts";
import { qualityLevels } from "../../../src/report/original/charts/quality/quality-levels.ts";
import { ingredientsPicture } from "../../../src/report/original/charts/quality/worth-forests.ts";
import { qualityRows, qualityTracks } from "../../../src/report/original/findings/quality/quality-tracks.ts";
import { ingredientWorths, inputWorths } from "../../../src/report/original/findings/quality/worths.ts";
import { viewOriginal } from "../../../src/report/original/original-view.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const result = inventedOriginalResult({ films: 200, seeds: 2, filmNet: true, quality: 400 });
const view = viewOriginal(result);

it("puts rows out of fold and test rows side by side, track by track, the blend last", () => {
  const tracks = qualityTracks(view);
  expect(tracks.map(({ track }) => track)).toEqual(["before-release", "all-columns", "with-ratings"]);
  for (const { models } of tracks) expect(models.at(-1)?.model).toBe("film-quality");
  const before = tracks[0].models.find(({ model }) => model === "film-gp");
  expect([before?.folds?.protocol, before?.test?.protocol]).toEqual(["cv5", "seed-split"]);
  expect(qualityTracks(viewOriginal(inventedOriginalResult({ films: 50, seeds: 1 })))).toEqual([]);
});

it("loses no row where the network on metadata was measured twice", () => {
  const rows = qualityRows(view);
  expect(rows).toHaveLength(result.quality?.rows.length ?? 0);
  expect(rows.filter(({ model }) => model === "film-net+again").map(({ track }) => track)).toEqual([
    "before-release",
    "before-release",
    "all-columns",
    "all-columns",
  ]);
  const names = [...view.rows, ...rows].map(({ model, track, protocol }) => `${model} ${track} ${protocol}`);
  expect(new Set(names).size).toBe(names.length);
});

it("says whether the blend is above its best single model, and whether the test agrees with the folds", () => {
  const sentence = (blend: number, test: number) =>
    levelSentence(
      qualityTracks(
        viewOriginal(withR2(withR2(result, "film-quality", "cv5", blend), "film-quality", "seed-split", test)),
      )[1],
    );
  expect(sentence(0.9, 0.9)).toMatch(/^With all columns, the blend tells 90.% of the variance out of fold/);
  expect(sentence(0.9, 0.9)).toContain("less than the blend.");
  expect(sentence(0.9, 0.9)).toContain("as the folds promised.");
  expect(sentence(0.1, 0.9)).toContain("more than the blend.");
  expect(sentence(0.1, 0.9)).toContain("more than the folds promised.");
  expect(sentence(0.9, 0.1)).toContain("less than the folds promised.");
});

it("says in the caption how many films and folds there are", () => {
  const { reading, description } = qualityLevels(view, qualityTracks(view));
  expect(reading).toContain("Full dots: 400 training rows in 5 folds; rings: 200 test rows.");
  expect(description).toMatch(
    /With ratings: R² of .*Film quality 0\.\d{3} out of fold and 0\.\d{3} on the test rows\./,
  );
});

it("tells parts that help, harm and do neither by their intervals, the largest first", () => {
  const gains: [string, number, number, number][] = [
    ["words", 0.01, 0.005, 0.015],
    ["people", 0.04, 0.03, 0.05],
    ["companies", -0.02, -0.03, -0.01],
    ["a trend", 0.001, -0.01, 0.012],
  ];
  const [track] = qualityTracks(view);
  const changed = { ...track, result: { ...track.result, ingredients: gains.map(asIngredient) } };
  const [found] = ingredientWorths([changed]);
  expect(ingredientsSentence(found)).toBe(
    "Before release, surely worth something are people (+0.040) and words (+0.010). The model would be better without companies (−0.020). Not to be told from nothing: a trend (+0.001).",
  );
  const idle = { ...changed, result: { ...changed.result, ingredients: [asIngredient(["words", 0, -1, 1])] } };
  expect(ingredientsSentence(ingredientWorths([idle])[0])).toContain("no part is surely worth anything alone.");
  const { description, reading } = ingredientsPicture([found]);
  expect(description).toMatch(/^Before release: people \+0\.040 \(0\.030 to 0\.050\), words/);
  expect(reading).toContain("400 training films");
});

it("names what a track looks at first, and counts what it could do without", () => {
  const input = (name: string, mean: number, low: number) => ({
    name,
    films: 550,
    drop: { mean, ci95: [low, 2 * mean - low] as const },
  });
  const [track] = qualityTracks(view);
  const sentence = (importance: readonly ReturnType<typeof input>[]) => {
    const changed = { ...track, result: { ...track.result, importance } };
    return inputsSentence(inputWorths([changed])[0]);
  };
  expect(sentence([input("year", 0.02, 0.01), input("genres", 0.1, 0.08), input("tagline", 0, -0.01)])).toBe(
    "Before release, most hangs on genres: shuffled, R² falls by 0.100 (0.080 to 0.120), then year (0.020). One of the three groups of inputs does not surely count.",
  );
  expect(sentence([input("genres", 0.1, 0.08)])).toContain("Every group of inputs surely counts.");
  expect(sentence([input("tagline", 0, -0.01)])).toContain("no single group of inputs surely changes anything");
});

it("leaves out what was not run", () => {
  const [track] = qualityTracks(view);
  const bare = { ...track, result: { ...track.result, ingredients: [], importance: [] } };
  expect([ingredientWorths([bare]), inputWorths([bare])]).toEqual([[], []]);
  expect([ingredients([bare], null), looksAt([bare], null)]).toEqual([null, null]);
});

function asIngredient([what, mean, low, high]: [string, number, number, number]): QualityIngredient {
  return { id: what, what, without: 0.5, gain: { mean, ci95: [low, high] } };
}

/** The result with another R2 in the rows of a model under a protocol. */
function withR2(from: OriginalResult, model: string, protocol: string, mean: number): OriginalResult {
  if (from.quality === undefined) return from;
  const r2: Metric = { mean, ci95: [mean - 0.03, mean + 0.03], n: 400 };
  const rows = from.quality.rows.map((row) =>
    row.model === model && row.protocol === protocol ? { ...row, metrics: { ...row.metrics, r2 } } : row,
  );
  return { ...from, quality: { ...from.quality, rows } };
}
