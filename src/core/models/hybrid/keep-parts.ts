// From what the parts learnt to what is kept of them: everything of a hybrid but the weights of its parts.
import type { Ratings } from "../../ratings/ratings.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import type { DenseWeights } from "../ranking/dense-scorer.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import { type WeighOptions, weighRatings } from "../ranking/weigh.ts";
import type { HybridPartOptions, LearntParts } from "./fit-hybrid-parts.ts";
import type { HybridModel, NeighbourPart } from "./hybrid-model.ts";
import type { HybridOptions } from "./hybrid-options.ts";
import { keepDirections } from "./keep-directions.ts";
import { keepFactors } from "./keep-factors.ts";
import type { KeptBits } from "./keep-numbers.ts";
import { learnDirections } from "./learn-directions.ts";
import { pruneWeights } from "./prune-weights.ts";

export type KeptParts = Omit<HybridModel, "bands" | "learnt">;

/**
 * @param ratings what the parts were learnt from
 * @throws the signal's reason when it is aborted
 */
export async function keepParts(
  ratings: Ratings,
  parts: LearntParts,
  own: HybridPartOptions,
  options: HybridOptions,
  work: KeepingWork,
): Promise<KeptParts> {
  const { weightBits: bits, factorBits } = options;
  const films = parts.prior.items;
  const neighbours = { ofFilm: options.neighboursOfFilm, directions: options.neighboursDirections, bits };
  const newcomers = { ofFilm: options.newcomersOfFilm, directions: options.newcomersDirections, bits };
  return {
    films,
    counted: films,
    neighbours: await keepNeighbours(ratings, parts.neighbours.dense, own.neighbours, neighbours, work),
    newcomers: await keepNeighbours(ratings, parts.newcomers.dense, own.newcomers, newcomers, work),
    factors: keepFactors(parts.factors, own.factors, factorBits),
    prior: priorOf(parts, options),
  };
}

export type KeepingWork = Pick<FitWork, "pool" | "seed" | "signal">;

interface Keeping {
  readonly ofFilm: number;
  readonly directions: number;
  readonly bits: KeptBits;
}

/** The weights that move scores most, and directions of what these leave out. */
async function keepNeighbours(
  ratings: Ratings,
  dense: DenseWeights,
  { weights, likedFrom, topRating }: WeighOptions,
  { ofFilm, directions, bits }: Keeping,
  work: KeepingWork,
): Promise<NeighbourPart> {
  const weigh = { weights, likedFrom, topRating };
  const table = weighRatings(ratings, weigh);
  const kept = pruneWeights(dense, weigh, { ofFilm, bits, people: peopleOf(table) });
  const isAll = ofFilm === 0 || ofFilm >= dense.films.length;
  if (isAll) return { ...kept, directions: null };
  const learnt = await learnDirections({ dense, kept }, table, directions, work);
  return { ...kept, directions: learnt && keepDirections(learnt, dense.films, dense.items, bits) };
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

/** How many people have each film with a rating that counts. */
function peopleOf({ columns, indices }: SparseRows): Uint32Array {
  const people = new Uint32Array(columns);
  for (const film of indices) people[film]!++;
  return people;
}
