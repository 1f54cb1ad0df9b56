// Chapter: how sure the film quality models are, and whether they are as sure as they should be.
import type { QualityCoverage } from "../../../../core/evaluation/quality-result.ts";
import type { Chapter } from "../../../article/chapter.ts";
import { capital, decimal, percent, wholeNumber } from "../../../article/numbers.ts";
import { band, promised } from "../../../article/promised.ts";
import { table } from "../../../article/table.ts";
import { type Html, html } from "../../../markup/html.ts";
import { trackName } from "../../film-net-names.ts";
import type { QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { coverageSlice } from "../../quality-names.ts";
import { coverageSentence, widthSentence } from "./sureness-sentences.ts";

export interface SurenessFigures {
  readonly coverage: Html;
  readonly intervals: Html;
}

/** `figures` are null where no coverage was counted. */
export function howSure(tracks: readonly QualityTrack[], figures: SurenessFigures | null): Chapter | null {
  if (figures === null) return null;
  const paragraphs = (say: (track: QualityTrack) => string) =>
    tracks.flatMap((track) => {
      const sentence = say(track);
      return sentence === "" ? [] : [html`<p>${sentence}</p>`];
    });
  return {
    id: "how-sure",
    heading: "How sure it is",
    body: [
      html`<p>Each answer comes with an interval that should hold the rating of nine films in ten. That can be counted: ${percent(promised, 0)} is promised, and we call ${percent(band[0], 0)} to ${percent(band[1], 0)} kept. It should be kept not only for all films together but for films with few votes as for those with many, and in every decade.</p>`,
      figures.coverage,
      ...paragraphs(coverageSentence),
      figures.intervals,
      ...paragraphs(widthSentence),
      coverageTable(tracks),
    ],
  };
}

function coverageTable(tracks: readonly QualityTrack[]): Html {
  return table({
    caption:
      "Share of films in their 90 % interval with the 95 % interval of that share, and the mean width in points of the rating: at the left out of fold inside the training rows, at the right on the test rows.",
    columns: [
      { head: "Films", kind: "text" },
      ...["Count", "Covered", "95 % interval", "Width", "Test: count", "Covered", "95 % interval", "Width"].map(
        (head) => ({
          head,
          kind: "figure" as const,
        }),
      ),
    ],
    groups: tracks
      .filter(({ result }) => result.coverage.length > 0)
      .map(({ track, result }) => ({
        name: trackName(track).head,
        lines: result.coverage.map((inside) => {
          const test = result.testCoverage.find(({ slice }) => slice === inside.slice);
          return { head: capital(coverageSlice(inside.slice).phrase), cells: [...cells(inside), ...cells(test)] };
        }),
      })),
  });
}

function cells(coverage: QualityCoverage | undefined): string[] {
  if (coverage === undefined) return ["", "", "", ""];
  const { films, covered, ci95, width } = coverage;
  return [wholeNumber(films), percent(covered), `${percent(ci95[0])} to ${percent(ci95[1])}`, decimal(width, 2)];
}
