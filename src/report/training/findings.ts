// Who finds more on people who were left out: the model, or what everybody likes.
import type { HeldOutFigure, HeldOutModelId, TrainingResult } from "../../core/recommend/training-result.ts";

/** What is told first. */
export const headMeasure = "ndcg@100";

/** A p value from which a difference may be chance. */
const mayBeChance = 0.05;

export type Verdict = "better" | "worse" | "alike";

/** By NDCG@100: surely more, surely less, or nothing that chance alone would not do. */
export function verdictOf({ heldOut: { models, p } }: TrainingResult): Verdict {
  const [own, base] = [figureOf(models, "hybrid", headMeasure), figureOf(models, "popularity", headMeasure)];
  if (own === null || base === null || p === null || p >= mayBeChance) return "alike";
  return own.mean > base.mean ? "better" : "worse";
}

export function figureOf(
  models: TrainingResult["heldOut"]["models"],
  id: HeldOutModelId,
  measure: string,
): HeldOutFigure | null {
  return models.find(({ model }) => model === id)?.metrics[measure] ?? null;
}
