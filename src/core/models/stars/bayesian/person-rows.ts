// A person who asks, in the memory that scoring works in: the history twice, as one row whose solution is the mean and one whose solution
// is a draw, and the features that move the prior.
import type { ServingKernels } from "../../../../kernels/kernels.ts";
import { withinScope } from "../../../../kernels/within-scope.ts";
import type { StarPerson } from "../star-model.ts";
import type { HeldDraw } from "./held-draw.ts";
import { type PersonSetting, takeFeatures } from "./person-features.ts";
import type { ServingPosterior } from "./serving-posterior.ts";

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
  /** Adds what the mean of one film by one draw, its bias apart, comes from. */
  addContributions(draw: HeldDraw, film: number, parts: PersonParts): void;
}

/** What a person's side of an answer comes from, in the posterior's unit. */
export interface PersonParts {
  /** The prior, but for what films of the history say of it by having been seen. */
  prior: number;
  /** One a rating of the history. */
  readonly ratings: Float64Array;
}

/**
 * What a rating weighs at least, beside what is usual. Somebody who gives everything the lowest rating is far from what is expected at
 * first; without this floor all of that passed for noise, and ten ratings of .5 were answered by 2.4 stars.
 */
const leastWeight = 0.5;

/**
 * How many films what is usual weighs, when it is told from the films of somebody new what they are like. A few of somebody's
 * ratings are no history as people who are learnt from have it: after one film, its row of B alone said too much.
 */
const usualWeight = 15;

export function takePerson(
  kernels: ServingKernels,
  person: StarPerson,
  { shape: { width }, items, mean: overall, unit, noiseFreedom }: ServingPosterior,
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
  const ownShare = person.user === null ? count / (count + usualWeight) : 1;
  const products = kernels.floats(2 * count);
  /** B'f: of somebody new a mean of what their films say and of what is usual. */
  function fillShift({ links, usualFilms, usualTraits }: Pick<HeldDraw, "links" | "usualFilms" | "usualTraits">): void {
    if (links === null) return;
    kernels.combineRows({ dimension: width, ...features, factors: links }, 0, 1, shift);
    if (person.user !== null) return;
    for (let j = 0; j < width; j++) {
      shift[j] = ownShare * shift[j]! + (1 - ownShare) * usualFilms[j]! + usualTraits[j]!;
    }
  }

  /** What is left of the ratings, and the prior's side of both rows. */
  function prepare({ biases, base, mean, ...prior }: HeldDraw): void {
    for (let e = 0; e < count; e++) {
      targets[e] = (ratings[e]! - overall) / unit - biases[films[e]!]!;
      targets[count + e] = targets[e]!;
    }
    fillShift(prior);
    for (let i = 0; i < width; i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += base[i * width + j]! * (mean[j]! + shift[j]!);
      right[i] = sum;
      right[width + i] = sum;
    }
  }

  /** Rows from 0, the mean, or 1, the draw, into x. */
  function solve(draw: HeldDraw, from: 0 | 1): void {
    prepare(draw);
    x.fill(0);
    x.set(draw.noise, width);
    const table = { dimension: width, starts, columns, weights, targets, factors: draw.regressors };
    const reached = kernels.drawGaussianRows({ ...table, base: draw.base, right }, from, 2, x);
    if (reached < 2) throw new RangeError("Cannot fold in a person: the posterior is singular in float32");
  }

  /**
   * With v = A^-1 q of the film: v . b, where b is the sum of w t y over the ratings and of base (m + B'f), f being a sum over the
   * films of the history, too.
   */
  function addContributions(draw: HeldDraw, film: number, parts: PersonParts): void {
    prepare(draw);
    const { regressors, base, links } = draw;
    const row = (table: Float32Array, at: number) => table.subarray(at * width, (at + 1) * width);
    const v = withinScope(kernels, () => {
      const table = { dimension: width, starts, columns, weights, factors: regressors, base };
      const alone = { ...table, targets: kernels.floats(count).fill(0), right: kernels.floats(width) };
      alone.right.set(row(regressors, film));
      const solution = kernels.floats(width).fill(0);
      kernels.drawGaussianRows(alone, 0, 1, solution);
      return Float64Array.from(solution);
    });
    const seen = Float64Array.from({ length: width }, (_, i) => product(row(base, i), v));
    let ofFilms = 0;
    for (let e = 0; e < count; e++) {
      const rated = weights[e]! * targets[e]! * product(row(regressors, films[e]!), v);
      const link = setting.implicit && links !== null ? row(links, films[e]!) : null;
      const implied = link === null ? 0 : (ownShare * product(link, seen)) / Math.sqrt(count);
      parts.ratings[e]! += rated + implied;
      ofFilms += implied;
    }
    for (let j = 0; j < width; j++) parts.prior += seen[j]! * (draw.mean[j]! + shift[j]!);
    parts.prior -= ofFilms;
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
        solve(draw, 1);
        const own = noiseFreedom + draw.alpha * squaredErrors(draw);
        variance = own / Math.max(1, noiseFreedom + count - 2);
        weights.fill(Math.max(leastWeight, (noiseFreedom + count) / own));
      }
      return variance;
    },
    foldIn(draw) {
      solve(draw, 0);
      return x;
    },
    addContributions,
  };
}

function product(x: Float32Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += x[i]! * y[i]!;
  return sum;
}
