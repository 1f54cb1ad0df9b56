// The best films of a person in order: what would be shown. The same order as the ranks of rank-case.ts.
import { BestFilms } from "./best-films.ts";
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
  const best = new BestFilms(scores, k);
  forEachCandidate(known, candidates, scores, (film) => best.offer(film));
  return best.inOrder();
}
