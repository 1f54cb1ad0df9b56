// Models in one table, in the terminal: the headline measure with its interval, other measures as far as 100 columns go, what each has
// over the baseline and whether that is sure. Whatever is measured: what is better says who asks for it.
import type { Metric, ReportRow } from "../../core/evaluation/report-document.ts";
import { modelName } from "../../report/comparison/names.ts";
import { cutText } from "./cut-text.ts";
import { type TextColumn, textTable, visibleWidth } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

const widest = 100;
const longestName = 24;
const significance = 0.05;

export interface Comparison {
  readonly rows: readonly ReportRow[];
  /** The measure that the table is sorted by. */
  readonly headline: string;
  /** Measures beside the headline, by how much they are missed; as many as fit. */
  readonly wanted: readonly string[];
  /** How far a figure of the headline is from the best there can be: the lowest comes first. */
  readonly badness: (figure: number) => number;
  /** A line above the table: what was asked. */
  readonly asked: string;
}

/** The table with its reading and a line end; best first by the headline measure. */
export function comparisonTable(comparison: Comparison): string {
  const { headline, wanted, badness, asked } = comparison;
  const worth = (row: ReportRow) => {
    const figure = figureOf(row, headline)?.mean;
    return figure === undefined ? Number.NEGATIVE_INFINITY : -badness(figure);
  };
  const rows = comparison.rows.toSorted((a, b) => worth(b) - worth(a) || 0);
  let beside = wanted.filter((key) => key !== headline && rows.some((row) => figureOf(row, key) !== null));
  let table = tableOf(headline, rows, beside);
  while (beside.length > 0 && widthOf(table) > widest) {
    beside = beside.slice(0, -1);
    table = tableOf(headline, rows, beside);
  }
  const sure = verdict(comparison, rows);
  const lines = [wrapText(asked, widest), table, ...(sure === "" ? [] : ["", wrapText(sure, widest)])];
  return `${lines.join("\n")}\n`;
}

function tableOf(headline: string, rows: readonly ReportRow[], beside: readonly string[]): string {
  const base = baselineOf(rows);
  const right = (header: string): TextColumn => ({ header, align: "right" });
  const compared = base !== null && rows.length > 1;
  const columns: TextColumn[] = [
    { header: "model" },
    ...[headline, "95 % interval", ...beside].map(right),
    ...(compared ? [right(`over ${shortName(base)}`), right("p")] : []),
    right("seconds"),
  ];
  const cells = rows.map((row) => {
    const figure = figureOf(row, headline);
    const interval = figure?.ci95?.map((end) => end.toFixed(4)).join(" to ") ?? "";
    const test = compared ? [difference(row, base, headline), pText(row === base ? undefined : figure?.p)] : [];
    return [
      shortName(row),
      told(figure),
      interval,
      ...beside.map((key) => told(figureOf(row, key))),
      ...test,
      row.seconds.toFixed(1),
    ];
  });
  return textTable(columns, cells);
}

/** What is sure, from the paired tests that the rows carry; nothing where the headline is not tested. */
function verdict({ headline, badness }: Comparison, rows: readonly ReportRow[]): string {
  const base = baselineOf(rows);
  const own = base && figureOf(base, headline);
  if (base === null || own === null || rows.every((row) => figureOf(row, headline)?.p === undefined)) return "";
  const better = rows.filter((row) => {
    const figure = figureOf(row, headline);
    return figure !== null && badness(figure.mean) < badness(own.mean) && (figure.p ?? 1) < significance;
  });
  const name = shortName(base);
  const test = `(paired test on ${headline}, p < ${significance} after Holm)`;
  if (better.length === 0) return `No model is surely better than ${name} ${test}.`;
  return `Surely better than ${name}: ${better.map(shortName).join(", ")} ${test}.`;
}

function baselineOf(rows: readonly ReportRow[]): ReportRow | null {
  const id = rows.find(({ baseline }) => baseline !== undefined)?.baseline;
  return rows.find(({ model }) => model === id) ?? null;
}

function difference(row: ReportRow, base: ReportRow, headline: string): string {
  const [own, other] = [figureOf(row, headline), figureOf(base, headline)];
  if (row === base || own === null || other === null) return "";
  const text = (own.mean - other.mean).toFixed(4);
  if (Number(text) === 0) return text.replace("-", "");
  return own.mean > other.mean ? `+${text}` : text;
}

function figureOf(row: ReportRow, key: string): Metric | null {
  const metric = Object.hasOwn(row.metrics, key) ? row.metrics[key] : undefined;
  return metric !== undefined && Number.isFinite(metric.mean) ? metric : null;
}

function told(metric: Metric | null): string {
  return metric?.mean.toFixed(4) ?? "";
}

function pText(p: number | undefined): string {
  if (p === undefined) return "";
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}

function shortName({ model }: ReportRow): string {
  return cutText(modelName(model), longestName);
}

function widthOf(table: string): number {
  return Math.max(...table.split("\n").map(visibleWidth));
}

export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
