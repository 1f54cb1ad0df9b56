// Errors by votes and by decade: hand-made films with known errors, and words that follow them.
import { expect, it } from "vitest";
import type { QualityPrediction } from "../../../src/core/evaluation/quality-result.ts";
import {
  biasSentence,
  sizeSentence,
  unvotedSentence,
} from "../../../src/report/original/chapters/quality/error-sentences.ts";
import { biasPicture, errorsPicture } from "../../../src/report/original/charts/quality/error-forests.ts";
import { meanWithInterval, trackErrors } from "../../../src/report/original/findings/quality/errors-by-slice.ts";
import { qualityTracks } from "../../../src/report/original/findings/quality/quality-tracks.ts";
import { viewOriginal } from "../../../src/report/original/original-view.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const [track] = qualityTracks(viewOriginal(inventedOriginalResult({ films: 60, seeds: 1, nets: [], quality: 100 })));
const errorsOf = (folds: readonly QualityPrediction[]) =>
  trackErrors([{ ...track, result: { ...track.result, folds } }]);

let id = 0;
function film(votes: number, year: number | null, truth: number, expected: number): QualityPrediction {
  return { tmdbId: ++id, title: "A film", year, truth, votes, expected, lo: expected - 1, hi: expected + 1 };
}

it("takes a mean with 1.96 standard errors, and no interval from a single number", () => {
  expect(meanWithInterval([3])).toEqual({ mean: 3, ci95: null });
  const { mean, ci95 } = meanWithInterval([1, 2, 3, 4]);
  expect(mean).toBe(2.5);
  expect(ci95?.[1]).toBeCloseTo(2.5 + (1.96 * Math.sqrt(5 / 3)) / 2, 12);
});

it("puts each film into its class of votes and its decade, and keeps films without votes apart", () => {
  const [found] = errorsOf([
    film(0, 1995, 0, 4),
    film(9, 1999, 6, 7),
    film(10, 2000, 6, 5),
    film(1000, 2009, 8, 8),
    film(49, null, 8, 8.5),
  ]);
  expect(found.byVotes.map(({ short, films }) => [short, films])).toEqual([
    ["1–9", 1],
    ["10–49", 2],
    ["1,000 +", 1],
  ]);
  expect(found.byDecade.map(({ short, films }) => [short, films])).toEqual([
    ["1990s", 1],
    ["2000s", 2],
  ]);
  expect(found.voted.films).toBe(4);
  expect(found.voted.mae.mean).toBeCloseTo(2.5 / 4, 12);
  expect(found.voted.bias.mean).toBeCloseTo(0.5 / 4, 12);
  expect(found.unvoted?.mae.mean).toBe(4);
  // The constant is the mean of all films: 28 / 5.
  expect(found.byVotes[0].constant).toBeCloseTo(0.4, 12);
  expect(errorsOf([film(0, 1990, 0, 1)])).toEqual([]);
});

it("says whether the error goes with votes, and where the constant is as close", () => {
  const films = (error: (votes: number) => number) =>
    [5, 2000].flatMap((votes) =>
      Array.from({ length: 40 }, (_, k) =>
        film(votes, 1990, 6 + (k % 5) / 2, 6 + (k % 5) / 2 + error(votes) + (k % 2) / 50),
      ),
    );
  const [falls] = errorsOf(films((votes) => (votes < 10 ? 0.5 : 0.1)));
  expect(sizeSentence(falls)).toContain("The more votes, the smaller the error: 0.51 for films with 1 to 9 votes");
  expect(sizeSentence(falls)).toContain("In every class of votes and every decade it is closer than the constant.");
  const [rises] = errorsOf(films((votes) => (votes < 10 ? 0.1 : 2)));
  expect(sizeSentence(rises)).toContain("With more votes the error grows");
  expect(sizeSentence(rises)).toContain("It is no closer than the constant for films with at least 1,000 votes (40)");
  const [alike] = errorsOf(films(() => 0.3));
  expect(sizeSentence(alike)).toContain("Votes make no sure difference");
});

it("says to which side a slice surely leans", () => {
  const films = (few: number, many: number) =>
    Array.from({ length: 60 }, (_, k) =>
      film(k < 30 ? 5 : 500, 1990, 6, 6 + (k < 30 ? few : many) + (k % 2 ? 0.1 : -0.1)),
    );
  expect(biasSentence(errorsOf(films(0.4, -0.4))[0])).toBe(
    "Before release, too much is surely expected of films with 1 to 9 votes (+0.40); too little of films with 200 to 999 votes (−0.40).",
  );
  expect(biasSentence(errorsOf(films(0, -0.4))[0])).toMatch(
    /^Before release, too little is surely expected of films with/,
  );
  expect(biasSentence(errorsOf(films(0, 0))[0])).toContain("no class of votes and no decade");
});

it("tells of films without votes apart, and leaves them and small slices out of the pictures", () => {
  const many = Array.from({ length: 25 }, (_, k) => film(60, 1985, 6 + (k % 3), 6.5));
  const found = errorsOf([film(0, 1985, 0, 4), film(5, 1931, 5, 6), ...many]);
  expect(unvotedSentence(found)).toBe(
    "One film that nobody voted on stands in the files with a rating of 0, which is no rating; the pictures leave it out. Points that the blend is off there: 4.00 before release.",
  );
  expect(unvotedSentence(errorsOf(many))).toBe("");
  for (const picture of [errorsPicture(found), biasPicture(found)]) {
    expect(picture.reading).toContain("The 26 training films with at least one vote");
    expect(picture.description).toMatch(/Votes 50–199 .* and Decade 1980s/);
    expect(picture.drawings.wide.markup).not.toContain("1930s");
  }
});
