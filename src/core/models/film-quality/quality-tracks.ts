// The three tasks of the film quality model, which are never mixed: what each may read of a film.
import type { QualityTrackId } from "../../evaluation/quality-result.ts";

/** The same names as results carry. */
export type QualityTrack = QualityTrackId;
export const qualityTracks: readonly QualityTrack[] = ["before-release", "all-columns", "with-ratings"];

/** Whether a track's inputs tell that nobody voted: then the answer is 0 by rule, as the files write it. */
export function seesVotes(track: QualityTrack): boolean {
  return track !== "before-release";
}
