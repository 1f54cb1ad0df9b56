// Ranks for a measure that looks at the first ones alone, such as NDCG@100: a heap's worth of films is kept and the others are passed over by one
// comparison each, which is half of what placing every film among the held-out ones takes (rank-case.ts). Equal scores are in the order of
// the film index, as there.
import { BestFilms } from "./best-films.ts";
import { forEachCandidate } from "./rank-case.ts";
import type { RankingCase } from "./ranking-case.ts";

/**
 * @param scores one a film, by film index
 * @param most at least 1
 * @returns one a relevant film, ascending: its rank where that is at most `most`, else `most` + 1
 * @throws RangeError where a candidate's score is NaN
 */
export function ranksWithin(
  { history, known = history.items, relevant, candidates }: RankingCase,
  scores: Float32Array,
  most: number,
): Uint32Array {
  const best = new BestFilms(scores, most);
  let bar = best.bar;
  forEachCandidate(known, candidates, scores, (film, score) => {
    if (score < bar) return;
    best.offer(film);
    bar = best.bar;
  });
  const isRelevant = new Set(relevant);
  const ranks = new Uint32Array(relevant.length).fill(most + 1);
  let found = 0;
  for (const [place, film] of best.inOrder().entries()) if (isRelevant.has(film)) ranks[found++] = place + 1;
  return ranks;
}
