// Chapter: every figure that the rows carry, all measures over all people and then each slice. Nothing is left out here.
import type { Metric, ReportRow } from "../../../core/evaluation/report-document.ts";
import type { Chapter } from "../../article/chapter.ts";
import { decimal, pValue, wholeNumber } from "../../article/numbers.ts";
import { type Column, table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { type ComparisonView, figureOf, type ResultView } from "../comparison-view.ts";
import { measureOf, splitKey } from "../measures.ts";
import { modelName, sliceName } from "../names.ts";
import { intervalText } from "./cells.ts";

interface FigureColumn {
  readonly head: string;
  readonly read: (metric: Metric) => string;
}

const columns: readonly FigureColumn[] = [
  { head: "Mean", read: ({ mean }) => decimal(mean, 4) },
  { head: "95 % interval", read: ({ ci95 }) => intervalText(ci95) },
  { head: "sd", read: ({ sd }) => (sd === undefined ? "" : decimal(sd, 4)) },
  { head: "Range", read: ({ range }) => intervalText(range) },
  { head: "Published", read: ({ published }) => (published === undefined ? "" : decimal(published, 4)) },
  {
    head: "Peer, mean (sd)",
    read: ({ peer }) => (peer === undefined ? "" : `${decimal(peer.mean, 4)} (${decimal(peer.sd, 4)}), ${peer.name}`),
  },
  { head: "p", read: ({ p }) => (p === undefined ? "" : pValue(p)) },
  { head: "n", read: ({ n }) => (n === undefined ? "" : wholeNumber(n)) },
];

export function everyFigure(view: ComparisonView): Chapter | null {
  const tables = view.results.flatMap(figureTables);
  if (tables.length === 0) return null;
  const base = [
    ...new Set(view.results.flatMap(({ baseline }) => (baseline === null ? [] : modelName(baseline.model)))),
  ];
  const p =
    base.length === 0 ? "" : ` p is for the difference from ${base.join(" or ")}, by a paired test over people.`;
  return {
    id: "every-figure",
    heading: "Every figure",
    body: [
      html`<p>All measures of all models.${p} n counts what a figure is over: people, unless said otherwise.</p>`,
      ...tables,
    ],
  };
}

/** A table of all people, then one of each slice. */
function figureTables(one: ResultView): Html[] {
  const keys = [...new Set(one.rows.flatMap((row) => Object.keys(row.metrics)))];
  const bySlice = Map.groupBy(keys, (key) => splitKey(key)[1]);
  return [...bySlice].flatMap(([slice, own]) => {
    const groups = own
      .map((key) => ({ key, rows: one.rows.filter((row) => figureOf(row, key) !== null) }))
      .filter(({ rows }) => rows.length > 0);
    return groups.length === 0 ? [] : [sliceTable(one, slice, groups)];
  });
}

interface MeasureRows {
  readonly key: string;
  readonly rows: readonly ReportRow[];
}

function sliceTable(one: ResultView, slice: string, groups: readonly MeasureRows[]): Html {
  const metrics = groups.flatMap(({ key, rows }) => rows.flatMap((row) => figureOf(row, key) ?? []));
  const used = columns.filter(({ read }) => metrics.some((metric) => read(metric) !== ""));
  return table({
    caption: html`<b>${one.name}${slice === "" ? "" : `, ${sliceName(slice)}`}.</b>`,
    columns: [{ head: "Model", kind: "text" }, ...used.map(({ head }): Column => ({ head, kind: "figure" }))],
    groups: groups.map(({ key, rows }) => ({
      name: measureOf(splitKey(key)[0]).name,
      lines: rows.map((row) => {
        const metric = figureOf(row, key) as Metric;
        return { head: modelName(row.model), cells: used.map(({ read }) => read(metric)) };
      }),
    })),
  });
}
