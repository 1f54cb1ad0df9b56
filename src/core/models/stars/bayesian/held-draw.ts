// A posterior draw in the memory that scoring works in.
import type { ServingKernels } from "../../../../kernels/kernels.ts";
import { scaledPrecision } from "./scaled-precision.ts";
import type { ServingDraw, ServingPosterior } from "./serving-posterior.ts";

export interface HeldDraw {
  readonly alpha: number;
  /** films long. */
  readonly biases: Float32Array;
  /** films x width: factors, 1, zeros. */
  readonly regressors: Float32Array;
  /** features x width; null where nothing is linked. */
  readonly links: Float32Array | null;
  /** width long each: how the films that people have rated in the mean move a person's mean, and how their traits do. */
  readonly usualFilms: Float32Array;
  readonly usualTraits: Float32Array;
  /** width x width: precision of people's prior, in parts of a rating's. */
  readonly base: Float32Array;
  /** width long: the prior's mean. */
  readonly mean: Float32Array;
  /** width long: what moves a person's mean to a draw. */
  readonly noise: Float32Array;
}

/** Room for all draws, and for a person with a history of all films who asks about all. */
export function heldDrawsBytes({ items, shape: { width }, draws, features }: ServingPosterior): number {
  const each = items * (width + 1) + features * width + width ** 2 + 2 * width + 64;
  return 4 * (draws * each + 24 * items + 10 * width ** 2 + 400 * width) + 2 ** 22;
}

/** @param noise independent standard normal numbers, as many as are in use */
export function holdDraw(
  kernels: ServingKernels,
  { films, prior, links, alpha, usualFilms, usualTraits }: ServingDraw,
  { shape: { width, factors: bias }, items }: ServingPosterior,
  noise: Float32Array,
): HeldDraw {
  const take = (values: ArrayLike<number>, length = values.length) => {
    const taken = kernels.floats(length);
    taken.set(values);
    return taken;
  };
  const regressors = take(films);
  for (let at = bias; at < regressors.length; at += width) regressors[at] = 1;
  return {
    alpha,
    biases: take(Float32Array.from({ length: items }, (_, film) => films[film * width + bias]!)),
    regressors,
    links: links === null ? null : take(links),
    usualFilms,
    usualTraits,
    base: scaledPrecision(kernels.floats(width * width), prior, width, alpha),
    mean: take(prior.mean, width),
    noise: take(
      noise.map((value) => value / Math.sqrt(alpha)),
      width,
    ),
  };
}
