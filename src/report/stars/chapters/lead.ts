// The opening: headline, what a reader should know first, and the verdict on each data set in a sentence or two.
import { type Chapter, contents } from "../../article/chapter.ts";
import { capital, counted, listed, lowerFirst } from "../../article/numbers.ts";
import { notices } from "../../comparison/chapters/notices.ts";
import { verdictTexts } from "../../comparison/chapters/verdict-texts.ts";
import { headline } from "../../comparison/findings/verdict-words.ts";
import { modelName } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import { chainsOf } from "../findings/chains.ts";
import { settlingSentence, unsettled } from "../findings/settling-words.ts";
import { starsClaims } from "../stars-claims.ts";
import type { StarsView } from "../stars-view.ts";

/** The opening with links to the chapters. */
export function lead(view: StarsView, chapters: readonly Chapter[]): Html {
  return html`<div class="lead">
<p class="kicker">Models that predict stars, compared</p>
<h1>${headline(view, starsClaims)}</h1>
${notices(withoutChains(view))}${unsettledNotice(view)}
<p class="standfirst">${standfirst(view)}</p>
${verdictTexts(view)}
${contents(chapters)}
</div>
`;
}

/** Notes of runs without what models say of their chains, which has a notice and a chapter of its own. */
function withoutChains(view: StarsView): StarsView {
  const results = view.results.map((one) => {
    const told = chainsOf(one).flatMap(({ row, chains }) =>
      chains.flatMap(({ notes }) => notes.map((note) => `${row.model}: ${note}`)),
    );
    const notes = one.result.notes.filter((note) => !told.includes(note));
    return { ...one, result: { ...one.result, notes } };
  });
  return { ...view, results };
}

/** One notice, whatever has not settled. */
function unsettledNotice({ results }: StarsView): Html | null {
  const all = results.flatMap((one) => chainsOf(one).map((own) => ({ one, own })));
  const words = all
    .filter(({ own }) => unsettled(own).length > 0)
    .map(({ one, own }) => {
      const whose = results.length > 1 ? `${modelName(own.row.model)} on ${one.name}` : modelName(own.row.model);
      return `${whose}: ${lowerFirst(settlingSentence(own))}`;
    });
  if (words.length === 0) return null;
  return html`<p class="notice" role="note"><b>Not settled.</b> ${words.join(" ")} <a href="#how-the-chain-went">How the chain went</a> says what to do.</p>`;
}

function standfirst({ results }: StarsView): Html {
  const models = new Set(results.flatMap(({ rows }) => rows.map(({ model }) => model))).size;
  const where = listed(results.map(({ name }) => name));
  const protocols = listed([...new Set(results.map(({ result }) => result.protocol))]);
  const subject = models === 1 ? "One model tells" : `${capital(counted(models, "model"))} tell`;
  return html`${subject} what people gave films, of ratings that were hidden, on ${where}, by the protocol ${protocols}: <em>how far off are they, and do they know it?</em>`;
}
