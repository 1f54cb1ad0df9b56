// Embedding: whole numbers in, rows of a table out. The table may be learnt, preset, frozen, or shared with another layer.
import type { Kernels } from "../../kernels/kernels.ts";
import type { IntegerInput } from "./integer-input.ts";
import type { Layer, LayerContext } from "./layer.ts";
import { type Parameter, touchRows } from "./parameter.ts";

/** Output shape [numbers a row, dimension]. */
export class Embedding implements Layer {
  readonly shape: readonly number[];
  readonly width: number;
  readonly output: Float32Array;
  readonly gradient: Float32Array;
  readonly learns: boolean;
  readonly learningWidth: number;
  readonly parameters: readonly Parameter[];
  private readonly kernels: Kernels;
  private readonly input: IntegerInput;
  private readonly table: Parameter;
  private readonly dimension: number;

  /** @throws TypeError unless the table has two dimensions */
  constructor({ kernels, batchRows }: LayerContext, input: IntegerInput, table: Parameter) {
    if (table.shape.length !== 2) {
      throw new TypeError(`Cannot embed with ${table.name}: a table rows x dimension is needed, got [${table.shape}]`);
    }
    const dimension = table.shape[1] as number;
    this.kernels = kernels;
    this.input = input;
    this.table = table;
    this.dimension = dimension;
    this.shape = [input.width, dimension];
    this.width = input.width * dimension;
    this.output = kernels.floats(batchRows * this.width);
    this.gradient = kernels.floats(batchRows * this.width);
    this.learns = table.trainable;
    this.learningWidth = table.trainable ? this.width : 0;
    this.parameters = [table];
  }

  forward(rows: number): void {
    this.gradient.fill(0, 0, rows * this.width);
    this.kernels.gather(rows * this.input.width, this.dimension, this.table.data, this.input.values, this.output);
  }

  backward(rows: number): void {
    if (!this.table.trainable) return;
    const { kernels, input, table } = this;
    const count = rows * input.width;
    touchRows(table, input.values.subarray(0, count));
    kernels.scatterAdd(count, this.dimension, this.gradient, input.values, table.gradient);
    if (table.squares !== null) {
      kernels.scatterAddSquares(count, this.dimension, this.gradient, input.values, table.squares);
    }
  }
}
