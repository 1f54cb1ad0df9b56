// The report as one page: chapters in reading order, figures numbered as they come.
import { type Chapter, chapters } from "../article/chapter.ts";
import { figure } from "../article/figure.ts";
import { page } from "../article/page.ts";
import { type Html, html } from "../markup/html.ts";
import type { Picture } from "../pictures/picture.ts";
import { again } from "./chapters/again.ts";
import { attribution } from "./chapters/attribution.ts";
import { claims } from "./chapters/claims.ts";
import { everyFigure } from "./chapters/every-figure.ts";
import { faults } from "./chapters/faults.ts";
import { howMeasured } from "./chapters/how-measured.ts";
import { headline, lead } from "./chapters/lead.ts";
import { learning } from "./chapters/learning.ts";
import { predictionsChapter } from "./chapters/predictions.ts";
import { rowOrder } from "./chapters/row-order.ts";
import { tenRuns } from "./chapters/ten-runs.ts";
import { whatItDid } from "./chapters/what-it-did.ts";
import { whatWasRead } from "./chapters/what-was-read.ts";
import type { OriginalPictures } from "./original-pictures.ts";
import type { OriginalView } from "./original-view.ts";

/** The whole document; `files` are those that lie beside it. `pictures` is null where no network was run. */
export function originalPage(view: OriginalView, pictures: OriginalPictures | null, files: readonly string[]): string {
  const body = [
    whatItDid(view),
    ...(pictures === null ? [] : netChapters(view, pictures)),
    faults(view),
    howMeasured(view),
    everyFigure(view),
    whatWasRead(view),
    again(view, files),
  ].filter((chapter) => chapter !== null);
  return page({
    title: `${headline(view)} · matinee`,
    description:
      "The experiment of the original movie recommender, run again with several seeds and a constant beside it.",
    kind: "Report",
    main: [lead(view, body), ...chapters(body)],
    colophon: [html`<p class="mark">matinee<b>.</b></p>`, ...attribution(view)],
  });
}

function netChapters(view: OriginalView, pictures: OriginalPictures): (Chapter | null)[] {
  let count = 0;
  const numbered = (picture: Picture): Html => figure(picture, ++count);
  return [
    tenRuns(view, numbered(pictures.measures)),
    pictures.freshMeasures && rowOrder(view, numbered(pictures.freshMeasures)),
    claims(view),
    learning(view, numbered(pictures.curves), pictures.freshCurves && numbered(pictures.freshCurves)),
    predictionsChapter(view, {
      predictedTrue: numbered(pictures.predictedTrue),
      residuals: numbered(pictures.residuals),
      byVotes: numbered(pictures.byVotes),
    }),
  ];
}
