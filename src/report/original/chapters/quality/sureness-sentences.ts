// Sentences on the intervals of the film quality models: whether they hold what they promise, where not, and whether their width
// means anything.
import { capital, decimal, listed, percent } from "../../../article/numbers.ts";
import { promiseOf, surelyBroken } from "../../../article/promised.ts";
import { trackName } from "../../film-net-names.ts";
import type { QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { widthClasses } from "../../findings/quality/sureness.ts";
import { coverageSlice } from "../../quality-names.ts";

/** The share of all films, and the slices in which the promise is surely broken. */
export function coverageSentence({ track, result }: QualityTrack): string {
  const all = result.coverage.find(({ slice }) => slice === "all");
  if (all === undefined) return "";
  const said = { kept: "as promised", "too narrow": "fewer than promised", "too wide": "more than promised" }[
    promiseOf(all.covered)
  ];
  const phrase = capital(trackName(track).phrase);
  const test = result.testCoverage.find(({ slice }) => slice === "all");
  const tested = test === undefined ? "" : ` On the test rows it is ${percent(test.covered)}.`;
  return `${phrase}, the intervals hold the rating of ${percent(all.covered)} of the films (${percent(all.ci95[0])} to ${percent(all.ci95[1])}), ${said}, and are ${decimal(all.width, 2)} points wide on average.${tested} ${slicesWords(result.coverage)}`;
}

function slicesWords(coverage: QualityTrack["result"]["coverage"]): string {
  const slices = coverage.filter(({ slice }) => slice !== "all");
  if (slices.length === 0) return "";
  const broken = slices.filter(({ ci95 }) => surelyBroken(ci95));
  if (broken.length === 0) {
    return "In no slice is the share surely out of the band.";
  }
  const parts = broken.map((found) => {
    return `${coverageSlice(found.slice).phrase} (${percent(found.covered)}, ${promiseOf(found.covered)})`;
  });
  return `Surely out of the band: ${listed(parts)}.`;
}

/** Films by width of interval that a sentence compares. */
const classes = 5;

/** Whether narrow intervals come with small errors; empty where all are alike or films are few. */
export function widthSentence({ track, result }: QualityTrack): string {
  const found = widthClasses(result.folds, classes);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || found.length < classes) return "";
  if (last.width < first.width * 1.05) return "";
  const meaning =
    last.mae > first.mae * 1.1 ? "So the width says something." : "So the width says little about the single film.";
  const words = ({ width, mae, covered }: typeof first) =>
    `${decimal(width, 2)} points wide, ${decimal(mae, 2)} off, ${percent(covered, 0)} covered`;
  return `${capital(trackName(track).phrase)}, the fifth of the films with the narrowest intervals: ${words(first)}; the fifth with the widest: ${words(last)}. ${meaning}`;
}
