// Divisions of films into folds of one size, by chance from a seed. Rows of one film always share a fold.
import { createRandom } from "../random/random.ts";
import { shuffle } from "../random/shuffle.ts";

/**
 * The fold of each row, from 0.
 *
 * @param groups what rows of one film have in common: its id
 * @param seed the same seed divides the same groups in the same way
 */
export function foldsOf(groups: ArrayLike<number>, folds: number, seed: number): Int32Array {
  const distinct = Int32Array.from(new Set(Array.from(groups)));
  shuffle(distinct, createRandom(seed, 83));
  const foldOf = new Map<number, number>();
  for (const [place, group] of distinct.entries()) foldOf.set(group, place % folds);
  return Int32Array.from(groups, (group) => foldOf.get(group) as number);
}
