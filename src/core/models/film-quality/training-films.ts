// Which films of a catalogue a quality model learns from. A Gaussian process over n films takes n^2 numbers and n^3 steps, so beyond some
// thousands it learns from a part: the films with most votes, whose ratings are the least noise, and a share of all others, lest it know
// nothing of films that few have seen. What is left out is answered by the fit of those that are in, which never saw it
// (docs/guide/film-quality.md has the cost by films, and the price of a part).
import { createRandom } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";

/** Most films to learn from: 770 MB and about ten times the seconds of 4,000. */
const mostTrainingFilms = 8000;
/** Of the part, how much goes to films drawn from all. */
const drawnShare = 0.25;

/**
 * Places of the films to learn from, rising.
 *
 * @param votes one a film of the catalogue
 * @param most how many at most; all films where there are no more
 */
export function trainingFilms(votes: ArrayLike<number>, seed: number, most: number = mostTrainingFilms): Int32Array {
  const all = Int32Array.from({ length: votes.length }, (_, place) => place);
  if (votes.length <= most) return all;
  const byVotes = all.slice().sort((a, b) => votes[b]! - votes[a]! || a - b);
  const first = Math.round((1 - drawnShare) * most);
  const others = byVotes.slice(first);
  shuffle(others, createRandom(seed, 85));
  return Int32Array.from([...byVotes.subarray(0, first), ...others.subarray(0, most - first)]).sort();
}
