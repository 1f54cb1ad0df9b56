// Inner products, Gram matrices, Cholesky factors and what is solved with them, over [reference, strict, relaxed].
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Kernels } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { type ExactSum, exactSum, expectSums, roundoff } from "./closeness.ts";
import { checkGuards, guarded, kernelsUnderTest, oddSizes, values } from "./kernels-under-test.ts";

/** A positive definite matrix, size x size, with its eigenvalues between `size` and about 3 `size`. */
function positiveDefinite(size: number, seed: number): Float32Array {
  const x = values(size * size, seed);
  const a = new Float32Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      let sum = i === j ? size : 0;
      for (let t = 0; t < size; t++) sum += x[t * size + i] * x[t * size + j];
      a[i * size + j] = sum;
      a[j * size + i] = sum;
    }
  }
  return a;
}

/** The inner products of the columns of x (rows x columns), added to `start`. */
function exactGram(rows: number, columns: number, x: Float32Array, start: Float32Array | null): ExactSum[] {
  return Array.from({ length: columns * columns }, (_, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    let sum = start === null ? 0 : start[at];
    let size = Math.abs(sum);
    for (let t = 0; t < rows * columns; t += columns) {
      sum += x[t + i] * x[t + j];
      size += Math.abs(x[t + i] * x[t + j]);
    }
    return { sum, size };
  });
}

/** Factors A and solves A X = B; the largest entry of A X - B. Entries of A are below 3 `size`. */
function residual(kernels: Kernels, size: number, count: number, seed: number): number {
  const [a, b] = [positiveDefinite(size, seed), values(size * count, seed + 1)];
  return withinScope(kernels, () => {
    const [u, x] = [guarded(kernels, a), guarded(kernels, b)];
    expect(kernels.cholesky(size, u)).toBe(size);
    kernels.choleskySolve(size, u, count, x);
    checkGuards();
    let worst = 0;
    for (let at = 0; at < b.length; at++) {
      const [i, column] = [Math.floor(at / count), at % count];
      let sum = -b[at];
      for (let t = 0; t < size; t++) sum += a[i * size + t] * x[t * count + column];
      worst = Math.max(worst, Math.abs(sum));
    }
    return worst;
  });
}

