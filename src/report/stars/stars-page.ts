// The report as one page: chapters in reading order, figures numbered as they come.
import { chapters } from "../article/chapter.ts";
import { figure, type Numbered } from "../article/figure.ts";
import { page } from "../article/page.ts";
import { again } from "../comparison/chapters/again.ts";
import { attribution } from "../comparison/chapters/attribution.ts";
import { everyFigure } from "../comparison/chapters/every-figure.ts";
import { headline } from "../comparison/findings/verdict-words.ts";
import { html } from "../markup/html.ts";
import { byHistory } from "./chapters/by-history.ts";
import { forSomebodyNew } from "./chapters/for-somebody-new.ts";
import { howMeasured } from "./chapters/how-measured.ts";
import { howSure } from "./chapters/how-sure.ts";
import { howTheChainWent } from "./chapters/how-the-chain-went.ts";
import { lead } from "./chapters/lead.ts";
import { whoErrsLeast } from "./chapters/who-errs-least.ts";
import { starsClaims } from "./stars-claims.ts";
import type { StarsPictures } from "./stars-pictures.ts";
import type { StarsView } from "./stars-view.ts";

/** The whole document; `files` are those that lie beside it. */
export function starsPage(view: StarsView, pictures: StarsPictures, files: readonly string[]): string {
  let count = 0;
  const numbered: Numbered = (picture) => figure(picture, ++count);
  const body = [
    whoErrsLeast(view, pictures.levels && numbered(pictures.levels)),
    byHistory(view, pictures.byHistory.map(numbered)),
    howSure(view, pictures.coverage.map(numbered)),
    howTheChainWent(view, pictures.chains.map(numbered)),
    forSomebodyNew(view, pictures.calibration.map(numbered)),
    howMeasured(view),
    everyFigure(view),
    again(view, files),
  ].filter((chapter) => chapter !== null);
  return page({
    title: `${headline(view, starsClaims)} · matinee`,
    description: "Models that predict stars, compared on the same ratings, with intervals and a paired test.",
    kind: "Report",
    main: [lead(view, body), ...chapters(body)],
    colophon: [html`<p class="mark">matinee<b>.</b></p>`, ...attribution(view)],
  });
}
