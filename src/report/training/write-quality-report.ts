// The report of a training that had no ratings: how good the model is at what it does, saying how the public rates films. Written into a folder: the figures
// as JSON, and the page. Putting the folder in its place is the caller's.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { QualityTrainingResult } from "../../core/recommend/training-result.ts";
import { type Chapter, chapters, contents } from "../article/chapter.ts";
import { decimal, signed, wholeNumber } from "../article/numbers.ts";
import { page } from "../article/page.ts";
import { rounded } from "../article/rounded.ts";
import { table } from "../article/table.ts";
import { type Html, html } from "../markup/html.ts";
import { again, attribution } from "./chapters/again.ts";
import { byteWords, fileTable } from "./chapters/what-is-kept.ts";

const headline = "A model of how the public rates films";

/** @returns the names of the files in the folder, in the order in which they were written; the page comes last */
export async function writeQualityTrainingReport(
  result: QualityTrainingResult,
  folder: string,
): Promise<{ files: string[] }> {
  const brief = (_key: string, value: unknown) => (typeof value === "number" ? rounded(value) : value);
  await writeFile(join(folder, "training.json"), `${JSON.stringify(result, brief, 2)}\n`);
  await writeFile(join(folder, "report.html"), qualityPage(result, ["training.json"]));
  return { files: ["training.json", "report.html"] };
}

function qualityPage(result: QualityTrainingResult, files: readonly string[]): string {
  const told = { ...result, notice: null, set: "" };
  const body = [howGood(result), whatIsKept(result), again(told, files)];
  return page({
    title: `${headline} · matinee`,
    description: "What a model was trained on, and how good it is on films that were left out.",
    kind: "Report",
    main: [lead(result, body), ...chapters(body)],
    colophon: [html`<p class="mark">matinee<b>.</b></p>`, ...attribution(told)],
  });
}

function lead({ films, figures }: QualityTrainingResult, body: readonly Chapter[]): Html {
  const best = figures.reduce((most, each) => (each.r2 > most.r2 ? each : most));
  return html`<div class="lead">
<p class="kicker">What was trained</p>
<h1>${headline}</h1>
<p class="standfirst">Learnt from ${wholeNumber(films)} films of TMDB 5000: nobody’s taste is in it, and it recommends nothing. <em>How well does it say what the public gives a film?</em></p>
<p>Of films that it had not seen it explains ${best.r2 > 0 ? `${decimal(100 * best.r2, 0)} %` : "nothing"} of how their ratings differ (${trackName(best.track)}), and errs by ${decimal(best.mae, 2)} points of ten on average; whoever says the mean of all for each errs by ${decimal(best.meanMae, 2)}.</p>
${contents(body)}
</div>
`;
}

function howGood({ figures }: QualityTrainingResult): Chapter {
  const lines = figures.map(({ track, films, r2, mae, meanMae, level, covered, width }) => ({
    head: trackName(track),
    cells: [
      wholeNumber(films),
      decimal(r2),
      decimal(mae, 3),
      signed(mae - meanMae, 3),
      `${decimal(100 * covered, 1)} % of ${decimal(100 * level, 0)} %`,
      decimal(width, 2),
    ],
  }));
  return {
    id: "how-good",
    heading: "How good its answers are",
    body: [
      html`<p>The films were dealt into folds, and each was answered by a fit that had left it out; so was what weighs the fits, and how wide an interval is. That is how films of the catalogue are answered from the file, too. Ways differ in what they may look at: what is known before release, all that is known now, and what people at MovieLens gave, where that was there.</p>`,
      table({
        caption: html`<b>On films left out in turn.</b> Errors are in points of ten.`,
        columns: [
          { head: "What is looked at", kind: "text" },
          { head: "films", kind: "figure" },
          { head: "R²", kind: "figure" },
          { head: "error", kind: "figure" },
          { head: "less the mean’s", kind: "figure" },
          { head: "intervals hold", kind: "figure" },
          { head: "their width", kind: "figure" },
        ],
        groups: [{ lines }],
      }),
      html`<p>Comparisons with other models, by kinds of films and with intervals: <code>matinee reproduce --chapters film-quality</code>.</p>`,
    ],
  };
}

function whatIsKept(result: QualityTrainingResult): Chapter {
  const { file, films } = result;
  return {
    id: "what-is-kept",
    heading: "What the file holds",
    body: [
      html`<p><b>${file.name}</b> has ${byteWords(file.bytes)}: ${wholeNumber(films)} films with their titles, what was learnt, how it was made and these figures.</p>`,
      fileTable(result),
    ],
  };
}

const trackName = (track: string) => track.replaceAll("-", " ");
