// Results of models compared as the chapters read them, whatever the models do: rows in order, the baseline found, measures and slices
// listed once. Nothing is measured here, and p values are taken as the rows carry them: corrected for the number of models (Holm).
import type { RatingProtocol } from "../../core/evaluation/ranking/split.ts";
import type { Metric, ReportDocument, ReportRow } from "../../core/evaluation/report-document.ts";
import { badness } from "./measure.ts";
import { measureOf, splitKey } from "./measures.ts";
import { dataName, splitSlice } from "./names.ts";

/** Below this we call two models different. */
export const significance = 0.05;

/** What every comparison found on one data set, of models that rank films and of models that predict stars. */
export interface ComparedResult extends ReportDocument {
  readonly data: string;
  readonly protocol: RatingProtocol;
  /** The measure that rows are sorted by. */
  readonly headline: string;
  readonly facts: {
    readonly users: number;
    readonly items: number;
    readonly ratings: number;
    readonly people: number;
    readonly folds: number;
    readonly held: number;
  };
  readonly command: string;
  readonly notes: readonly string[];
}

/** One data set. */
export interface ResultView<Result extends ComparedResult = ComparedResult> {
  readonly result: Result;
  readonly name: string;
  /** What its files end in where there are several results: `-ml-1m`, else nothing. */
  readonly suffix: string;
  /** Best first by the headline measure; rows without it last. */
  readonly rows: Result["rows"];
  readonly headline: string;
  /** The row that others are compared with; null where the rows name none. */
  readonly baseline: ReportRow | null;
  /** Measures over all people, the headline first, then as rows carry them. */
  readonly measures: readonly string[];
}

/** Data sets of people who are not real. */
const inventedSets: ReadonlySet<string> = new Set(["generated", "starter"]);

export interface ComparisonView<Result extends ComparedResult = ComparedResult> {
  readonly results: readonly ResultView<Result>[];
  readonly invented: boolean;
}

export function viewComparison<Result extends ComparedResult>(results: readonly Result[]): ComparisonView<Result> {
  const suffixes = fileSuffixes(results);
  return {
    results: results.map((result, k) => viewResult(result, suffixes[k] as string)),
    invented: results.some(({ data }) => inventedSets.has(data)),
  };
}

function viewResult<Result extends ComparedResult>(result: Result, suffix: string): ResultView<Result> {
  const { headline } = result;
  const missed = (row: ReportRow) => {
    const figure = figureOf(row, headline)?.mean;
    return figure === undefined ? Number.POSITIVE_INFINITY : badness(measureOf(headline), figure);
  };
  const rows = result.rows.toSorted((a, b) => missed(a) - missed(b) || 0);
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

/**
 * The slices by `history` or `popularity`, in order of their numbers, of the measure that has them: the one that is wanted if it can.
 *
 * @param wanted default the headline
 */
export function slicesBy(
  view: ResultView,
  by: string,
  wanted: string = view.headline,
): { readonly measure: string; readonly labels: string[] } | null {
  const found = new Map<string, Set<string>>();
  for (const row of view.rows) {
    for (const key of Object.keys(row.metrics)) {
      const [measure, slice] = splitKey(key);
      const parts = splitSlice(slice);
      if (parts?.by !== by || figureOf(row, key) === null) continue;
      found.set(measure, (found.get(measure) ?? new Set()).add(parts.label));
    }
  }
  const measure = found.has(wanted) ? wanted : [...found.keys()][0];
  if (measure === undefined) return null;
  return { measure, labels: [...(found.get(measure) ?? [])].sort((a, b) => firstNumber(a) - firstNumber(b)) };
}

/** Of the slices of a measure by `by`, those of so many people that a picture of them says something; all where there would be none. */
export function slicesOfMany(
  { rows }: ResultView,
  { by, measure, labels }: { readonly by: string; readonly measure: string; readonly labels: readonly string[] },
  fewest: number,
): readonly string[] {
  const many = labels.filter((label) => {
    const metrics = rows.flatMap((row) => figureOf(row, `${measure}[${by}=${label}]`) ?? []);
    return metrics.some(({ n }) => n === undefined || n >= fewest);
  });
  return many.length === 0 ? labels : many;
}

function firstNumber(label: string): number {
  return Number(/\d+/.exec(label)?.[0] ?? Number.POSITIVE_INFINITY);
}

/** Safe in file names and ids, and each only once. */
function fileSuffixes(results: readonly ComparedResult[]): string[] {
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
