// Chapter: the models in order, with what matters most in one table a data set.
import type { Chapter } from "../../article/chapter.ts";
import { lowerFirst } from "../../article/numbers.ts";
import { leagueTables } from "../../comparison/chapters/league-table.ts";
import { measureOf } from "../../comparison/measures.ts";
import { type Html, html } from "../../markup/html.ts";
import type { RankingView } from "../ranking-view.ts";

const beside = ["recall@20", "recallmin@20", "hr@10", "ndcg@10", "mrr"];

/** `levels` is the figure. */
export function whoFindsMost(view: RankingView, levels: Html | null): Chapter | null {
  if (levels === null) return null;
  const headlines = [...new Set(view.results.map(({ headline }) => headline))];
  return {
    id: "who-finds-most",
    heading: "Who finds most",
    body: [
      html`<p>${headlines.map((key) => `By ${measureOf(key).name}: ${lowerFirst(measureOf(key).meaning)}`).join(" ")} “Surely” means that a paired test over people, corrected for the number of models, gives p below 0.05; without it the order of two models may be chance.</p>`,
      levels,
      ...leagueTables(view, { beside, folds: (folds) => `in ${folds} together` }),
    ],
  };
}
