// A sparse matrix of weights by row (CSR): what models make of ratings, of traits and of neighbours.

export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  /** rows + 1 long. */
  readonly indptr: Uint32Array;
  /** Columns, ascending within a row. */
  readonly indices: Uint32Array;
  /** Beside `indices`. */
  readonly data: Float32Array;
}

/** Rows become columns; a stable counting sort, so columns of the result ascend. */
export function transposed({ rows, columns, indptr, indices, data }: SparseRows): SparseRows {
  const starts = new Uint32Array(columns + 1);
  for (let k = 0; k < indices.length; k++) starts[(indices[k] as number) + 1]!++;
  for (let c = 0; c < columns; c++) starts[c + 1]! += starts[c] as number;
  const next = starts.slice(0, columns);
  const turned = { indices: new Uint32Array(indices.length), data: new Float32Array(indices.length) };
  for (let row = 0; row < rows; row++) {
    for (let k = indptr[row] as number; k < (indptr[row + 1] as number); k++) {
      const at = next[indices[k] as number]!++;
      turned.indices[at] = row;
      turned.data[at] = data[k] as number;
    }
  }
  return { rows: columns, columns: rows, indptr: starts, ...turned };
}
