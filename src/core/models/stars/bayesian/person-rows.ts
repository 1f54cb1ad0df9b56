// A person who asks, in the memory that scoring works in: the history twice, as one row whose solution is the mean and one whose solution
// is a draw, and the features that move the prior.
import type { Kernels } from "../../../../kernels/kernels.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import type { StarPerson } from "../star-model.ts";
import type { HeldDraw } from "./held-draw.ts";
import type { Posterior } from "./posterior-draws.ts";

export interface PersonRows {
  /**
   * The person's own noise: by each of a few draws the person is drawn, and the squared errors S of that give the weight that the
   * next is drawn by, its mean (freedom + ratings) / (freedom + alpha S). From now on the ratings weigh as the last has it.
   *
   * @returns the variance of the person's ratings, beside what is usual
   */
  findNoise(draws: readonly HeldDraw[]): number;
  /** 2 x width: the person's mean and a draw, given one draw of everything else; overwritten by the next call. */
  foldIn(draw: HeldDraw): Float32Array;
}

export interface PersonSetting {
  readonly implicit: boolean;
  readonly peopleTraits?: SparseRows | undefined;
}

/**
 * How many films what is usual weighs, when it is told from the films of somebody new what they are like. A few of somebody's
 * ratings are no history as people who are learnt from have it: after one film, its row of B alone said too much.
 */
const usualWeight = 15;

export function takePerson(
  kernels: Kernels,
  person: StarPerson,
  { shape: { width }, items, mean: overall, noiseFreedom }: Posterior,
  setting: PersonSetting,
): PersonRows {
  const { items: films, ratings } = person.history;
  const count = films.length;
  const starts = kernels.integers(3);
  starts.set([0, count, 2 * count]);
  const columns = kernels.integers(2 * count);
  columns.set(films);
  columns.set(films, count);
  const weights = kernels.floats(2 * count).fill(1);
  const targets = kernels.floats(2 * count);
  const right = kernels.floats(2 * width);
  const x = kernels.floats(2 * width);
  const features = takeFeatures(kernels, person, items, setting);
  const shift = kernels.floats(width);
  const products = kernels.floats(2 * count);
  /** B'f: of somebody new a mean of what their films say and of what is usual. */
  function fillShift({ links, usualFilms, usualTraits }: Pick<HeldDraw, "links" | "usualFilms" | "usualTraits">): void {
    if (links === null) return;
    kernels.combineRows({ dimension: width, ...features, factors: links }, 0, 1, shift);
    if (person.user !== null) return;
    const own = count / (count + usualWeight);
    for (let j = 0; j < width; j++) shift[j] = own * shift[j]! + (1 - own) * usualFilms[j]! + usualTraits[j]!;
  }

  /** Both rows into x. */
  function solve({ biases, regressors, base, mean, noise, ...prior }: HeldDraw): void {
    for (let e = 0; e < count; e++) {
      targets[e] = ratings[e]! - overall - biases[films[e]!]!;
      targets[count + e] = targets[e]!;
    }
    fillShift(prior);
    for (let i = 0; i < width; i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += base[i * width + j]! * (mean[j]! + shift[j]!);
      right[i] = sum;
      right[width + i] = sum;
    }
    x.fill(0);
    x.set(noise, width);
    const table = { dimension: width, starts, columns, weights, targets, factors: regressors };
    const reached = kernels.drawGaussianRows({ ...table, base, right }, 0, 2, x);
    if (reached < 2) throw new RangeError("Cannot fold in a person: the posterior is singular in float32");
  }

  function squaredErrors({ regressors }: HeldDraw): number {
    kernels.rowProducts({ dimension: width, starts, columns, factors: regressors }, 1, 2, x, products);
    let sum = 0;
    for (let e = count; e < 2 * count; e++) sum += (targets[e]! - products[e]!) ** 2;
    return sum;
  }

  return {
    findNoise(draws) {
      if (noiseFreedom === 0 || count === 0) return noiseFreedom > 2 ? noiseFreedom / (noiseFreedom - 2) : 1;
      let variance = 1;
      for (const draw of draws) {
        solve(draw);
        const own = noiseFreedom + draw.alpha * squaredErrors(draw);
        variance = own / Math.max(1, noiseFreedom + count - 2);
        weights.fill((noiseFreedom + count) / own);
      }
      return variance;
    },
    foldIn(draw) {
      solve(draw);
      return x;
    },
  };
}

/** Films of the history, each over the root of their number; then the person's traits. */
function takeFeatures(
  kernels: Kernels,
  { history, user }: StarPerson,
  items: number,
  { implicit, peopleTraits }: PersonSetting,
) {
  const rated = implicit ? history.items : new Uint32Array(0);
  const [from, to] =
    user === null || peopleTraits === undefined ? [0, 0] : [peopleTraits.indptr[user]!, peopleTraits.indptr[user + 1]!];
  const count = rated.length + to - from;
  const features = { starts: kernels.integers(2), columns: kernels.integers(count), weights: kernels.floats(count) };
  features.starts[1] = count;
  features.columns.set(rated);
  features.weights.fill(1 / Math.sqrt(rated.length), 0, rated.length);
  for (let k = from; k < to; k++) {
    features.columns[rated.length + k - from] = (implicit ? items : 0) + peopleTraits!.indices[k]!;
    features.weights[rated.length + k - from] = peopleTraits!.data[k]!;
  }
  return features;
}
