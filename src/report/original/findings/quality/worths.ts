// What parts and inputs of the film quality models are worth, most first, and which of them are surely worth anything. Ingredients
// and importance are of one shape here: a name, and how much R2 out of fold goes when it goes.
import type { Gain } from "../../../../core/evaluation/gain.ts";
import type { QualityTrackId } from "../../../../core/evaluation/quality-result.ts";
import { type Worth, worthOf } from "../steps.ts";
import type { QualityTrack } from "./quality-tracks.ts";

export interface NamedWorth {
  readonly name: string;
  readonly gain: Gain;
  readonly worth: Worth;
}

/** Everything of one track, the largest first. */
export interface TrackWorths {
  readonly track: QualityTrackId;
  /** Films that R2 is over. */
  readonly films: number;
  readonly list: readonly NamedWorth[];
}

/** Parts that were taken out, track by track; tracks without any are left out. */
export function ingredientWorths(tracks: readonly QualityTrack[]): TrackWorths[] {
  const read = ({ result }: QualityTrack) => result.ingredients.map(({ what, gain }) => ({ name: what, gain }));
  return sorted(tracks, read, ({ result }) => result.folds.length);
}

/** Inputs that were shuffled, track by track; tracks without any are left out. */
export function inputWorths(tracks: readonly QualityTrack[]): TrackWorths[] {
  const read = ({ result }: QualityTrack) => result.importance.map(({ name, drop }) => ({ name, gain: drop }));
  return sorted(tracks, read, ({ result }) => result.importance[0]?.films ?? 0);
}

/** Those of one kind, in the order of the list. */
export function ofWorth({ list }: TrackWorths, worth: Worth): NamedWorth[] {
  return list.filter((candidate) => candidate.worth === worth);
}

function sorted(
  tracks: readonly QualityTrack[],
  read: (track: QualityTrack) => readonly Omit<NamedWorth, "worth">[],
  filmsOf: (track: QualityTrack) => number,
): TrackWorths[] {
  return tracks.flatMap((track) => {
    const list = read(track).map((found): NamedWorth => ({ ...found, worth: worthOf(found.gain) }));
    const inOrder = list.toSorted((a, b) => b.gain.mean - a.gain.mean);
    return list.length === 0 ? [] : [{ track: track.track, films: filmsOf(track), list: inOrder }];
  });
}
