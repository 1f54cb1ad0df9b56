// Chapter: what lists are like beside how much they find: reach, evenness, novelty, variety, and whether liking is told.
import type { Chapter } from "../../article/chapter.ts";
import { type Column, table } from "../../article/table.ts";
import { bestCell } from "../../comparison/chapters/cells.ts";
import type { ResultView } from "../../comparison/comparison-view.ts";
import { directionWords } from "../../comparison/measure.ts";
import { measureOf } from "../../comparison/measures.ts";
import { modelName } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import { beyondMeasures, type RankingView } from "../ranking-view.ts";

/** `tradeOff` is the figure; null where neither coverage nor novelty was measured. */
export function beyondAccuracy(view: RankingView, tradeOff: Html | null): Chapter | null {
  const shown = view.results.filter((one) => beyondMeasures(one).length > 0);
  if (shown.length === 0) return null;
  const keys = [...new Set(shown.flatMap(beyondMeasures))];
  return {
    id: "beyond-accuracy",
    heading: "Beyond accuracy",
    body: [
      html`<p>A list can be right and still be dull. These measures say what is shown, whatever it finds.</p>`,
      html`<ul>${keys.map((key) => html`<li><b>${measureOf(key).name}</b> (${directionWords(measureOf(key))}). ${measureOf(key).meaning}</li>`)}</ul>`,
      ...(tradeOff === null ? [] : [tradeOff]),
      ...shown.map(beyondTable),
    ],
  };
}

function beyondTable(one: ResultView): Html {
  const keys = beyondMeasures(one);
  return table({
    caption: html`<b>${one.name}.</b> Where one way is better, the best of a column is bold and marked *.`,
    columns: [
      { head: "Model", kind: "text" },
      ...keys.map((key): Column => ({ head: measureOf(key).name, kind: "figure" })),
    ],
    groups: [
      {
        lines: one.rows.map((row) => ({
          head: modelName(row.model),
          cells: keys.map((key) => bestCell(one, row, key)),
        })),
      },
    ],
  });
}
