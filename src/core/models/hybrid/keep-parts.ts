// From what the parts learnt to what is kept of them: everything of a hybrid but the weights of its parts.

import type { HybridPartOptions, LearntParts } from "./fit-hybrid-parts.ts";
import type { HybridModel } from "./hybrid-model.ts";
import type { HybridOptions } from "./hybrid-options.ts";
import { keepFactors } from "./keep-factors.ts";
import { pruneWeights } from "./prune-weights.ts";

export type KeptParts = Omit<HybridModel, "bands">;

export function keepParts(parts: LearntParts, own: HybridPartOptions, options: HybridOptions): KeptParts {
  const { weightBits: bits, factorBits, neighboursOfFilm, newcomersOfFilm } = options;
  const films = parts.prior.items;
  return {
    films,
    counted: films,
    neighbours: pruneWeights(parts.neighbours.dense, weighOf(own.neighbours), { ofFilm: neighboursOfFilm, bits }),
    newcomers: pruneWeights(parts.newcomers.dense, weighOf(own.newcomers), { ofFilm: newcomersOfFilm, bits }),
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
