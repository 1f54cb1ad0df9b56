// The report as one page: chapters in reading order, figures numbered as they come.
import type { TrainingResult } from "../../core/recommend/training-result.ts";
import { chapters } from "../article/chapter.ts";
import { figure, type Numbered } from "../article/figure.ts";
import { page } from "../article/page.ts";
import { html } from "../markup/html.ts";
import { again, attribution } from "./chapters/again.ts";
import { howGood } from "./chapters/how-good.ts";
import { headline, lead } from "./chapters/lead.ts";
import { newcomers } from "./chapters/newcomers.ts";
import { firstListChapter, tastesChapter } from "./chapters/sample-lists.ts";
import { whatCounts } from "./chapters/what-counts.ts";
import { whatIsKept } from "./chapters/what-is-kept.ts";
import type { TrainingPictures } from "./training-pictures.ts";

/** The whole document; `files` are those that lie beside it. */
export function trainingPage(result: TrainingResult, pictures: TrainingPictures, files: readonly string[]): string {
  let count = 0;
  const numbered: Numbered = (picture) => figure(picture, ++count);
  const body = [
    howGood(result),
    newcomers(result, pictures.newcomers && numbered(pictures.newcomers)),
    firstListChapter(result),
    tastesChapter(result),
    whatCounts(result, numbered(pictures.weights)),
    whatIsKept(result),
    again(result, files),
  ].filter((chapter) => chapter !== null);
  return page({
    title: `${headline(result)} · matinee`,
    description: "What a model was trained on, how good it is on people who were left out, and what it answers.",
    kind: "Report",
    main: [lead(result, body), ...chapters(body)],
    colophon: [html`<p class="mark">matinee<b>.</b></p>`, ...attribution(result)],
  });
}
