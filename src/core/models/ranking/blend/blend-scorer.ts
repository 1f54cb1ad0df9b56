// Several models as one. Each part's scores of a history are standardised over all films, then added up:
//   score(i | h) = sum over parts p of  w_p(length of h) z_p(i | h)
// so that a score can be taken apart into what each part says, and each part into the films of the history. A film of the history
// takes part in the mean and deviation like any other. Cost: the parts', and three passes over the films for each.
import type { History } from "../../../ratings/history.ts";
import type { Scorer } from "../ranking-model.ts";
import { type BlendWeights, checkBlendWeights, weightsFor } from "./blend-weights.ts";
import { standardise } from "./standardise.ts";

/** What the parts of a blend say of a history: one array a part, each standardised, owned by the function and overwritten. */
export type PartScores = (history: History) => readonly Float32Array[];

/** @throws RangeError where there is no part, or parts score different numbers of films */
export function partScores(parts: readonly Scorer[]): PartScores {
  const sizes = [...new Set(parts.map(({ items }) => items))];
  if (sizes.length !== 1) {
    const seen = sizes.length === 0 ? "no part was seen" : `parts that score ${sizes.join(" and ")} films were seen`;
    throw new RangeError(`Cannot blend: ${seen}; at least one, all of the same films, was needed`);
  }
  const scores = parts.map(({ items }) => new Float32Array(items));
  return (history) => {
    for (const [place, part] of parts.entries()) {
      const own = scores[place] as Float32Array;
      part.score(history, own);
      standardise(own, own);
    }
    return scores;
  };
}

/**
 * out = sum of weights times scores; a part that counts 0 is not looked at.
 *
 * @param scores one array a part, films long
 * @param out films long, overwritten
 */
export function addUp(scores: readonly Float32Array[], weights: readonly number[], out: Float32Array): void {
  out.fill(0);
  for (const [place, own] of scores.entries()) {
    const weight = weights[place] as number;
    if (weight === 0) continue;
    for (let i = 0; i < out.length; i++) (out[i] as number) += weight * (own[i] as number);
  }
}

/** @throws RangeError where weights are not for these parts, or parts score different numbers of films */
export function blendScorer(parts: readonly Scorer[], bands: BlendWeights): Scorer {
  checkBlendWeights(bands, parts.length);
  const scoresOf = partScores(parts);
  return {
    items: (parts[0] as Scorer).items,
    score: (history, out) => addUp(scoresOf(history), weightsFor(bands, history.items.length), out),
  };
}
