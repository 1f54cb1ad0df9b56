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
  /** Null where no fresh order was run. */
  readonly freshMeasures: Picture | null;
  readonly curves: Picture;
  /** Null where no fresh order was run. */
  readonly freshCurves: Picture | null;
  readonly predictedTrue: Picture;
  readonly residuals: Picture;
  readonly byVotes: Picture;
}

/** Draws them; null where no network was run and there is nothing to draw. */
export function originalPictures(view: OriginalView): OriginalPictures | null {
  if (view.nets.length === 0) return null;
  const { nets } = view;
  return {
    measures: measuresPicture(view, { name: "measures", title: "Every seed, and a line that needs no network", nets }),
    curves: learningCurves(view, { name: "learning-curves", title: "What the networks learn, epoch by epoch", nets }),
    ...freshPictures(view),
    predictedTrue: predictedTrue(view),
    residuals: residualsPicture(view),
    byVotes: residualsByVotes(view),
  };
}

function freshPictures(view: OriginalView): Pick<OriginalPictures, "freshMeasures" | "freshCurves"> {
  const nets = view.freshNets;
  if (nets.length === 0) return { freshMeasures: null, freshCurves: null };
  const [measures, curves] = [
    "Every seed, with a fresh order of rows in every epoch",
    "Learning with a fresh order of rows in every epoch",
  ] as const;
  return {
    freshMeasures: measuresPicture(view, { name: "measures-fresh-order", title: measures, nets }),
    freshCurves: learningCurves(view, { name: "learning-curves-fresh-order", title: curves, nets }),
  };
}
