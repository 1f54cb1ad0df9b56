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
  const free = {
    films: pool.slice(),
    worth: relevanceOf(pool.length).map((relevance) => (1 - strength) * relevance),
    alikeSum: new Float64Array(pool.length),
  };
  const alike = new Float32Array(pool.length);
  const list = new Uint32Array(size);
  for (let rank = 0, best = 0; rank < size; rank++) {
    list[rank] = take(free, best);
    const count = pool.length - rank - 1;
    likeness.compare(list[rank]!, free.films.subarray(0, count), alike);
    best = addAndFindBest(free, alike, count, strength, rank + 1);
  }
  return list;
}

/** Films that are not in the list yet, in the pool's order, and beside each what it is worth alone and how alike it is to those that are. */
interface FreeFilms {
  readonly films: Uint32Array;
  readonly worth: Float64Array;
  readonly alikeSum: Float64Array;
}

/** The film at a place; those behind it move up. */
function take({ films, worth, alikeSum }: FreeFilms, place: number): number {
  const film = films[place]!;
  for (const column of [films, worth, alikeSum]) column.copyWithin(place, place + 1);
  return film;
}

/** Adds how alike the first `count` films are to the last that was taken; the first place of the largest value. */
function addAndFindBest(
  { worth, alikeSum }: FreeFilms,
  alike: Float32Array,
  count: number,
  strength: number,
  above: number,
): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < count; place++) {
    const sum = alikeSum[place]! + alike[place]!;
    alikeSum[place] = sum;
    const value = worth[place]! - (strength * sum) / above;
    if (value > most) [best, most] = [place, value];
  }
  return best;
}

let lastRelevance = new Float64Array(0);

/** By rank; kept, as lists are mostly made from pools of one size. */
function relevanceOf(pool: number): Float64Array {
  if (lastRelevance.length === pool) return lastRelevance;
  const last = logarithm(1 + pool);
  lastRelevance = Float64Array.from({ length: pool }, (_, rank) => 1 - logarithm(1 + rank) / last);
  return lastRelevance;
}
