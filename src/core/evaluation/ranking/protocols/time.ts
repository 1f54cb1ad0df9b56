// One cut in time for everybody: the first 80 % of all ratings are learnt from, what came later is asked about. The one protocol
// in which nothing of the future is known; it tests only people who rated on both sides of the cut. Ratings of one second
// are never divided: those at the cut come after it. Films that nobody rated before the cut are not asked about: cold films are
// a track of their own. Options are chosen behind an earlier cut, at 80 % of the first part.
import { InputError } from "../../../errors/input-error.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import { role, type Split } from "../split.ts";
import { resolveOptions } from "./check-options.ts";
import { shareOf } from "./choose-held.ts";
import { type KnownTimes, knownTimes } from "./known-times.ts";

export interface TimeOptions {
  /** The share of ratings before the cut. */
  readonly trainShare: number;
  /** The lowest rating that counts as a like. */
  readonly likedFrom: number;
}

export const timeDefaults: TimeOptions = Object.freeze({ trainShare: 0.8, likedFrom: 4 });

/**
 * One fold; nothing is drawn by chance. People without times take no part.
 *
 * @throws RangeError that names an option out of range
 * @throws InputError where times are missing, or nobody rated on both sides of the cut
 */
export function timeSplit(ratings: Ratings, seed: number, given: Partial<TimeOptions> = {}): Split {
  const bounds = { trainShare: { share: true }, likedFrom: { rating: true } } as const;
  const options = resolveOptions<TimeOptions>("time", timeDefaults, bounds, given);
  const known = knownTimes(ratings, "time");
  const sorted = timesInOrder(ratings, known);
  const cut = sorted[shareOf(sorted.length, options.trainShare)]!;
  const before = sorted.findIndex((time) => time >= cut);
  const earlierCut = sorted[shareOf(before, options.trainShare)]!;
  const roles = rolesOf(ratings, known, cut, Math.min(earlierCut, cut));
  forgetColdFilms(ratings, roles);
  if (!anybodyOnBothSides(ratings, roles)) {
    const seen = `none of ${known.people.length} people rated both before and after ${cut} seconds`;
    throw new InputError("Cannot split by time", `${seen}; at least one who did was needed`);
  }
  const all = { ...options, peopleWithoutTimes: known.left };
  return { protocol: "time", seed, relevantFrom: options.likedFrom, options: all, folds: [{ roles }] };
}

function timesInOrder({ indptr }: Ratings, { times, people }: KnownTimes): Float64Array {
  const parts = Array.from(people, (user) => times.subarray(indptr[user], indptr[user + 1]));
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.sort();
}

function rolesOf({ indptr }: Ratings, { times, people }: KnownTimes, cut: number, earlierCut: number): Uint8Array {
  const roles = new Uint8Array(times.length);
  for (const user of people) {
    for (let k = indptr[user]!; k < indptr[user + 1]!; k++) {
      if (times[k]! >= cut) roles[k] = role.held;
      else roles[k] = times[k]! >= earlierCut ? role.trainOrValidation : role.train;
    }
  }
  return roles;
}

/** What is held of films without a rating before the cut is for nothing. */
function forgetColdFilms({ items, indices }: Ratings, roles: Uint8Array): void {
  const known = new Uint8Array(items.length);
  for (const [k, film] of indices.entries()) {
    if (roles[k] === role.train || roles[k] === role.trainOrValidation) known[film] = 1;
  }
  for (const [k, film] of indices.entries()) if (roles[k] === role.held && known[film] === 0) roles[k] = role.unused;
}

function anybodyOnBothSides({ users, indptr }: Ratings, roles: Uint8Array): boolean {
  for (let user = 0; user < users.length; user++) {
    const own = roles.subarray(indptr[user], indptr[user + 1]);
    if (own.includes(role.held) && own.some((each) => each !== role.held && each !== role.unused)) return true;
  }
  return false;
}
