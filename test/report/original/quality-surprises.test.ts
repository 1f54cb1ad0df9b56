// Which films surprise: hand-made films with known misses.
import { expect, it } from "vitest";
import type { QualityPrediction } from "../../../src/core/evaluation/quality-result.ts";
import { surpriseSentence, surprises } from "../../../src/report/original/chapters/quality/surprises.ts";
import { qualityTracks } from "../../../src/report/original/findings/quality/quality-tracks.ts";
import { trackSurprises } from "../../../src/report/original/findings/quality/surprises.ts";
import { viewOriginal } from "../../../src/report/original/original-view.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const [track] = qualityTracks(viewOriginal(inventedOriginalResult({ films: 60, seeds: 1, nets: [], quality: 100 })));
const surprisesOf = (folds: readonly QualityPrediction[]) =>
  trackSurprises([{ ...track, result: { ...track.result, folds } }], { each: 2, fewVotes: 1 });

function film(tmdbId: number, title: string, miss: number, width: number, votes: number): QualityPrediction {
  const facts = { tmdbId, title, year: 1990 + tmdbId, truth: 6 + miss, votes };
  return { ...facts, expected: 6, lo: 6 - width / 2, hi: 6 + width / 2 };
}

it("measures a miss by the width of the interval, each way, few votes apart", () => {
  const [found] = surprisesOf([
    film(1, "Wide", 2, 4, 100),
    film(2, "Narrow", 1.5, 1, 50),
    film(3, "Low", -1, 4, 900),
    film(4, "Lower", -3, 4, 900),
    film(5, "Few", 2, 1, 49),
    film(6, "Fewer", 1, 1, 3),
    film(7, "None", -6, 1, 0),
    film(8, "Third", 0.1, 4, 100),
  ]);
  const names = (list: readonly { film: QualityPrediction }[]) => list.map(({ film: { title } }) => title);
  expect(names(found.better)).toEqual(["Narrow", "Wide"]);
  expect(names(found.worse)).toEqual(["Lower", "Low"]);
  expect(names(found.fewVotes)).toEqual(["Few"]);
  expect(found.better[0].widths).toBe(1.5);
  expect([found.films, found.above, found.below]).toEqual([5, 1, 1]);
  expect(surpriseSentence(found)).toBe(
    "Of five films with at least 50 votes 2 (40.0\u00a0%) lie outside the interval: 1 is better than it allows, 1 worse. The happiest surprise is Narrow (1992), of which 6.0 was expected and which has 7.5. The sorriest is Lower (1994), of which 6.0 was expected and which has 3.0.",
  );
});

it("counts a film that stands there twice once, by its larger miss, and leaves out films without a width", () => {
  const [found] = surprisesOf([film(1, "Twin", 1, 2, 60), film(1, "Twin", 3, 2, 60), film(2, "Point", 1, 0, 60)]);
  expect(found.better.map(({ widths }) => widths)).toEqual([1.5]);
  expect(found.films).toBe(1);
});

it("says so where there is no film to name", () => {
  expect(surpriseSentence(surprisesOf([film(1, "Few", 1, 2, 3)])[0])).toBe("No film has at least 50 votes.");
  expect(surprisesOf([])).toEqual([]);
  expect(surprises([])).toBeNull();
});

it("prints a title that is an attack as text", () => {
  const attack = `<script>alert("x")</script>`;
  const markup = surprises(surprisesOf([film(1, attack, 2, 1, 80)]))?.body.join("") ?? "";
  expect(markup).toContain("&#60;script");
  expect(markup).not.toContain("<script");
});
