// What is noted down of every person that is asked: one column a measure, or a measure in a slice of people or films.
import type { FoldFacts } from "./fold-facts.ts";
import { intraListDiversity, novelty } from "./metrics/list-metrics.ts";
import type { RankingMetric } from "./metrics/metric-name.ts";
import { cutMetrics, wholeMetrics } from "./metrics/person-metrics.ts";
import type { RankedCase } from "./rank-case.ts";
import type { RankingCase } from "./ranking-case.ts";

/** A person who was asked, and what was answered. */
export interface AskedCase {
  readonly asked: RankingCase;
  readonly ranked: RankedCase;
  /** The best films in order, as many as the longest list that is measured; empty where none is. */
  readonly shown: Uint32Array;
  readonly facts: FoldFacts;
}

export interface Column {
  /** As the table writes it. */
  readonly name: string;
  /** NaN where it does not exist for the person. */
  measure(answer: AskedCase): number;
}

/** The column of a measure; null for one that exists over all lists only (coverage, gini). */
export function columnOf(metric: RankingMetric): Column | null {
  const { name } = metric;
  if (metric.kind === "whole") {
    const measure = wholeMetrics[metric.base];
    return { name, measure: ({ ranked }) => measure(ranked) };
  }
  const { k } = metric;
  if (metric.kind === "cut") {
    const measure = cutMetrics[metric.base];
    return { name, measure: ({ ranked }) => measure(ranked, k) };
  }
  const measure = metric.base === "novelty" ? novelty : metric.base === "ild" ? intraListDiversity : null;
  return measure && { name, measure: ({ shown, facts }) => measure(shown.subarray(0, k), facts) };
}
