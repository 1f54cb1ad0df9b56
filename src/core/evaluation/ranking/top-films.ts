// The best films of a person in order: what would be shown. A heap of the k best so far, its worst on top, O(candidates log k) at
// worst and one comparison a film mostly. The same order as the ranks of rank-case.ts: equal scores by index, lower first.
import type { FilmIndex } from "../../ratings/ratings.ts";
import { forEachCandidate } from "./rank-case.ts";
import type { RankingCase } from "./ranking-case.ts";

/**
 * At most k films, best first.
 *
 * @param scores one a film
 * @throws RangeError where a candidate's score is NaN
 */
export function topFilms(
  { history, known = history.items, candidates }: RankingCase,
  scores: Float32Array,
  k: number,
): Uint32Array {
  const heap = new Uint32Array(k);
  let size = 0;
  /** Whether a film stands behind another. */
  const behind = (film: FilmIndex, other: FilmIndex): boolean => {
    const [a, b] = [scores[film]!, scores[other]!];
    return a < b || (a === b && film > other);
  };
  forEachCandidate(known, candidates, scores, (film) => {
    if (size < k) {
      heap[size++] = film;
      rise(heap, size - 1, behind);
    } else if (k > 0 && behind(heap[0]!, film)) {
      heap[0] = film;
      sink(heap, size, behind);
    }
  });
  return heap.subarray(0, size).sort((a, b) => (a === b ? 0 : behind(a, b) ? 1 : -1));
}

type Behind = (film: FilmIndex, other: FilmIndex) => boolean;

/** Moves the last film up while it stands behind its parent. */
function rise(heap: Uint32Array, last: number, behind: Behind): void {
  for (let at = last; at > 0; ) {
    const parent = (at - 1) >>> 1;
    if (!behind(heap[at]!, heap[parent]!)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Moves the top down while a child stands behind it. */
function sink(heap: Uint32Array, size: number, behind: Behind): void {
  for (let at = 0; ; ) {
    let last = at;
    for (const child of [2 * at + 1, 2 * at + 2]) if (child < size && behind(heap[child]!, heap[last]!)) last = child;
    if (last === at) return;
    swap(heap, at, last);
    at = last;
  }
}

function swap(heap: Uint32Array, a: number, b: number): void {
  const held = heap[a]!;
  heap[a] = heap[b]!;
  heap[b] = held;
}
