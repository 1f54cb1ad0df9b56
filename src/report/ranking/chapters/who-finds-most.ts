// Chapter: the models in order, with what matters most in one table a data set.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import type { Chapter } from "../../article/chapter.ts";
import { counted, decimal, duration, pValue } from "../../article/numbers.ts";
import { type Column, type TableLine, table } from "../../article/table.ts";
import { type Html, type HtmlPart, html } from "../../markup/html.ts";
import { standing } from "../findings/verdict.ts";
import { differenceText } from "../findings/verdict-words.ts";
import { measureOf } from "../measures.ts";
import { dataName, modelName } from "../ranking-names.ts";
import { figureOf, type RankingView, type ResultView } from "../ranking-view.ts";

/** Further measures in this table, those that are there; all are in the table of every figure. */
const beside = ["recall@20", "recallmin@20", "hr@10", "ndcg@10", "mrr"];
const most = 4;

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
      ...view.results.filter(({ rows }) => rows.length > 0).map((one) => leagueTable(view, one)),
    ],
  };
}

function leagueTable(view: RankingView, one: ResultView): Html {
  const extra = beside.filter((key) => key !== one.headline && one.measures.includes(key)).slice(0, most);
  const compared = one.baseline !== null && one.rows.length > 1;
  const heads = [
    measureOf(one.headline).name,
    "95 % interval",
    ...extra.map((key) => measureOf(key).name),
    ...(compared ? [`Over ${modelName(one.baseline?.model ?? "")}`, "p"] : []),
    "Time",
  ];
  return table({
    caption: html`${view.results.length > 1 ? html`<b>${dataName(one.result.data)}.</b> ` : null}${caption(one, compared)}`,
    columns: [{ head: "Model", kind: "text" }, ...heads.map((head): Column => ({ head, kind: "figure" }))],
    groups: [{ lines: one.rows.map((row) => line(one, row, extra, compared)) }],
  });
}

function caption({ result, headline }: ResultView, compared: boolean): string {
  const { people, held, folds } = result.facts;
  const where = folds === 1 ? "" : `, in ${counted(folds, "fold")} together`;
  const test = compared ? " ▲ surely better than the baseline, ▼ surely worse." : "";
  return `${people.toLocaleString("en-GB")} people, ${held.toLocaleString("en-GB")} held-out ratings${where}; sorted by ${measureOf(headline).name}. The best of each column is bold and marked *.${test} Time is for learning and asking, all folds together.`;
}

function line(one: ResultView, row: ReportRow, extra: readonly string[], compared: boolean): TableLine {
  const figure = figureOf(row, one.headline);
  const signs: Record<string, string> = { better: " ▲", worse: " ▼" };
  const difference = `${differenceText(one, row)}${signs[standing(one, row)] ?? ""}`;
  const p = figure?.p === undefined || row === one.baseline ? "" : pValue(figure.p);
  return {
    head: html`${modelName(row.model)}${row === one.baseline ? " (baseline)" : null}`,
    cells: [
      bestCell(one, row, one.headline),
      intervalText(figure?.ci95),
      ...extra.map((key) => bestCell(one, row, key)),
      ...(compared ? [difference, p] : []),
      duration(row.seconds),
    ],
    quiet: row === one.baseline,
  };
}

/** The figure, bold and with a sign where no other is better. */
export function bestCell(one: ResultView, row: ReportRow, key: string): HtmlPart {
  const figure = figureOf(row, key);
  if (figure === null) return "";
  const text = decimal(figure.mean, 4);
  return isBest(one, figure.mean, key) ? html`<b>*&#8202;${text}</b>` : text;
}

function isBest({ rows }: ResultView, mean: number, key: string): boolean {
  const { better } = measureOf(key);
  const values = rows.flatMap((row) => figureOf(row, key)?.mean ?? []);
  if (better === "neither" || values.length < 2) return false;
  return mean === (better === "higher" ? Math.max(...values) : Math.min(...values));
}

/** "0.4211 to 0.4250", or nothing. */
export function intervalText(interval: readonly [number, number] | undefined): string {
  return interval?.every(Number.isFinite) ? `${decimal(interval[0], 4)} to ${decimal(interval[1], 4)}` : "";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
