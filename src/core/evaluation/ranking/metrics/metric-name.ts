// Names of the measures of rankings, as tables and flags write them (docs/guide/formats.md): "ndcg@100", "mrr".
import { InputError } from "../../../errors/input-error.ts";
import { type CutMetricName, cutMetrics, type WholeMetricName, wholeMetrics } from "./person-metrics.ts";

/** Measures of what is shown, beyond who liked it; each is cut at k. */
export type ListMetricName = "coverage" | "gini" | "novelty" | "ild";
export const listMetricNames: readonly ListMetricName[] = ["coverage", "gini", "novelty", "ild"];

/** A name taken apart. */
export type RankingMetric = { readonly name: string } & (
  | { readonly kind: "cut"; readonly base: CutMetricName; readonly k: number }
  | { readonly kind: "whole"; readonly base: WholeMetricName }
  | { readonly kind: "list"; readonly base: ListMetricName; readonly k: number }
);

/** All names, k left open. */
export const rankingMetricNames: readonly string[] = [
  ...[...Object.keys(cutMetrics), ...listMetricNames].map((name) => `${name}@k`),
  ...Object.keys(wholeMetrics),
];

/**
 * Takes the name of a measure apart.
 *
 * @throws InputError for a name that no measure has, a missing k, or one where none belongs
 */
export function parseRankingMetric(name: string): RankingMetric {
  const [, base = "", cut] = /^([a-z-]+)(?:@([1-9]\d{0,6}))?$/.exec(name) ?? [];
  const k = cut === undefined ? null : Number(cut);
  if (k === null && isOneOf(base, wholeMetrics)) return { name, kind: "whole", base };
  if (k !== null && isOneOf(base, cutMetrics)) return { name, kind: "cut", base, k };
  const list = listMetricNames.find((each) => each === base);
  if (k !== null && list !== undefined) return { name, kind: "list", base: list, k };
  const needed = `one of ${rankingMetricNames.join(", ")} was needed, k a whole number from 1`;
  throw new InputError("Cannot measure rankings", `${JSON.stringify(name)} was seen; ${needed}`);
}

function isOneOf<Names extends object>(name: string, names: Names): name is keyof Names & string {
  return Object.hasOwn(names, name);
}
