// The chapters on film quality follow the result: each test changes figures and looks for other words.
import { expect, it } from "vitest";
import type { OriginalResult } from "../../../src/core/evaluation/original-result.ts";
import type { Metric } from "../../../src/core/evaluation/report-document.ts";
import { levelSentence } from "../../../src/report/original/chapters/quality/level-sentences.ts";
import { qualityLevels } from "../../../src/report/original/charts/quality/quality-levels.ts";
import { qualityRows, qualityTracks } from "../../../src/report/original/findings/quality/quality-tracks.ts";
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

it("loses no row where the network on metadata stands in the report and in the blend", () => {
  const rows = qualityRows(view);
  expect(rows).toHaveLength(result.quality?.rows.length ?? 0);
  expect(rows.filter(({ model }) => model === "film-net+in-blend").map(({ track }) => track)).toEqual([
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

/** The result with another R2 in the rows of a model under a protocol. */
function withR2(from: OriginalResult, model: string, protocol: string, mean: number): OriginalResult {
  if (from.quality === undefined) return from;
  const r2: Metric = { mean, ci95: [mean - 0.03, mean + 0.03], n: 400 };
  const rows = from.quality.rows.map((row) =>
    row.model === model && row.protocol === protocol ? { ...row, metrics: { ...row.metrics, r2 } } : row,
  );
  return { ...from, quality: { ...from.quality, rows } };
}
