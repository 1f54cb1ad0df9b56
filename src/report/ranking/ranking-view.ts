// Rankings compared, as the chapters read them.
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import type { ComparisonView, ResultView } from "../comparison/comparison-view.ts";
import { measureOf } from "../comparison/measures.ts";

export type RankingView = ComparisonView<RankingResult>;

/** Measures of what is shown that any row carries. */
export function beyondMeasures(view: ResultView): string[] {
  return view.measures.filter((key) => measureOf(key).beyond === true);
}
