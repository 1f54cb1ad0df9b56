// Films that nobody has rated: a fifth of the films of which traits are known is drawn by chance, every rating of theirs is held out, and
// people, who are learnt from with all their other ratings, are asked to find what they like among the held-out films alone. Each
// fold is a draw of its own, so that the spread between folds is that between choices of films.
// Films without traits are learnt from like any other; they are never held out.
import { InputError } from "../../../errors/input-error.ts";
import { createRandom } from "../../../random/random.ts";
import type { FilmIndex, Ratings } from "../../../ratings/ratings.ts";
import { role, type Split } from "../split.ts";
import { resolveOptions } from "./check-options.ts";
import { drawPlaces, shareOf } from "./choose-held.ts";

export interface ColdFilmsOptions {
  /** The share of the films with traits that is held out, rounded down. */
  readonly heldShare: number;
  /** How many draws, one a fold. */
  readonly repeats: number;
  /** The lowest rating that is a like. */
  readonly likedFrom: number;
}

export const coldFilmsDefaults: ColdFilmsOptions = Object.freeze({ heldShare: 0.2, repeats: 5, likedFrom: 4 });

/**
 * @param films those of which traits are known, ascending
 * @throws RangeError that names an option out of range
 * @throws InputError where the share comes to fewer than two films, as one alone is no list
 */
export function coldFilmsSplit(
  ratings: Ratings,
  seed: number,
  films: ArrayLike<FilmIndex>,
  given: Partial<ColdFilmsOptions> = {},
): Split {
  const bounds = {
    heldShare: { share: true },
    repeats: { whole: true, from: 1 },
    likedFrom: { rating: true },
  } as const;
  const options = resolveOptions<ColdFilmsOptions>("cold-films", coldFilmsDefaults, bounds, given);
  const count = shareOf(films.length, options.heldShare);
  if (count < 2) {
    const needed = `at least ${Math.ceil(2 / options.heldShare)} were needed to hold out ${options.heldShare} of them`;
    throw new InputError("Cannot split by cold-films", `traits of ${films.length} films were seen; ${needed}`);
  }
  const folds = Array.from({ length: options.repeats }, (_, repeat) => {
    const held = drawPlaces(films, count, createRandom(seed, 261_000 + repeat)).sort();
    return foldWithout(ratings, held);
  });
  return { protocol: "cold-films", seed, relevantFrom: options.likedFrom, options: { ...options }, folds };
}

/** @param held film indices, ascending */
function foldWithout({ users, items, indptr, indices }: Ratings, held: Uint32Array): Split["folds"][number] {
  const isHeld = new Uint8Array(items.length);
  for (const film of held) isHeld[film] = 1;
  const roles = Uint8Array.from(indices, (film) => (isHeld[film] === 1 ? role.held : role.train));
  const candidates = new Map<number, Uint32Array>();
  for (let user = 0; user < users.length; user++) {
    const own = roles.subarray(indptr[user], indptr[user + 1]);
    if (!own.includes(role.held)) continue;
    const rated = new Set(indices.subarray(indptr[user], indptr[user + 1]));
    candidates.set(
      user,
      held.filter((film) => !rated.has(film)),
    );
  }
  return { roles, candidates };
}
