// The films that surprise the film quality models most: those whose true rating lies furthest from what was expected out of fold,
// measured by how wide the film's own interval is. A large miss of a model that was unsure is no surprise.
import type { QualityPrediction, QualityTrackId } from "../../../../core/evaluation/quality-result.ts";
import type { QualityTrack } from "./quality-tracks.ts";

/** Enough votes for a rating to be more than chance. */
export const trustedVotes = 50;

export interface Surprise {
  readonly film: QualityPrediction;
  /** True minus expected in widths of the interval: above 0 the film is better than expected. */
  readonly widths: number;
}

export interface TrackSurprises {
  readonly track: QualityTrackId;
  /** Films with at least `trustedVotes`, and how many of them lie above and below their interval. */
  readonly films: number;
  readonly above: number;
  readonly below: number;
  /** Better than expected, the largest surprise first. */
  readonly better: readonly Surprise[];
  readonly worse: readonly Surprise[];
  /** Either side, among films with fewer votes, but at least one. */
  readonly fewVotes: readonly Surprise[];
}

export interface SurpriseCounts {
  readonly each: number;
  readonly fewVotes: number;
}

/** Surprises of each track that has films out of fold; a film that stands there twice counts once. */
export function trackSurprises(tracks: readonly QualityTrack[], counts: SurpriseCounts): TrackSurprises[] {
  return tracks.flatMap(({ track, result: { folds } }) => {
    if (folds.length === 0) return [];
    const all = surprisesOf(folds);
    const trusted = all.filter(({ film }) => film.votes >= trustedVotes);
    const few = all.filter(({ film }) => film.votes > 0 && film.votes < trustedVotes);
    const better = trusted.filter(({ widths }) => widths > 0);
    const worse = trusted.filter(({ widths }) => widths < 0);
    return [
      {
        track,
        films: trusted.length,
        above: trusted.filter(({ film }) => film.truth > film.hi).length,
        below: trusted.filter(({ film }) => film.truth < film.lo).length,
        better: better.slice(0, counts.each),
        worse: worse.slice(0, counts.each),
        fewVotes: few.slice(0, counts.fewVotes),
      },
    ];
  });
}

/** Each film once, by its larger miss, the largest first; ties by id. Films without a width have no measure and are left out. */
function surprisesOf(films: readonly QualityPrediction[]): Surprise[] {
  const measured = films
    .filter(({ lo, hi }) => hi > lo)
    .map((film): Surprise => ({ film, widths: (film.truth - film.expected) / (film.hi - film.lo) }))
    .sort((a, b) => Math.abs(b.widths) - Math.abs(a.widths) || a.film.tmdbId - b.film.tmdbId);
  const seen = new Set<number>();
  return measured.filter(({ film: { tmdbId } }) => !seen.has(tmdbId) && seen.add(tmdbId));
}
