// What is noted down of every person that is asked: one column a measure (and later a slice of it).

import type { RankingMetric } from "./metrics/metric-name.ts";
import { cutMetrics, wholeMetrics } from "./metrics/person-metrics.ts";
import type { RankedCase } from "./rank-case.ts";
import type { RankingCase } from "./ranking-case.ts";

/** A person who was asked, and what was answered. */
export interface AskedCase {
  readonly asked: RankingCase;
  readonly ranked: RankedCase;
}

export interface Column {
  /** As the table writes it. */
  readonly name: string;
  /** NaN where it does not exist for the person. */
  measure(answer: AskedCase): number;
}

/** The column of a measure of ranks. @throws RangeError for one of lists, which is not built yet */
export function columnOf(metric: RankingMetric): Column {
  if (metric.kind === "list")
    throw new RangeError(`Cannot measure ${metric.name}: measures of lists are not built yet`);
  if (metric.kind === "whole") {
    const measure = wholeMetrics[metric.base];
    return { name: metric.name, measure: ({ ranked }) => measure(ranked) };
  }
  const { base, k, name } = metric;
  const measure = cutMetrics[base];
  return { name, measure: ({ ranked }) => measure(ranked, k) };
}
