// What links read of a person or a film: which rows of the other side they have ratings of, as ones over the root of their number (the
// implicit feedback of SVD++, Koren 2008, equation 15), then traits.
import type { SparseRows } from "../../../ratings/sparse-rows.ts";

/** Rated columns, then traits beside them, row by row; null where both are left out. */
export function linkFeatures(table: SparseRows, traits: SparseRows | undefined, implicit: boolean): SparseRows | null {
  if (!implicit && traits === undefined) return null;
  const shift = implicit ? table.columns : 0;
  const columns = shift + (traits?.columns ?? 0);
  const length = (implicit ? table.indices.length : 0) + (traits?.indices.length ?? 0);
  const features = {
    indptr: new Uint32Array(table.rows + 1),
    indices: new Uint32Array(length),
    data: new Float32Array(length),
  };
  let at = 0;
  for (let row = 0; row < table.rows; row++) {
    if (implicit) {
      const [from, to] = [table.indptr[row]!, table.indptr[row + 1]!];
      features.indices.set(table.indices.subarray(from, to), at);
      features.data.fill(1 / Math.sqrt(to - from), at, at + to - from);
      at += to - from;
    }
    for (let k = traits?.indptr[row] ?? 0; k < (traits?.indptr[row + 1] ?? 0); k++, at++) {
      features.indices[at] = shift + traits!.indices[k]!;
      features.data[at] = traits!.data[k]!;
    }
    features.indptr[row + 1] = at;
  }
  return { rows: table.rows, columns, ...features };
}
