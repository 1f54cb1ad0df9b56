// The verdicts in words: one headline for the page, a sentence or two for each data set.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { counted, decimal, listed, pSentence, signed } from "../../article/numbers.ts";
import { type ComparisonView, figureOf, type ResultView } from "../comparison-view.ts";
import { measureOf } from "../measures.ts";
import { isPlural, modelName } from "../names.ts";
import type { Claims } from "./claims.ts";
import { isTested, standing, verdictOf } from "./verdict.ts";

/** What the figures show, in one line. */
export function headline({ results }: ComparisonView, claims: Claims): string {
  const verdicts = [...new Set(results.map((view) => verdictOf(view, claims).short))];
  if (verdicts.length === 0) return "Nothing was measured";
  if (verdicts.length === 1) return verdicts[0] as string;
  return sharedClaim(results, claims) ?? claims.depends;
}

/** The weaker claim where one model is surely the best against one baseline on all data; null where it is not. */
function sharedClaim(results: ComparisonView["results"], claims: Claims): string | null {
  const verdicts = results.map((view) => verdictOf(view, claims));
  const bests = new Set(verdicts.map(({ better }) => better[0]?.model));
  const baselines = new Set(results.map(({ baseline }) => baseline?.model));
  if (bests.size > 1 || bests.has(undefined) || baselines.size > 1) return null;
  return verdicts.find(({ isOfAll }) => !isOfAll)?.short ?? null;
}

/** One data set: the best by its mean, and what is sure. */
export function verdictSentences(view: ResultView): string {
  const [top] = view.rows;
  const figure = top === undefined ? null : figureOf(top, view.headline);
  if (top === undefined || figure === null) return "Nothing was measured.";
  const { name } = measureOf(view.headline);
  const interval =
    figure.ci95 === undefined
      ? ""
      : ` (95\u00a0% interval ${decimal(figure.ci95[0], 4)} to ${decimal(figure.ci95[1], 4)})`;
  return `By ${name}, ${modelName(top.model)} ${isPlural(top.model) ? "are" : "is"} first with ${decimal(figure.mean, 4)}${interval}. ${sureSentence(view)}`.trim();
}

function sureSentence(view: ResultView): string {
  const { baseline } = view;
  if (baseline === null || (view.rows.length > 1 && !isTested(view)))
    return "No paired test was made, so none is called better than another.";
  const others = view.rows.filter((row) => row !== baseline);
  if (others.length === 0) return "";
  const base = modelName(baseline.model);
  const told = (kind: "better" | "worse") => others.filter((row) => standing(view, row) === kind);
  const [better, worse] = [told("better"), told("worse")];
  const rest = others.length - better.length - worse.length;
  const parts = [
    better.length === 0
      ? `No model is surely better than ${base}`
      : `Surely better than ${base} ${isOne(better) ? "is" : "are"} ${names(view, better)}`,
    worse.length === 0 ? "" : `surely worse ${isOne(worse) ? "is" : "are"} ${names(view, worse)}`,
    rest === 0 ? "" : `${counted(rest, "model")} cannot be told from it`,
  ];
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}

function isOne(rows: readonly ReportRow[]): boolean {
  return rows.length === 1 && !rows.some(({ model }) => isPlural(model));
}

function names(view: ResultView, rows: readonly ReportRow[]): string {
  return listed(rows.map((row) => `${modelName(row.model)} (${againstBaseline(view, row)})`));
}

/** The difference with its p value, of a row that was tested. */
function againstBaseline(view: ResultView, row: ReportRow): string {
  const p = figureOf(row, view.headline)?.p;
  return `${differenceText(view, row)}${p === undefined ? "" : `, ${pSentence(p)}`}`;
}

/** What a row has more than the baseline by the headline measure; empty for the baseline itself and without one. */
export function differenceText(view: ResultView, row: ReportRow, key: string = view.headline): string {
  if (view.baseline === null || row === view.baseline) return "";
  const [own, base] = [figureOf(row, key), figureOf(view.baseline, key)];
  return own === null || base === null ? "" : signed(own.mean - base.mean, 4);
}
