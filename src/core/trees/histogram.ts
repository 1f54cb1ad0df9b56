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
    const { codes } = this.binned;
    // Derivatives in the order of the leaf's rows once, not once a column.
    const [g, h] = [this.gradients, this.hessians];
    for (let i = from; i < to; i++) {
      const row = order[i] as number;
      g[i - from] = gradients[row] as number;
      h[i - from] = hessians[row] as number;
    }
    let k = 0;
    for (; k + 4 <= columns.length; k += 4) this.fillFour(into, columns, k, order, from, to);
    for (; k < columns.length; k++) {
      const column = columns[k] as number;
      const start = this.clear(into, column);
      const first = column * this.binned.rows;
      for (let i = from; i < to; i++) {
        const at = start + histogramStride * (codes[first + (order[i] as number)] as number);
        addTo(into, at, g[i - from] as number, h[i - from] as number, 1);
      }
    }
  }

  /**
   * Four columns abreast, the sums of code 1 held by hand: most columns are flags, nearly all of whose rows have that code, and one
   * column alone waits for each addition to be stored before the next.
   */
  private fillFour(into: Float64Array, columns: Int32Array, k: number, order: Int32Array, from: number, to: number) {
    const { codes, rows } = this.binned;
    const g = this.gradients;
    const h = this.hessians;
    const c0 = columns[k] as number;
    const c1 = columns[k + 1] as number;
    const c2 = columns[k + 2] as number;
    const c3 = columns[k + 3] as number;
    const s0 = this.clear(into, c0);
    const s1 = this.clear(into, c1);
    const s2 = this.clear(into, c2);
    const s3 = this.clear(into, c3);
    const f0 = c0 * rows;
    const f1 = c1 * rows;
    const f2 = c2 * rows;
    const f3 = c3 * rows;
    let g0 = 0;
    let g1 = 0;
    let g2 = 0;
    let g3 = 0;
    let h0 = 0;
    let h1 = 0;
    let h2 = 0;
    let h3 = 0;
    let n0 = 0;
    let n1 = 0;
    let n2 = 0;
    let n3 = 0;
    for (let i = from; i < to; i++) {
      const row = order[i] as number;
      const gradient = g[i - from] as number;
      const hessian = h[i - from] as number;
      const code0 = codes[f0 + row] as number;
      if (code0 === 1) {
        g0 += gradient;
        h0 += hessian;
        n0++;
      } else addTo(into, s0 + histogramStride * code0, gradient, hessian, 1);
      const code1 = codes[f1 + row] as number;
      if (code1 === 1) {
        g1 += gradient;
        h1 += hessian;
        n1++;
      } else addTo(into, s1 + histogramStride * code1, gradient, hessian, 1);
      const code2 = codes[f2 + row] as number;
      if (code2 === 1) {
        g2 += gradient;
        h2 += hessian;
        n2++;
      } else addTo(into, s2 + histogramStride * code2, gradient, hessian, 1);
      const code3 = codes[f3 + row] as number;
      if (code3 === 1) {
        g3 += gradient;
        h3 += hessian;
        n3++;
      } else addTo(into, s3 + histogramStride * code3, gradient, hessian, 1);
    }
    addTo(into, s0 + histogramStride, g0, h0, n0);
    addTo(into, s1 + histogramStride, g1, h1, n1);
    addTo(into, s2 + histogramStride, g2, h2, n2);
    addTo(into, s3 + histogramStride, g3, h3, n3);
  }

  /** Empties a column's part; returns where it starts. */
  private clear(into: Float64Array, column: number): number {
    const { starts } = this.binned;
    const start = histogramStride * (starts[column] as number);
    into.fill(0, start, histogramStride * (starts[column + 1] as number));
    return start;
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

function addTo(into: Float64Array, at: number, gradient: number, hessian: number, rows: number): void {
  into[at] = (into[at] as number) + gradient;
  into[at + 1] = (into[at + 1] as number) + hessian;
  into[at + 2] = (into[at + 2] as number) + rows;
}
