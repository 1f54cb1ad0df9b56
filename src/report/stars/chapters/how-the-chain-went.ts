// Chapter: whether the chains of draws had settled, by how many independent draws each is worth, and what to do where they had not.
import type { Chapter } from "../../article/chapter.ts";
import { lowerFirst } from "../../article/numbers.ts";
import { modelName } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import { chainsOf, type ModelChains } from "../findings/chains.ts";
import { settlingSentence, whatToDo } from "../findings/settling-words.ts";
import type { StarsView } from "../stars-view.ts";
import { effectiveDrawsTable } from "./effective-draws-table.ts";

/** `figures` are those of all chains; null where no model draws. */
export function howTheChainWent({ results }: StarsView, figures: readonly Html[]): Chapter | null {
  const all = results.flatMap((one) => chainsOf(one).map((own) => ({ one, own })));
  if (all.length === 0) return null;
  const named = all.length > 1;
  return {
    id: "how-the-chain-went",
    heading: "How the chain went",
    body: [
      html`<p>Such a model is not one best set of numbers but many draws of them, each made from the one before. They begin at chance; only when the chain has forgotten where it began do draws stand for what the ratings allow. One draw is much like the next, so a hundred of them are worth fewer that are independent.</p>`,
      ...all.flatMap(({ one, own }) => verdict(own, named ? `${modelName(own.row.model)}, ${one.name}` : "")),
      ...figures,
      ...all.map(({ one, own }) => effectiveDrawsTable(one, own)),
    ],
  };
}

function verdict(own: ModelChains, whose: string): Html[] {
  const advice = whatToDo(own);
  const words = whose === "" ? settlingSentence(own) : `${whose}: ${lowerFirst(settlingSentence(own))}`;
  if (advice === null) return [html`<p>${words}</p>`];
  const notice = html`<p class="notice" role="note"><b>Not settled.</b> ${words} ${advice.words}</p>`;
  return advice.options === "" ? [notice] : [notice, html`<code class="command">${advice.options}</code>`];
}
