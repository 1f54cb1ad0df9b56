// Where whole numbers enter a network: an index of a film, the words of a title.
import type { LayerContext } from "./layer.ts";

/** Holds the numbers of one batch; `load` fills it from all rows. */
export class IntegerInput {
  readonly name: string;
  /** Numbers a row. */
  readonly width: number;
  /** Every number must be below this. */
  readonly limit: number;
  /** batch rows x width. */
  readonly values: Int32Array;

  constructor({ kernels, batchRows }: LayerContext, name: string, width: number, limit: number) {
    this.name = name;
    this.width = width;
    this.limit = limit;
    this.values = kernels.integers(batchRows * width);
  }

  /**
   * Puts rows order[from] to order[to - 1] of `all` into the batch.
   *
   * @param all all rows x width
   */
  load(all: Int32Array, order: Int32Array, from: number, to: number): void {
    const { width, values } = this;
    for (let t = from, at = 0; t < to; t++) {
      const start = (order[t] as number) * width;
      for (let j = 0; j < width; j++) values[at++] = all[start + j] as number;
    }
  }

  /** @throws RangeError where a number does not fit; kernels do not look. */
  check(all: Int32Array): void {
    const bad = all.findIndex((value) => value < 0 || value >= this.limit);
    if (bad < 0) return;
    throw new RangeError(
      `Cannot feed ${this.name}: row ${Math.floor(bad / this.width)} holds ${all[bad]}, needed 0 to ${this.limit - 1}`,
    );
  }
}