/** A X - B is at most about c u |U'||U||X| (Higham, 10.4): rows of |U'||U| sum up to about 3 size^1.5, |X| is about 1 / size. */
const allowedResidual = (size: number) => 8 * (size + 3) * Math.sqrt(size) * roundoff;

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  afterEach(checkGuards);

  it("multiplies vectors and adds one to another", () => {
    for (const length of [0, ...oddSizes, 1000, 1003]) {
      withinScope(kernels, () => {
        const [x, y] = [values(length, 1), values(length, 2)];
        const [inX, inY] = [guarded(kernels, x), guarded(kernels, y)];
        const terms = Array.from(x, (value, i) => [value, y[i]] as const);
        expectSums([kernels.dot(length, inX, inY)], [exactSum(terms)], length, `dot of ${length}`);
        kernels.axpy(length, -0.75, inX, inY);
        const wanted = Array.from(y, (value, i) => exactSum([[-0.75, x[i]]], value));
        expectSums(inY, wanted, 1, `axpy of ${length}`);
        checkGuards();
      });
    }
  });

  it.each([false, true])("gives Gram matrices, symmetric to the bit, accumulating %s", (accumulate) => {
    const shapes = [
      ...oddSizes.map((columns) => [21, columns] as const),
      [300, 9],
      [1, 5],
      [40, 110],
      [3, 515],
    ] as const;
    for (const [rows, columns] of shapes) {
      withinScope(kernels, () => {
        const [x, before] = [values(rows * columns, 3), positiveDefinite(columns, 4)];
        const g = guarded(kernels, before);
        kernels.gram(rows, columns, guarded(kernels, x), g, accumulate);
        expectSums(g, exactGram(rows, columns, x, accumulate ? before : null), rows, `${rows} x ${columns}`);
        expect(g.every((value, at) => value === g[(at % columns) * columns + Math.floor(at / columns)])).toBe(true);
        checkGuards();
      });
    }
  });

  it("gives the Gram matrix that gemm gives", () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(size, size, fc.nat(1e6), (rows, columns, seed) =>
        withinScope(kernels, () => {
          const x = guarded(kernels, values(rows * columns, seed));
          const [g, c] = [kernels.floats(columns ** 2), kernels.floats(columns ** 2)];
          kernels.gram(rows, columns, x, g, false);
          kernels.gemm(columns, columns, rows, { data: x, transposed: true }, { data: x, transposed: false }, c, false);
          const sizes = exactGram(rows, columns, x, null).map(({ size }, at) => ({ sum: c[at], size: 2 * size }));
          expectSums(g, sizes, rows, `${rows} x ${columns}`);
          checkGuards();
        }),
      ),
      { numRuns: 40 },
    );
  });

  it("factors A = U'U and leaves what lies below the diagonal", () => {
    for (const size of [...oddSizes, 130]) {
      withinScope(kernels, () => {
        const a = positiveDefinite(size, 5);
        const u = guarded(kernels, a);
        expect(kernels.cholesky(size, u)).toBe(size);
        for (const [at, value] of a.entries()) {
          const [i, j] = [Math.floor(at / size), at % size];
          if (j < i) {
            if (u[at] !== value) throw new Error(`Entry ${i}, ${j} of ${size} lies below the diagonal and was written`);
            continue;
          }
          const terms = Array.from({ length: i + 1 }, (_, t) => [u[t * size + i], u[t * size + j]] as const);
          expectSums([value], [exactSum(terms)], size, `entry ${i}, ${j} of ${size}`);
        }
        checkGuards();
      });
    }
  });

  it.each([1, 2, 5, 8, 33])("solves A X = B for %d right-hand sides", (count) => {
    for (const size of [...oddSizes, 130]) {
      expect(residual(kernels, size, count, 6), `size ${size}`).toBeLessThan(allowedResidual(size));
    }
  });

  it("solves any well-conditioned system", () => {
    const size = fc.integer({ min: 1, max: 50 });
    const count = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(size, count, fc.nat(1e6), (size, count, seed) => {
        expect(residual(kernels, size, count, seed)).toBeLessThan(allowedResidual(size));
      }),
      { numRuns: 40 },
    );
  });

  it("gives columns of the inverse from the diagonal down", () => {
    for (const size of [...oddSizes, 130]) {
      for (const from of [0, 1, Math.floor(size / 2), size - 1]) {
        const count = Math.min(size - from, 37);
        withinScope(kernels, () => {
          const u = guarded(kernels, positiveDefinite(size, 8));
          kernels.cholesky(size, u);
          const whole = kernels.floats(size * size);
          for (let i = 0; i < size; i++) whole[i * size + i] = 1;
          kernels.choleskySolve(size, u, size, whole);
          const x = guarded(kernels, new Float32Array((size - from) * count).fill(Number.NaN));
          kernels.choleskyInverse(size, u, from, count, x);
          checkGuards();
          for (const [at, value] of x.entries()) {
            const [i, c] = [from + Math.floor(at / count), from + (at % count)];
            // entries of the inverse are at most 1 / size, its condition number is about 3
            expect(Math.abs(value - whole[i * size + c]), `${i}, ${c} of ${size}`).toBeLessThan(
              (8 * (size + 3) * roundoff) / Math.sqrt(size),
            );
          }
        });
      }
    }
  });

  // guards against a write behind x: the fast kernels checked that the arrays are long enough, not that the columns are there
  it.each([
    [5, 4],
    [8, 1],
    [9, 0],
    [-1, 2],
    [3, -1],
    [1.5, 1],
    [1, Number.NaN],
  ])("refuses columns of the inverse that are not there: from %d, %d of them, of 8", (from, count) => {
    withinScope(kernels, () => {
      const [u, x] = [guarded(kernels, positiveDefinite(8, 8)), guarded(kernels, new Float32Array(64).fill(7))];
      kernels.cholesky(8, u);
      expect(() => kernels.choleskyInverse(8, u, from, count, x)).toThrow(RangeError);
      expect([...x]).toEqual(Array(64).fill(7));
      checkGuards();
    });
  });

  it.each([
    [0, 0],
    [3, -1],
    [7, Number.NaN],
    [8, -2],
    [20, 0],
  ])("stops at pivot %d that is %d", (bad, pivot) => {
    withinScope(kernels, () => {
      const size = 21;
      const a = kernels.floats(size * size);
      for (let i = 0; i < size; i++) a[i * size + i] = i === bad ? pivot : 4;
      expect(kernels.cholesky(size, a)).toBe(bad);
    });
  });
});
