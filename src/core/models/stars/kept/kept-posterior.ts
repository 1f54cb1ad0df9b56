// Kept draws as answers ask for them: numbers worth what they stand for, in rows padded for kernels.
import { rowShape } from "../bayesian/gibbs-side.ts";
import type { ServingDraw, ServingPosterior } from "../bayesian/serving-posterior.ts";
import type { KeptDraws, StarsModel } from "./stars-model.ts";

/** What a posterior is beside its draws. */
export type KeptFrame = Pick<StarsModel, "films" | "factors" | "draws" | "mean" | "unit" | "noiseFreedom">;

export function keptPosterior(kept: KeptDraws, frame: KeptFrame): ServingPosterior {
  const { films, factors, draws, mean, unit, noiseFreedom } = frame;
  const shape = rowShape(factors);
  const features = kept.linked.length > 0 ? films : 0;
  return {
    ...{ shape, items: films, mean, unit, noiseFreedom, draws, features },
    draw: (place) => drawAt(kept, place, { films, width: shape.width, size: factors + 1, features }),
  };
}

interface Sizes {
  readonly films: number;
  readonly width: number;
  readonly size: number;
  readonly features: number;
}

function drawAt(kept: KeptDraws, place: number, { films, width, size, features }: Sizes): ServingDraw {
  const { rows, rowScales, linked, links, linkScales, usual, means, precisions, alphas } = kept;
  const own = (values: Float32Array, at: number, length = size) => values.subarray(at * length, (at + 1) * length);
  const padded = (values: Float32Array) => {
    const row = new Float32Array(width);
    row.set(values);
    return row;
  };
  const table = { films: new Float32Array(films * width), links: new Float32Array(features * width) };
  const scales = [own(rowScales, place), own(linkScales, place)] as const;
  for (let film = 0; film < films; film++) {
    const from = (place * films + film) * size;
    for (let j = 0; j < size; j++) table.films[film * width + j] = scales[0][j]! * rows[from + j]!;
  }
  for (let k = 0; k < linked.length; k++) {
    const [from, to] = [(place * linked.length + k) * size, linked[k]! * width];
    for (let j = 0; j < size; j++) table.links[to + j] = scales[1][j]! * links[from + j]!;
  }
  const prior = {
    size,
    mean: Float64Array.from(own(means, place)),
    precision: Float64Array.from(own(precisions, place, size * size)),
  };
  const [usualFilms, usualTraits] = [padded(own(usual, 2 * place)), padded(own(usual, 2 * place + 1))];
  return { ...table, prior, alpha: alphas[place]!, usualFilms, usualTraits };
}
