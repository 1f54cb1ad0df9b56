// A share of all ratings by chance, a tenth unless told otherwise, held out; the rest is learnt from. Repeats draw anew, so the
// same rating may be held out in several. What papers on rating prediction call a random 90/10 split.
import { InputError } from "../../../errors/input-error.ts";
import { createRandom } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import { role, type Split } from "../split.ts";
import { resolveOptions } from "./check-options.ts";
import { shareOf } from "./choose-held.ts";

export interface HoldoutOptions {
  /** The share of ratings that is held out; as many again are what options are chosen on. Below a half. */
  readonly heldShare: number;
  /** How many draws, one a fold. */
  readonly repeats: number;
  /** The lowest rating that counts as a like. */
  readonly likedFrom: number;
}

export const holdoutDefaults: HoldoutOptions = Object.freeze({ heldShare: 0.1, repeats: 1, likedFrom: 4 });

/**
 * @throws RangeError that names an option out of range
 * @throws InputError where the share comes to no rating
 */
export function holdoutSplit(ratings: Ratings, seed: number, given: Partial<HoldoutOptions> = {}): Split {
  const options = resolveHoldout(given);
  const count = ratings.indices.length;
  const held = shareOf(count, options.heldShare);
  if (held < 1) {
    const needed = `at least ${Math.ceil(1 / options.heldShare)} were needed to hold out ${options.heldShare} of them`;
    throw new InputError("Cannot split by holdout", `${count} ratings were seen; ${needed}`);
  }
  const folds = Array.from({ length: options.repeats }, (_, repeat) => {
    const order = Uint32Array.from({ length: count }, (_, k) => k);
    shuffle(order, createRandom(seed, 100_000 + repeat));
    const roles = new Uint8Array(count).fill(role.train);
    for (const k of order.subarray(0, held)) roles[k] = role.held;
    for (const k of order.subarray(held, 2 * held)) roles[k] = role.trainOrValidation;
    return { roles };
  });
  return { protocol: "holdout", seed, relevantFrom: options.likedFrom, options: { ...options }, folds };
}

function resolveHoldout(given: Partial<HoldoutOptions>): HoldoutOptions {
  const bounds = {
    heldShare: { share: true },
    repeats: { whole: true, from: 1 },
    likedFrom: { rating: true },
  } as const;
  const options = resolveOptions<HoldoutOptions>("holdout", holdoutDefaults, bounds, given);
  if (options.heldShare < 0.5) return options;
  throw new RangeError(`Cannot split by holdout: heldShare must be below 0.5, got ${options.heldShare}`);
}
