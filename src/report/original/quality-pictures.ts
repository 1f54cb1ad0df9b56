// All pictures of the film quality models, in the order of their chapters.
import type { Picture } from "../pictures/picture.ts";
import { qualityLevels } from "./charts/quality/quality-levels.ts";
import { importancePicture, ingredientsPicture } from "./charts/quality/worth-forests.ts";
import { qualityTracks } from "./findings/quality/quality-tracks.ts";
import { ingredientWorths, inputWorths } from "./findings/quality/worths.ts";
import type { OriginalView } from "./original-view.ts";

export interface QualityPictures {
  readonly levels: Picture;
  /** Null where no part was taken out. */
  readonly ingredients: Picture | null;
  /** Null where no input was shuffled. */
  readonly importance: Picture | null;
}

/** Draws them; null where no film quality model was run. */
export function qualityPictures(view: OriginalView): QualityPictures | null {
  const tracks = qualityTracks(view);
  if (tracks.length === 0) return null;
  const [parts, inputs] = [ingredientWorths(tracks), inputWorths(tracks)];
  return {
    levels: qualityLevels(view, tracks),
    ingredients: parts.length === 0 ? null : ingredientsPicture(parts),
    importance: inputs.length === 0 ? null : importancePicture(inputs),
  };
}
