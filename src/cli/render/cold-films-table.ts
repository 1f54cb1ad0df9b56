// Models of films without ratings, in the terminal: every figure with its standard deviation over the draws of films, what each model has
// over the baseline on the same people, and whether that is sure.
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import type { ReportRow } from "../../core/evaluation/report-document.ts";
import { counted } from "./comparison-table.ts";
import { type TextColumn, textTable } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

const widest = 100;
/** Longer than the measures that are usual, shorter than a line. */
const mostMeasures = 4;

/** The table with a line end; best first by the headline measure. */
export function coldFilmsTable({ rows, headline, data, protocol, facts }: RankingResult): string {
  const measures = Object.keys(rows[0]?.metrics ?? {}).filter((name) => !name.includes("["));
  const shown = [headline, ...measures.filter((name) => name !== headline)].slice(0, mostMeasures);
  const base = rows.find(({ model }) => rows.some(({ baseline }) => baseline === model));
  const sorted = rows.toSorted((a, b) => meanOf(b, headline) - meanOf(a, headline) || 0);
  const right = (header: string): TextColumn => ({ header, align: "right" });
  const compared = base === undefined ? [] : [right(`over ${base.model}`), right("p")];
  const columns = [{ header: "model" }, ...shown.map(right), ...compared, right("seconds")];
  const cells = sorted.map((row) => [
    row.model,
    ...shown.map((name) => figure(row, name)),
    ...(base === undefined ? [] : [difference(row, base, headline), pText(row, headline)]),
    row.seconds.toFixed(1),
  ]);
  const people = `${counted(facts.people, "person", "people")}, ${counted(facts.held, "held-out like")}`;
  const draws = `${counted(facts.folds, "draw")} of films, ± sd over them`;
  return `${wrapText(`${data}, protocol ${protocol}: ${people}, ${draws}`, widest)}\n${textTable(columns, cells)}\n`;
}

function meanOf({ metrics }: ReportRow, name: string): number {
  return metrics[name]?.mean ?? Number.NEGATIVE_INFINITY;
}

function figure({ metrics }: ReportRow, name: string): string {
  const metric = metrics[name];
  if (metric === undefined) return "";
  return metric.sd === undefined ? metric.mean.toFixed(4) : `${metric.mean.toFixed(4)} ± ${metric.sd.toFixed(4)}`;
}

function difference(row: ReportRow, base: ReportRow, name: string): string {
  const value = meanOf(row, name) - meanOf(base, name);
  return row === base || !Number.isFinite(value) ? "" : `${value < 0 ? "" : "+"}${value.toFixed(4)}`;
}

function pText({ metrics }: ReportRow, name: string): string {
  const p = metrics[name]?.p;
  if (p === undefined) return "";
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}
