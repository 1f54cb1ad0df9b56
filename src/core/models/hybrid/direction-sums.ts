// What directions add to scores: sum over k of B_ik u_k sum over j in h of g_j A_jk. The sums over the history are float64, the products with
// every film float32 on kernels with strict SIMD, a film at a time: somebody gets the same bits alone and among others, in Node and in a
// browser. Cost: rank multiply-adds a film.
import { servingKernels } from "../../../kernels/serving-kernels.ts";
import type { WeighedHistory } from "../ranking/weigh.ts";
import type { DirectionPart } from "./hybrid-model.ts";

/** What a history has of each film along the directions; overwritten by the next history. */
export type DirectionSums = (history: WeighedHistory) => Float32Array;

/**
 * @param part kept, its coordinates copied
 * @throws RangeError where the memory cannot be reserved
 */
export function directionSums(part: DirectionPart): DirectionSums {
  const rank = part.units.length;
  const films = part.coordinates.length / rank;
  const kernels = servingKernels({ pages: pagesFor(films, rank) });
  const coordinates = kernels.floats(films * rank);
  coordinates.set(part.coordinates);
  const [taste, sums] = [kernels.floats(rank), kernels.floats(films)];
  const all = { dimension: rank, starts: kernels.integers(2), columns: kernels.integers(films), factors: coordinates };
  all.starts[1] = films;
  for (let film = 0; film < films; film++) all.columns[film] = film;
  return (history) => {
    taste.set(tasteOf(part, history));
    kernels.rowProducts(all, 0, 1, taste, sums);
    return sums;
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

const pagesFor = (films: number, rank: number) => Math.ceil((4 * (films * (rank + 2) + rank) + 2 ** 21) / 65_536);
