// Stochastic gradient descent over ratings, a person's all in a row. Sums run in float64 and are rounded when they are stored.
import { checkRatingSteps } from "../check-rating-steps.ts";
import type { RatedRows, RatingFactors, RatingRates } from "../kernels.ts";

/** See Kernels.descendRatings. */
export function descendRatings(
  rows: RatedRows,
  factors: RatingFactors,
  { learningRate, regularization }: RatingRates,
  from: number,
  to: number,
): number {
  checkRatingSteps(rows);
  const { dimension, order, starts, columns, ratings } = rows;
  const { personBiases, filmBiases, people, films, implied } = factors;
  const keep = 1 - learningRate * regularization;
  let squares = 0;
  for (let t = from; t < to; t++) {
    const u = order[t];
    const own = people.subarray(u * dimension, (u + 1) * dimension);
    const rated = columns.subarray(starts[u], starts[u + 1]);
    // z = p_u + |N(u)|^-1/2 sum of y_j
    const z = Float64Array.from(own);
    if (implied !== null) addScaled(rated, implied, z);
    const before = z.slice();
    const gain = implied === null ? 1 : 2; // p and the sum of y gain the same, so z gains twice that
    for (const [k, i] of rated.entries()) {
      let error = ratings[starts[u] + k] - personBiases[u] - filmBiases[i];
      for (let f = 0; f < dimension; f++) error -= z[f] * films[i * dimension + f];
      const pull = learningRate * error;
      personBiases[u] = keep * personBiases[u] + pull;
      filmBiases[i] = keep * filmBiases[i] + pull;
      for (let f = 0; f < dimension; f++) {
        const [zf, qf] = [z[f], films[i * dimension + f]];
        z[f] = keep * zf + gain * pull * qf;
        films[i * dimension + f] = keep * qf + pull * zf;
      }
      squares += error * error;
    }
    if (implied === null) own.set(z);
    else share(rated, keep ** rated.length, { z, before, own, implied });
  }
  return squares;
}

/** z += the mean of the films' rows, times the root of their number. */
function addScaled(rated: Int32Array, implied: Float32Array, z: Float64Array): void {
  const scale = 1 / Math.sqrt(rated.length);
  for (const j of rated) for (let f = 0; f < z.length; f++) z[f] += scale * implied[j * z.length + f];
}

interface Gained {
  readonly z: Float64Array;
  readonly before: Float64Array;
  readonly own: Float32Array;
  readonly implied: Float32Array;
}

/** What z has gained beyond what was kept of it: half to the person, half to what the films imply. */
function share(rated: Int32Array, kept: number, { z, before, own, implied }: Gained): void {
  const scale = 1 / Math.sqrt(rated.length);
  const dimension = z.length;
  for (let f = 0; f < dimension; f++) {
    const gained = (z[f] - kept * before[f]) / 2;
    own[f] = kept * own[f] + gained;
    for (const j of rated) implied[j * dimension + f] = kept * implied[j * dimension + f] + scale * gained;
  }
}
