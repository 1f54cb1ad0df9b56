// A trial of cold films inside what is learnt from: a share of the films with traits is held out with all their ratings, and iALS and EASE are
// learnt without them, so that what the parts of a score count can be learnt on films as unknown as those that will be asked about.
// Factors and weights that have seen the films would not do: people's factors would know what they are asked.
import { createRandom } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";
import { keepRatings } from "../../ratings/pick-ratings.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import { learnTaste, type TasteOptions, type TasteTargets } from "./taste-targets.ts";

export interface TasteTrial {
  /** Film indices, ascending. */
  readonly held: Uint32Array;
  /** Of the other films with traits. */
  readonly taste: TasteTargets;
}

/** @param films those with traits and ratings, ascending; at least three */
export async function learnTrial(
  ratings: Ratings,
  films: Uint32Array,
  options: TasteOptions,
  share: number,
  work: FitWork,
): Promise<TasteTrial> {
  const drawn = films.slice();
  shuffle(drawn, createRandom(work.seed, 282));
  const held = drawn.subarray(0, Math.max(2, Math.floor(share * films.length))).sort();
  const isHeld = new Set(held);
  const rest = keepRatings(ratings, (place) => !isHeld.has(ratings.indices[place]!));
  const others = films.filter((film) => !isHeld.has(film));
  return { held, taste: await learnTaste(rest, others, options, work) };
}
