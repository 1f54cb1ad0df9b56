// Some columns of an inverse by a small one (Woodbury): A = D + Z'Z, D diagonal, has
//   A^-1 = D^-1 - V'N V,   V = Z D^-1,   N = (I + Z V')^-1, rows x rows.
// For columns j of it this makes T_j = N V_j, the diagonal d_j = 1 / D_jj - V_j . T_j, and T_j / (factor d_j) as columns of a
// panel, of which rows of V' then make combinations: -A^-1_ij / (factor d_j) = V_i . T_j / (factor d_j) off the diagonal. Of columns
// that were solved apart, T_j and d_j are there already.
import type { WeightedRows } from "../kernels.ts";
import type { KernelJob } from "../pool/kernel-pool.ts";

export interface DualColumns {
  /** V' as a table of columns x rows, those solved apart without entries; its factors are N, which is symmetric. */
  readonly table: WeightedRows;
  /** The column at which the panel begins. */
  readonly first: number;
  /** Columns of the panel, a multiple of 4: what stands past the last column is left alone. */
  readonly width: number;
  /** dimension x width: overwritten. */
  readonly panel: Float32Array;
  /** One a column of A: 1 / D_jj. */
  readonly inverses: Float32Array;
  /** One a column of A: the diagonal of A^-1, which is read of columns solved apart, and overwritten of the others. */
  readonly diagonal: Float32Array;
  /** One a column of A: its number among those solved apart, or -1. */
  readonly places: Int32Array;
  /** dimension x apartWidth: -T_j of columns solved apart. */
  readonly apart: Float32Array;
  readonly apartWidth: number;
  readonly factor: number;
}

/** Columns of the panel: `from` to `to`. */
export const dualColumns: KernelJob<DualColumns> = {
  module: import.meta.url,
  name: "dualColumns",
  run(kernels, args, from, to) {
    const { table, first, width, panel, inverses, diagonal, places, factor } = args;
    const { dimension, columns, weights } = table;
    const starts = table.starts.subarray(first + from, first + to + 1);
    const products = kernels.floats((to - from) * dimension);
    kernels.combineRows({ ...table, starts }, 0, to - from, products);
    for (let c = 0; c < to - from; c++) {
      const own = products.subarray(c * dimension, (c + 1) * dimension);
      const j = first + from + c;
      if (places[j] >= 0) takeApart(args, places[j], own);
      else {
        let met = 0;
        for (let at = starts[c]; at < starts[c + 1]; at++) met += weights[at] * own[columns[at]];
        diagonal[j] = inverses[j] - met;
      }
      const scale = 1 / (factor * diagonal[j]);
      for (let u = 0; u < dimension; u++) panel[u * width + from + c] = own[u] * scale;
    }
  },
};

function takeApart({ apart, apartWidth }: DualColumns, place: number, own: Float32Array): void {
  for (let u = 0; u < own.length; u++) own[u] = -apart[u * apartWidth + place];
}
