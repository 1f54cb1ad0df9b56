// The same figure slice by slice: one table a data set that is sliced so.
import { type Column, table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { type ComparisonView, figureOf, type ResultView, slicesBy } from "../comparison-view.ts";
import { written } from "../measure.ts";
import { measureOf } from "../measures.ts";
import { modelName } from "../names.ts";

/** `head` names a slice in the head of its column. */
export function sliceTables(view: ComparisonView, by: string, head: (label: string) => string): Html[] {
  return view.results.flatMap((one) => sliceTable(one, by, head));
}

function sliceTable(one: ResultView, by: string, head: (label: string) => string): Html[] {
  const found = slicesBy(one, by);
  if (found === null) return [];
  const { measure, labels } = found;
  const cell = (row: ResultView["rows"][number], label: string) => {
    const mean = figureOf(row, `${measure}[${by}=${label}]`)?.mean;
    return mean === undefined ? "" : written(measureOf(measure), mean);
  };
  const spec = table({
    caption: html`<b>${one.name}.</b> ${measureOf(measure).name}; intervals are in the figure and in metrics.csv.`,
    columns: [
      { head: "Model", kind: "text" },
      ...labels.map((label): Column => ({ head: head(label), kind: "figure" })),
    ],
    groups: [
      {
        lines: one.rows.map((row) => ({ head: modelName(row.model), cells: labels.map((label) => cell(row, label)) })),
      },
    ],
  });
  return [spec];
}
