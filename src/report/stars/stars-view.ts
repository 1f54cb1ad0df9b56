// Models of stars compared, as the chapters read them.
import type { StarsResult } from "../../core/evaluation/stars/stars-result.ts";
import { type ComparisonView, type ResultView, slicesBy } from "../comparison/comparison-view.ts";

export type StarsView = ComparisonView<StarsResult>;
export type StarsResultView = ResultView<StarsResult>;

/** Of fewer people a picture and a sentence say nothing: their intervals rest on hardly anybody. Tables have them. */
export const fewestPeople = 20;

/** Whether models are put in order by how far they err, not by what their intervals hold. */
export function isOfErrors({ results }: StarsView): boolean {
  return results.every(({ headline }) => headline === "rmse" || headline === "mae");
}

/** Whether people handed in different numbers of ratings: where all hand in none there is nothing to compare. */
export function isSliced(one: StarsResultView): boolean {
  return (slicesBy(one, "history")?.labels.length ?? 0) > 1;
}
