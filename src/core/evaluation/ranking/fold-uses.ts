// What the ratings of one fold are used for: roles of a split (split.ts) read for one purpose, to compare models or to choose their
// options. What all tracks that read splits have in common.
import { createRandom } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";
import { keepRatings } from "../../ratings/pick-ratings.ts";
import type { Ratings, UserIndex } from "../../ratings/ratings.ts";
import { role, type Split, type SplitFold } from "./split.ts";

/** `test` compares models; `validate` chooses their options and never looks at what is held for testing. */
export type FoldPurpose = "test" | "validate";

/** How many of their ratings people hand in at most, drawn by the seed. */
export interface FewGiven {
  readonly most: number;
  readonly seed: number;
}

export type Use = "none" | "train" | "given" | "held" | "known";

/** What each role of split.ts, by its number, is used for. */
const usesOf: Readonly<Record<FoldPurpose, readonly Use[]>> = {
  test: usesBy({
    train: [role.train, role.trainOrValidation],
    given: [role.given],
    held: [role.held],
    known: [role.validationThenKnown],
  }),
  validate: usesBy({
    train: [role.train],
    given: [role.validationGiven],
    held: [role.validationHeld, role.trainOrValidation, role.validationThenKnown],
    known: [],
  }),
};

function usesBy(roles: Readonly<Record<Exclude<Use, "none">, readonly number[]>>): Use[] {
  const uses: Use[] = Object.values(role).map(() => "none");
  for (const use of ["train", "given", "held", "known"] as const) for (const each of roles[use]) uses[each] = use;
  return uses;
}

/** One fold of a split, read for a purpose. */
export interface FoldUses {
  readonly fold: SplitFold;
  /** The table of what is learnt from: rows and columns of the whole one, so that indices mean the same. */
  readonly train: Ratings;
  /** Places of a person's ratings in the whole table, ascending, by what they are used for. */
  placesOf(user: UserIndex): Readonly<Record<Use, readonly number[]>>;
}

/**
 * @param fold from 0
 * @throws RangeError where the split has no such fold or does not fit the ratings
 */
export function foldUses(ratings: Ratings, split: Split, fold: number, purpose: FoldPurpose): FoldUses {
  const chosen = split.folds[fold];
  if (chosen === undefined) {
    throw new RangeError(`Cannot take a fold: fold ${fold} of ${split.folds.length} was asked for, counted from 0`);
  }
  const { roles } = chosen;
  if (roles.length !== ratings.indices.length) {
    const seen = `${roles.length} roles for ${ratings.indices.length} ratings`;
    throw new RangeError(`Cannot take a fold: ${seen} were seen; one each was needed`);
  }
  const uses = usesOf[purpose];
  const isTrain = Uint8Array.from(uses, (use) => Number(use === "train"));
  return {
    fold: chosen,
    train: keepRatings(ratings, (k) => isTrain[roles[k]!] === 1),
    placesOf(user) {
      const places: Record<Use, number[]> = { none: [], train: [], given: [], held: [], known: [] };
      for (let k = ratings.indptr[user]!; k < ratings.indptr[user + 1]!; k++) places[uses[roles[k]!]!].push(k);
      return places;
    },
  };
}

/** Some places by chance, in their order. More of the same person's hold the fewer. */
export function drawFew(places: readonly number[], { most, seed }: FewGiven, user: UserIndex): number[] {
  const drawn = Uint32Array.from(places);
  shuffle(drawn, createRandom(seed, 1_000_000 + user));
  return [...drawn.subarray(0, most)].sort((a, b) => a - b);
}
