// What `matinee predict` is told by its options, and what it asks the model with them.
import type { AnswerOptions } from "../../core/models/film-quality/film-answer.ts";
import type { QualityTrack } from "../../core/models/film-quality/quality-tracks.ts";
import type { AskerFlags } from "../asking/asker.ts";
import type { ModelOptions } from "../model-options.ts";

export interface PredictFlags extends ModelOptions, AskerFlags {
  readonly file?: string;
  readonly batch?: string;
  readonly jsonRows: boolean;
  readonly track?: QualityTrack;
}

export const allTracks: readonly QualityTrack[] = ["before-release", "all-columns", "with-ratings"];
/** More than this many reasons explain nothing. */
const reasons = 10;

/** What is asked of the model; without a track it takes its best. */
export function answerOptions(nearest: number, track: QualityTrack | undefined): AnswerOptions {
  return { nearest, reasons, ...(track === undefined ? {} : { track }) };
}
