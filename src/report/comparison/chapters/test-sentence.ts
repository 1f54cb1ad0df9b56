// How models were tested against the baseline, where they were.
import type { ComparisonView } from "../comparison-view.ts";

/** @param of what is compared of each person */
export function testSentence({ results }: ComparisonView, of = ""): string {
  if (results.every(({ baseline }) => baseline === null)) return "No paired test was made.";
  return `A p value belongs to a two-sided paired test against the baseline on the same people${of}: signs of the differences are flipped at random, and the share of flips that give as large a difference is p. Several models are tested at once, so p is corrected by the method of Holm (1979). Below 0.05 we call two models different.`;
}
