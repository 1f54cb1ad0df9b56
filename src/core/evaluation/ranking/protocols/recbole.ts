// The protocol of RecBole's tables of general recommenders (recbole.io, "ML-1M"): ratings of 3 and more; then people and films
// with fewer than 10 of them go, until none is left; then each person's ratings are shuffled and divided 80 / 10 / 10.
// As in RecBole the parts are rounded down in favour of training, and both others get one where a tenth is less than one.
// Not as in RecBole: the shuffle is of this house's seed; what options were chosen on is learnt from when models are compared
// (there it is left out, but not ranked either); films outside the core stay among those to be ranked, unrated.
import { InputError } from "../../../errors/input-error.ts";
import { createRandom, type Random } from "../../../random/random.ts";
import type { FilmIndex, Ratings, UserIndex } from "../../../ratings/ratings.ts";
import { role, type Split } from "../split.ts";
import { resolveOptions } from "./check-options.ts";
import { drawPlaces, shareOf } from "./choose-held.ts";

export interface RecboleOptions {
  /** Lower ratings are for nothing. */
  readonly likedFrom: number;
  /** The fewest such ratings of a person and of a film. */
  readonly core: number;
  /** The share of each person's ratings that is tested; as many again are what options are chosen on. Below a half. */
  readonly heldShare: number;
}

export const recboleDefaults: RecboleOptions = Object.freeze({ likedFrom: 3, core: 10, heldShare: 0.1 });

/**
 * One fold.
 *
 * @throws RangeError that names an option out of range
 * @throws InputError where the core is empty
 */
export function recboleSplit(ratings: Ratings, seed: number, given: Partial<RecboleOptions> = {}): Split {
  const options = resolveRecbole(given);
  const kept = coreOf(ratings, options);
  const roles = new Uint8Array(kept.length);
  const random = createRandom(seed, 241);
  for (let user = 0; user < ratings.users.length; user++) {
    const own: number[] = [];
    for (let k = ratings.indptr[user]!; k < ratings.indptr[user + 1]!; k++) if (kept[k] === 1) own.push(k);
    if (own.length > 0) divide(own, roles, options, random);
  }
  if (!roles.includes(role.held)) {
    const seen = `no ${options.core}-core of ratings of ${options.likedFrom} and more in ${ratings.indices.length} ratings`;
    throw new InputError("Cannot split by recbole", `${seen}; one with at least a rating to hold out was needed`);
  }
  return { protocol: "recbole", seed, relevantFrom: options.likedFrom, options: { ...options }, folds: [{ roles }] };
}

function resolveRecbole(given: Partial<RecboleOptions>): RecboleOptions {
  const bounds = { likedFrom: { rating: true }, core: { whole: true, from: 1 }, heldShare: { share: true } } as const;
  const options = resolveOptions<RecboleOptions>("recbole", recboleDefaults, bounds, given);
  if (options.heldShare < 0.5) return options;
  throw new RangeError(`Cannot split by recbole: heldShare must be below 0.5, got ${options.heldShare}`);
}

/** 1 for a rating in the largest part in which everybody and every film has enough. */
function coreOf({ users, items, indptr, indices, data }: Ratings, { likedFrom, core }: RecboleOptions): Uint8Array {
  const kept = Uint8Array.from(data, (rating) => Number(rating >= likedFrom));
  for (let left = true; left; ) {
    left = false;
    const ofUser = new Uint32Array(users.length);
    const ofFilm = new Uint32Array(items.length);
    const visit = (see: (k: number, user: UserIndex, film: FilmIndex) => void) => {
      for (let user = 0; user < users.length; user++) {
        for (let k = indptr[user]!; k < indptr[user + 1]!; k++) if (kept[k] === 1) see(k, user, indices[k]!);
      }
    };
    visit((_, user, film) => {
      ofUser[user]!++;
      ofFilm[film]!++;
    });
    visit((k, user, film) => {
      if (ofUser[user]! >= core && ofFilm[film]! >= core) return;
      kept[k] = 0;
      left = true;
    });
  }
  return kept;
}

/** RecBole's calcu_split_ids (data/dataset/dataset.py) for ratios 1 - 2s, s, s. */
function divide(own: readonly number[], roles: Uint8Array, { heldShare }: RecboleOptions, random: Random): void {
  const order = drawPlaces(own, own.length, random);
  let [held, validated] = [shareOf(own.length, heldShare), shareOf(own.length, heldShare)];
  let train = own.length - held - validated;
  const tooFew = heldShare * own.length < 1;
  if (tooFew && train > 1) [held, train] = [held + 1, train - 1];
  if (tooFew && train > 1) [validated, train] = [validated + 1, train - 1];
  for (const [place, k] of order.entries()) {
    roles[k] = place < train ? role.train : place < train + validated ? role.validationThenKnown : role.held;
  }
}
