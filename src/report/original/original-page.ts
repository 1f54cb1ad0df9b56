// The report as one page: chapters in reading order, figures numbered as they come.
import { type Chapter, chapters } from "../article/chapter.ts";
import { figure, type Numbered } from "../article/figure.ts";
import { page } from "../article/page.ts";
import { html } from "../markup/html.ts";
import { again } from "./chapters/again.ts";
import { attribution } from "./chapters/attribution.ts";
import { claims } from "./chapters/claims.ts";
import { everyFigure } from "./chapters/every-figure.ts";
import { faults } from "./chapters/faults.ts";
import { filmNetwork } from "./chapters/film-network.ts";
import { howMeasured } from "./chapters/how-measured.ts";
import { headline, lead } from "./chapters/lead.ts";
import { learning } from "./chapters/learning.ts";
import { mended } from "./chapters/mended.ts";
import { predictionsChapter } from "./chapters/predictions.ts";
import { rowOrder } from "./chapters/row-order.ts";
import { tenRuns } from "./chapters/ten-runs.ts";
import { whatItDid } from "./chapters/what-it-did.ts";
import { whatWasRead } from "./chapters/what-was-read.ts";
import type { NetPictures, OriginalPictures } from "./original-pictures.ts";
import type { OriginalView } from "./original-view.ts";
import { qualityChapters } from "./quality-chapters.ts";

/** The whole document; `files` are those that lie beside it. */
export function originalPage(view: OriginalView, pictures: OriginalPictures, files: readonly string[]): string {
  let count = 0;
  const numbered: Numbered = (picture) => figure(picture, ++count);
  const body = [
    whatItDid(view),
    ...(pictures.nets === null ? [] : netChapters(view, pictures.nets, numbered)),
    faults(view),
    mended(view, pictures.mended && numbered(pictures.mended)),
    filmNetwork(view, pictures.filmNetwork && numbered(pictures.filmNetwork)),
    ...(pictures.quality === null ? [] : qualityChapters(view, pictures.quality, numbered)),
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

function netChapters(view: OriginalView, pictures: NetPictures, numbered: Numbered): (Chapter | null)[] {
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
