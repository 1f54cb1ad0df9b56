// The k films with the highest scores among those that are offered, equal scores by index, lower first. A heap of the best so far, its worst on
// top: O(films log k) at worst, and one comparison a film mostly.
import type { FilmIndex } from "../../ratings/ratings.ts";

export class BestFilms {
  readonly #scores: Float32Array;
  readonly #heap: Uint32Array;
  #size = 0;

  /** @param scores one a film, none of those that are offered NaN */
  constructor(scores: Float32Array, k: number) {
    this.#scores = scores;
    this.#heap = new Uint32Array(k);
  }

  /** A film with a lower score is not among the best of those that were offered. */
  get bar(): number {
    return this.#size < this.#heap.length
      ? Number.NEGATIVE_INFINITY
      : (this.#scores[this.#heap[0]!] ?? Number.POSITIVE_INFINITY);
  }

  /** Each film once at most. */
  offer(film: FilmIndex): void {
    const heap = this.#heap;
    if (this.#size < heap.length) {
      heap[this.#size++] = film;
      this.#rise(this.#size - 1);
    } else if (heap.length > 0 && this.#isBehind(heap[0]!, film)) {
      heap[0] = film;
      this.#sink();
    }
  }

  /** The best, best first; nothing can be offered afterwards. */
  inOrder(): Uint32Array {
    const best = this.#heap.subarray(0, this.#size);
    while (this.#size > 1) {
      this.#swap(0, --this.#size); // the worst of those that are left
      this.#sink();
    }
    return best;
  }

  /** Whether a film stands behind another. */
  #isBehind(film: FilmIndex, other: FilmIndex): boolean {
    const [a, b] = [this.#scores[film]!, this.#scores[other]!];
    return a < b || (a === b && film > other);
  }

  /** Moves the last film up while it stands behind its parent. */
  #rise(last: number): void {
    for (let at = last; at > 0; ) {
      const parent = (at - 1) >>> 1;
      if (!this.#isBehind(this.#heap[at]!, this.#heap[parent]!)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** Moves the top down while a child stands behind it. */
  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let last = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < this.#size; child++) {
        if (this.#isBehind(heap[child]!, heap[last]!)) last = child;
      }
      if (last === at) return;
      this.#swap(at, last);
      at = last;
    }
  }

  #swap(a: number, b: number): void {
    const held = this.#heap[a]!;
    this.#heap[a] = this.#heap[b]!;
    this.#heap[b] = held;
  }
}
