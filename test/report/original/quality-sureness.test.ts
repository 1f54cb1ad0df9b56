// What is said about intervals must follow the counts: each test changes a share and looks for other words.
import { expect, it } from "vitest";
import type { QualityCoverage, QualityPrediction } from "../../../src/core/evaluation/quality-result.ts";
import { coverageSentence, widthSentence } from "../../../src/report/original/chapters/quality/sureness-sentences.ts";
import { coveragePicture } from "../../../src/report/original/charts/quality/coverage-forest.ts";
import { intervalSample } from "../../../src/report/original/charts/quality/interval-sample.ts";
import { qualityTracks } from "../../../src/report/original/findings/quality/quality-tracks.ts";
import { evenSample, widthClasses } from "../../../src/report/original/findings/quality/sureness.ts";
import { viewOriginal } from "../../../src/report/original/original-view.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const [track] = qualityTracks(viewOriginal(inventedOriginalResult({ films: 80, seeds: 1, nets: [], quality: 200 })));
const slice = (name: string, covered: number, error = 0.01): QualityCoverage => ({
  slice: name,
  films: 100,
  covered,
  ci95: [covered - error, covered + error],
  width: 2.5,
});
const withCoverage = (...coverage: QualityCoverage[]) => ({ ...track, result: { ...track.result, coverage } });

it("says whether the promise is kept, and names slices only where chance does not explain them", () => {
  expect(coverageSentence(withCoverage(slice("all", 0.9), slice("1990s", 0.8, 0.12)))).toMatch(
    /90\.0.% of the films .* as promised, and are 2\.50 points wide.*In no slice is the share surely out of the band\./,
  );
  const broken = coverageSentence(withCoverage(slice("all", 0.85), slice("votes<50", 0.8), slice("1990s", 0.96)));
  expect(broken).toContain("fewer than promised");
  expect(broken).toMatch(
    /Surely out of the band: films with fewer than 50 votes \(80\.0.%, too narrow\) and films of the 1990s \(96\.0.%, too wide\)\./,
  );
  expect(coverageSentence(withCoverage(slice("all", 0.97)))).toContain("more than promised");
  expect(coverageSentence(withCoverage())).toBe("");
});

const film = (k: number, width: number, error: number): QualityPrediction => ({
  tmdbId: k,
  title: `Film ${k}`,
  year: 1990,
  truth: 6 + error,
  votes: 60,
  expected: 6 + k / 1000,
  lo: 6 + k / 1000 - width / 2,
  hi: 6 + k / 1000 + width / 2,
});

it("puts films into classes of equal size by width", () => {
  const films = [film(1, 4, 3), film(2, 1, 0.1), film(3, 2, 0.5), film(4, 3, 1)];
  const classes = widthClasses(films, 2);
  expect(classes.map(({ films, covered }) => [films, covered])).toEqual([
    [2, 1],
    [2, 0.5],
  ]);
  expect(classes[0].width).toBeCloseTo(1.5, 12);
  expect(classes[1].width).toBeCloseTo(3.5, 12);
  expect(classes[1].mae).toBeCloseTo((2.999 + 0.996) / 2, 12);
  expect(widthClasses([], 5)).toEqual([]);
});

it("says whether a wide interval means a large error, and nothing where all are alike", () => {
  const said = (error: (k: number) => number, width: (k: number) => number) => {
    const folds = Array.from({ length: 50 }, (_, k) => film(k, width(k), error(k)));
    return widthSentence({ ...track, result: { ...track.result, folds } });
  };
  expect(
    said(
      (k) => k / 25,
      (k) => 1 + k / 25,
    ),
  ).toContain("So the width says something.");
  expect(
    said(
      () => 1,
      (k) => 1 + k / 25,
    ),
  ).toContain("So the width says little about the single film.");
  expect(
    said(
      (k) => k / 25,
      () => 2,
    ),
  ).toBe("");
});

it("draws an even sample, each film at most once", () => {
  const films = Array.from({ length: 30 }, (_, k) => film(29 - k, 2, 0));
  expect(evenSample(films, 3).map(({ tmdbId }) => tmdbId)).toEqual([5, 15, 25]);
  expect(evenSample(films, 99)).toHaveLength(30);
});

it("describes its pictures by the counts", () => {
  expect(coveragePicture([withCoverage(slice("all", 0.9))]).description).toBe(
    "Before release: covered are 90.0\u00a0% of 100 (all films).",
  );
  const few = { ...slice("1920s", 0.5, 0.4), films: 3 };
  const picture = coveragePicture([withCoverage(slice("all", 0.9), few)]);
  expect(picture.reading).toContain("fewer than 20 films are in the table alone");
  expect(picture.drawings.wide.markup).not.toContain("1920s");
  expect(intervalSample([track]).description).toMatch(/^Before release: of 64 films shown, \d+ \(\d+.%\) lie in/);
});
