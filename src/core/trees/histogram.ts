// What a split is chosen by: for every code of every column the sums of first and second derivatives and the number of rows
// of a leaf (Ke et al. 2017, algorithm 1). A leaf's histogram is its parent's less its sibling's, so that only the smaller of two
// children is ever counted.
import type { BinnedColumns } from "./quantile-bins.ts";

/** Numbers a code: sum of gradients, sum of hessians, rows. */
export const histogramStride = 3;

/** Rows of a leaf, with what the loss says of each. */
export interface LeafRows {
  /** Rows of all leaves; the leaf's own are order[from] to order[to - 1]. */
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Counts leaves' rows; keeps the room that it needs for that. */
export class HistogramMaker {
  private readonly binned: BinnedColumns;
  private readonly gradients: Float64Array;
  private readonly hessians: Float64Array;

  constructor(binned: BinnedColumns) {
    this.binned = binned;
    this.gradients = new Float64Array(binned.rows);
    this.hessians = new Float64Array(binned.rows);
  }

  /** Room for one histogram. */
  create(): Float64Array {
    return new Float64Array(histogramStride * (this.binned.starts[this.binned.columns] as number));
  }

  /**
   * Counts a leaf's rows, for some columns.
   *
   * @param into histogram; the columns' parts are overwritten
   * @param gradients one a row of the table, and so hessians
   */
  fill(
    into: Float64Array,
    columns: Int32Array,
    { order, from, to }: LeafRows,
    gradients: Float64Array,
    hessians: Float64Array,
  ): void {
    const { codes, starts, rows } = this.binned;
    // Derivatives in the order of the leaf's rows once, not once a column.
    const [g, h] = [this.gradients, this.hessians];
    for (let i = from; i < to; i++) {
      const row = order[i] as number;
      g[i - from] = gradients[row] as number;
      h[i - from] = hessians[row] as number;
    }
    for (const column of columns) {
      const start = histogramStride * (starts[column] as number);
      into.fill(0, start, histogramStride * (starts[column + 1] as number));
      const first = column * rows;
      for (let i = from; i < to; i++) {
        const at = start + histogramStride * (codes[first + (order[i] as number)] as number);
        into[at] = (into[at] as number) + (g[i - from] as number);
        into[at + 1] = (into[at + 1] as number) + (h[i - from] as number);
        into[at + 2] = (into[at + 2] as number) + 1;
      }
    }
  }

  /** parent = parent - child, for some columns. */
  subtract(parent: Float64Array, child: Float64Array, columns: Int32Array): void {
    const { starts } = this.binned;
    for (const column of columns) {
      const end = histogramStride * (starts[column + 1] as number);
      for (let i = histogramStride * (starts[column] as number); i < end; i++) {
        parent[i] = (parent[i] as number) - (child[i] as number);
      }
    }
  }
}
