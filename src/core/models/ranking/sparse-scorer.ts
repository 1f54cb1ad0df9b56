// The scorer of all models with sparse neighbours: what the films of a history say about others is added up,
//   score(i | h) = sum over j in h of w_j S_ji,
// so that every film of the history has a share that can be told. A history that says nothing, being empty or of films without
// neighbours, gives 0 for every film: then the order is that of the films' indices, and who wants popularity adds it.
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import type { Scorer } from "./ranking-model.ts";
import { type WeighOptions, weighHistory } from "./weigh.ts";

/** A scorer whose neighbours can be looked at, packed, and pruned. */
export interface SparseScorer extends Scorer {
  /** films x films: row j is what film j says about others. */
  readonly neighbours: SparseRows;
}

/** Costs as many additions as the history's films have neighbours. */
export function sparseScorer(neighbours: SparseRows, options: WeighOptions): SparseScorer {
  const { columns, indptr, indices, data } = neighbours;
  return {
    items: columns,
    neighbours,
    score(history, out) {
      const { items, weights } = weighHistory(history, options);
      out.fill(0);
      for (let t = 0; t < items.length; t++) {
        const [film, weight] = [items[t] as number, weights[t] as number];
        for (let k = indptr[film] as number; k < (indptr[film + 1] as number); k++) {
          out[indices[k] as number]! += weight * (data[k] as number);
        }
      }
    },
  };
}
