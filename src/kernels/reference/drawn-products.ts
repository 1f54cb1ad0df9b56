// What draws from a posterior say of some columns, summed up. Products run in float64 and are rounded when they are added.
import { checkQuads } from "../check-quads.ts";
import type { BiasedFactors } from "../kernels.ts";

/** See Kernels.addDrawnProducts. */
export function addDrawnProducts(
  asked: Int32Array,
  { dimension, factors, biases }: BiasedFactors,
  x: Float32Array,
  sums: Float32Array,
): void {
  checkQuads(dimension);
  for (const [k, column] of asked.entries()) {
    for (let row = 0; row < 2; row++) {
      let value = biases[column] as number;
      for (let i = 0; i < dimension; i++) {
        value += (x[row * dimension + i] as number) * (factors[column * dimension + i] as number);
      }
      sums[4 * k + 2 * row] += value;
      sums[4 * k + 2 * row + 1] += value * value;
    }
  }
}
