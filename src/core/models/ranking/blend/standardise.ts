// Scores of different models on one scale: an EASE score is a sum of weights, a factor model's a product, and which of the two
// is larger says nothing. What a score says is how far its film stands from the person's other films.

/** Of some numbers; both 0 where they are all equal. */
export interface Spread {
  readonly mean: number;
  /** With n in the denominator. */
  readonly deviation: number;
}

/** @param scores one a film, finite */
export function spreadOf(scores: Float32Array): Spread {
  const films = scores.length;
  let [sum, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < films; i++) {
    const score = scores[i] as number;
    sum += score;
    if (score < least) least = score;
    if (score > most) most = score;
  }
  if (!(most > least)) return { mean: 0, deviation: 0 }; // not by the deviation: that of equal scores need not come out as exactly 0
  const mean = sum / films;
  let squares = 0;
  for (let i = 0; i < films; i++) {
    const beside = (scores[i] as number) - mean;
    squares += beside * beside; // a power need not be the product to the last bit
  }
  return { mean, deviation: Math.sqrt(squares / films) };
}

/**
 * Writes the scores less their mean, divided by their standard deviation (over all films, n in the denominator). Scores that are
 * all equal tell no film from another and give zeros.
 *
 * @param scores one a film, finite; may be `out` itself
 * @param out as long as `scores`, overwritten
 */
export function standardise(scores: Float32Array, out: Float32Array): void {
  const { mean, deviation } = spreadOf(scores);
  if (deviation === 0) out.fill(0);
  else for (let i = 0; i < scores.length; i++) out[i] = ((scores[i] as number) - mean) / deviation;
}
