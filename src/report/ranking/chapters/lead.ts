// The opening: headline, what a reader should know first, and the verdict on each data set in a sentence or two.
import { type Chapter, contents } from "../../article/chapter.ts";
import { counted, listed } from "../../article/numbers.ts";
import { notices } from "../../comparison/chapters/notices.ts";
import { verdictTexts } from "../../comparison/chapters/verdict-texts.ts";
import { headline } from "../../comparison/findings/verdict-words.ts";
import { type Html, html } from "../../markup/html.ts";
import { rankingClaims } from "../ranking-claims.ts";
import type { RankingView } from "../ranking-view.ts";

/** The opening with links to the chapters. */
export function lead(view: RankingView, chapters: readonly Chapter[]): Html {
  return html`<div class="lead">
<p class="kicker">Models that rank films, compared</p>
<h1>${headline(view, rankingClaims)}</h1>
${notices(view)}
<p class="standfirst">${standfirst(view)}</p>
${verdictTexts(view)}
${contents(chapters)}
</div>
`;
}

function standfirst({ results }: RankingView): Html {
  const models = new Set(results.flatMap(({ rows }) => rows.map(({ model }) => model))).size;
  const [first] = results;
  const where = listed(results.map(({ name }) => name));
  const protocols = [...new Set(results.map(({ result }) => result.protocol))];
  if (first === undefined) return html`No result was handed in.`;
  return html`${models === 1 ? "One model ranks" : `${counted(models, "model").replace(/^./, (letter) => letter.toUpperCase())} rank`} films for people whose likes were partly hidden, on ${where}, by the protocol ${listed(protocols)}: <em>who finds what was hidden?</em>`;
}
