// Chapters: the same figures by how long the history was, and by how popular the film is that is to be found.
import type { Chapter } from "../../article/chapter.ts";
import { decimal } from "../../article/numbers.ts";
import { type Column, table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { measureOf } from "../measures.ts";
import { modelName, rangeWords } from "../ranking-names.ts";
import { figureOf, type RankingView, type ResultView, slicesBy } from "../ranking-view.ts";

/** `figures` are those of the data sets that are sliced so; null where there are none. */
export function byHistory(view: RankingView, figures: readonly Html[]): Chapter | null {
  if (figures.length === 0) return null;
  return {
    id: "by-history-chapter",
    heading: "By length of history",
    body: [
      html`<p>Who has just come has told little. A model that is good for people with many films may be worse than what everybody watches for people with few, so each length of history is looked at by itself. Each person is in one panel.</p>`,
      ...figures,
      ...view.results.flatMap((one) => sliceTable(one, "history", (label) => `${rangeWords(label)} films`)),
    ],
  };
}

export function byPopularity(view: RankingView, figures: readonly Html[]): Chapter | null {
  if (figures.length === 0) return null;
  return {
    id: "by-popularity-chapter",
    heading: "By how popular the film is",
    body: [
      html`<p>Films that everybody watches are easily found. The films are divided into tenths by how many ratings they have, and each tenth is counted alone: what a model finds in the lower ones would not have been found by itself.</p>`,
      ...figures,
      ...view.results.flatMap((one) => sliceTable(one, "popularity", (label) => `Tenth ${label}`)),
    ],
  };
}

function sliceTable(one: ResultView, by: string, head: (label: string) => string): Html[] {
  const found = slicesBy(one, by);
  if (found === null) return [];
  const { measure, labels } = found;
  const cell = (row: ResultView["rows"][number], label: string) => {
    const mean = figureOf(row, `${measure}[${by}=${label}]`)?.mean;
    return mean === undefined ? "" : decimal(mean);
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
