// Chapter: every figure on people who were left out, of all together and of each part alone.
import type { HeldOutFigures, HeldOutModelId, TrainingResult } from "../../../core/recommend/training-result.ts";
import type { Chapter } from "../../article/chapter.ts";
import { decimal, signed, wholeNumber } from "../../article/numbers.ts";
import { type Column, table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { figureOf, headMeasure } from "../findings.ts";
import { partMeanings, partName } from "../part-names.ts";
import { intervalWords } from "./interval.ts";

const measures = [
  { key: "ndcg@100", name: "NDCG@100" },
  { key: "ndcg@10", name: "NDCG@10" },
  { key: "recall@20", name: "Recall@20" },
  { key: "auc-liked", name: "Liked first" },
] as const;
/** The prior ranks as popularity does, and has no line of its own. */
const shown: readonly HeldOutModelId[] = ["hybrid", "neighbours", "newcomers", "factors", "popularity"];

export function howGood({ heldOut }: TrainingResult): Chapter {
  const columns = measures.flatMap(({ name }): Column[] => [
    { head: name, kind: "figure" },
    { head: "95 % interval", kind: "figure" },
  ]);
  const lines = shown.map((id) => {
    const name = partName(id);
    const cells = measures.flatMap(({ key }) => {
      const figure = figureOf(heldOut.models, id, key);
      return figure === null ? ["", ""] : [decimal(figure.mean), intervalWords(figure)];
    });
    return { head: id === "hybrid" ? html`<b>${name}</b>` : name, cells, quiet: id === "popularity" };
  });
  const meanings = (["neighbours", "newcomers", "factors"] as const).map(
    (part) => html`<li><b>${partName(part)}</b>: ${partMeanings[part]}</li>`,
  );
  return {
    id: "how-good",
    heading: "How good its lists are",
    body: [
      html`<p>Before anything else, one person in four who likes five films or more was left out, 1,000 at most. On three in five of them it was learnt what each part counts; the other ${wholeNumber(heldOut.people)} were kept for these figures. A fifth of what each of them likes was hidden, and is to be found among all films from the rest of what they rated.</p>`,
      html`<ul>${meanings}</ul>`,
      table({
        caption: html`<b>On ${wholeNumber(heldOut.people)} people who were left out.</b> Each part alone and as it is kept. Intervals come from drawing the people anew.`,
        columns: [{ head: "What answers", kind: "text" }, ...columns],
        groups: [{ lines }],
      }),
      likedWords(heldOut),
      html`<p>${bestPartWords(heldOut)}Then every part learnt once more, from everybody. That model is in the file, so the figures are those of its trial: these people are now among those it knows.</p>`,
    ],
  };
}

/** What the last figures are, which are of other films than the first ones. */
function likedWords({ people, choosy }: HeldOutFigures): Html {
  if (choosy === 0)
    return html`<p>Nobody of them rated a film that they did not like: whether what is liked stands before what is not cannot be told.</p>`;
  const whom = choosy === people ? "" : ` Of ${wholeNumber(choosy)} of these people, who rated any.`;
  return html`<p>“Liked first” is another question: a fifth of the films that a person rated and did not like was hidden as well, and of all pairs of a hidden film that they liked and one that they did not, this share stands in that order (the area under the curve; chance is ${decimal(0.5)}).${whom}</p>`;
}

/** All together beside the best part alone; nothing is claimed of the difference. */
function bestPartWords({ models }: HeldOutFigures): string {
  const all = figureOf(models, "hybrid", headMeasure);
  const parts = (["neighbours", "newcomers", "factors"] as const).flatMap((id) => {
    const figure = figureOf(models, id, headMeasure);
    return figure === null ? [] : [{ id, mean: figure.mean }];
  });
  if (all === null || parts.length === 0) return "";
  const best = parts.reduce((most, part) => (part.mean > most.mean ? part : most));
  return `By NDCG@100 the best part alone is “${partName(best.id)}”, with ${decimal(best.mean)}; all together have ${signed(all.mean - best.mean)} against it, which is told without a test. `;
}
