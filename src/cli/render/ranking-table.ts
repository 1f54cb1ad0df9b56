// Models that rank films, in the terminal: the headline measure with its interval, other measures as far as 100 columns go, what
// each has over the baseline and whether that is sure.
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import type { Metric, ReportRow } from "../../core/evaluation/report-document.ts";
import { modelName } from "../../report/ranking/ranking-names.ts";
import { cutText } from "./cut-text.ts";
import { type TextColumn, textTable, visibleWidth } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

const widest = 100;
const longestName = 24;
/** Measures beside the headline, by how much they are missed; as many as fit. */
const wanted = ["recall@20", "ndcg@10", "hr@10", "recallmin@20", "coverage@20", "auc-liked"];
const significance = 0.05;

/** The table with its reading and a line end; best first by the headline measure. */
export function rankingTable(result: RankingResult): string {
  const worth = (row: ReportRow) => figureOf(row, result.headline)?.mean ?? Number.NEGATIVE_INFINITY;
  const rows = result.rows.toSorted((a, b) => worth(b) - worth(a) || 0);
  const present = wanted.filter((key) => key !== result.headline && rows.some((row) => figureOf(row, key) !== null));
  let beside = present;
  let table = tableOf(result, rows, beside);
  while (beside.length > 0 && widthOf(table) > widest) {
    beside = beside.slice(0, -1);
    table = tableOf(result, rows, beside);
  }
  const { data, protocol, facts } = result;
  const asked = `${data}, protocol ${protocol}: ${counted(facts.people, "person", "people")}, ${counted(facts.held, "held-out rating")}`;
  const sure = verdict(result, rows);
  const lines = [wrapText(asked, widest), table, ...(sure === "" ? [] : ["", wrapText(sure, widest)])];
  return `${lines.join("\n")}\n`;
}

function tableOf({ headline }: RankingResult, rows: readonly ReportRow[], beside: readonly string[]): string {
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

/** What is sure, from the paired tests that the rows carry. */
function verdict({ headline }: RankingResult, rows: readonly ReportRow[]): string {
  const base = baselineOf(rows);
  if (base === null || rows.length < 2) return "";
  const floor = figureOf(base, headline)?.mean ?? Number.POSITIVE_INFINITY;
  const better = rows.filter((row) => {
    const figure = figureOf(row, headline);
    return row !== base && figure !== null && figure.mean > floor && (figure.p ?? 1) < significance;
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

function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
