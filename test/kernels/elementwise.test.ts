// Single numbers, sums down columns and the optimiser's step, against float64.
import { afterEach, describe, expect, it } from "vitest";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { exactSum, expectRounded, expectSums } from "./closeness.ts";
import { checkGuards, guarded, kernelsUnderTest, oddSizes, values } from "./kernels-under-test.ts";

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  afterEach(checkGuards);
  const forSizes = (check: (size: number) => void) => {
    for (const size of oddSizes) {
      withinScope(kernels, () => {
        check(size);
        checkGuards();
      });
    }
  };

  it.each([false, true])("adds a bias to every row, relu %s", (relu) => {
    forSizes((columns) => {
      const rows = 5;
      const [z, bias] = [values(rows * columns, 1), values(columns, 2)];
      const out = guarded(kernels, z);
      kernels.addBias(rows, columns, out, guarded(kernels, bias), relu);
      const wanted = z.map((value, at) => value + bias[at % columns]);
      expect([...out]).toEqual([...(relu ? wanted.map((value) => Math.max(value, 0)) : wanted)]);
    });
  });

  it("stops the gradient where relu did not let through", () => {
    forSizes((length) => {
      const [output, gradient] = [values(length, 3).map((value) => Math.max(value, 0)), values(length, 4)];
      const out = guarded(kernels, gradient);
      kernels.reluGradient(length, guarded(kernels, output), out);
      expect([...out]).toEqual([...gradient.map((value, i) => (output[i] > 0 ? value : 0))]);
    });
  });

  it("multiplies, also in place", () => {
    forSizes((length) => {
      const [x, mask] = [values(length, 5), values(length, 6)];
      const [inPlace, apart] = [guarded(kernels, x), guarded(kernels, x)];
      kernels.multiply(length, inPlace, guarded(kernels, mask), apart);
      kernels.multiply(length, inPlace, guarded(kernels, mask), inPlace);
      const wanted = [...x.map((value, i) => value * mask[i])];
      expect([...apart]).toEqual(wanted);
      expect([...inPlace]).toEqual(wanted);
    });
  });

  it("sums columns", () => {
    forSizes((columns) => {
      const rows = 37;
      const [x, sums] = [values(rows * columns, 7), values(columns, 8)];
      const out = guarded(kernels, sums);
      kernels.columnSums(rows, columns, guarded(kernels, x), out);
      const wanted = Array.from(sums, (start, j) =>
        exactSum(
          Array.from({ length: rows }, (_, i) => [x[i * columns + j], 1]),
          start,
        ),
      );
      expectSums(out, wanted, rows, `${columns} columns`);
    });
  });

  it.each([false, true])("takes Adam's step, squares handed in: %s", (given) => {
    const step = { stepSize: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
    forSizes((length) => {
      const [w0, g0, m0] = [values(length, 9), values(length, 10), values(length, 11)];
      const [v0, s0] = [values(length, 12).map(Math.abs), values(length, 13).map(Math.abs)];
      const [w, g, m, v, s] = [w0, g0, m0, v0, s0].map((array) => guarded(kernels, array));
      kernels.adam(length, w, g, given ? s : null, m, v, step);
      const m1 = Array.from(m0, (mi, i) => mi + (g0[i] - mi) * (1 - step.beta1));
      const v1 = Array.from(v0, (vi, i) => vi + ((given ? s0[i] : g0[i] ** 2) - vi) * (1 - step.beta2));
      // Differences of numbers below 2 are rounded in units of 2, whatever is left of them: hence the size of 2.
      const within2 = (sum: number) => ({ sum, size: 2 });
      expectSums(m, m1.map(within2), 4, `m of ${length}`);
      expectSums(v, v1.map(within2), 4, `v of ${length}`);
      expectRounded(g, g0, 0, "g");
      const w1 = Array.from(w0, (wi, i) => wi - (step.stepSize * m[i]) / (Math.sqrt(v[i]) + step.epsilon));
      expectSums(
        w,
        w1.map((sum, i) => ({ sum, size: Math.abs(w0[i]) + Math.abs(sum - w0[i]) })),
        6,
        `w of ${length}`,
      );
    });
  });
});
