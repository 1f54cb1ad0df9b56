// From what the parts learnt to what is kept of them: everything of a hybrid but the weights of its parts.

import type { Ratings } from "../../ratings/ratings.ts";
import { type WeighOptions, weighRatings } from "../ranking/weigh.ts";
import type { HybridPartOptions, LearntParts } from "./fit-hybrid-parts.ts";
import type { HybridModel } from "./hybrid-model.ts";
import type { HybridOptions } from "./hybrid-options.ts";
import { keepFactors } from "./keep-factors.ts";
import { pruneWeights } from "./prune-weights.ts";

export type KeptParts = Omit<HybridModel, "bands" | "learnt">;

/** @param ratings what the parts were learnt from */
export function keepParts(
  ratings: Ratings,
  parts: LearntParts,
  own: HybridPartOptions,
  options: HybridOptions,
): KeptParts {
  const { weightBits: bits, factorBits, neighboursOfFilm, newcomersOfFilm } = options;
  const films = parts.prior.items;
  return {
    films,
    counted: films,
    neighbours: pruneWeights(parts.neighbours.dense, weighOf(own.neighbours), {
      ofFilm: neighboursOfFilm,
      bits,
      people: peopleOf(ratings, own.neighbours),
    }),
    newcomers: pruneWeights(parts.newcomers.dense, weighOf(own.newcomers), {
      ofFilm: newcomersOfFilm,
      bits,
      people: peopleOf(ratings, own.newcomers),
    }),
    factors: keepFactors(parts.factors, own.factors, factorBits),
    prior: priorOf(parts, options),
  };
}

/** log(likes + what every film counts as having had): one like more tells much of a film that has few. */
export function priorOf(
  { prior }: Pick<LearntParts, "prior">,
  { priorLikes }: Pick<HybridOptions, "priorLikes">,
): Float32Array {
  const likes = new Float32Array(prior.items);
  prior.score(nobody, likes);
  return likes.map((count) => Math.log(count + priorLikes));
}

const nobody = { items: new Uint32Array(0), ratings: new Float32Array(0) };

function weighOf({ weights, likedFrom, topRating }: HybridPartOptions["newcomers" | "neighbours"]) {
  return { weights, likedFrom, topRating };
}

/** How many people have each film with a rating that counts. */
function peopleOf(ratings: Ratings, options: WeighOptions): Uint32Array {
  const people = new Uint32Array(ratings.items.length);
  for (const film of weighRatings(ratings, options).indices) people[film]!++;
  return people;
}
