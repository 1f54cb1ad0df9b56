// Where whole numbers enter a network: an index of a film, the words of a title.
import type { Random } from "../random/random.ts";
import type { Input, InputRows } from "./input.ts";
import type { LayerContext } from "./layer.ts";

/** While training, a share of the rows pretend to be unknown, so that the row of the unknown is learnt. */
export interface UnknownRow {
  /** What stands for it. */
  readonly index: number;
  /** From 0 to 1. */
  readonly share: number;
  readonly random: Random;
}

/** Holds the numbers of one batch; its rows are an Int32Array, rows x width. */
export class IntegerInput implements Input {
  readonly name: string;
  /** Numbers a row. */
  readonly width: number;
  /** Every number must be below this. */
  readonly limit: number;
  /** batch rows x width. */
  readonly values: Int32Array;
  private readonly unknown: UnknownRow | null;

  constructor(
    { kernels, batchRows }: LayerContext,
    name: string,
    width: number,
    limit: number,
    unknown: UnknownRow | null = null,
  ) {
    this.name = name;
    this.width = width;
    this.limit = limit;
    this.unknown = unknown;
    this.values = kernels.integers(batchRows * width);
  }

  countRows(all: InputRows): number {
    return this.integers(all).length / this.width;
  }

  check(all: InputRows): void {
    const numbers = this.integers(all);
    const bad = numbers.findIndex((value) => value < 0 || value >= this.limit);
    if (bad < 0) return;
    throw new RangeError(
      `Cannot feed ${this.name}: row ${Math.floor(bad / this.width)} holds ${numbers[bad]}, needed 0 to ${this.limit - 1}`,
    );
  }

  load(all: InputRows, order: Int32Array, from: number, to: number, training: boolean): void {
    const { width, values, unknown } = this;
    const numbers = this.integers(all);
    for (let t = from, at = 0; t < to; t++) {
      const start = (order[t] as number) * width;
      for (let j = 0; j < width; j++) values[at++] = numbers[start + j] as number;
      if (training && unknown !== null && unknown.random.next() < unknown.share) {
        values.fill(unknown.index, at - width, at);
      }
    }
  }

  private integers(all: InputRows): Int32Array {
    if (all instanceof Int32Array) return all;
    throw new TypeError(`Cannot feed ${this.name}: whole numbers as an Int32Array are needed`);
  }
}
