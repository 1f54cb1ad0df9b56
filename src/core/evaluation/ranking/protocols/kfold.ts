// Ratings, not people, dealt into k folds by chance: every rating is asked about once, by a model that knows the person's others.
// What papers on rating prediction call 5-fold cross-validation. Fold f tests part f; options are chosen on part f + 1.
import { InputError } from "../../../errors/input-error.ts";
import { createRandom } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import { role, type Split } from "../split.ts";
import { resolveOptions } from "./check-options.ts";

export interface KfoldOptions {
  /** How many folds; at least 3, since options are chosen on one. */
  readonly folds: number;
  /** The lowest rating that counts as a like. */
  readonly likedFrom: number;
}

export const kfoldDefaults: KfoldOptions = Object.freeze({ folds: 5, likedFrom: 4 });

/**
 * @throws RangeError that names an option out of range
 * @throws InputError where there are fewer ratings than folds
 */
export function kfoldSplit(ratings: Ratings, seed: number, given: Partial<KfoldOptions> = {}): Split {
  const bounds = { folds: { whole: true, from: 3, to: 255 }, likedFrom: { rating: true } } as const;
  const options = resolveOptions<KfoldOptions>("kfold", kfoldDefaults, bounds, given);
  const count = ratings.indices.length;
  if (count < options.folds) {
    throw new InputError("Cannot split by kfold", `${count} ratings were seen; at least ${options.folds} were needed`);
  }
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  shuffle(order, createRandom(seed, 231));
  const folds = Array.from({ length: options.folds }, (_, fold) => ({ roles: rolesOf(order, fold, options.folds) }));
  return { protocol: "kfold", seed, relevantFrom: options.likedFrom, options: { ...options }, folds };
}

/** @param order ratings as dealt: the one at place p is in part p modulo `parts` */
function rolesOf(order: Uint32Array, fold: number, parts: number): Uint8Array {
  const roles = new Uint8Array(order.length).fill(role.train);
  for (let place = 0; place < order.length; place++) {
    const turn = (place - fold + parts) % parts;
    if (turn === 0) roles[order[place]!] = role.held;
    if (turn === 1) roles[order[place]!] = role.trainOrValidation;
  }
  return roles;
}
