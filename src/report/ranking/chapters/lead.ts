// The opening: headline, what a reader should know first, and the verdict on each data set in a sentence or two.
import { type Chapter, contents } from "../../article/chapter.ts";
import { counted, listed } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { headline, verdictSentences } from "../findings/verdict-words.ts";
import type { RankingView, ResultView } from "../ranking-view.ts";

/** The opening with links to the chapters. */
export function lead(view: RankingView, chapters: readonly Chapter[]): Html {
  return html`<div class="lead">
<p class="kicker">Models that rank films, compared</p>
<h1>${headline(view)}</h1>
${notices(view)}
<p class="standfirst">${standfirst(view)}</p>
${view.results.map((one) => html`<p>${verdictText(view, one)}</p>`)}
${contents(chapters)}
</div>
`;
}

function verdictText({ results }: RankingView, one: ResultView): Html {
  const words = verdictSentences(one);
  return results.length === 1 ? html`${words}` : html`<b>${one.name}.</b> ${words}`;
}

function standfirst({ results }: RankingView): Html {
  const models = new Set(results.flatMap(({ rows }) => rows.map(({ model }) => model))).size;
  const [first] = results;
  const where = listed(results.map(({ name }) => name));
  const protocols = [...new Set(results.map(({ result }) => result.protocol))];
  if (first === undefined) return html`No result was handed in.`;
  return html`${models === 1 ? "One model ranks" : `${counted(models, "model").replace(/^./, (letter) => letter.toUpperCase())} rank`} films for people whose likes were partly hidden, on ${where}, by the protocol ${listed(protocols)}: <em>who finds what was hidden?</em>`;
}

function notices(view: RankingView): Html[] {
  const list: Html[] = [];
  if (view.invented) {
    list.push(
      html`<p class="notice" role="note"><b>Invented ratings.</b> The people and ratings of this run were generated. None of its figures can be compared with anything published.</p>`,
    );
  }
  for (const [text, own] of Map.groupBy(view.results, ({ result }) => result.notes.join(" "))) {
    if (text === "") continue;
    const names = listed(own.map(({ name }) => name));
    const head = own.length === view.results.length ? "Good to know." : `Good to know of ${names}.`;
    list.push(html`<p class="notice" role="note"><b>${head}</b> ${text}</p>`);
  }
  return list;
}
