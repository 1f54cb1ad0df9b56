// Where measured numbers enter a network: budget, runtime, year. They come standardised; the network does not scale them.
import type { Input, InputRows } from "./input.ts";
import type { Layer, LayerContext } from "./layer.ts";
import type { Parameter } from "./parameter.ts";

/** An input that is a layer, too: its output is the batch itself. Its rows are a Float32Array, rows x width. */
export class FloatInput implements Input, Layer {
  readonly name: string;
  readonly shape: readonly number[];
  readonly width: number;
  readonly output: Float32Array;
  readonly gradient: Float32Array;
  readonly learns = false;
  readonly learningWidth = 0;
  readonly parameters: readonly Parameter[] = [];

  constructor({ kernels, batchRows }: LayerContext, name: string, width: number) {
    this.name = name;
    this.shape = [width];
    this.width = width;
    this.output = kernels.floats(batchRows * width);
    this.gradient = kernels.floats(0);
  }

  countRows(all: InputRows): number {
    return this.floats(all).length / this.width;
  }

  check(all: InputRows): void {
    const bad = this.floats(all).findIndex((value) => !Number.isFinite(value));
    if (bad < 0) return;
    const [row, column] = [Math.floor(bad / this.width), bad % this.width];
    throw new RangeError(`Cannot feed ${this.name}: row ${row}, column ${column} is no finite number`);
  }

  load(all: InputRows, order: Int32Array, from: number, to: number): void {
    const { width, output } = this;
    const numbers = this.floats(all);
    for (let t = from; t < to; t++) {
      const start = (order[t] as number) * width;
      output.set(numbers.subarray(start, start + width), (t - from) * width);
    }
  }

  forward(): void {}

  backward(): void {}

  private floats(all: InputRows): Float32Array {
    if (all instanceof Float32Array) return all;
    throw new TypeError(`Cannot feed ${this.name}: numbers as a Float32Array are needed`);
  }
}
