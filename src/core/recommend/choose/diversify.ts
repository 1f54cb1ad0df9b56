// A list that does not say one thing twenty times. Greedy (Smyth & McClave 2001, "Similarity vs. Diversity"; Carbonell & Goldstein 1998): each place
// goes to the film of the pool with the largest
//     (1 - strength) * relevance - strength * mean likeness to the films above it,
// relevance being 1 - log(1 + r) / log(1 + pool) of the film's rank r in the pool, from 0 (ranks as Ziegler et al. 2005 take them: a
// strength then means the same for everybody, however steep the scores are). Strength 0 leaves the order as it is. O(n x pool) likenesses. The mean
// rather than the largest likeness: it costs less accuracy for as much variety (docs/guide/recommend.md).
import { logarithm } from "../../elementary/logarithm.ts";
import type { FilmLikeness } from "../likeness/film-likeness.ts";

/**
 * At most n films of the pool; equal values in the pool's order.
 *
 * @param pool films, best first
 * @param strength 0 to 1
 * @throws RangeError for a strength out of range
 */
export function diversify(pool: Uint32Array, n: number, strength: number, likeness: FilmLikeness): Uint32Array {
  if (!(strength >= 0 && strength <= 1)) {
    throw new RangeError(`Cannot diversify a list: strength is ${strength}; a number from 0 to 1 was needed`);
  }
  const size = Math.min(n, pool.length);
  if (strength === 0) return pool.slice(0, size);
  const worth = relevanceOf(pool.length).map((relevance) => (1 - strength) * relevance);
  const alikeSum = new Float64Array(pool.length);
  const alike = new Float32Array(pool.length);
  const free = { places: Uint32Array.from(pool.keys()), count: pool.length };
  const list = new Uint32Array(size);
  for (let rank = 0; rank < size; rank++) {
    const film = pool[takeBest(free, worth, alikeSum, strength, Math.max(rank, 1))]!;
    list[rank] = film;
    likeness.compare(film, pool, alike);
    for (let k = 0; k < pool.length; k++) alikeSum[k]! += alike[k]!;
  }
  return list;
}

let lastRelevance = new Float64Array(0);

/** By rank; kept, as lists are mostly made from pools of one size. */
function relevanceOf(pool: number): Float64Array {
  if (lastRelevance.length === pool) return lastRelevance;
  const last = logarithm(1 + pool);
  lastRelevance = Float64Array.from({ length: pool }, (_, rank) => 1 - logarithm(1 + rank) / last);
  return lastRelevance;
}

/** The first free place of the largest value, which is then taken. */
function takeBest(
  free: { readonly places: Uint32Array; count: number },
  worth: Float64Array,
  alikeSum: Float64Array,
  strength: number,
  above: number,
): number {
  const { places, count } = free;
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < count; at++) {
    const place = places[at]!;
    const value = worth[place]! - (strength * alikeSum[place]!) / above;
    if (value > most) [best, most] = [at, value];
  }
  const taken = places[best]!;
  places.copyWithin(best, best + 1, count);
  free.count--;
  return taken;
}
