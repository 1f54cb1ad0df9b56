// NaN, infinities, zeros of either sign and denormal numbers come through alike: a diverging training must be seen, not hidden.
import { describe, expect, it } from "vitest";
import type { Kernels } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { kernelsUnderTest } from "./kernels-under-test.ts";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const denormal = 2 ** -140;
const specials = [nan, infinity, -infinity, 0, -0, denormal, -denormal, 1, -1];

function array(kernels: Kernels, numbers: readonly number[]): Float32Array {
  const taken = kernels.floats(numbers.length);
  taken.set(numbers);
  return taken;
}

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  const run = (work: () => void) => withinScope(kernels, work);

  it("carries them through addBias and relu", () => {
    run(() => {
      const plain = array(kernels, specials);
      kernels.addBias(1, 9, plain, array(kernels, Array(9).fill(-0)), false);
      expect([...plain]).toEqual(specials);
      const rectified = array(kernels, specials);
      kernels.addBias(1, 9, rectified, array(kernels, Array(9).fill(-0)), true);
      expect([...rectified]).toEqual([nan, infinity, 0, 0, -0, denormal, 0, 1, 0]);
    });
  });

  it("lets the gradient through where the output is NaN", () => {
    run(() => {
      const gradient = array(kernels, Array(9).fill(3));
      kernels.reluGradient(9, array(kernels, specials), gradient);
      expect([...gradient]).toEqual([3, 3, 0, 0, 0, 3, 0, 3, 0]);
    });
  });

  it.each([1, 8, 11])("keeps them in their own entry of a product with %d columns", (n) => {
    run(() => {
      const a = { data: array(kernels, specials), transposed: false };
      const c = kernels.floats(9 * n);
      kernels.gemm(9, n, 1, a, { data: kernels.floats(n).fill(1), transposed: false }, c, false);
      for (let i = 0; i < 9; i++) {
        for (let j = 0; j < n; j++) expect(c[i * n + j] + 0, `row ${i}`).toBe(specials[i] + 0); // -0 may come out as 0
      }
    });
  });

  it("keeps NaN out of columns that have none", () => {
    run(() => {
      const b = { data: array(kernels, [1, nan, 1, 1, infinity, 1]), transposed: false };
      const c = kernels.floats(2 * 3);
      kernels.gemm(2, 3, 2, { data: kernels.floats(4).fill(0), transposed: false }, b, c, false);
      expect([...c]).toEqual([0, nan, 0, 0, nan, 0]); // 0 times infinity is NaN, as everywhere
    });
  });

  it("does not flush denormal numbers to zero", () => {
    run(() => {
      const x = array(kernels, Array(7).fill(denormal));
      const ones = kernels.floats(7).fill(1);
      expect(kernels.dot(7, x, ones)).toBe(7 * denormal);
      const sums = kernels.floats(7);
      kernels.axpy(7, 3, x, sums);
      expect([...sums]).toEqual(Array(7).fill(3 * denormal));
      const products = kernels.floats(7);
      kernels.multiply(7, x, kernels.floats(7).fill(0.5), products);
      expect([...products]).toEqual(Array(7).fill(denormal / 2));
    });
  });

  it("shows a NaN in Adam's step, and in no other weight", () => {
    run(() => {
      const [w, g, m, v] = [1, 2, 3, 4].map(() => kernels.floats(6));
      g.set([1, nan, 1, 1, 1, infinity]);
      kernels.adam(6, w, g, null, m, v, { stepSize: 1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 });
      expect([...w].map(Number.isNaN)).toEqual([false, true, false, false, false, true]);
    });
  });

  it("sums infinities and NaN in their own column", () => {
    run(() => {
      const sums = kernels.floats(5);
      kernels.columnSums(2, 5, array(kernels, [1, nan, infinity, -infinity, infinity, 1, 1, 1, 1, -infinity]), sums);
      expect([...sums]).toEqual([2, nan, infinity, -infinity, nan]);
    });
  });
});
