// Draws of a chain as a model keeps them: each column of a draw in few bits, with one scale, as columns are what differ in size, and links
// only of films that enough people rated. Links of the others are little else than their prior's noise.
import { inUnits, type KeptBits, keptNumbers, scaleOf } from "../../hybrid/keep-numbers.ts";
import type { Posterior } from "../bayesian/posterior-draws.ts";
import { servingPosterior } from "../bayesian/serving-posterior.ts";
import type { KeptDraws } from "./stars-model.ts";

export interface KeepDrawsOptions {
  /** Whether a draw is the mean of all sweeps since the one before it. */
  readonly averaged: boolean;
  /** Bits of a kept number: 8, or 32 for what was learnt. */
  readonly bits: KeptBits;
  /** Ratings of a film whose links are kept, at least. */
  readonly linkedFrom: number;
}

/**
 * @param chain its draws, and whether having seen a film says something
 * @param indices films of all ratings
 */
export function keepDraws(
  chain: Posterior,
  indices: Uint32Array,
  { bits, linkedFrom }: Pick<KeepDrawsOptions, "bits" | "linkedFrom">,
): KeptDraws {
  const posterior = servingPosterior(chain);
  const { items: films, draws } = posterior;
  const { factors, width } = posterior.shape;
  const size = factors + 1;
  const linked = chain.filmFeatures === 0 ? new Uint16Array(0) : filmsFrom(linkedFrom, indices, films);
  const all = Uint32Array.from({ length: films }, (_, film) => film);
  const kept = {
    ...{ rows: keptNumbers(bits, draws * films * size), rowScales: new Float32Array(draws * size) },
    ...{ links: keptNumbers(bits, draws * linked.length * size), linkScales: new Float32Array(draws * size) },
    usual: new Float32Array(draws * 2 * size),
    means: new Float32Array(draws * size),
    precisions: new Float32Array(draws * size * size),
    alphas: new Float32Array(draws),
  };
  for (let place = 0; place < draws; place++) {
    const { films: rows, links, prior, alpha, usualFilms, usualTraits } = posterior.draw(place);
    const shape = { width, size, place, bits };
    keepColumns({ values: rows, rows: all }, shape, kept.rows, kept.rowScales);
    if (linked.length > 0) keepColumns({ values: links!, rows: linked }, shape, kept.links, kept.linkScales);
    kept.usual.set(usualFilms.subarray(0, size), 2 * place * size);
    kept.usual.set(usualTraits.subarray(0, size), (2 * place + 1) * size);
    kept.means.set(prior.mean, place * size);
    kept.precisions.set(prior.precision, place * size * size);
    kept.alphas[place] = alpha;
  }
  return { ...kept, linked };
}

function filmsFrom(least: number, indices: Uint32Array, films: number): Uint16Array | Uint32Array {
  const counts = new Uint32Array(films);
  for (const film of indices) counts[film]!++;
  const those = [...counts.keys()].filter((film) => counts[film]! >= least);
  return films <= 65_536 ? Uint16Array.from(those) : Uint32Array.from(those);
}

/** Some rows of one draw, to the place of that draw. */
function keepColumns(
  { values, rows }: { readonly values: Float32Array; readonly rows: Uint16Array | Uint32Array },
  {
    width,
    size,
    place,
    bits,
  }: { readonly width: number; readonly size: number; readonly place: number; readonly bits: KeptBits },
  out: KeptDraws["rows"],
  scales: Float32Array,
): void {
  const from = place * rows.length * size;
  for (let j = 0; j < size; j++) {
    const column = Float32Array.from(rows, (row) => values[row * width + j]!);
    const scale = scaleOf(column, bits);
    scales[place * size + j] = scale;
    for (let k = 0; k < column.length; k++) out[from + k * size + j] = inUnits(column[k]!, scale, bits);
  }
}
