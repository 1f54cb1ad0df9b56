// Draws from posteriors of Gaussian regressions, and products of rows with their entries' columns, over every implementation.
import { afterEach, describe, expect, it } from "vitest";
import type { GaussianRows, Kernels } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { checkGuards, guarded, kernelsUnderTest, values } from "./kernels-under-test.ts";
import { inventedRows } from "./ridge-systems.ts";

/** Around the entries that are packed at a time, more of them than factors, and none. */
const counts = [0, 1, 3, 95, 96, 97, 0, 200];

function inventedPosteriors(dimension: number, seed: number): GaussianRows {
  const { ridges, added, ...rows } = inventedRows({ dimension, counts, added: 0, seed });
  const base = rows.base.slice();
  for (let i = 0; i < dimension; i++) base[i * (dimension + 1)]! += 2;
  return {
    ...rows,
    base,
    targets: values(rows.weights.length, seed + 7),
    right: values(counts.length * dimension, seed + 8),
  };
}

function takePosteriors(kernels: Kernels, rows: GaussianRows): GaussianRows {
  const integers = (from: Int32Array) => {
    const taken = kernels.integers(from.length);
    taken.set(from);
    return taken;
  };
  const floats = {
    weights: rows.weights,
    targets: rows.targets,
    factors: rows.factors,
    base: rows.base,
    right: rows.right,
  };
  const taken = Object.fromEntries(Object.entries(floats).map(([name, from]) => [name, guarded(kernels, from)]));
  return { ...rows, ...taken, starts: integers(rows.starts), columns: integers(rows.columns) };
}

function draw(kernels: Kernels, rows: GaussianRows, noise: Float32Array, from = 0, to = counts.length) {
  return withinScope(kernels, () => {
    const x = guarded(kernels, noise);
    const reached = kernels.drawGaussianRows(takePosteriors(kernels, rows), from, to, x);
    checkGuards();
    return { reached, x: x.slice() };
  });
}

/** A in float64, and b. */
function systemOf({ dimension, starts, columns, weights, targets, factors, base, right }: GaussianRows, row: number) {
  const a = Float64Array.from(base);
  const b = Float64Array.from(right.subarray(row * dimension, (row + 1) * dimension));
  for (let e = starts[row]!; e < starts[row + 1]!; e++) {
    for (let i = 0; i < dimension; i++) {
      const y = factors[columns[e]! * dimension + i]!;
      b[i]! += weights[e]! * targets[e]! * y;
      for (let j = 0; j < dimension; j++)
        a[i * dimension + j]! += weights[e]! * y * factors[columns[e]! * dimension + j]!;
    }
  }
  const times = (x: ArrayLike<number>) =>
    b.map((_, i) => b.reduce((sum, __, j) => sum + a[i * dimension + j]! * x[j]!, 0));
  return { a, b, times };
}

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  afterEach(checkGuards);

  describe.each([8, 24, 64])("with rows of %d numbers", (dimension) => {
    const rows = inventedPosteriors(dimension, 11);
    const still = new Float32Array(counts.length * dimension);
    const rowOf = (x: Float32Array, row: number) => x.subarray(row * dimension, (row + 1) * dimension);

    it("finds every row's mean where there is no noise, that of the prior where there are no entries", () => {
      const { reached, x } = draw(kernels, rows, still);
      expect(reached).toBe(counts.length);
      for (const row of counts.keys()) {
        const { a, b, times } = systemOf(rows, row);
        const image = times(rowOf(x, row));
        const size =
          Math.max(...a.map(Math.abs)) * Math.max(...rowOf(x, row).map(Math.abs)) + Math.max(...b.map(Math.abs));
        for (let i = 0; i < dimension; i++) expect(Math.abs(image[i]! - b[i]!)).toBeLessThan(2e-5 * size);
      }
    });

    it("moves the mean by noise whose covariance is the inverse of the system", () => {
      const noise = values(counts.length * dimension, 5);
      const [mean, drawn] = [draw(kernels, rows, still), draw(kernels, rows, noise)];
      for (const row of counts.keys()) {
        // x = mean + U^-1 z, so that (x - mean)' A (x - mean) = z'z
        const apart = Float64Array.from(rowOf(drawn.x, row), (value, i) => value - rowOf(mean.x, row)[i]!);
        const image = systemOf(rows, row).times(apart);
        const length = apart.reduce((sum, value, i) => sum + value * image[i]!, 0);
        const wanted = rowOf(noise, row).reduce((sum, value) => sum + value * value, 0);
        expect(Math.abs(length - wanted)).toBeLessThan(1e-3 * wanted);
      }
    });

    it("agrees with the plain kernels on draws and products, and leaves other rows alone", () => {
      const noise = values(counts.length * dimension, 6);
      const [wanted, seen] = [kernelsUnderTest[0]!.kernels, kernels].map((by) => draw(by, rows, noise, 2, 6));
      for (const [k, value] of wanted!.x.entries()) expect(Math.abs(seen!.x[k]! - value)).toBeLessThan(1e-3);
      expect(seen!.x.subarray(0, 2 * dimension)).toEqual(noise.subarray(0, 2 * dimension));
      const products = (by: Kernels) =>
        withinScope(by, () => {
          const out = guarded(by, new Float32Array(rows.columns.length).fill(7));
          by.rowProducts(takePosteriors(by, rows), 1, 6, guarded(by, noise), out);
          return out.slice();
        });
      const [plain, fast] = [products(kernelsUnderTest[0]!.kernels), products(kernels)];
      for (const [e, value] of plain.entries()) expect(Math.abs(fast[e]! - value)).toBeLessThan(1e-5 * dimension);
      expect(fast.at(-1)).toBe(7);
    });
  });

  it("tells the first row whose posterior is none", () => {
    const rows = inventedPosteriors(8, 3);
    const base = rows.base.map((value) => -value);
    expect(draw(kernels, { ...rows, base }, new Float32Array(counts.length * 8)).reached).toBe(0);
  });

  it("refuses a dimension that is no multiple of 8", () => {
    const rows = { ...inventedPosteriors(8, 3), dimension: 12 };
    expect(() => draw(kernels, rows, new Float32Array(200))).toThrow("must be a multiple of 8 above 0, got 12");
  });
});
