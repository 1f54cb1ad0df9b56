// The report as one page: chapters in reading order, figures numbered as they come.
import { chapters } from "../article/chapter.ts";
import { figure, type Numbered } from "../article/figure.ts";
import { page } from "../article/page.ts";
import { again } from "../comparison/chapters/again.ts";
import { attribution } from "../comparison/chapters/attribution.ts";
import { everyFigure } from "../comparison/chapters/every-figure.ts";
import { headline } from "../comparison/findings/verdict-words.ts";
import { html } from "../markup/html.ts";
import type { Picture } from "../pictures/picture.ts";
import { beyondAccuracy } from "./chapters/beyond-accuracy.ts";
import { byHistory, byPopularity } from "./chapters/by-slice.ts";
import { howMeasured } from "./chapters/how-measured.ts";
import { lead } from "./chapters/lead.ts";
import { newcomers } from "./chapters/newcomers.ts";
import { whoFindsMost } from "./chapters/who-finds-most.ts";
import { rankingClaims } from "./ranking-claims.ts";
import type { RankingPictures } from "./ranking-pictures.ts";
import type { RankingView } from "./ranking-view.ts";

/** The whole document; `files` are those that lie beside it. */
export function rankingPage(view: RankingView, pictures: RankingPictures, files: readonly string[]): string {
  let count = 0;
  const numbered: Numbered = (picture) => figure(picture, ++count);
  const optional = (picture: Picture | null) => picture && numbered(picture);
  const body = [
    whoFindsMost(view, optional(pictures.levels)),
    newcomers(view, pictures.newcomers.map(numbered)),
    byHistory(view, pictures.byHistory.map(numbered)),
    byPopularity(view, pictures.byPopularity.map(numbered)),
    beyondAccuracy(view, optional(pictures.tradeOff)),
    howMeasured(view),
    everyFigure(view),
    again(view, files),
  ].filter((chapter) => chapter !== null);
  return page({
    title: `${headline(view, rankingClaims)} · matinee`,
    description: "Models that rank films, compared on the same people, with intervals and a paired test.",
    kind: "Report",
    main: [lead(view, body), ...chapters(body)],
    colophon: [html`<p class="mark">matinee<b>.</b></p>`, ...attribution(view)],
  });
}
