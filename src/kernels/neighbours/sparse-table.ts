// A table of weights, people x films, as jobs on a pool read it: by person and by film, in arrays of the pool's memory; and the walk
// over it that all neighbour models share.

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
export function addCoOccurrences(table: SparseTable, film: number, row: Float32Array): void {
  if (table.value.length === 0) addUnits(table, film, row);
  else addProducts(table, film, row);
}

function addUnits(table: SparseTable, film: number, row: Float32Array): void {
  const { filmStart, filmOf, personStart, personOf, left } = table;
  for (let e = personStart[film]; e < personStart[film + 1]; e++) {
    const weight = left[e];
    for (let k = filmStart[personOf[e]], end = filmStart[personOf[e] + 1]; k < end; k++) {
      const j = filmOf[k];
      row[j] = Math.fround(row[j] + weight); // told in so many words that float32 will do, the compiler converts nothing
    }
  }
}

function addProducts(table: SparseTable, film: number, row: Float32Array): void {
  const { filmStart, filmOf, value, personStart, personOf, left } = table;
  for (let e = personStart[film]; e < personStart[film + 1]; e++) {
    const weight = left[e];
    for (let k = filmStart[personOf[e]], end = filmStart[personOf[e] + 1]; k < end; k++) {
      row[filmOf[k]] += weight * value[k];
    }
  }
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
 * @param touched as long as there are films, or as many as are met
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
