// Chapter: the models in order, with what matters most in one table a data set, and the headline figure fold by fold.
import type { Chapter } from "../../article/chapter.ts";
import { leagueTables } from "../../comparison/chapters/league-table.ts";
import { measureOf } from "../../comparison/measures.ts";
import { type Html, html } from "../../markup/html.ts";
import { isOfErrors, type StarsView } from "../stars-view.ts";
import { foldTables } from "./fold-tables.ts";

const beside = ["rmse", "mae", "cover90", "low90", "width90"];

/** What the first chapter and its figure are called. */
export function levelsTitle(view: StarsView): string {
  return isOfErrors(view) ? "Who errs least" : "Side by side";
}

/** `levels` is the figure. */
export function whoErrsLeast(view: StarsView, levels: Html | null): Chapter | null {
  if (levels === null) return null;
  const headlines = [...new Set(view.results.map(({ headline }) => headline))];
  const meanings = headlines.map((key) => html`<b>${measureOf(key).name}.</b> ${measureOf(key).meaning} `);
  return {
    id: "who-errs-least",
    heading: levelsTitle(view),
    body: [
      html`<p>${meanings}“Surely” means that a paired test over people, corrected for the number of models, gives p below 0.05; without it the order of two models may be chance.</p>`,
      levels,
      ...leagueTables(view, { beside, folds: (folds) => `figures are means of ${folds}` }),
      ...foldTables(view),
    ],
  };
}
