// The latest rating of each person held out, all earlier ones learnt from: what papers call leave-one-out. It is no cut in time:
// others' later ratings are learnt from. Of several latest ratings in one second the film with the lower index is taken.
// The latest but one is what options are chosen on. Here the film is ranked among all; ncf.ts has the one with few.
import { InputError } from "../../../errors/input-error.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import { role, type Split } from "../split.ts";
import { resolveOptions } from "./check-options.ts";
import { knownTimes } from "./known-times.ts";

export interface LeaveLastOutOptions {
  /** A latest rating below this is not asked about; 0 asks about every one, as papers do. */
  readonly likedFrom: number;
}

export const leaveLastOutDefaults: LeaveLastOutOptions = Object.freeze({ likedFrom: 0 });

/**
 * One fold; nothing is drawn by chance. People without times take no part.
 *
 * @throws RangeError that names an option out of range
 * @throws InputError where times are missing, or nobody has two ratings
 */
export function leaveLastOutSplit(ratings: Ratings, seed: number, given: Partial<LeaveLastOutOptions> = {}): Split {
  const bounds = { likedFrom: { rating: true } } as const;
  const options = resolveOptions<LeaveLastOutOptions>("leave-last-out", leaveLastOutDefaults, bounds, given);
  const { times, people, left } = knownTimes(ratings, "leave-last-out");
  const roles = new Uint8Array(ratings.indices.length);
  let tested = 0;
  for (const user of people) {
    const [from, to] = [ratings.indptr[user]!, ratings.indptr[user + 1]!];
    roles.fill(role.train, from, to);
    if (to - from < 2) continue;
    const [last, before] = latestTwo(times, from, to);
    roles[last] = role.held;
    if (to - from > 2) roles[before] = role.trainOrValidation;
    tested++;
  }
  if (tested > 0) {
    const all = { ...options, peopleWithoutTimes: left };
    return { protocol: "leave-last-out", seed, relevantFrom: options.likedFrom, options: all, folds: [{ roles }] };
  }
  const seen = `none of ${people.length} people has two ratings`;
  throw new InputError("Cannot split by leave-last-out", `${seen}; at least one who has was needed`);
}

/** Places of the latest and the latest but one; equal times in the order of the places. */
function latestTwo(times: Float64Array, from: number, to: number): [last: number, before: number] {
  let [last, before] = [from, -1];
  for (let k = from + 1; k < to; k++) {
    if (times[k]! > times[last]!) [last, before] = [k, last];
    else if (before < 0 || times[k]! > times[before]!) before = k;
  }
  return [last, before];
}
