// Products of matrices against sums in float64, over all transposes and sizes around every block of the kernels.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Kernels } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { type ExactSum, expectSums } from "./closeness.ts";
import { checkGuards, guarded, kernelsUnderTest, oddSizes, values } from "./kernels-under-test.ts";

interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  readonly accumulate: boolean;
}

const shapes: readonly (readonly [m: number, n: number, k: number])[] = [
  ...oddSizes.flatMap((size) => [[size, 9, 5] as const, [6, size, 7] as const, [5, 10, size] as const]),
  ...oddSizes.flatMap((size) => [[size, 1, 33] as const, [1, size, 33] as const]),
  [97, 11, 20],
  [13, 521, 11],
  [10, 12, 259],
  [100, 530, 300],
];
const flags = [false, true];
const products: readonly Product[] = shapes.flatMap(([m, n, k]) =>
  flags.flatMap((transposeA) =>
    flags.flatMap((transposeB) => flags.map((accumulate) => ({ m, n, k, transposeA, transposeB, accumulate }))),
  ),
);

/** What C should be, by the definition of a product. */
function exactProduct(p: Product, a: Float32Array, b: Float32Array, c: Float32Array): ExactSum[] {
  const { m, n, k } = p;
  const [rowA, stepA] = p.transposeA ? [1, m] : [k, 1];
  const [stepB, columnB] = p.transposeB ? [1, k] : [n, 1];
  return Array.from({ length: m * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = p.accumulate ? c[at] : 0;
    let size = Math.abs(sum);
    for (let t = 0; t < k; t++) {
      const term = a[i * rowA + t * stepA] * b[t * stepB + j * columnB];
      sum += term;
      size += Math.abs(term);
    }
    return { sum, size };
  });
}

function checkProduct(kernels: Kernels, p: Product, seed: number): void {
  const { m, n, k } = p;
  const [a, b, c] = [values(m * k, seed), values(k * n, seed + 1), values(m * n, seed + 2)];
  withinScope(kernels, () => {
    const out = guarded(kernels, c);
    const operandA = { data: guarded(kernels, a), transposed: p.transposeA };
    kernels.gemm(m, n, k, operandA, { data: guarded(kernels, b), transposed: p.transposeB }, out, p.accumulate);
    expectSums(out, exactProduct(p, a, b, c), k, JSON.stringify(p));
    checkGuards();
  });
}

function transposed(kernels: Kernels, rows: number, columns: number, x: Float32Array): Float32Array {
  const identity = kernels.floats(rows * rows);
  for (let i = 0; i < rows; i++) identity[i * rows + i] = 1;
  const out = kernels.floats(columns * rows);
  const operand = { data: x, transposed: true };
  kernels.gemm(columns, rows, rows, operand, { data: identity, transposed: false }, out, false);
  return out;
}

describe.each(kernelsUnderTest)("gemm, $name", ({ kernels }) => {
  afterEach(checkGuards);

  it("is right for every transpose and odd size", () => {
    products.forEach((product, seed) => {
      checkProduct(kernels, product, seed);
    });
  });

  it("is right for any small product", () => {
    const size = fc.integer({ min: 1, max: 40 });
    const flag = fc.boolean();
    const product = fc.record({ m: size, n: size, k: size, transposeA: flag, transposeB: flag, accumulate: flag });
    fc.assert(
      fc.property(product, fc.nat(1e6), (p, seed) => checkProduct(kernels, p, seed)),
      { numRuns: 60 },
    );
  });

  it("gives back a matrix that is transposed twice, bit by bit", () => {
    const size = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(size, size, fc.nat(1e6), (rows, columns, seed) =>
        withinScope(kernels, () => {
          const x = kernels.floats(rows * columns);
          x.set(values(x.length, seed));
          const twice = transposed(kernels, columns, rows, transposed(kernels, rows, columns, x));
          expect(twice).toEqual(x);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    [4, 9],
    [1, 9],
    [9, 1],
  ])("overwrites %d x %d with zeros where the sums are empty, and keeps them when accumulating", (m, n) => {
    withinScope(kernels, () => {
      const nothing = { data: kernels.floats(0), transposed: false };
      const c = guarded(kernels, values(m * n, 1));
      kernels.gemm(m, n, 0, nothing, nothing, c, true);
      expect([...c]).toEqual([...values(m * n, 1)]);
      kernels.gemm(m, n, 0, nothing, nothing, c, false);
      expect(c.every((value) => value === 0)).toBe(true);
      checkGuards();
    });
  });

  it("does not look at what C held unless it accumulates", () => {
    withinScope(kernels, () => {
      for (const n of [1, 3, 16]) {
        const c = kernels.floats(5 * n).fill(Number.NaN);
        const a = { data: kernels.floats(5 * 2).fill(1), transposed: false };
        kernels.gemm(5, n, 2, a, { data: kernels.floats(2 * n).fill(1), transposed: false }, c, false);
        expect([...c]).toEqual(Array(5 * n).fill(2));
      }
    });
  });
});
