// Several draws as one, their mean, number by number. Factors of two draws mean the same only where one came out of the other in a few
// sweeps: a chain turns slowly. What a single sweep's chance makes of films with few ratings is gone from the mean.
import type { PosteriorDraw } from "./posterior-draws.ts";

export interface DrawMean {
  /** Copies what it needs. */
  add(draw: PosteriorDraw): void;
  /** The mean of what was added, once at least, since the last time; then begins again. */
  take(): PosteriorDraw;
}

export function drawMean(): DrawMean {
  let sums: Sums | null = null;
  let count = 0;
  return {
    add(draw) {
      sums ??= sumsLike(draw);
      count++;
      addTo(sums.films, draw.films);
      if (sums.links !== null) addTo(sums.links, draw.links!);
      addTo(sums.mean, draw.prior.mean);
      addTo(sums.precision, draw.prior.precision);
      sums.alpha += draw.alpha;
    },
    take() {
      const { films, links, mean, precision, alpha, size } = sums!;
      const one = (values: Float64Array) => values.map((sum) => sum / count);
      const draw = {
        films: Float32Array.from(one(films)),
        prior: { size, mean: one(mean), precision: one(precision) },
        links: links && Float32Array.from(one(links)),
        alpha: alpha / count,
      };
      sums = null;
      count = 0;
      return draw;
    },
  };
}

interface Sums {
  readonly size: number;
  readonly films: Float64Array;
  readonly links: Float64Array | null;
  readonly mean: Float64Array;
  readonly precision: Float64Array;
  alpha: number;
}

const sumsLike = ({ films, links, prior }: PosteriorDraw): Sums => ({
  size: prior.size,
  films: new Float64Array(films.length),
  links: links && new Float64Array(links.length),
  mean: new Float64Array(prior.mean.length),
  precision: new Float64Array(prior.precision.length),
  alpha: 0,
});

function addTo(sums: Float64Array, values: Float32Array | Float64Array): void {
  for (let k = 0; k < sums.length; k++) sums[k]! += values[k]!;
}
