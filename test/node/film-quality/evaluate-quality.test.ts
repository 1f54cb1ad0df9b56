// What nobody may know before the test is asked changes nothing that was fitted or chosen, to the last bit: the ratings of the test films,
// and before release their votes. (Tracks that see votes read those of every film of the catalogue as a fact of it.)
import { beforeAll, describe, expect, it } from "vitest";
import type { Film } from "../../../src/core/catalogue/film.ts";
import type { QualityResult, QualityTrackResult } from "../../../src/core/evaluation/quality-result.ts";
import { trainTestSplit } from "../../../src/core/evaluation/train-test-split.ts";
import type { QualityTrack } from "../../../src/core/models/film-quality/quality-tracks.ts";
import { evaluateQuality } from "../../../src/node/film-quality/evaluate-quality.ts";
import type { QualityData } from "../../../src/node/film-quality/quality-data.ts";
import { tuneQuality } from "../../../src/node/film-quality/tune-quality.ts";
import { notebookSplit } from "../../../src/node/reproduce/experiment.ts";
import { smallCatalogue, smallOptions, smallQualityData } from "../../support/small-quality.ts";

const catalogue = smallCatalogue(120);
const split = trainTestSplit(catalogue.length, notebookSplit.testShare, notebookSplit.seed);
const isTest = new Set(split.test);
const altered = catalogue.map((film, place) =>
  isTest.has(place)
    ? { ...film, voteAverage: 10 - film.voteAverage, voteCount: film.voteCount === 0 ? 50 : 3 * film.voteCount }
    : film,
);
const otherRatings = catalogue.map((film, place) => (isTest.has(place) ? { ...film, voteAverage: 3 } : film));
const dataOf = (films: readonly Film[], tracks: readonly QualityTrack[]): QualityData => ({
  ...smallQualityData(films, catalogue),
  tracks,
});
const evaluate = (data: QualityData, full = false) =>
  evaluateQuality(data, { threads: 1, seed: 0, full, trainMean: 6, options: smallOptions });

/** Everything but the clock and the memory. */
const lasting = ({ rows, tracks }: QualityResult) => ({
  rows: rows.map(({ seconds: _seconds, peakMemoryMB: _memory, ...row }) => row),
  tracks: tracks.map(({ seconds: _seconds, ...track }) => track),
});
const fittedOf = (result: QualityResult) => {
  const { rows, tracks } = lasting(result);
  return {
    rows: rows.filter(({ protocol }) => protocol === "cv5"),
    tracks: tracks.map(({ folds, coverage, ingredients, importance }) => ({
      folds,
      coverage,
      ingredients,
      importance,
    })),
    asked: tracks.map(({ test }) => test.map(({ tmdbId, expected, lo, hi }) => ({ tmdbId, expected, lo, hi }))),
  };
};

