// Chapter: the faults of the original's networks mended one at a time and together, and what each mend is worth.
import type { MendStep } from "../../../core/evaluation/original-result.ts";
import type { Chapter } from "../../article/chapter.ts";
import { capital, counted } from "../../article/numbers.ts";
import { withRaised } from "../../article/raised.ts";
import { type Html, html } from "../../markup/html.ts";
import { type MendLadder, mendLadders } from "../findings/mends.ts";
import { mendName } from "../mend-names.ts";
import type { OriginalView } from "../original-view.ts";
import { ladderSentence, togetherSentence, votedSentence } from "./mended-sentences.ts";
import { mendedTable } from "./mended-table.ts";

/** `ladders` is the figure; null where no mend was run. */
export function mended(view: OriginalView, ladders: Html | null): Chapter | null {
  const found = mendLadders(view);
  if (found.length === 0) return null;
  const closing = [togetherSentence(view, found), votedSentence(found)].filter((sentence) => sentence !== "");
  return {
    id: "mended",
    heading: "What each mend is worth",
    body: [
      html`<p>${introduction(found)}</p>`,
      html`<ul>${differentMends(view.result.mended).map(mendItem)}</ul>`,
      ...(ladders === null ? [] : [ladders]),
      html`<ul>${found.map((ladder) => html`<li>${withRaised(ladderSentence(ladder))}</li>`)}</ul>`,
      ...closing.map((sentence) => html`<p>${withRaised(sentence)}</p>`),
      mendedTable(found),
    ],
  };
}

function introduction(ladders: readonly MendLadder[]): string {
  const seeds = ladders[0]?.base.seeds ?? 0;
  const them = ladders.length === 1 ? "the network is taken as it is" : "the networks are taken as they are";
  return `A fault can be told for certain only by mending it. So ${them}, with a fresh order of rows, one thing is changed, and training starts again from ${counted(seeds, "seed")}; at the end everything is changed at once. The difference is taken on the same test films and seeds; its 95 % interval speaks of other test films, not of other seeds.`;
}

/** Each mend once, in the order in which the steps have them. */
function differentMends(steps: readonly MendStep[]): MendStep["mends"] {
  const byId = new Map(steps.flatMap((step) => step.mends.map((mend) => [mend.id, mend] as const)));
  return [...byId.values()];
}

function mendItem(mend: MendStep["mends"][number]): Html {
  return html`<li><b>${capital(mendName([mend]))}.</b> ${typeset(capital(mend.fault))}. Instead: ${typeset(mend.remedy)}.</li>
`;
}

/** Faults and remedies come from the code, which writes a straight apostrophe. */
function typeset(words: string): string {
  return words.replaceAll("'", "’");
}
