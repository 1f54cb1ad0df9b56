// All pictures of the report, by what they show.
import type { Picture } from "../pictures/picture.ts";
import { learningCurves } from "./charts/learning-curves.ts";
import { measuresPicture } from "./charts/measures.ts";
import { predictedTrue } from "./charts/predicted-true.ts";
import { residualsPicture } from "./charts/residuals.ts";
import { residualsByVotes } from "./charts/residuals-by-votes.ts";
import type { OriginalView } from "./original-view.ts";

export interface OriginalPictures {
  readonly measures: Picture;
  readonly curves: Picture;
  readonly predictedTrue: Picture;
  readonly residuals: Picture;
  readonly byVotes: Picture;
}

/** Draws them; null where no network was run and there is nothing to draw. */
export function originalPictures(view: OriginalView): OriginalPictures | null {
  if (view.nets.length === 0) return null;
  return {
    measures: measuresPicture(view),
    curves: learningCurves(view),
    predictedTrue: predictedTrue(view),
    residuals: residualsPicture(view),
    byVotes: residualsByVotes(view),
  };
}
