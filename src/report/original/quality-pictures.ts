// All pictures of the film quality models, in the order of their chapters.
import type { Picture } from "../pictures/picture.ts";
import { coveragePicture } from "./charts/quality/coverage-forest.ts";
import { biasPicture, errorsPicture } from "./charts/quality/error-forests.ts";
import { intervalSample } from "./charts/quality/interval-sample.ts";
import { qualityLevels } from "./charts/quality/quality-levels.ts";
import { importancePicture, ingredientsPicture } from "./charts/quality/worth-forests.ts";
import { trackErrors } from "./findings/quality/errors-by-slice.ts";
import { qualityTracks } from "./findings/quality/quality-tracks.ts";
import { ingredientWorths, inputWorths } from "./findings/quality/worths.ts";
import type { OriginalView } from "./original-view.ts";

export interface QualityPictures {
  readonly levels: Picture;
  /** Null where no part was taken out. */
  readonly ingredients: Picture | null;
  /** Null where no input was shuffled. */
  readonly importance: Picture | null;
  /** Null where no coverage was counted, as `intervals` is. */
  readonly coverage: Picture | null;
  readonly intervals: Picture | null;
  /** Null where nothing was answered out of fold, as `bias` is. */
  readonly errors: Picture | null;
  readonly bias: Picture | null;
}

/** Draws them; null where no film quality model was run. */
export function qualityPictures(view: OriginalView): QualityPictures | null {
  const tracks = qualityTracks(view);
  if (tracks.length === 0) return null;
  const [parts, inputs] = [ingredientWorths(tracks), inputWorths(tracks)];
  const errors = trackErrors(tracks);
  const counted = tracks.some(({ result }) => result.coverage.length > 0);
  return {
    levels: qualityLevels(view, tracks),
    ingredients: parts.length === 0 ? null : ingredientsPicture(parts),
    importance: inputs.length === 0 ? null : importancePicture(inputs),
    coverage: counted ? coveragePicture(tracks) : null,
    intervals: counted ? intervalSample(tracks) : null,
    errors: errors.length === 0 ? null : errorsPicture(errors),
    bias: errors.length === 0 ? null : biasPicture(errors),
  };
}
