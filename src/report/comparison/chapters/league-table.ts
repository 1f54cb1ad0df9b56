// The models in order, with what matters most of each: one table a data set.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { counted, duration, pValue } from "../../article/numbers.ts";
import { type Column, type TableLine, table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { type ComparisonView, figureOf, type ResultView } from "../comparison-view.ts";
import { standing } from "../findings/verdict.ts";
import { differenceText } from "../findings/verdict-words.ts";
import { measureOf } from "../measures.ts";
import { dataName, modelName } from "../names.ts";
import { bestCell, intervalText } from "./cells.ts";

const most = 4;

export interface LeagueTable {
  /** Further measures in this table, those that are there and four at most; all are in the table of every figure. */
  readonly beside: readonly string[];
  /** How folds make one figure: "in two folds together". */
  readonly folds: (folds: string) => string;
}

export function leagueTables(view: ComparisonView, how: LeagueTable): Html[] {
  return view.results.filter(({ rows }) => rows.length > 0).map((one) => leagueTable(view, one, how));
}

function leagueTable(view: ComparisonView, one: ResultView, { beside, folds }: LeagueTable): Html {
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
    caption: html`${view.results.length > 1 ? html`<b>${dataName(one.result.data)}.</b> ` : null}${caption(one, compared, folds)}`,
    columns: [{ head: "Model", kind: "text" }, ...heads.map((head): Column => ({ head, kind: "figure" }))],
    groups: [{ lines: one.rows.map((row) => line(one, row, extra, compared)) }],
  });
}

function caption({ result, headline }: ResultView, compared: boolean, together: LeagueTable["folds"]): string {
  const { people, held, folds } = result.facts;
  const where = folds === 1 ? "" : `, ${together(counted(folds, "fold"))}`;
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
