// Where data enters a network. An input knows how its rows are stored for all the data, and holds those of one batch.

/** Lists of whole numbers, one a row, of any length; weights of their entries, or null for 1 each (CSR). */
export interface Bags {
  /** rows + 1; entries of row i are indptr[i] to indptr[i + 1] - 1. */
  readonly indptr: Int32Array;
  readonly indices: Int32Array;
  readonly weights: Float32Array | null;
}

/** All rows of the data as one input stores them. */
export type InputRows = Int32Array | Float32Array | Bags;

export interface Input {
  readonly name: string;
  /** How many rows `all` holds. @throws TypeError where it is not what this input stores */
  countRows(all: InputRows): number;
  /** @throws RangeError where a value does not fit; kernels do not look. */
  check(all: InputRows): void;
  /** Puts rows order[from] to order[to - 1] of `all` into the batch. */
  load(all: InputRows, order: Int32Array, from: number, to: number, training: boolean): void;
}
