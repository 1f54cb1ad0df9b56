import { describe, expect, it } from "vitest";
import { drawRowPrior } from "../../../../../src/core/models/stars/bayesian/hyper-prior.ts";
import {
  outerGram,
  productOf,
  upperCholesky,
  upperInverse,
} from "../../../../../src/core/models/stars/bayesian/small-matrices.ts";
import { createRandom } from "../../../../../src/core/random/random.ts";

const size = 4;
const random = createRandom(3);
const loose = Float64Array.from({ length: size * size }, () => random.normal());
const definite = outerGram(loose, size).map((value, k) => value + (k % (size + 1) === 0 ? 1 : 0));
const turned = (a: Float64Array) => a.map((_, k) => a[(k % size) * size + Math.floor(k / size)]!);
const identity = Float64Array.from({ length: size * size }, (_, k) => (k % (size + 1) === 0 ? 1 : 0));

const near = (seen: ArrayLike<number>, wanted: ArrayLike<number>, within: number) => {
  for (let k = 0; k < wanted.length; k++) expect(Math.abs(seen[k]! - wanted[k]!)).toBeLessThan(within);
};

describe("small matrices", () => {
  it("are the product of their factor with itself, and the factor times its inverse is the identity", () => {
    const r = upperCholesky(definite, size);
    near(productOf(turned(r), r, size), definite, 1e-12);
    near(productOf(r, upperInverse(r, size), size), identity, 1e-12);
  });

  it("that are not positive definite are refused", () => {
    const negative = definite.map((value) => -value);
    expect(() => upperCholesky(negative, size)).toThrow("pivot 0 is");
  });
});

describe("the prior of rows", () => {
  it("finds the mean and the covariance that many rows were drawn by", () => {
    const rows = 50_000;
    const sum = new Float64Array(size);
    const squares = new Float64Array(size * size);
    for (let row = 0; row < rows; row++) {
      const z = Float64Array.from({ length: size }, () => random.normal());
      const x = z.map((_, i) => 2 * i + z.reduce((total, value, j) => total + loose[i * size + j]! * value, 0));
      for (let i = 0; i < size; i++) {
        sum[i]! += x[i]!;
        for (let j = 0; j < size; j++) squares[i * size + j]! += x[i]! * x[j]!;
      }
    }
    const prior = drawRowPrior(random, { rows, sum, squares }, null);
    near(prior.mean, [0, 2, 4, 6], 0.1);
    near(productOf(prior.root, turned(prior.root), size), outerGram(loose, size), 0.3);
    near(productOf(prior.precision, productOf(prior.root, turned(prior.root), size), size), identity, 1e-9);
  });

  it("believes in less spread where links explain it as little", () => {
    const sums = { rows: 100, sum: new Float64Array(size), squares: identity.map((value) => 100 * value) };
    const trace = ({ precision }: { precision: Float64Array }) =>
      [0, 1, 2, 3].reduce((t, i) => t + precision[i * size + i]!, 0);
    const tight = { rows: 1000, squares: new Float64Array(size * size) };
    expect(trace(drawRowPrior(random, sums, tight))).toBeGreaterThan(5 * trace(drawRowPrior(random, sums, null)));
  });
});
