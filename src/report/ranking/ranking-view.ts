// Results as the chapters read them: rows in order, the baseline found, measures and slices listed once. Nothing is measured
// here, and p values are taken as the rows carry them: corrected for the number of models (Holm).
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import type { Metric, ReportRow } from "../../core/evaluation/report-document.ts";
import { measureOf, splitKey } from "./measures.ts";
import { dataName, splitSlice } from "./ranking-names.ts";

/** Below this we call two models different. */
export const significance = 0.05;

/** One data set. */
export interface ResultView {
  readonly result: RankingResult;
  readonly name: string;
  /** What its files end in where there are several results: `-ml-1m`, else nothing. */
  readonly suffix: string;
  /** Best first by the headline measure; rows without it last. */
  readonly rows: readonly ReportRow[];
  readonly headline: string;
  /** The row that others are compared with; null where the rows name none. */
  readonly baseline: ReportRow | null;
  /** Measures over all people, the headline first, then as rows carry them. */
  readonly measures: readonly string[];
}

/** Data sets of people who are not real. */
const inventedSets: ReadonlySet<string> = new Set(["generated", "starter"]);

export interface RankingView {
  readonly results: readonly ResultView[];
  readonly invented: boolean;
}

export function viewRanking(results: readonly RankingResult[]): RankingView {
  const suffixes = fileSuffixes(results);
  return {
    results: results.map((result, k) => viewResult(result, suffixes[k] as string)),
    invented: results.some(({ data }) => inventedSets.has(data)),
  };
}

function viewResult(result: RankingResult, suffix: string): ResultView {
  const { headline } = result;
  const worth = (row: ReportRow) => figureOf(row, headline)?.mean ?? Number.NEGATIVE_INFINITY;
  const rows = result.rows.toSorted((a, b) => worth(b) - worth(a) || 0);
  const baseline = result.rows.find((row) => row.baseline !== undefined)?.baseline;
  const keys = rows.flatMap((row) => Object.keys(row.metrics)).filter((key) => splitKey(key)[1] === "");
  return {
    result,
    name: dataName(result.data),
    suffix,
    rows,
    headline,
    baseline: rows.find((row) => row.model === baseline) ?? null,
    measures: [...new Set([headline, ...keys])].filter((key) => rows.some((row) => figureOf(row, key) !== null)),
  };
}

/** A figure that can be told; null where a row has none or it does not exist. */
export function figureOf(row: ReportRow, key: string): Metric | null {
  const metric = Object.hasOwn(row.metrics, key) ? row.metrics[key] : undefined;
  return metric !== undefined && Number.isFinite(metric.mean) ? metric : null;
}

/** The slices by `history` or `popularity`, in order of their numbers, of the measure that has them: the headline if it can. */
export function slicesBy(view: ResultView, by: string): { readonly measure: string; readonly labels: string[] } | null {
  const found = new Map<string, Set<string>>();
  for (const row of view.rows) {
    for (const key of Object.keys(row.metrics)) {
      const [measure, slice] = splitKey(key);
      const parts = splitSlice(slice);
      if (parts?.by !== by || figureOf(row, key) === null) continue;
      found.set(measure, (found.get(measure) ?? new Set()).add(parts.label));
    }
  }
  const measure = found.has(view.headline) ? view.headline : [...found.keys()][0];
  if (measure === undefined) return null;
  return { measure, labels: [...(found.get(measure) ?? [])].sort((a, b) => firstNumber(a) - firstNumber(b)) };
}

/** Measures of what is shown that any row carries. */
export function beyondMeasures(view: ResultView): string[] {
  return view.measures.filter((key) => measureOf(key).beyond === true);
}

function firstNumber(label: string): number {
  return Number(/\d+/.exec(label)?.[0] ?? Number.POSITIVE_INFINITY);
}

/** Safe in file names and ids, and each only once. */
function fileSuffixes(results: readonly RankingResult[]): string[] {
  if (results.length < 2) return results.map(() => "");
  const slugs = results.map(
    ({ data }) =>
      data
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "") || "data",
  );
  return slugs.map((slug, k) => (slugs.indexOf(slug) === k ? `-${slug}` : `-${slug}-${k + 1}`));
}
