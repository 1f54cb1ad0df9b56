// A sparse matrix in the kernels' memory, by row, with the way from each column to its entries: what jobs walk that go from a
// film to its people and on to their films.
import type { Kernels } from "../kernels.ts";

/** Rows and columns are counted from 0; entries of a row ascend by column, those of a column by row. */
export interface LinkedRows {
  readonly rows: number;
  readonly columns: number;
  /** rows + 1: where a row's entries begin. */
  readonly rowStart: Int32Array;
  /** The column of each entry, row by row. */
  readonly column: Int32Array;
  /** Beside `column`. */
  readonly value: Float32Array;
  /** columns + 1: where a column's entries begin. */
  readonly columnStart: Int32Array;
  /** The row of each entry, column by column. */
  readonly row: Int32Array;
  /** Beside `row`: where the entry stands among those by row. */
  readonly place: Int32Array;
}

/** What is linked: a sparse matrix by row (CSR), its columns ascending within a row. */
export interface RowsToLink {
  readonly rows: number;
  readonly columns: number;
  readonly indptr: Uint32Array;
  readonly indices: Uint32Array;
  readonly data: Float32Array;
}

/** How many bytes they take. */
export function bytesOfLinkedRows(rows: number, columns: number, entries: number): number {
  return 4 * (rows + columns + 2 + 4 * entries) + 96;
}

/** @throws RangeError where the kernels' memory does not hold them */
export function linkRows(kernels: Kernels, { rows, columns, indptr, indices, data }: RowsToLink): LinkedRows {
  const rowStart = kernels.integers(rows + 1);
  rowStart.set(indptr);
  const column = kernels.integers(indices.length);
  column.set(indices);
  const value = kernels.floats(data.length);
  value.set(data);
  const columnStart = kernels.integers(columns + 1);
  const [row, place] = [kernels.integers(indices.length), kernels.integers(indices.length)];
  for (let at = 0; at < column.length; at++) columnStart[column[at] + 1]++;
  for (let c = 0; c < columns; c++) columnStart[c + 1] += columnStart[c];
  const next = columnStart.slice(0, columns);
  for (let r = 0; r < rows; r++) {
    for (let at = rowStart[r]; at < rowStart[r + 1]; at++) {
      const to = next[column[at]]++;
      row[to] = r;
      place[to] = at;
    }
  }
  return { rows, columns, rowStart, column, value, columnStart, row, place };
}
