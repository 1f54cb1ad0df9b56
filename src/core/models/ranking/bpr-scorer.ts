// Asking BPR of anybody: the person's factors are those of least loss over all pairs of their history (bpr.ts), with films as they
// are. The loss of one person is convex, so the way there is nobody's choice: steps of training from 0, most of them averaged (Polyak
// & Juditsky 1992). The pairs are not drawn by chance but spread evenly over what the person has and what they lack, by a
// Kronecker sequence (Roberts 2018, "The unreasonable effectiveness of quasirandom sequences"): that settles sooner, and a history
// has one answer. What a history costs does not grow with it or with the catalogue, but for the scores themselves.
import { absentFilm } from "./absent-film.ts";
import type { BprOptions } from "./bpr-options.ts";
import { type BprFilms, personStep } from "./bpr-steps.ts";
import type { Scorer } from "./ranking-model.ts";
import { weighHistory } from "./weigh.ts";

/** Steps of a history, and those before the average begins. */
const [steps, unsettled] = [4000, 1000];
/** Of these steps alone: how fast films were learnt says nothing about how far a person is from 0. */
const learningRate = 0.1;

/** 1 / g and 1 / g^2 of the plastic number g, the real root of g^3 = g + 1: the sequence's two strides. */
const [stride, otherStride] = [0.7548776662466927, 0.5698402909980532];

/** @param films kept, not copied */
export function bprScorer(films: BprFilms, options: BprOptions): Scorer {
  const { width, biases } = films;
  return {
    items: biases.length,
    score(history, out) {
      const person = foldIn(films, weighHistory(history, options).items, options);
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
export function foldIn(
  films: BprFilms,
  items: Uint32Array,
  { regularization }: Pick<BprOptions, "regularization">,
): Float64Array {
  const [person, mean] = [new Float32Array(films.width), new Float64Array(films.width)];
  const lacking = films.biases.length - items.length;
  if (items.length === 0 || lacking === 0) return mean;
  const rates = { learningRate, regularization };
  for (let step = 1; step <= steps; step++) {
    const liked = items[Math.floor(((step * stride) % 1) * items.length)] as number;
    const place = Math.floor(((step * otherStride) % 1) * lacking);
    personStep(person, films, liked, absentFilm(items, 0, items.length, place), rates);
    if (step <= unsettled) continue;
    for (let f = 0; f < mean.length; f++) (mean[f] as number) += person[f] as number;
  }
  return mean.map((sum) => sum / (steps - unsettled));
}