describe("evaluateQuality", () => {
  let result: QualityResult;
  let track: QualityTrackResult;
  beforeAll(async () => {
    result = await evaluate(dataOf(catalogue, ["before-release"]));
    [track] = result.tracks;
  });

  it("reads no rating and no vote of the test rows before release", async () => {
    const other = await evaluate(dataOf(altered, ["before-release"]));
    expect(fittedOf(other)).toEqual(fittedOf(result));
    expect(other.tracks[0].test.map(({ truth }) => truth)).not.toEqual(track.test.map(({ truth }) => truth));
    expect(other.tracks[0].testCoverage).not.toEqual(track.testCoverage);
  });

  it("reads no rating of the test rows where votes are seen", async () => {
    const tracks = ["all-columns"] as const;
    const [seen, other] = [await evaluate(dataOf(catalogue, tracks)), await evaluate(dataOf(otherRatings, tracks))];
    expect(fittedOf(other)).toEqual(fittedOf(seen));
    expect(other.tracks[0].testCoverage).not.toEqual(seen.tracks[0].testCoverage);
  });

  it("is asked about every row once, of films with their truth", () => {
    const ids = (which: ArrayLike<number>) => Array.from(which, (place) => catalogue[place].tmdbId);
    expect(track.folds.map(({ tmdbId }) => tmdbId)).toEqual(ids(split.train));
    expect(track.test.map(({ tmdbId }) => tmdbId)).toEqual(ids(split.test));
    for (const { tmdbId, truth, votes, expected, lo, hi } of [...track.folds, ...track.test]) {
      const film = catalogue.find((each) => each.tmdbId === tmdbId);
      expect([truth, votes]).toEqual([film?.voteAverage, film?.voteCount]);
      expect(0 <= lo && lo <= hi && hi <= 10 && expected >= 0 && expected <= 10).toBe(true);
    }
    expect(track.coverage[0]).toMatchObject({ slice: "all", films: split.train.length });
    expect(track.testCoverage[0]).toMatchObject({ slice: "all", films: split.test.length });
  });

  it("has a row a member out of fold, three divisions each, and one on the test rows", () => {
    expect(result.divisions).toBe(3);
    expect(result.rows.map(({ model, protocol, seeds, track: of }) => [model, protocol, seeds, of])).toEqual([
      ["film-gp", "cv5", 3, "before-release"],
      ["film-trees", "cv5", 3, "before-release"],
      ["film-quality", "cv5", 3, "before-release"],
      ["film-quality", "split80", 1, "before-release"],
    ]);
  });

  it("tells what ingredients are worth, and what inputs are looked at", () => {
    const ids = track.ingredients.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(["trees", "process", "chance"]);
    expect(new Set(ids).size).toBe(11);
    const names = track.importance.map(({ name }) => name);
    expect(names).toContain("genres");
    for (const hidden of ["votes", "popularity", "revenue", "MovieLens ratings"]) expect(names).not.toContain(hidden);
    const drops = track.importance.map(({ drop }) => drop.mean);
    expect(drops).toEqual(drops.toSorted((a, b) => b - a));
  });

  it("asks all films in ten folds where it is told to, and nothing on test rows", async () => {
    const { rows, tracks } = await evaluate(dataOf(catalogue, ["all-columns"]), true);
    expect(tracks[0].folds.map(({ tmdbId }) => tmdbId)).toEqual(catalogue.map(({ tmdbId }) => tmdbId));
    expect([tracks[0].test, tracks[0].testCoverage]).toEqual([[], []]);
    expect(new Set(rows.map(({ protocol }) => protocol))).toEqual(new Set(["cv10"]));
    for (const { votes, expected } of tracks[0].folds) expect(expected > 0).toBe(votes > 0);
  });

  it("answers a film that is in both parts by a fit that left it out", async () => {
    // the film of the first test row stands among the training rows as well
    const twice = catalogue.with(split.train[0], catalogue[split.test[0]]);
    const other = twice.map((film, place) =>
      place === split.train[0] || place === split.test[0] ? { ...film, voteAverage: 1 } : film,
    );
    const asked = async (films: readonly Film[]) =>
      (await evaluate(dataOf(films, ["before-release"]))).tracks[0].test[0];
    const [seen, changed] = [await asked(twice), await asked(other)];
    // the closed form leaves rounding of the film's own rating, and what weighs the members is learnt from all answers
    expect(Math.abs(changed.expected - seen.expected)).toBeLessThan(0.15);
    expect(changed.truth).toBe(1);
  });
});

describe("tuneQuality", () => {
  it.each([
    ["before-release", altered],
    ["attention", altered],
    ["all-columns", otherRatings],
  ] as const)("reads nothing of the test rows for %s", async (what, films) => {
    const tune = (of: readonly Film[]) =>
      tuneQuality(dataOf(of, [what as QualityTrack]), what, { threads: 1, seed: 0, steps: 3 });
    const tuned = await tune(catalogue);
    expect(await tune(films)).toEqual(tuned);
    expect(tuned.evidence.after).toBeGreaterThan(tuned.evidence.before);
  });
});
