// Asking what was learnt by stochastic gradient descent. Who has a row has their own bias and factors. Anybody else is folded in: films
// stay as they are, and the person is x = (b_u, p_u), drawn like the people learnt from, x ~ N(m, U'U) (people-prior.ts), with errors as
// large as those in training. The most likely x is one ridge regression in w, where x = m + U'w:
//   min over w of |r - mean - b_i - rows . x|^2 + variance |w|^2,   a film's row (1, q_i)
// An empty history has w = 0: the stars of a typical person. In SVD++ what the history's films imply is added to m.
import { chooseKernels } from "../../../kernels/choose-kernels.ts";
import { withinScope } from "../../../kernels/within-scope.ts";
import type { History } from "../../ratings/history.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import { constantSpread } from "./constant-spread.ts";
import { peoplePrior } from "./people-prior.ts";
import type { SgdFactors } from "./sgd-train.ts";
import type { StarPerson, StarScorer } from "./star-model.ts";
import { withinScale } from "./star-scale.ts";

/** Of errors, in units: less would be believing ratings to the last digit. */
const leastVariance = 1e-3;

/** @param learnt kept, not copied */
export function sgdScorer(ratings: Ratings, learnt: SgdFactors): StarScorer {
  const { mean, unit, scale, width, filmBiases, films, residual } = learnt;
  const spread = constantSpread(scale, residual);
  const vectorOf = personVectors(ratings, learnt);
  return {
    items: filmBiases.length,
    isSureOf: false,
    predict(person, asked, out) {
      const x = vectorOf(person);
      for (let k = 0; k < asked.length; k++) {
        const film = asked[k] as number;
        let sum = (filmBiases[film] as number) + (x[0] as number);
        for (let f = 0; f < width; f++) sum += (x[f + 1] as number) * (films[film * width + f] as number);
        out.mean[k] = withinScale(scale, mean + unit * sum);
      }
      spread(asked.length, out);
    },
  };
}

/** What makes a person's bias and factors, side by side; what their films imply is among the latter. */
function personVectors(ratings: Ratings, learnt: SgdFactors): (person: StarPerson) => Float32Array {
  const { width, people, personBiases } = learnt;
  let foldIn: ReturnType<typeof folding> | undefined; // made when the first person asks who needs it
  return ({ history, user }) => {
    const implied = impliedBy(history.items, learnt);
    if (user === null) {
      foldIn ??= folding(ratings, learnt);
      return foldIn(history, implied);
    }
    for (let f = 0; f < width; f++) (implied[f + 1] as number) += people[user * width + f] as number;
    implied[0] = personBiases[user] as number;
    return implied;
  };
}

/** 0, and |N(u)|^-1/2 sum of y_j. */
function impliedBy(items: Uint32Array, { width, implied }: SgdFactors): Float32Array {
  const x = new Float32Array(width + 1);
  if (implied === null || items.length === 0) return x;
  const scale = 1 / Math.sqrt(items.length);
  for (const film of items) {
    for (let f = 0; f < width; f++) (x[f + 1] as number) += scale * (implied[film * width + f] as number);
  }
  return x;
}

/** Fold-in on kernels of its own with strict SIMD, so that everybody gets the same answer everywhere. */
function folding(ratings: Ratings, learnt: SgdFactors): (history: History, implied: Float32Array) => Float32Array {
  const { mean, unit, width, filmBiases, films, residual } = learnt;
  const [items, size] = [filmBiases.length, width + 1];
  const bytes = 4 * (3 * items * size + 4 * size ** 2 + 4 * items) + 2 ** 21;
  const kernels = chooseKernels({ training: false, pages: Math.ceil(bytes / 65_536) });
  const prior = peoplePrior(ratings, learnt);
  const [rows, u] = [kernels.floats(items * size), kernels.floats(size * size)];
  u.set(prior.u);
  for (let film = 0; film < items; film++) {
    rows[film * size] = 1;
    rows.set(films.subarray(film * width, (film + 1) * width), film * size + 1);
  }
  const variance = Math.max((residual / unit) ** 2, leastVariance);

  return ({ items: rated, ratings: stars }, implied) =>
    withinScope(kernels, () => {
      const n = rated.length;
      const centre = prior.mean.map((value, f) => value + (implied[f] as number));
      const [x, own, seen] = [kernels.floats(n * size), kernels.floats(n * size), kernels.floats(n)];
      const [indices, system, w] = [kernels.integers(n), kernels.floats(size * size), kernels.floats(size)];
      indices.set(rated);
      kernels.gather(n, size, rows, indices, x);
      for (let k = 0; k < n; k++) {
        let left = ((stars[k] as number) - mean) / unit - (filmBiases[rated[k] as number] as number);
        for (let f = 0; f < size; f++) left -= (x[k * size + f] as number) * (centre[f] as number);
        seen[k] = left;
      }
      // rows U', then (own'own + variance I) w = own'seen
      kernels.gemm(n, size, size, { data: x, transposed: false }, { data: u, transposed: true }, own, false);
      kernels.gram(n, size, own, system, false);
      for (let f = 0; f < size; f++) (system[f * (size + 1)] as number) += variance;
      kernels.gemm(size, 1, n, { data: own, transposed: true }, { data: seen, transposed: false }, w, false);
      kernels.cholesky(size, system);
      kernels.choleskySolve(size, system, 1, w);
      const moved = kernels.floats(size);
      kernels.gemm(size, 1, size, { data: u, transposed: true }, { data: w, transposed: false }, moved, false);
      return moved.map((value, f) => value + (centre[f] as number));
    });
}
