// What a draw says of some columns, over every implementation, against sums in float64.
import { afterEach, describe, expect, it } from "vitest";
import type { Kernels } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { checkGuards, guarded, kernelsUnderTest, values } from "./kernels-under-test.ts";

const columns = 9;
/** One twice, in no order. */
const asked = [3, 0, 8, 3, 5];

function twoDraws(kernels: Kernels, dimension: number): Float32Array {
  return withinScope(kernels, () => {
    const places = kernels.integers(asked.length);
    places.set(asked);
    const sums = guarded(kernels, new Float32Array(4 * asked.length));
    for (const seed of [1, 4]) {
      const factors = guarded(kernels, values(columns * dimension, seed));
      const biases = guarded(kernels, values(columns, seed + 1));
      const x = guarded(kernels, values(2 * dimension, seed + 2));
      kernels.addDrawnProducts(places, { dimension, factors, biases }, x, sums);
    }
    checkGuards();
    return sums.slice();
  });
}

function wanted(dimension: number): Float64Array {
  const sums = new Float64Array(4 * asked.length);
  for (const seed of [1, 4]) {
    const [factors, biases, x] = [
      values(columns * dimension, seed),
      values(columns, seed + 1),
      values(2 * dimension, seed + 2),
    ];
    for (const [k, column] of asked.entries()) {
      const product = (row: number) => {
        let sum = biases[column]!;
        for (let i = 0; i < dimension; i++) sum += x[row * dimension + i]! * factors[column * dimension + i]!;
        return sum;
      };
      for (const row of [0, 1]) {
        sums[4 * k + 2 * row]! += product(row);
        sums[4 * k + 2 * row + 1]! += product(row) ** 2;
      }
    }
  }
  return sums;
}

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  afterEach(checkGuards);

  it.each([4, 8, 12, 24, 40])("sums up means, draws and their squares in %d numbers", (dimension) => {
    const seen = twoDraws(kernels, dimension);
    for (const [k, value] of wanted(dimension).entries()) {
      expect(Math.abs(seen[k]! - value)).toBeLessThan(1e-6 * dimension * (1 + Math.abs(value)));
    }
  });

  it("refuses a dimension that is no multiple of 4", () => {
    expect(() => twoDraws(kernels, 6)).toThrow("must be a multiple of 4 above 0, got 6");
  });
});
