// A table of weights, people x films, as jobs on a pool read it: by person and by film, in arrays of the pool's memory; and the walk
// over it that all neighbour models share.
import type { Kernels } from "../kernels.ts";

/** Entries are in both orders; a film's people and a person's films ascend. */
export interface SparseTable {
  readonly films: number;
  /** people + 1: a person's films. */
  readonly filmStart: Int32Array;
  readonly filmOf: Int32Array;
  /** Beside `filmOf`: v_uj; empty where every entry is 1. */
  readonly value: Float32Array;
  /** films + 1: a film's people. */
  readonly personStart: Int32Array;
  readonly personOf: Int32Array;
  /** Beside `personOf`: l_ui. */
  readonly left: Float32Array;
}

/**
 * row_j += sum over people u of film i of l_ui v_uj. Costs one addition for each film of each of the film's people.
 *
 * @param row films long, updated in place
 */
export function addCoOccurrences(kernels: Kernels, table: SparseTable, film: number, row: Float32Array): void {
  const { filmStart, filmOf, value, personStart, personOf, left } = table;
  const [start, end] = [personStart[film], personStart[film + 1]];
  const [people, weights] = [personOf.subarray(start, end), left.subarray(start, end)];
  kernels.addSparseRows(end - start, people, weights, filmStart, filmOf, value.length === 0 ? null : value, row);
}

/** How many additions `addCoOccurrences` makes for a film. */
export function coOccurrences({ filmStart, personStart, personOf }: SparseTable, film: number): number {
  let sum = 0;
  for (let e = personStart[film]; e < personStart[film + 1]; e++) {
    sum += filmStart[personOf[e] + 1] - filmStart[personOf[e]];
  }
  return sum;
}

/**
 * The films that have anything in a row of co-occurrences, in the order in which the walk meets them. Their values are turned
 * negative, which is how one that was met is known.
 *
 * @param row as `addCoOccurrences` left it, from zero; its values are above 0
 * @param touched as long as films are met, each counted once
 * @returns how many there are
 */
export function collectTouched(table: SparseTable, film: number, row: Float32Array, touched: Int32Array): number {
  const { filmStart, filmOf, personStart, personOf } = table;
  let count = 0;
  for (let e = personStart[film]; e < personStart[film + 1]; e++) {
    for (let k = filmStart[personOf[e]], end = filmStart[personOf[e] + 1]; k < end; k++) {
      const j = filmOf[k];
      if (!(row[j] > 0)) continue;
      touched[count++] = j;
      row[j] = -row[j];
    }
  }
  return count;
}
