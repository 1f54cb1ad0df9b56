// A list that does not say one thing twenty times. Greedy (Smyth & McClave 2001, "Similarity vs. Diversity"; Carbonell & Goldstein 1998): each place
// goes to the film of the pool with the largest
//     (1 - strength) * relevance - strength * mean likeness to the films above it,
// relevance being 1 - log(1 + r) / log(1 + pool) of the film's rank r in the pool, from 0 (ranks as Ziegler et al. 2005 take them: a
// strength then means the same for everybody, however steep the scores are). Strength 0 leaves the order as it is. O(n x pool) likenesses at most. The mean
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
  const list = new Uint32Array(size);
  const near = new NearFilms(pool.length, strength, likeness);
  const relevance = relevanceOf(pool.length);
  for (let rank = 0, next = 0; rank < size; rank++) {
    near.meetLast(list, rank);
    for (; next < pool.length; next++) {
      const worth = (1 - strength) * relevance[next]!;
      if (near.isBetterThan(worth)) break;
      near.add(pool[next]!, worth, list, rank);
    }
    list[rank] = near.takeBest();
  }
  return list;
}

/**
 * Films that are not in the list yet, in the pool's order, as far as one of them may be next: where likeness takes nothing but away, a film
 * that is worth no more alone than another is beside the list is not compared before that other is gone, nor are those behind it.
 */
class NearFilms {
  readonly #strength: number;
  readonly #likeness: FilmLikeness;
  readonly #films: Uint32Array;
  /** Beside each what it is worth alone, and how alike it is to those of the list. */
  readonly #worth: Float64Array;
  readonly #alikeSum: Float64Array;
  readonly #alike: Float32Array;
  #count = 0;
  /** The first place of the largest value. */
  #best = 0;
  #most = Number.NEGATIVE_INFINITY;

  constructor(most: number, strength: number, likeness: FilmLikeness) {
    this.#strength = strength;
    this.#likeness = likeness;
    this.#films = new Uint32Array(most);
    this.#worth = new Float64Array(most);
    this.#alikeSum = new Float64Array(most);
    this.#alike = new Float32Array(most);
  }

  /** Compares them with the last film of the list. @param length of the list */
  meetLast(list: Uint32Array, length: number): void {
    const [count, strength, worth, alikeSum, alike] = [
      this.#count,
      this.#strength,
      this.#worth,
      this.#alikeSum,
      this.#alike,
    ];
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    if (count > 0) this.#likeness.compare(list[length - 1]!, this.#films, count, alike);
    for (let place = 0; place < count; place++) {
      const sum = alikeSum[place]! + alike[place]!;
      alikeSum[place] = sum;
      const value = worth[place]! - (strength * sum) / length;
      if (value > most) {
        best = place;
        most = value;
      }
    }
    this.#best = best;
    this.#most = most;
  }

  /** Whether no film that is worth so much, or less, can be next. */
  isBetterThan(worth: number): boolean {
    return this.#likeness.isNeverNegative && worth <= this.#most;
  }

  /** @param worth no more than that of those before it @param length of the list */
  add(film: number, worth: number, list: Uint32Array, length: number): void {
    const place = this.#count++;
    this.#likeness.compare(film, list, length, this.#alike);
    let sum = 0;
    for (let k = 0; k < length; k++) sum += this.#alike[k]!;
    this.#films[place] = film;
    this.#worth[place] = worth;
    this.#alikeSum[place] = sum;
    const value = length === 0 ? worth : worth - (this.#strength * sum) / length;
    if (value > this.#most) [this.#best, this.#most] = [place, value];
  }

  /** The film with the largest value; those behind it move up. */
  takeBest(): number {
    const [films, worth, alikeSum, last] = [this.#films, this.#worth, this.#alikeSum, --this.#count];
    const film = films[this.#best]!;
    for (let place = this.#best; place < last; place++) {
      films[place] = films[place + 1]!;
      worth[place] = worth[place + 1]!;
      alikeSum[place] = alikeSum[place + 1]!;
    }
    return film;
  }
}

let lastRelevance = new Float64Array(0);

/** By rank; kept, as lists are mostly made from pools of one size. */
export function relevanceOf(pool: number): Float64Array {
  if (lastRelevance.length === pool) return lastRelevance;
  const last = logarithm(1 + pool);
  lastRelevance = Float64Array.from({ length: pool }, (_, rank) => 1 - logarithm(1 + rank) / last);
  return lastRelevance;
}
