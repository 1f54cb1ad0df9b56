// Sum: layers of equal width, added up; the wide part of a network beside its deep one.
import type { Layer, LayerContext } from "./layer.ts";
import type { Parameter } from "./parameter.ts";

export class Sum implements Layer {
  readonly shape: readonly number[];
  readonly width: number;
  readonly output: Float32Array;
  readonly gradient: Float32Array;
  readonly learns: boolean;
  readonly parameters: readonly Parameter[] = [];
  private readonly parts: readonly Layer[];

  /** @throws TypeError where there is no part or widths differ */
  constructor({ kernels, batchRows }: LayerContext, parts: readonly Layer[]) {
    const [first] = parts;
    const odd = parts.find((part) => part.width !== first?.width);
    if (first === undefined || odd !== undefined) {
      throw new TypeError(`Cannot add layers of widths ${parts.map((part) => part.width).join(", ") || "none"}`);
    }
    this.parts = parts;
    this.shape = first.shape;
    this.width = first.width;
    this.output = kernels.floats(batchRows * this.width);
    this.gradient = kernels.floats(batchRows * this.width);
    this.learns = parts.some((part) => part.learns);
  }

  forward(rows: number): void {
    const length = rows * this.width;
    this.gradient.fill(0, 0, length);
    this.output.fill(0, 0, length);
    for (const part of this.parts) this.add(length, part.output, this.output);
  }

  backward(rows: number): void {
    for (const part of this.parts) if (part.learns) this.add(rows * this.width, this.gradient, part.gradient);
  }

  private add(length: number, from: Float32Array, to: Float32Array): void {
    for (let i = 0; i < length; i++) to[i]! += from[i]!;
  }
}
