// What a person is like of whom nothing is known: bias and factors of the people learnt from as draws of one normal distribution, its
// mean and covariance those of the people themselves (empirical Bayes). The covariance is held towards a round one by as many
// people's worth as it has rows (Ledoit & Wolf 2004 have the idea), which few people need and many do not feel.
import { referenceKernels } from "../../../kernels/reference/reference-kernels.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { SgdFactors } from "./sgd-train.ts";

export interface PeoplePrior {
  /** width + 1: bias, then factors. */
  readonly mean: Float32Array;
  /** (width + 1)^2, upper triangular, row-major: the covariance is U'U. */
  readonly u: Float32Array;
}

/** Variance of what does not vary at all. */
const leastVariance = 1e-6;

/** People without ratings are left out: they are as chance began them. */
export function peoplePrior({ indptr }: Pick<Ratings, "indptr">, learnt: SgdFactors): PeoplePrior {
  const size = learnt.width + 1;
  const known: number[] = [];
  for (let user = 0; user + 1 < indptr.length; user++) if (indptr[user] !== indptr[user + 1]) known.push(user);
  const xs = new Float32Array(known.length * size);
  for (const [row, user] of known.entries()) {
    xs[row * size] = learnt.personBiases[user] as number;
    xs.set(learnt.people.subarray(user * learnt.width, (user + 1) * learnt.width), row * size + 1);
  }
  const mean = Float32Array.from({ length: size }, (_, f) => {
    let sum = 0;
    for (let at = f; at < xs.length; at += size) sum += xs[at] as number;
    return sum / known.length;
  });
  for (let at = 0; at < xs.length; at++) (xs[at] as number) -= mean[at % size] as number;
  const u = new Float32Array(size * size);
  referenceKernels.gram(known.length, size, xs, u, false);
  let trace = 0;
  for (let f = 0; f < size; f++) trace += (u[f * (size + 1)] as number) / known.length;
  for (let f = 0; f < size; f++) (u[f * (size + 1)] as number) += trace;
  for (let at = 0; at < u.length; at++) (u[at] as number) /= known.length + size;
  for (let f = 0; f < size; f++) (u[f * (size + 1)] as number) += leastVariance;
  referenceKernels.cholesky(size, u);
  for (let f = 0; f < size; f++) u.fill(0, f * size, f * (size + 1));
  return { mean, u };
}
