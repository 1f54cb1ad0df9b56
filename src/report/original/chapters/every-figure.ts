// Chapter: all metrics of the rows of the original's table, a table a slice; other rows have chapters of their own. A column without a single figure is left out.
import type { Metric, ReportRow } from "../../../core/evaluation/report-document.ts";
import type { Chapter } from "../../article/chapter.ts";
import { decimal, pValue, wholeNumber } from "../../article/numbers.ts";
import { type Column, table } from "../../article/table.ts";
import { type Html, type HtmlPart, html } from "../../markup/html.ts";
import { modelName, sliceName, splitMetricKey } from "../names.ts";
import type { OriginalView } from "../original-view.ts";
import { measureMarkup } from "./measure-markup.ts";

interface FigureColumn {
  readonly head: string;
  readonly read: (metric: Metric) => string | null;
}

const columns: readonly FigureColumn[] = [
  { head: "Mean", read: (metric) => decimal(metric.mean) },
  {
    head: "95 % interval",
    read: ({ ci95 }) => (ci95 === undefined ? null : `${decimal(ci95[0])} to ${decimal(ci95[1])}`),
  },
  { head: "sd of seeds", read: ({ sd }) => (sd === undefined ? null : decimal(sd)) },
  {
    head: "Range of seeds",
    read: ({ range }) => (range === undefined ? null : `${decimal(range[0])} to ${decimal(range[1])}`),
  },
  { head: "Printed", read: ({ published }) => (published === undefined ? null : decimal(published, 4)) },
  {
    head: "Peer, mean (sd)",
    read: ({ peer }) => (peer === undefined ? null : `${decimal(peer.mean)} (${decimal(peer.sd)})`),
  },
  { head: "p", read: ({ p }) => (p === undefined ? null : pValue(p)) },
];

export function everyFigure(view: OriginalView): Chapter {
  return {
    id: "numbers",
    heading: "All the numbers",
    body: [
      html`<p>Means over seeds. MAE and RMSE are in points of the scale from 0 to 10; p is for the difference from always the mean.${elsewhere(view)}</p>`,
      ...sliceNames(view.tableRows).map((slice) => sliceTable(view, slice)),
    ],
  };
}

function elsewhere({ rows, tableRows }: OriginalView): string {
  if (rows.length === tableRows.length) return "";
  return " These are the rows of the original’s table; the others, with every slice, are in metrics.csv.";
}

/** Slices in the order in which the rows first have them. */
function sliceNames(rows: readonly ReportRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row.metrics).map((key) => splitMetricKey(key)[1])))];
}

function sliceTable(view: OriginalView, slice: string): Html {
  const groups = view.tableRows
    .map((row) => ({ row, metrics: metricsOf(row, slice) }))
    .filter(({ metrics }) => metrics.length > 0);
  const all = groups.flatMap(({ metrics }) => metrics.map(([, metric]) => metric));
  const used = columns.filter((column) => all.some((metric) => column.read(metric) !== null));
  return table({
    caption: html`<b>${caption(slice, all)}</b>${peerNote(all)}`,
    columns: [{ head: "Measure", kind: "text" }, ...used.map(({ head }): Column => ({ head, kind: "figure" }))],
    groups: groups.map(({ row, metrics }) => ({
      name: modelName(row.model),
      lines: metrics.map(([measure, metric]) => ({
        head: measureMarkup(measure),
        cells: used.map((column): HtmlPart => column.read(metric) ?? ""),
      })),
    })),
  });
}

function metricsOf(row: ReportRow, slice: string): [measure: string, metric: Metric][] {
  return Object.entries(row.metrics).flatMap(([key, metric]) => {
    const [measure, itsSlice] = splitMetricKey(key);
    return itsSlice === slice ? [[measure, metric] as [string, Metric]] : [];
  });
}

function caption(slice: string, metrics: readonly Metric[]): string {
  const name = sliceName(slice);
  const rows = metrics[0]?.n;
  return `On ${name}${rows === undefined ? "" : `, ${wholeNumber(rows)} rows`}.`;
}

function peerNote(metrics: readonly Metric[]): string {
  const peer = metrics.flatMap((metric) => metric.peer?.name ?? [])[0];
  return peer === undefined ? "" : ` The peer is ${peer}.`;
}
