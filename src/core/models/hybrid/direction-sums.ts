// What directions add to scores: sum over k of B_ik u_k sum over j in h of g_j A_jk, for some histories at once. The sums over the history are
// float64, the products with every film float32 on kernels with strict SIMD, which add them up in one order however many histories there
// are: somebody gets the same bits alone and among others, in Node and in a browser. Cost: rank multiply-adds a film.
import { servingKernels } from "../../../kernels/serving-kernels.ts";
import type { WeighedHistory } from "../ranking/weigh.ts";
import type { DirectionPart } from "./hybrid-model.ts";

/** Rows of a product whose sums run side by side: a single row would be added up in another order. */
const fewestRows = 4;

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
  const rows = Math.max(fewestRows, most);
  const kernels = servingKernels({ pages: pagesFor(rows, films, rank) });
  const coordinates = kernels.floats(films * rank);
  coordinates.set(part.coordinates);
  const tastes = kernels.floats(rows * rank);
  const sums = kernels.floats(rows * films);
  return {
    of(histories) {
      for (const [row, history] of histories.entries()) tastes.set(tasteOf(part, history), row * rank);
      const count = Math.max(fewestRows, histories.length);
      const [people, all] = [
        { data: tastes, transposed: false },
        { data: coordinates, transposed: true },
      ];
      kernels.gemm(count, films, rank, people, all, sums, false);
      return sums;
    },
  };
}

/** What a history has of each direction. */
function tasteOf({ basis, units }: DirectionPart, { items, weights }: WeighedHistory): Float64Array {
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
  Math.ceil((4 * (films * rank + rows * (films + rank)) + 2 ** 21) / 65_536);
