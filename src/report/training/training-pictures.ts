// All pictures of the report, by what they show.
import type { TrainingResult } from "../../core/recommend/training-result.ts";
import type { Picture } from "../pictures/picture.ts";
import { newcomersPicture } from "./charts/newcomers.ts";
import { weightsPicture } from "./charts/weights.ts";

export interface TrainingPictures {
  /** Null where nobody had rated enough. */
  readonly newcomers: Picture | null;
  readonly weights: Picture;
}

/** Draws them. */
export function trainingPictures(result: TrainingResult): TrainingPictures {
  return { newcomers: newcomersPicture(result), weights: weightsPicture(result) };
}

/** Those that there are, in the order of the page. */
export function picturesInOrder({ newcomers, weights }: TrainingPictures): Picture[] {
  return [newcomers, weights].filter((picture) => picture !== null);
}
