// Divisions that somebody else published as tables, such as u1 to u5 of MovieLens 100K: every fold's training and test ratings
// are named. A rating that a fold names nowhere is for nothing in it.
import { InputError } from "../../../errors/input-error.ts";
import { createRandom } from "../../../random/random.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import { role, type Split } from "../split.ts";
import { resolveOptions } from "./check-options.ts";
import { shareForValidation } from "./choose-held.ts";
import { findRating } from "./find-rating.ts";

/** Ratings by person and film, in the table's own indices, side by side. */
export interface RatingPairs {
  readonly users: ArrayLike<number>;
  readonly films: ArrayLike<number>;
}

/** A fold as it was published. */
export interface TrainTestTables {
  readonly train: RatingPairs;
  readonly test: RatingPairs;
}

export interface FoldsOptions {
  /** The lowest rating that counts as a like. */
  readonly likedFrom: number;
  /** The share of a fold's training ratings that options are chosen on. */
  readonly validationShare: number;
}

export const foldsDefaults: FoldsOptions = Object.freeze({ likedFrom: 4, validationShare: 0.1 });

const cannot = "Cannot split by folds";

/**
 * @param seed draws what options are chosen on, nothing else
 * @throws RangeError that names an option out of range
 * @throws InputError where there is no table, or one names a rating that is not there, or one twice
 */
export function foldsSplit(
  ratings: Ratings,
  seed: number,
  tables: readonly TrainTestTables[],
  given: Partial<FoldsOptions> = {},
): Split {
  const bounds = { likedFrom: { rating: true }, validationShare: { share: true } } as const;
  const options = resolveOptions<FoldsOptions>("folds", foldsDefaults, bounds, given);
  if (tables.length === 0)
    throw new InputError(cannot, "no train and test tables were seen; at least one pair was needed");
  const folds = tables.map(({ train, test }, fold) => {
    const roles = new Uint8Array(ratings.indices.length);
    mark(ratings, roles, train, role.train, `the training table of fold ${fold + 1}`);
    mark(ratings, roles, test, role.held, `the test table of fold ${fold + 1}`);
    shareForValidation(roles, options.validationShare, createRandom(seed, 221 + fold));
    return { roles };
  });
  return { protocol: "folds", seed, relevantFrom: options.likedFrom, options: { ...options }, folds };
}

function mark(ratings: Ratings, roles: Uint8Array, { users, films }: RatingPairs, as: number, table: string): void {
  for (let row = 0; row < users.length; row++) {
    const place = findRating(ratings, users[row]!, films[row]!);
    if (place >= 0 && roles[place] === role.unused) {
      roles[place] = as;
      continue;
    }
    const what = `person ${ratings.users[users[row]!]} and film ${ratings.items[films[row]!]}`;
    const fault = place < 0 ? "which has no rating" : "which the fold's tables name before";
    throw new InputError(cannot, `${table} names ${what}, ${fault}; each rating of the fold once was needed`);
  }
}
