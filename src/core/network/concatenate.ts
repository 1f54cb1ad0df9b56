// Concatenate: the rows of several layers, one behind the other.
import type { Layer, LayerContext } from "./layer.ts";
import type { Parameter } from "./parameter.ts";

export class Concatenate implements Layer {
  readonly shape: readonly number[];
  readonly width: number;
  readonly output: Float32Array;
  readonly gradient: Float32Array;
  readonly learns: boolean;
  readonly learningWidth: number;
  readonly parameters: readonly Parameter[] = [];
  private readonly parts: readonly Layer[];

  constructor({ kernels, batchRows }: LayerContext, parts: readonly Layer[]) {
    this.parts = parts;
    this.width = parts.reduce((sum, part) => sum + part.width, 0);
    this.shape = [this.width];
    this.output = kernels.floats(batchRows * this.width);
    this.gradient = kernels.floats(batchRows * this.width);
    this.learns = parts.some((part) => part.learns);
    this.learningWidth = learningWidth(parts);
  }

  forward(rows: number): void {
    this.gradient.fill(0, 0, rows * this.width);
    let column = 0;
    for (const part of this.parts) {
      copyInto(rows, part.width, part.output, this.output, this.width, column);
      column += part.width;
    }
  }

  backward(rows: number): void {
    let column = 0;
    for (const part of this.parts) {
      if (part.learns) addColumns(rows, part.width, this.gradient, this.width, column, part.gradient);
      column += part.width;
    }
  }
}

/** Where the last column ends that a part learns by. */
function learningWidth(parts: readonly Layer[]): number {
  let [column, end] = [0, 0];
  for (const part of parts) {
    if (part.learns) end = column + part.learningWidth;
    column += part.width;
  }
  return end;
}

/** Columns `column` and on of `to` (rows x toWidth) become `from` (rows x columns). */
function copyInto(
  rows: number,
  columns: number,
  from: Float32Array,
  to: Float32Array,
  toWidth: number,
  column: number,
): void {
  for (let i = 0; i < rows; i++) to.set(from.subarray(i * columns, (i + 1) * columns), i * toWidth + column);
}

/** `to` (rows x columns) gains columns `fromColumn` and on of `from` (rows x fromWidth). */
function addColumns(
  rows: number,
  columns: number,
  from: Float32Array,
  fromWidth: number,
  fromColumn: number,
  to: Float32Array,
): void {
  for (let i = 0, at = 0; i < rows; i++) {
    const start = i * fromWidth + fromColumn;
    for (let j = 0; j < columns; j++, at++) to[at] = (to[at] as number) + (from[start + j] as number);
  }
}
