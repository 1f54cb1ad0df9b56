// What directions add to scores: sum over k of B_ik u_k sum over j in h of g_j A_jk, for some histories at once. The sums over the history are
// float64, the products with every film float32 on kernels with strict SIMD, a film at a time: somebody gets the same bits alone and among
// others, in Node and in a browser. Cost: rank multiply-adds a film.
import { servingKernels } from "../../../kernels/serving-kernels.ts";
import type { WeighedHistory } from "../ranking/weigh.ts";
import type { DirectionPart } from "./hybrid-model.ts";

/** As many films at a time as stay near the processor while everybody meets them. */
const filmsAtOnce = 4096;

export interface DirectionSums {
  /**
   * @param histories at most as many as there is room for
   * @returns a row of films for each, overwritten by the next call
   */
  of(histories: readonly WeighedHistory[]): Float32Array;
}

/**
 * @param part kept, its coordinates copied
 * @param most histories at once
 * @throws RangeError where the memory cannot be reserved
 */
export function directionSums(part: DirectionPart, most: number): DirectionSums {
  const rank = part.units.length;
  const films = part.coordinates.length / rank;
  const kernels = servingKernels({ pages: pagesFor(most, films, rank) });
  const coordinates = kernels.floats(films * rank);
  coordinates.set(part.coordinates);
  const taste = kernels.floats(most * rank);
  const sums = kernels.floats(most * films);
  const all = { dimension: rank, starts: kernels.integers(2), columns: kernels.integers(films), factors: coordinates };
  for (let film = 0; film < films; film++) all.columns[film] = film;
  return {
    of(histories) {
      for (const [row, history] of histories.entries()) taste.set(tasteOf(part, history), row * rank);
      for (let first = 0; first < films; first += filmsAtOnce) {
        all.starts.set([first, Math.min(first + filmsAtOnce, films)]);
        for (const row of histories.keys()) {
          const own = taste.subarray(row * rank, (row + 1) * rank);
          kernels.rowProducts(all, 0, 1, own, sums.subarray(row * films, (row + 1) * films));
        }
      }
      return sums;
    },
  };
}

/** What a history has of each direction. */
export function tasteOf({ basis, units }: DirectionPart, { items, weights }: WeighedHistory): Float64Array {
  const rank = units.length;
  const taste = new Float64Array(rank);
  for (let t = 0; t < items.length; t++) {
    const [first, weight] = [items[t]! * rank, weights[t]!];
    for (let k = 0; k < rank; k++) taste[k]! += weight * basis[first + k]!;
  }
  for (let k = 0; k < rank; k++) taste[k]! *= units[k]!;
  return taste;
}

const pagesFor = (rows: number, films: number, rank: number) =>
  Math.ceil((4 * (films * (rank + 1) + rows * (films + rank)) + 2 ** 21) / 65_536);
