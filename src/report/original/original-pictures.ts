// All pictures of the report, by what they show.
import type { Picture } from "../pictures/picture.ts";
import { filmNetPicture } from "./charts/film-net-tracks.ts";
import { learningCurves } from "./charts/learning-curves.ts";
import { measuresPicture } from "./charts/measures.ts";
import { mendLaddersPicture } from "./charts/mend-ladders.ts";
import { predictedTrue } from "./charts/predicted-true.ts";
import { residualsPicture } from "./charts/residuals.ts";
import { residualsByVotes } from "./charts/residuals-by-votes.ts";
import { filmNetTracks } from "./findings/film-net.ts";
import { mendLadders } from "./findings/mends.ts";
import type { OriginalView } from "./original-view.ts";
import { type QualityPictures, qualityPictures } from "./quality-pictures.ts";

/** The pictures of the original's networks. */
export interface NetPictures {
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

export interface OriginalPictures {
  /** Null where no network was run and there is nothing to draw. */
  readonly nets: NetPictures | null;
  /** Null where nothing was mended. */
  readonly mended: Picture | null;
  /** Null where no network on metadata was run. */
  readonly filmNetwork: Picture | null;
  /** Null where no film quality model was run. */
  readonly quality: QualityPictures | null;
}

/** Draws them. */
export function originalPictures(view: OriginalView): OriginalPictures {
  const [ladders, tracks] = [mendLadders(view), filmNetTracks(view)];
  return {
    nets: view.nets.length === 0 ? null : netPictures(view),
    mended: ladders.length === 0 ? null : mendLaddersPicture(view, ladders),
    filmNetwork: tracks.length === 0 ? null : filmNetPicture(view, tracks),
    quality: qualityPictures(view),
  };
}

/** Those that there are, in the order of the page. */
export function picturesInOrder({ nets, mended, filmNetwork, quality }: OriginalPictures): Picture[] {
  const own = (group: NetPictures | QualityPictures | null) => Object.values<Picture | null>({ ...group });
  const list = [...own(nets), mended, filmNetwork, ...own(quality)];
  return list.filter((picture) => picture !== null);
}

function netPictures(view: OriginalView): NetPictures {
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

function freshPictures(view: OriginalView): Pick<NetPictures, "freshMeasures" | "freshCurves"> {
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
