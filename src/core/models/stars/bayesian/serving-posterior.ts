// What answers ask of a posterior, wherever its draws lie: in a chain that has just been run, or in fewer bits in a model that a file
// holds (kept/). Draws are handed out one at a time, so that those that are made on the way are not all there at once.
import type { Posterior, PosteriorDraw, ServedPrior } from "./posterior-draws.ts";

export interface ServingDraw {
  /** films x width: factors, the bias, zeros. */
  readonly films: Float32Array;
  /** Of people. */
  readonly prior: ServedPrior;
  /** features x width; null where nothing is linked. */
  readonly links: Float32Array | null;
  readonly alpha: number;
  /** width long each: how the films that people have rated in the mean move a person's mean, and how their traits do. */
  readonly usualFilms: Float32Array;
  readonly usualTraits: Float32Array;
}

export interface ServingPosterior extends Pick<Posterior, "shape" | "items" | "mean" | "unit" | "noiseFreedom"> {
  /** How many there are. */
  readonly draws: number;
  /** Rows of `links`; 0 where nothing is linked. */
  readonly features: number;
  draw(place: number): ServingDraw;
}

export function servingPosterior(posterior: Posterior): ServingPosterior {
  const { shape, items, mean, unit, noiseFreedom, draws } = posterior;
  return {
    ...{ shape, items, mean, unit, noiseFreedom },
    draws: draws.length,
    features: (draws[0]?.links?.length ?? 0) / shape.width,
    draw: (place) => withUsual(draws[place]!, posterior),
  };
}

function withUsual(draw: PosteriorDraw, { shape: { width }, meanFeatures, filmFeatures }: Posterior): ServingDraw {
  const shift = (from: number, to: number) => usualShift(draw.links, meanFeatures, { width, from, to });
  return {
    ...draw,
    usualFilms: shift(0, filmFeatures),
    usualTraits: shift(filmFeatures, meanFeatures?.length ?? 0),
  };
}

/** B'f over some of the mean features. */
function usualShift(
  links: Float32Array | null,
  features: Float32Array | null,
  { width, from, to }: { readonly width: number; readonly from: number; readonly to: number },
): Float32Array {
  const shift = new Float32Array(width);
  if (links === null) return shift;
  for (let f = from; f < to; f++) {
    for (let j = 0; j < width; j++) shift[j]! += features![f]! * links[f * width + j]!;
  }
  return shift;
}
