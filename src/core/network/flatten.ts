// Flatten: another shape for the same numbers. It shares the arrays of the layer below and computes nothing.
import type { Layer } from "./layer.ts";
import type { Parameter } from "./parameter.ts";

/** A view of `below` whose rows have one dimension. */
export class Flatten implements Layer {
  readonly shape: readonly number[];
  readonly width: number;
  readonly output: Float32Array;
  readonly gradient: Float32Array;
  readonly learns: boolean;
  readonly learningWidth: number;
  readonly parameters: readonly Parameter[] = [];

  constructor(below: Layer) {
    this.shape = [below.width];
    this.width = below.width;
    this.output = below.output;
    this.gradient = below.gradient;
    this.learns = below.learns;
    this.learningWidth = below.learningWidth;
  }

  forward(): void {}

  backward(): void {}
}
