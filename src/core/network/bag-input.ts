// Where lists of any length enter a network: genres, keywords, people, words.
import type { Bags, Input, InputRows } from "./input.ts";

/** Holds the lists of one batch; its rows are Bags. It copies nothing but the places of the batch's lists. */
export class BagInput implements Input {
  readonly name: string;
  /** Every index must be below this. */
  readonly limit: number;
  /** The lists of all rows; those of the batch are rows `batch[0]` and on. */
  bags: Bags = { indptr: Int32Array.of(0), indices: new Int32Array(0), weights: null };
  /** Row numbers of the batch. */
  batch: Int32Array = new Int32Array(0);

  constructor(name: string, limit: number) {
    this.name = name;
    this.limit = limit;
  }

  countRows(all: InputRows): number {
    return this.lists(all).indptr.length - 1;
  }

  check(all: InputRows): void {
    const { indptr, indices, weights } = this.lists(all);
    if (indptr[0] !== 0 || indptr.at(-1) !== indices.length || (weights && weights.length !== indices.length)) {
      throw new RangeError(`Cannot feed ${this.name}: the lists' ends, indices and weights do not fit together`);
    }
    const bad = indices.findIndex((value) => value < 0 || value >= this.limit);
    if (bad >= 0)
      throw new RangeError(`Cannot feed ${this.name}: got index ${indices[bad]}, needed 0 to ${this.limit - 1}`);
  }

  load(all: InputRows, order: Int32Array, from: number, to: number): void {
    this.bags = this.lists(all);
    this.batch = order.subarray(from, to);
  }

  private lists(all: InputRows): Bags {
    if ("indptr" in all) return all;
    throw new TypeError(`Cannot feed ${this.name}: lists (indptr, indices, weights) are needed`);
  }
}
