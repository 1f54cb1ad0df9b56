// Scores of films without ratings for a history, part by part: what the map of each part expects of a film, asked as a warm film is.
import type { Scorer } from "../ranking/ranking-model.ts";
import { weighHistory } from "../ranking/weigh.ts";
import type { ColdFilm } from "./cold-films-model.ts";
import type { TasteTargets } from "./taste-targets.ts";

/** One scorer a part, in the order of `coldParts`; "films" of the scorers are the cold ones by their place. */
export function coldScorers(films: readonly ColdFilm[], { scorer, basis, rank, weighing }: TasteTargets): Scorer[] {
  const items = films.length;
  return [
    {
      items,
      score(history, out) {
        const person = scorer.foldIn(history);
        for (const [i, { factors }] of films.entries()) out[i] = product(factors, person);
      },
    },
    {
      items,
      score(history, out) {
        const person = new Float64Array(rank);
        const { items: known, weights } = weighHistory(history, weighing);
        for (const [place, film] of known.entries()) {
          for (let k = 0; k < rank; k++) person[k]! += weights[place]! * basis[film * rank + k]!;
        }
        for (const [i, { coordinates }] of films.entries()) out[i] = product(coordinates, person);
      },
    },
    {
      items,
      score(_history, out) {
        for (const [i, { prior }] of films.entries()) out[i] = prior;
      },
    },
  ];
}

function product(a: Float32Array, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
