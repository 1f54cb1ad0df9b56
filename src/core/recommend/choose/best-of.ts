// The best films that may be shown.
import { BestFilms } from "../../evaluation/ranking/best-films.ts";

/**
 * At most n films, best first, equal scores by index, lower first.
 *
 * @param scores one a film, higher is better
 * @param mask 1 for a film that may be shown; as long as `scores`
 * @throws RangeError where the lengths differ, or a film that may be shown has the score NaN
 */
export function bestOf(scores: Float32Array, mask: Uint8Array, n: number): Uint32Array {
  if (scores.length !== mask.length) {
    throw new RangeError(`Cannot choose films: ${scores.length} scores were seen; ${mask.length} were needed`);
  }
  const best = new BestFilms(scores, Math.min(n, scores.length));
  let bar = best.bar;
  for (let film = 0; film < mask.length; film++) {
    if (mask[film] === 0 || scores[film]! < bar) continue;
    if (Number.isNaN(scores[film])) {
      throw new RangeError(`Cannot choose films: film ${film} has the score NaN; a number was needed`);
    }
    best.offer(film);
    bar = best.bar;
  }
  return best.inOrder();
}
