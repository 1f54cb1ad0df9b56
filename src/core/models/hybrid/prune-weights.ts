// From weights that fill a matrix to a few for each film, in few bits: the matrix of 9,742 films is 380 MB; 200 weights a film in 8
// bits are 6. How far a weight moves its film's score, over everybody, is its size times the root of how many have the film that it
// is of; the weights that move most are kept, under one threshold for all films: a film that little can be said of needs few, and
// what films say that hardly anybody has seen makes room for others. Cost: two looks at every weight.
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import type { DenseWeights } from "../ranking/dense-scorer.ts";
import type { WeighOptions } from "../ranking/weigh.ts";
import type { KeptWeights } from "./hybrid-model.ts";
import { inUnits, type KeptBits, keptNumbers, scaleOf } from "./keep-numbers.ts";
import { mostShort } from "./row-gaps.ts";

export interface Pruning {
  /** Weights kept for each film of the catalogue, on average; 0: all. */
  readonly ofFilm: number;
  readonly bits: KeptBits;
  /** One a film: how many people have it. */
  readonly people: Uint32Array;
}

/** @param weigh what a rating counts in these weights */
export function pruneWeights(dense: DenseWeights, weigh: WeighOptions, pruning: Pruning): KeptWeights {
  const { items, films, intercept } = dense;
  const { rows, scales } = inUnitsByColumn(keepLargest(dense, pruning), pruning.bits);
  const { indptr, indices, data } = rows;
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

/** Films x films: the weights that move scores most. */
function keepLargest(dense: DenseWeights, pruning: Pruning): SparseRows {
  const { items, films, weights } = dense;
  const [size, factors] = [films.length, moves(films, pruning)];
  const least = leastKept(dense, factors, pruning.ofFilm === 0 ? Number.POSITIVE_INFINITY : pruning.ofFilm * items);
  const indptr = new Uint32Array(items + 1);
  const kept = { indices: new Uint32Array(least.count), data: new Float32Array(least.count) };
  let count = 0;
  for (let row = 0; row < size; row++) {
    const factor = factors[row] as number;
    for (let column = 0; column < size; column++) {
      const weight = weights[row * size + column] as number;
      if (weight === 0 || binOf(weight, factor) < least.bin) continue;
      kept.indices[count] = films[column] as number;
      kept.data[count++] = weight;
    }
    indptr[(films[row] as number) + 1] = count;
  }
  for (let film = 0; film < items; film++) {
    indptr[film + 1] = Math.max(indptr[film + 1] as number, indptr[film] as number); // films without a row
  }
  return { rows: items, columns: items, indptr, ...kept };
}

/** The root of the people of each film of the matrix; somebody may always have seen it. */
const moves = (films: Uint32Array, { people }: Pruning): Float64Array =>
  Float64Array.from(films, (film) => Math.sqrt(Math.max(1, people[film] as number)));

/** Sizes are told apart by the upper half of their float32: 128 bins between a number and its double. */
const bins = 2 ** 15;
const asFloat = new Float32Array(1);
const asBits = new Uint32Array(asFloat.buffer);

function binOf(weight: number, factor: number): number {
  asFloat[0] = Math.abs(weight * factor);
  return (asBits[0] as number) >>> 16;
}

/** The lowest bin with which no more than `most` weights are kept, and how many these are. */
function leastKept(
  { films, weights }: DenseWeights,
  factors: Float64Array,
  most: number,
): { bin: number; count: number } {
  const size = films.length;
  const counts = new Float64Array(bins);
  for (let row = 0; row < size; row++) {
    const factor = factors[row] as number;
    for (let k = row * size; k < (row + 1) * size; k++) {
      const weight = weights[k] as number;
      if (weight !== 0) (counts[binOf(weight, factor)] as number)++;
    }
  }
  let [bin, count] = [bins, 0];
  while (bin > 0 && count + (counts[bin - 1] as number) <= most) count += counts[--bin] as number;
  return { bin, count };
}

/** Each column in units of its scale; what rounds to 0 is left out. */
function inUnitsByColumn(
  rows: SparseRows,
  bits: KeptBits,
): { readonly rows: SparseRows; readonly scales: Float32Array } {
  const { columns, indptr, indices, data, ...size } = transposed(rows);
  const scales = new Float32Array(size.rows);
  const kept = { indptr: new Uint32Array(indptr.length), indices: indices.slice(), data: data.slice() };
  let count = 0;
  for (let film = 0; film < size.rows; film++) {
    const scale = scaleOf(data.subarray(indptr[film], indptr[film + 1]), bits);
    scales[film] = scale;
    for (let k = indptr[film] as number; k < (indptr[film + 1] as number); k++) {
      const units = inUnits(data[k] as number, scale, bits);
      if (units === 0) continue;
      kept.indices[count] = indices[k] as number;
      kept.data[count++] = units;
    }
    kept.indptr[film + 1] = count;
  }
  const shorter = { indptr: kept.indptr, indices: kept.indices.subarray(0, count), data: kept.data.subarray(0, count) };
  return { rows: transposed({ ...size, columns, ...shorter }), scales };
}
