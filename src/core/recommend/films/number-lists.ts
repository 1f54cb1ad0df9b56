// A list of numbers for each film (its genres, its people), end to end: entries of film i are indices[indptr[i]] up to, not including,
// indices[indptr[i + 1]]. Order within a list is kept: leads stand in the order of the credits.

export interface NumberLists {
  /** films + 1 long. */
  readonly indptr: Uint32Array;
  /** 16 bits where all numbers fit. */
  readonly indices: Uint16Array | Uint32Array;
}

export function numberLists(rows: readonly (readonly number[])[]): NumberLists {
  const indptr = new Uint32Array(rows.length + 1);
  let most = 0;
  for (const [row, own] of rows.entries()) {
    indptr[row + 1] = indptr[row]! + own.length;
    for (const number of own) most = Math.max(most, number);
  }
  const length = indptr[rows.length]!;
  const indices = most > 0xffff ? new Uint32Array(length) : new Uint16Array(length);
  for (const [row, own] of rows.entries()) indices.set(own, indptr[row]!);
  return { indptr, indices };
}

/** A film's numbers; a view. */
export function listOf({ indptr, indices }: NumberLists, film: number): Uint16Array | Uint32Array {
  return indices.subarray(indptr[film], indptr[film + 1]);
}
