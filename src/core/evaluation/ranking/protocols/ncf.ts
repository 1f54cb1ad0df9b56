// The protocol of "Neural Collaborative Filtering" (He et al. 2017): one rating of each person, the latest, is held out and ranked
// against 99 films that the published lists name; all other ratings are learnt from. Against so few films metrics are far higher
// than among all, and may order models differently (Krichene & Rendle 2020); it is here because the lists are exact.
// For choosing options one other rating of each person, by chance, is held out against the same lists, as in the paper.
// Where a list names the held-out film itself among the 99 (156 do), that one is dropped.
import { InputError } from "../../../errors/input-error.ts";
import { createRandom } from "../../../random/random.ts";
import type { FilmIndex, Ratings, UserIndex } from "../../../ratings/ratings.ts";
import { role, type Split } from "../split.ts";
import { findRating } from "./find-rating.ts";

/** A published list, in the table's own indices. */
export interface CandidateList {
  readonly user: UserIndex;
  /** The film that is held out. */
  readonly held: FilmIndex;
  /** The films that it is ranked against, in any order. */
  readonly others: ArrayLike<number>;
}

const cannot = "Cannot split by ncf";

/**
 * One fold. `options.dropped` tells how many held-out films were taken out of their own lists.
 *
 * @param seed draws what options are chosen on, nothing else
 * @throws InputError where there is no list, two of one person, a held-out rating that is not in the table, or a film that is not
 */
export function ncfSplit(ratings: Ratings, seed: number, lists: readonly CandidateList[]): Split {
  if (lists.length === 0) throw new InputError(cannot, "no list of candidates was seen; one a person was needed");
  const roles = new Uint8Array(ratings.indices.length).fill(role.train);
  const candidates = new Map<number, Uint32Array>();
  let dropped = 0;
  for (const { user, held, others } of lists) {
    const place = findRating(ratings, user, held);
    if (place < 0 || candidates.has(user)) throw badList(ratings, user, held, place);
    roles[place] = role.held;
    const films = [...new Set(Array.from(others))].filter((film) => film !== held).sort((a, b) => a - b);
    dropped += others.length - films.length;
    const unknown = films.find((film) => !(film >= 0 && film < ratings.items.length));
    if (unknown !== undefined) throw badFilm(ratings, unknown);
    candidates.set(user, Uint32Array.from(films));
  }
  chooseValidation(ratings, roles, lists, seed);
  const options = { lists: lists.length, dropped };
  return { protocol: "ncf", seed, relevantFrom: 0, options, folds: [{ roles, candidates }] };
}

function badList({ users, items }: Ratings, user: UserIndex, held: FilmIndex, place: number): InputError {
  const person = `person ${users[user] ?? `at ${user}`}`;
  if (place >= 0) return new InputError(cannot, `two lists of ${person} were seen; one was needed`);
  return new InputError(cannot, `${person} holds out film ${items[held] ?? `at ${held}`}; a rating of it was needed`);
}

function badFilm({ items }: Ratings, film: FilmIndex): InputError {
  return new InputError(cannot, `a list names film index ${film}; 0 to ${items.length - 1} was needed`);
}

/** One of each listed person's other ratings, where two and more are left. */
function chooseValidation({ indptr }: Ratings, roles: Uint8Array, lists: readonly CandidateList[], seed: number): void {
  const random = createRandom(seed, 211);
  for (const { user } of lists) {
    const [from, to] = [indptr[user]!, indptr[user + 1]!];
    if (to - from < 3) continue;
    const drawn = from + random.below(to - from - 1);
    const held = roles.subarray(from, to).indexOf(role.held) + from;
    roles[drawn < held ? drawn : drawn + 1] = role.trainOrValidation;
  }
}
