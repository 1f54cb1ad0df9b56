// From a split to what a model learns from and is asked: the table of training ratings and the people to rank films for.
import { createRandom } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";
import { keepRatings, pickRatings } from "../../ratings/pick-ratings.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { RankingCase, RankingFold } from "./ranking-case.ts";
import { role, type Split, type SplitFold } from "./split.ts";

export interface FoldOptions {
  /** `test` compares models; `validate` chooses their options and never looks at what is held for testing. */
  readonly purpose: "test" | "validate";
  /**
   * What is handed in of people who are not learnt from: only ratings that count as a like (`likes`, as published protocols
   * have it), or all that are given (`ratings`). Films that are not handed in stay among those to be ranked.
   */
  readonly histories: "likes" | "ratings";
  /**
   * Which films that are handed in are not ranked: all of them (`given`, default), or only those that count as a like (`likes`), so
   * that people who hand in likes and people who hand in ratings are asked about the same films.
   */
  readonly masked?: "given" | "likes" | undefined;
  /** Only so many of them, drawn by the seed; the others are not ranked either. Left out: all. */
  readonly given?: { readonly most: number; readonly seed: number } | undefined;
}

type Use = "none" | "train" | "given" | "held" | "known";

/** What each role of split.ts, by its number, is used for. */
const usesOf: Readonly<Record<FoldOptions["purpose"], readonly Use[]>> = {
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

/**
 * One fold of a split. The training table has the rows and columns of the whole one, so that indices mean the same; a person
 * who is not learnt from has an empty row. People of whom nothing is known, or who have nothing relevant to find, are left out.
 *
 * @param fold from 0
 * @throws RangeError where the split has no such fold or does not fit the ratings
 */
export function foldOf(ratings: Ratings, split: Split, fold: number, options: FoldOptions): RankingFold {
  const chosen = split.folds[fold];
  if (chosen === undefined) {
    throw new RangeError(`Cannot take a fold: fold ${fold} of ${split.folds.length} was asked for, counted from 0`);
  }
  if (chosen.roles.length !== ratings.indices.length) {
    const seen = `${chosen.roles.length} roles for ${ratings.indices.length} ratings`;
    throw new RangeError(`Cannot take a fold: ${seen} were seen; one each was needed`);
  }
  const uses = usesOf[options.purpose];
  return { train: trainingTable(ratings, chosen.roles, uses), cases: casesOf(ratings, split, chosen, uses, options) };
}

function trainingTable(ratings: Ratings, roles: Uint8Array, uses: readonly Use[]): Ratings {
  const isTrain = Uint8Array.from(uses, (use) => Number(use === "train"));
  return keepRatings(ratings, (k) => isTrain[roles[k]!] === 1);
}

function casesOf(
  ratings: Ratings,
  { relevantFrom }: Split,
  { roles, candidates }: SplitFold,
  uses: readonly Use[],
  { histories, masked, given: few }: FoldOptions,
): RankingCase[] {
  const cases: RankingCase[] = [];
  for (let user = 0; user < ratings.users.length; user++) {
    const places: Record<Use, number[]> = { none: [], train: [], given: [], held: [], known: [] };
    for (let k = ratings.indptr[user]!; k < ratings.indptr[user + 1]!; k++) places[uses[roles[k]!]!].push(k);
    const isLike = (k: number) => ratings.data[k]! >= relevantFrom;
    const films = (from: number[]) => Uint32Array.from(from, (k) => ratings.indices[k]!);
    const relevant = films(places.held.filter(isLike));
    if (relevant.length === 0 || places.given.length + places.train.length === 0) continue;
    const given = histories === "likes" ? places.given.filter(isLike) : places.given;
    const all = places.given.length > 0 ? given : places.train;
    const handedIn = few === undefined ? all : drawFew(all, few, user);
    const hidden = masked === "likes" ? all.filter(isLike) : all;
    const isMoreKnown = handedIn.length < all.length || hidden.length < all.length || places.known.length > 0;
    const held = films(places.held);
    cases.push({
      user,
      history: pickRatings(ratings, handedIn),
      ...(isMoreKnown && { known: joined(films(hidden), films(places.known)) }),
      relevant,
      disliked: films(places.held.filter((k) => !isLike(k))),
      candidates: candidates === undefined ? null : joined(candidates.get(user) ?? new Uint32Array(0), held),
    });
  }
  return cases;
}

/** Some places by chance, in their order. More of the same person's hold the fewer. */
function drawFew(places: readonly number[], { most, seed }: NonNullable<FoldOptions["given"]>, user: number): number[] {
  const drawn = Uint32Array.from(places);
  shuffle(drawn, createRandom(seed, 1_000_000 + user));
  return [...drawn.subarray(0, most)].sort((a, b) => a - b);
}

/** Films of both lists, ascending, none twice. */
function joined(films: Uint32Array, more: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set([...films, ...more])).sort();
}
