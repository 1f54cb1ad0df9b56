// From the names of measures and slices to what is noted down of each person and counted over all lists. Made once a comparison.
import { type Column, columnOf } from "./columns.ts";
import { coverage, gini } from "./metrics/list-metrics.ts";
import { parseRankingMetric, type RankingMetric } from "./metrics/metric-name.ts";
import { type SliceKind, slicedColumns } from "./slices.ts";

/** A measure over all lists at once. */
export interface TallyMetric {
  readonly name: string;
  readonly k: number;
  measure(shown: Uint32Array): number;
}

export interface MeasurementPlan {
  readonly columns: readonly Column[];
  /** The columns that are no slice: those that are tested and told by fold. */
  readonly whole: readonly string[];
  readonly tallies: readonly TallyMetric[];
  /** Films that the longest measured list holds; 0 where none is measured. */
  readonly listLength: number;
}

/**
 * @param slices kinds of slices; each is taken of every NDCG and recall that is measured
 * @throws InputError for a measure that is not known
 */
export function planMeasurement(names: readonly string[], slices: readonly SliceKind[] = []): MeasurementPlan {
  const metrics = [...new Set(names)].map(parseRankingMetric);
  const whole = metrics.flatMap((metric) => columnOf(metric) ?? []);
  const isSliced = (name: string) => metrics.some((metric) => metric.name === name && hasSlices(metric));
  const sliced = whole.filter(({ name }) => isSliced(name));
  return {
    columns: [...whole, ...slices.flatMap((kind) => sliced.flatMap((column) => slicedColumns(column, kind)))],
    whole: whole.map(({ name }) => name),
    tallies: metrics.flatMap((metric) => tallyOf(metric) ?? []),
    listLength: Math.max(0, ...metrics.map((metric) => (metric.kind === "list" ? metric.k : 0))),
  };
}

function hasSlices(metric: RankingMetric): boolean {
  return metric.kind === "cut" && ["ndcg", "recall", "recallmin"].includes(metric.base);
}

function tallyOf(metric: RankingMetric): TallyMetric | null {
  if (metric.kind !== "list" || (metric.base !== "coverage" && metric.base !== "gini")) return null;
  return { name: metric.name, k: metric.k, measure: metric.base === "coverage" ? coverage : gini };
}
