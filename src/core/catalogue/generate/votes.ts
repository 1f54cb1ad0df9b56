// How the public votes on an invented film: the mean of its votes lies around the true quality, the closer the more there
// are. Films without a vote have an average of 0, as TMDB writes it.
import type { Random } from "../../random/random.ts";
import { drawNormal, happens } from "./draw.ts";

/** What people did with a film. */
export interface PublicVotes {
  readonly voteCount: number;
  /** 0 to 10 in tenths; 0 without votes. */
  readonly voteAverage: number;
  readonly popularity: number;
}

/** Standard deviation of one person's vote around the film's quality. */
export const VOTE_DEVIATION = 2;
/** Share of the films that nobody voted on. */
const UNSEEN_SHARE = 0.01;

/**
 * Draws the votes of a film.
 *
 * @param quality true quality on the scale of votes
 * @param fame how far it is known through money and year, about standard normal
 */
export function drawVotes(quality: number, fame: number, random: Random): PublicVotes {
  const unseen = happens(UNSEEN_SHARE, random);
  const logCount = drawNormal(5.3 + 0.9 * fame + 0.45 * (quality - 6), 1.15, random);
  const voteCount = unseen ? 0 : Math.min(14_000, Math.max(1, Math.round(Math.exp(logCount))));
  const popularity = Number((0.06 * voteCount ** 0.85 * Math.exp(0.4 * random.normal()) + 0.02).toFixed(6));
  const seen = quality + (VOTE_DEVIATION * random.normal()) / Math.sqrt(Math.max(1, voteCount));
  const voteAverage = voteCount === 0 ? 0 : Math.round(10 * Math.max(0.5, Math.min(10, seen))) / 10;
  return { voteCount, voteAverage, popularity };
}
