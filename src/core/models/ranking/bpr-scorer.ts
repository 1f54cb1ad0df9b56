// Asking BPR of anybody: the person's factors are made from the history by the steps of training with films as they are, from 0, and
// most of the way is averaged (Polyak & Juditsky 1992), which takes out most of what the last few pairs did by chance.
// The loss of one person is convex, so where it leads does not depend on the start. Chance is of the seed and begins anew with
// every history: the same one is answered the same.
import { createRandom } from "../../random/random.ts";
import { absentFilm } from "./absent-film.ts";
import type { BprOptions } from "./bpr-options.ts";
import { type BprFilms, personStep } from "./bpr-steps.ts";
import type { Scorer } from "./ranking-model.ts";
import { weighHistory } from "./weigh.ts";

/** Stream of the seed, beside those of training. */
const ofHistories = 2;
/** Steps of a history, of whatever length: on MovieLens 1M twice as many found no more, half as many less (.376 against .379). */
const steps = 20_000;
/** Steps before the average begins, and from each that is in it to the next: neighbours say nearly the same. */
const [unsettled, stride] = [5000, 10];

/** @param films kept, not copied */
export function bprScorer(films: BprFilms, options: BprOptions, seed: number): Scorer {
  const { width, biases } = films;
  return {
    items: biases.length,
    score(history, out) {
      const person = foldIn(films, weighHistory(history, options).items, options, seed);
      for (let film = 0; film < out.length; film++) {
        let sum = biases[film] as number;
        for (let f = 0; f < width; f++) sum += (person[f] as number) * (films.films[film * width + f] as number);
        out[film] = sum;
      }
    },
  };
}

/**
 * A person's factors; zeros where there is no pair of films to tell from.
 *
 * @param items films that they have, ascending, none twice
 */
export function foldIn(films: BprFilms, items: Uint32Array, options: BprOptions, seed: number): Float64Array {
  const [person, mean] = [new Float32Array(films.width), new Float64Array(films.width)];
  const lacking = films.biases.length - items.length;
  if (items.length === 0 || lacking === 0) return mean;
  const random = createRandom(seed, ofHistories);
  for (let step = 1; step <= steps; step++) {
    const other = absentFilm(items, 0, items.length, random.below(lacking));
    personStep(person, films, items[random.below(items.length)] as number, other, options);
    if (step <= unsettled || step % stride !== 0) continue;
    for (let f = 0; f < mean.length; f++) (mean[f] as number) += person[f] as number;
  }
  return mean.map((sum) => (sum * stride) / (steps - unsettled));
}
