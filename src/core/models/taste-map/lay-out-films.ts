// Films on a plane such that those that are near in taste are near: t-SNE (van der Maaten & Hinton 2008; far films reckoned together), from the films most alike.
//   minimises  KL(P | Q),  q_ij = (1 + |y_i - y_j|^2)^-1 / Z
//   gradient   4 [ a sum_j p_ij q_ij Z (y_i - y_j)  -  sum_j (q_ij Z)^2 / Z (y_i - y_j) ]
// a is large at first, so that what belongs together finds itself, and stays a little above 1: districts then keep dark between them (Böhm, Berens & Kobak
// 2022: a layout goes from even to islands as a rises). From the principal plane, so without chance: the same factors give the same places.
// Cost a step: n log n pushes, n k pulls. UMAP gives islands with an empty middle, and chance; why not it: docs/guide/map.md.
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import { GridRepulsion } from "./grid-repulsion.ts";
import { type FilmPoints, nearestFilms } from "./nearest-films.ts";
import { neighbourChances } from "./neighbour-chances.ts";
import { principalPlane } from "./principal-plane.ts";

export interface LayoutOptions {
  /** Neighbours that count for each film; a sixth of all films at most. */
  readonly perplexity: number;
  /** What traits count beside factors in how alike films are. */
  readonly traitWeight: number;
  /** Steps in which neighbours are pulled together hard, and by how much. */
  readonly gatherSteps: number;
  readonly gatherPull: number;
  /** Steps after these, and the pull in them. */
  readonly settleSteps: number;
  readonly settlePull: number;
}

export const layoutDefaults: Readonly<LayoutOptions> = Object.freeze({
  perplexity: 20,
  traitWeight: 0.6,
  gatherSteps: 120,
  gatherPull: 12,
  settleSteps: 600,
  settlePull: 1.2,
});

/** Fewer films are not worth a map. */
export const fewestOnMap = 50;

/**
 * @param points `fewestOnMap` films or more
 * @returns films x 2, around 0
 * @throws RangeError for fewer films
 */
export function layOutFilms(points: FilmPoints, options: LayoutOptions = layoutDefaults): Float64Array {
  const { films, factors } = points;
  if (films < fewestOnMap) {
    throw new RangeError(`Cannot lay out a map: ${films} films were seen; ${fewestOnMap} were needed`);
  }
  const perplexity = Math.min(options.perplexity, films / 6);
  const nearest = nearestFilms(points, Math.min(films - 1, Math.ceil(3 * perplexity)), options.traitWeight);
  const chances = neighbourChances(nearest, perplexity);
  const places = principalPlane(factors, films);
  for (let at = 0; at < places.length; at++) places[at]! *= startSpread;
  const descent = new Descent(chances, places, options);
  const { gatherSteps, gatherPull, settleSteps, settlePull } = options;
  for (let step = 0; step < gatherSteps; step++) descent.step(gatherPull, 0.5);
  for (let step = 0; step < settleSteps; step++) descent.step(settlePull, 0.8);
  return places;
}

/** Small, so that nothing is pushed far before it was pulled. */
const startSpread = 1e-2;
/** Gains of a coordinate that goes on in its direction, or turns back (Jacobs 1988). */
const [gainMore, gainLess, leastGain] = [0.2, 0.8, 0.01];
const leastRate = 50;

class Descent {
  readonly #chances: SparseRows;
  readonly #places: Float64Array;
  readonly #repulsion: GridRepulsion;
  readonly #rate: number;
  readonly #speed: Float64Array;
  readonly #gains: Float64Array;
  readonly #pushes: Float64Array;

  constructor(chances: SparseRows, places: Float64Array, { gatherPull }: LayoutOptions) {
    this.#chances = chances;
    this.#places = places;
    this.#repulsion = new GridRepulsion(chances.rows);
    this.#rate = Math.max(leastRate, chances.rows / gatherPull / 4); // Belkina et al. 2019
    this.#speed = new Float64Array(places.length);
    this.#gains = new Float64Array(places.length).fill(1);
    this.#pushes = new Float64Array(places.length);
  }

  step(pull: number, momentum: number): void {
    const [places, pushes] = [this.#places, this.#pushes];
    const weight = this.#repulsion.repel(places, pushes);
    const { indptr, indices, data, rows } = this.#chances;
    for (let i = 0; i < rows; i++) {
      const x = places[2 * i]!;
      const y = places[2 * i + 1]!;
      let pullX = 0;
      let pullY = 0;
      for (let k = indptr[i]!; k < indptr[i + 1]!; k++) {
        const j = 2 * indices[k]!;
        const dx = x - places[j]!;
        const dy = y - places[j + 1]!;
        const force = data[k]! / (1 + dx * dx + dy * dy);
        pullX += force * dx;
        pullY += force * dy;
      }
      pushes[2 * i] = 4 * (pull * pullX - pushes[2 * i]! / weight);
      pushes[2 * i + 1] = 4 * (pull * pullY - pushes[2 * i + 1]! / weight);
    }
    this.#move(momentum);
  }

  /** Down the gradient that `pushes` holds, and back to a middle of 0. */
  #move(momentum: number): void {
    const [places, gradient, speed, gains] = [this.#places, this.#pushes, this.#speed, this.#gains];
    let [middleX, middleY] = [0, 0];
    for (let at = 0; at < places.length; at++) {
      const goesOn = gradient[at]! > 0 !== speed[at]! > 0;
      gains[at] = goesOn ? gains[at]! + gainMore : Math.max(leastGain, gains[at]! * gainLess);
      speed[at] = momentum * speed[at]! - this.#rate * gains[at]! * gradient[at]!;
      places[at]! += speed[at]!;
      if (at % 2 === 0) middleX += places[at]!;
      else middleY += places[at]!;
    }
    const points = places.length / 2;
    for (let at = 0; at < places.length; at += 2) {
      places[at]! -= middleX / points;
      places[at + 1]! -= middleY / points;
    }
  }
}
