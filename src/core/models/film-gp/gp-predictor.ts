// What a fitted film Gaussian process says of any film, and why. The linear kernels come down to a weight for each trait and each
// dense column; the part in which numbers meet is a sum over the training films. Plain loops, no kernels: it answers one film in about
// a millisecond, in Node and in browsers.
import type { FilmGpHyper } from "./gp-hyper.ts";
import type { GpParts, GpRows } from "./gp-rows.ts";

/** One fit as it serves. */
export interface GpWeights {
  /** By number among GpTraits. */
  readonly traits: Float32Array;
  /** By dense column. */
  readonly dense: Float32Array;
  /** By training film. */
  readonly films: Float32Array;
}

/** What a prediction is the sum of. */
export interface GpShares {
  readonly centre: number;
  /** Traits of the film, by number among GpTraits, and what each adds. */
  readonly traits: readonly (readonly [trait: number, value: number])[];
  /** By group of dense columns. */
  readonly groups: Float64Array;
  /** Where numbers meet. */
  readonly together: number;
}

export class GpPredictor {
  readonly parts: GpParts;
  readonly hyper: FilmGpHyper;
  readonly centre: number;
  /** training films x pointWidth, not scaled. */
  readonly points: Float32Array;
  private readonly lengths: Float64Array;

  constructor(parts: GpParts, hyper: FilmGpHyper, centre: number, points: Float32Array) {
    this.parts = parts;
    this.hyper = hyper;
    this.centre = centre;
    this.points = points;
    this.lengths = Float64Array.from(parts.pointNames, (name) => hyper.lengths[name] ?? 10);
  }

  /** One film's prediction, taken apart. */
  explain(rows: GpRows, film: number, weights: GpWeights): GpShares {
    const { indptr, traits, values } = rows.traits;
    const shares: [number, number][] = [];
    for (let e = indptr[film]!; e < indptr[film + 1]!; e++) {
      shares.push([traits[e]!, values[e]! * weights.traits[traits[e]!]!]);
    }
    const { groupOf } = this.parts;
    const groups = new Float64Array(this.parts.groups.length);
    for (let k = 0; k < groupOf.length; k++) {
      groups[groupOf[k]!]! += rows.dense[film * groupOf.length + k]! * weights.dense[k]!;
    }
    return { centre: this.centre, traits: shares, groups, together: this.meeting(rows, film, weights.films) };
  }

  /** One film's prediction. */
  predict(rows: GpRows, film: number, weights: GpWeights): number {
    return sumOfShares(this.explain(rows, film, weights));
  }

  /** s^2 sum over training films of weight (1 + v) exp(-v), v = sqrt(3) |p - p_i|, as covariance-rows.ts assembles it. */
  private meeting(rows: GpRows, film: number, weights: Float32Array): number {
    const width = this.lengths.length;
    const own = rows.points.subarray(film * width, (film + 1) * width);
    let sum = 0;
    for (let i = 0, at = 0; i < weights.length; i++, at += width) {
      if (weights[i] === 0) continue;
      let square = 0;
      for (let k = 0; k < width; k++) square += ((own[k]! - this.points[at + k]!) / this.lengths[k]!) ** 2;
      const v = Math.sqrt(3 * square);
      sum += weights[i]! * (1 + v) * Math.exp(-v);
    }
    return this.hyper.together ** 2 * sum;
  }
}

export function sumOfShares({ centre, traits, groups, together }: GpShares): number {
  return centre + together + traits.reduce((sum, [, value]) => sum + value, 0) + groups.reduce((a, b) => a + b, 0);
}

/**
 * A fit's weights as they serve.
 *
 * @param rows the training films that the fit's weights belong to
 * @param listOf the list of each trait
 */
export function gpWeights(
  parts: GpParts,
  hyper: FilmGpHyper,
  listOf: Int32Array,
  rows: GpRows,
  films: Float32Array,
): GpWeights {
  const variance = (sd: number | undefined) => (sd ?? 0.05) ** 2;
  const listVariance = parts.lists.map((id) => variance(hyper.lists[id]));
  const groupVariance = parts.groups.map((id) => variance(hyper.groups[id]));
  const traits = new Float64Array(listOf.length);
  const width = parts.groupOf.length;
  const dense = new Float64Array(width);
  for (let i = 0; i < rows.films; i++) {
    const weight = films[i]!;
    if (weight === 0) continue;
    for (let e = rows.traits.indptr[i]!; e < rows.traits.indptr[i + 1]!; e++) {
      traits[rows.traits.traits[e]!]! += weight * rows.traits.values[e]!;
    }
    for (let k = 0; k < width; k++) dense[k]! += weight * rows.dense[i * width + k]!;
  }
  for (let trait = 0; trait < traits.length; trait++) traits[trait]! *= listVariance[listOf[trait]!]!;
  for (let k = 0; k < width; k++) dense[k]! *= groupVariance[parts.groupOf[k]!]!;
  return { traits: new Float32Array(traits), dense: new Float32Array(dense), films };
}
