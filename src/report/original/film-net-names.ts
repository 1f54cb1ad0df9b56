// What the tracks of the models on metadata and the uses of word vectors are called.
import type { Words } from "./findings/film-net.ts";

export interface TrackWords {
  readonly head: string;
  /** What may be looked at, in a few words. */
  readonly note: string;
  /** How a sentence says it. */
  readonly phrase: string;
}

const tracks: Readonly<Record<string, TrackWords>> = {
  "before-release": { head: "Before release", note: "no votes, no revenue", phrase: "before release" },
  "all-columns": { head: "All columns", note: "votes and revenue, too", phrase: "with all columns" },
  "with-ratings": { head: "With ratings", note: "what MovieLens people gave, too", phrase: "with ratings" },
};

/** An unknown track stands for itself. */
export function trackName(track: string): TrackWords {
  return tracks[track] ?? { head: track, note: "", phrase: `in the track ${track}` };
}

const words: Readonly<Record<Words, string>> = {
  none: "Without words",
  frozen: "Words, frozen",
  tuned: "Words, fine-tuned",
};

/** A use of word vectors in a table or a picture. */
export function wordsName(use: Words): string {
  return words[use];
}
