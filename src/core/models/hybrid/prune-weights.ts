// From weights that fill a matrix to a few for each film: those of largest size that add to it, in few bits. The matrix of 9,742 films
// is 380 MB; 150 weights a film in 8 bits are 4. Cost: one look at every weight, and what finding the largest takes.
import { chooseKernels } from "../../../kernels/choose-kernels.ts";
import type { Kernels } from "../../../kernels/kernels.ts";
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import type { DenseWeights } from "../ranking/dense-scorer.ts";
import type { WeighOptions } from "../ranking/weigh.ts";
import type { NeighbourPart } from "./hybrid-model.ts";
import { inUnits, type KeptBits, keptNumbers, scaleOf } from "./keep-numbers.ts";

export interface Pruning {
  /** Weights kept for each film that they add to; 0: all. */
  readonly ofFilm: number;
  readonly bits: KeptBits;
}

/** Columns that are gathered at once: what one line of a cache holds of a row. */
const columnsAtOnce = 16;
/** The most film indices that 16 bits tell apart. */
const mostShort = 2 ** 16;

/** @param weigh what a rating counts in these weights */
export function pruneWeights(dense: DenseWeights, weigh: WeighOptions, pruning: Pruning): NeighbourPart {
  const { items, films, intercept } = dense;
  const scales = new Float32Array(items).fill(1);
  const { indptr, indices, data } = transposed(keepLargest(dense, pruning, scales));
  const weights = keptNumbers(pruning.bits, data.length);
  weights.set(data);
  return {
    weigh,
    starts: indptr,
    others: items <= mostShort ? Uint16Array.from(indices) : indices,
    weights,
    scales,
    intercept: intercept && spread(intercept, films, items),
  };
}

/** One a film, zeros where there is none. */
function spread(values: Float32Array, films: Uint32Array, items: number): Float32Array {
  const out = new Float32Array(items);
  for (const [place, film] of films.entries()) out[film] = values[place] as number;
  return out;
}

/**
 * What is kept for each film, in units of its scale; what rounds to 0 is left out.
 *
 * @param scales one a film, overwritten where something is kept
 * @returns films x films: row i holds the films that add to i
 */
function keepLargest(dense: DenseWeights, { ofFilm, bits }: Pruning, scales: Float32Array): SparseRows {
  const { items, films } = dense;
  const most = ofFilm === 0 ? films.length : Math.min(ofFilm, films.length);
  const kept = { indices: new Uint32Array(films.length * most), data: new Float32Array(films.length * most) };
  const indptr = new Uint32Array(items + 1);
  let count = 0;
  forEachColumn(dense, most, (column, largest, values) => {
    const film = films[column] as number;
    const scale = scaleOf(values, bits);
    scales[film] = scale;
    for (const [at, row] of largest.entries()) {
      const units = inUnits(values[at] as number, scale, bits);
      if (units === 0) continue;
      kept.indices[count] = films[row] as number;
      kept.data[count++] = units;
    }
    indptr[film + 1] = count;
  });
  for (let film = 0; film < items; film++)
    indptr[film + 1] = Math.max(indptr[film + 1] as number, indptr[film] as number);
  return {
    rows: items,
    columns: items,
    indptr,
    indices: kept.indices.subarray(0, count),
    data: kept.data.subarray(0, count),
  };
}

type VisitColumn = (column: number, rows: Uint32Array, values: Float32Array) => void;

/** The rows of the largest weights of each column, ascending, and the weights beside them; both only valid during the call. */
function forEachColumn({ films, weights }: DenseWeights, most: number, visit: VisitColumn): void {
  const size = films.length;
  const kernels = chooseKernels({ training: false, pages: Math.ceil((4 * (2 * size + 2 * most) + 2 ** 20) / 2 ** 16) });
  const [sizes, found, ranked] = [kernels.floats(size), kernels.integers(most), kernels.floats(most)];
  const columns = Array.from({ length: columnsAtOnce }, () => new Float32Array(size));
  for (let from = 0; from < size; from += columnsAtOnce) {
    const count = Math.min(columnsAtOnce, size - from);
    for (let row = 0; row < size; row++) {
      for (let c = 0; c < count; c++) (columns[c] as Float32Array)[row] = weights[row * size + from + c] as number;
    }
    for (let c = 0; c < count; c++) {
      const column = columns[c] as Float32Array;
      const rows = largestOf(kernels, column, most, { sizes, found, ranked });
      visit(
        from + c,
        rows,
        Float32Array.from(rows, (row) => column[row] as number),
      );
    }
  }
}

interface Scratch {
  readonly sizes: Float32Array;
  readonly found: Int32Array;
  readonly ranked: Float32Array;
}

/** Places of the largest numbers by size, the lower place first among equals, in ascending order. */
function largestOf(
  kernels: Kernels,
  values: Float32Array,
  most: number,
  { sizes, found, ranked }: Scratch,
): Uint32Array {
  if (most === values.length) return Uint32Array.from(values.keys());
  for (let k = 0; k < values.length; k++) sizes[k] = Math.abs(values[k] as number);
  const count = kernels.topK(values.length, sizes, most, found, ranked);
  return Uint32Array.from(found.subarray(0, count)).sort();
}
