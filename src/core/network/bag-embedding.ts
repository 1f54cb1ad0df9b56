// Embeddings of a list, added up: out = sum over the list of weight x table row. With weights 1 / length it is masked mean
// pooling: padding is never seen because there is none. A table of one column is a linear model on the list.
import type { BagInput } from "./bag-input.ts";
import type { Layer, LayerContext } from "./layer.ts";
import { type Parameter, touchRows } from "./parameter.ts";

/** Output shape [dimension]; zeros for an empty list. */
export class BagEmbedding implements Layer {
  readonly shape: readonly number[];
  readonly width: number;
  readonly output: Float32Array;
  readonly gradient: Float32Array;
  readonly learns: boolean;
  readonly learningWidth: number;
  readonly parameters: readonly Parameter[];
  private readonly input: BagInput;
  private readonly table: Parameter;

  /** @throws TypeError unless the table has two dimensions and a row for every index */
  constructor({ kernels, batchRows }: LayerContext, input: BagInput, table: Parameter) {
    const [rows, dimension] = table.shape;
    if (rows === undefined || dimension === undefined || rows < input.limit) {
      throw new TypeError(
        `Cannot embed lists with ${table.name}: ${input.limit} rows are needed, got [${table.shape}]`,
      );
    }
    this.input = input;
    this.table = table;
    this.shape = [dimension];
    this.width = dimension;
    this.output = kernels.floats(batchRows * dimension);
    this.gradient = kernels.floats(batchRows * dimension);
    this.learns = table.trainable;
    this.learningWidth = table.trainable ? this.width : 0;
    this.parameters = [table];
  }

  // The loops are written out twice: a function called for every entry costs more than what it does.

  forward(rows: number): void {
    const { width, output, table, input } = this;
    const { indptr, indices, weights } = input.bags;
    this.gradient.fill(0, 0, rows * width);
    output.fill(0, 0, rows * width);
    for (let row = 0, to = 0; row < rows; row++, to += width) {
      const at = input.batch[row]!;
      for (let e = indptr[at]!, end = indptr[at + 1]!; e < end; e++) {
        const weight = weights === null ? 1 : weights[e]!;
        const from = indices[e]! * width;
        for (let j = 0; j < width; j++) output[to + j]! += weight * table.data[from + j]!;
      }
    }
  }

  backward(rows: number): void {
    const { width, gradient, table, input } = this;
    const { indptr, indices, weights } = input.bags;
    for (let row = 0, from = 0; row < rows; row++, from += width) {
      const at = input.batch[row]!;
      const [start, end] = [indptr[at]!, indptr[at + 1]!];
      touchRows(table, indices.subarray(start, end));
      for (let e = start; e < end; e++) {
        const weight = weights === null ? 1 : weights[e]!;
        const to = indices[e]! * width;
        for (let j = 0; j < width; j++) {
          const occurrence = weight * gradient[from + j]!;
          table.gradient[to + j]! += occurrence;
          if (table.squares !== null) table.squares[to + j]! += occurrence * occurrence;
        }
      }
    }
  }
}
