// All pictures of the film quality models.
import type { Picture } from "../pictures/picture.ts";
import { qualityLevels } from "./charts/quality/quality-levels.ts";
import { qualityTracks } from "./findings/quality/quality-tracks.ts";
import type { OriginalView } from "./original-view.ts";

export interface QualityPictures {
  readonly levels: Picture;
}

/** Draws them; null where no film quality model was run. */
export function qualityPictures(view: OriginalView): QualityPictures | null {
  const tracks = qualityTracks(view);
  if (tracks.length === 0) return null;
  return { levels: qualityLevels(view, tracks) };
}
