// Protocols that go by time need to know it. People of whom any rating has no time are left out; where nobody is left, the data
// cannot serve.
import { InputError } from "../../../errors/input-error.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import type { RatingProtocol } from "../split.ts";

export interface KnownTimes {
  /** Seconds since 1970, beside the ratings. */
  readonly times: Float64Array;
  /** People who have ratings, all with their times; ascending. */
  readonly people: Uint32Array;
  /** How many have ratings without a time. */
  readonly left: number;
}

/** @throws InputError where nobody's times are known */
export function knownTimes({ users, indptr, times }: Ratings, protocol: RatingProtocol): KnownTimes {
  const people: number[] = [];
  let left = 0;
  for (let user = 0; user < users.length && times !== undefined; user++) {
    const own = times.subarray(indptr[user], indptr[user + 1]);
    if (own.length === 0) continue;
    if (own.some(Number.isNaN)) left++;
    else people.push(user);
  }
  if (times !== undefined && people.length > 0) return { times, people: Uint32Array.from(people), left };
  const seen =
    times === undefined ? "ratings without times were seen" : `all ${left} people have ratings without a time`;
  throw new InputError(`Cannot split by ${protocol}`, `${seen}; times of all of a person's ratings were needed`);
}
