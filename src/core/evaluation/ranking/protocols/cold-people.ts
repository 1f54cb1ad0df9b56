// People who have only just begun: whoever is tested is not learnt from, hands in a few ratings drawn by chance, and all their others
// are held back, so that lists are judged by all that somebody comes to like. The same films are to be found, and the same ones ranked,
// however many of the few are handed in (`FoldOptions.given`: none, one, three, ...), so that figures of one person can be compared.
// Groups as under `strong`: fold f tests group f, chooses options on group f + 1, who hand in as little, and learns from the rest.
import { InputError } from "../../../errors/input-error.ts";
import { createRandom } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import { role, type Split } from "../split.ts";
import { resolveOptions } from "./check-options.ts";
import { drawPlaces } from "./choose-held.ts";

export interface ColdPeopleOptions {
  /** How many of the groups are tested, one a fold. */
  readonly folds: number;
  /** How many groups people are dealt into. */
  readonly groups: number;
  /** Ratings that a tested person can hand in. */
  readonly given: number;
  /** The fewest ratings of a person that takes part; more than `given`. */
  readonly leastRatings: number;
  /** The lowest rating that is a like. */
  readonly likedFrom: number;
}

export const coldPeopleDefaults: ColdPeopleOptions = Object.freeze({
  folds: 5,
  groups: 5,
  given: 10,
  leastRatings: 20,
  likedFrom: 4,
});

/**
 * @throws RangeError that names an option out of range
 * @throws InputError where fewer people than groups have enough ratings
 */
export function coldPeopleSplit(ratings: Ratings, seed: number, given: Partial<ColdPeopleOptions> = {}): Split {
  const options = resolveColdPeople(given);
  const { users, indptr } = ratings;
  const people = Uint32Array.from(users.keys()).filter(
    (user) => indptr[user + 1]! - indptr[user]! >= options.leastRatings,
  );
  if (people.length < options.groups) {
    const seen = `${people.length} of ${users.length} people have ${options.leastRatings} ratings`;
    throw new InputError("Cannot split by cold-people", `${seen}; at least ${options.groups} were needed`);
  }
  const isGiven = chooseGiven(ratings, people, options.given, seed);
  shuffle(people, createRandom(seed, 222));
  const folds = Array.from({ length: options.folds }, (_, fold) => ({
    roles: rolesOf(ratings, people, isGiven, fold, options.groups),
  }));
  return { protocol: "cold-people", seed, relevantFrom: options.likedFrom, options: { ...options }, folds };
}

function resolveColdPeople(given: Partial<ColdPeopleOptions>): ColdPeopleOptions {
  const options = resolveOptions<ColdPeopleOptions>(
    "cold-people",
    coldPeopleDefaults,
    {
      folds: { whole: true, from: 1 },
      groups: { whole: true, from: 3 },
      given: { whole: true, from: 1 },
      leastRatings: { whole: true, from: 2 },
      likedFrom: { rating: true },
    },
    given,
  );
  const { folds, groups, given: few, leastRatings } = options;
  for (const [name, value, most, least] of [
    ["folds", folds, groups, "groups"],
    ["given", few, leastRatings - 1, "leastRatings less one"],
  ] as const) {
    if (value <= most) continue;
    throw new RangeError(`Cannot split by cold-people: ${name} must be at most ${least} (${most}), got ${value}`);
  }
  return options;
}

/** 1 for a rating that is handed in whenever its person is asked. */
function chooseGiven({ indptr, data }: Ratings, people: Uint32Array, given: number, seed: number): Uint8Array {
  const [isGiven, random] = [new Uint8Array(data.length), createRandom(seed, 221)];
  for (const user of people) {
    const from = indptr[user]!;
    const places = Uint32Array.from({ length: indptr[user + 1]! - from }, (_, k) => from + k);
    for (const k of drawPlaces(places, given, random)) isGiven[k] = 1;
  }
  return isGiven;
}

/** @param people as dealt: the one at place p is in group p modulo `groups` */
function rolesOf(
  { indptr }: Ratings,
  people: Uint32Array,
  isGiven: Uint8Array,
  fold: number,
  groups: number,
): Uint8Array {
  const roles = new Uint8Array(isGiven.length);
  for (const [place, user] of people.entries()) {
    const [given, held] = rolesOfTurn((place - fold + groups) % groups);
    for (let k = indptr[user]!; k < indptr[user + 1]!; k++) roles[k] = isGiven[k] === 1 ? given : held;
  }
  return roles;
}

/** @param turn 0 for the group that is tested, 1 for the next */
function rolesOfTurn(turn: number): readonly [given: number, held: number] {
  if (turn === 0) return [role.given, role.held];
  if (turn === 1) return [role.validationGiven, role.validationHeld];
  return [role.train, role.train];
}
