import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponential, power } from "../../../src/core/elementary/exponential.ts";
import { logarithm } from "../../../src/core/elementary/logarithm.ts";

/** How many of the last bit of `right` two numbers are apart. */
function bitsApart(seen: number, right: number): number {
  if (Object.is(seen, right)) return 0;
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(right))));
  return Math.abs(seen - right) / 2 ** (exponent - 52);
}

const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true });

describe("functions that are the same everywhere", () => {
  it("are what the engine's are, but for the last bit", () => {
    const runs = { numRuns: 20_000 };
    fc.assert(
      fc.property(positive, (x) => bitsApart(logarithm(x), Math.log(x)) <= 1),
      runs,
    );
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => bitsApart(logarithm(x), Math.log(x)) <= 1),
      runs,
    );
    fc.assert(
      fc.property(fc.double({ min: -745, max: 709, noNaN: true }), (x) => bitsApart(exponential(x), Math.exp(x)) <= 2),
      runs,
    );
    const [base, exponent] = [
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    ];
    fc.assert(
      fc.property(base, exponent, (x, y) => bitsApart(power(x, y), x ** y) <= 2 + 2 * Math.abs(y * Math.log(x))),
      runs,
    );
  });

  it("have their special values", () => {
    const infinity = Number.POSITIVE_INFINITY;
    expect([0, -0, -1, Number.NaN, infinity, 1].map(logarithm)).toEqual([-infinity, -infinity, NaN, NaN, infinity, 0]);
    expect([-infinity, -746, 0, 710, infinity, Number.NaN].map(exponential)).toEqual([
      0,
      0,
      1,
      infinity,
      infinity,
      NaN,
    ]);
    expect([power(3, 1), power(3, 0), power(1, 9), power(0, 2), power(0, -1)]).toEqual([3, 1, 1, 0, infinity]);
  });

  it("have these bits, whatever runs them", () => {
    // Math.log and Math.exp of Node 24.21, whose V8 has fdlibm's e_log.c and e_exp.c; powers as they came when this was written
    expect([3, 0.7, 1.0000001, 1e-310, 20_000].map(logarithm)).toEqual([
      1.0986122886681096, -0.35667494393873245, 9.999999505838704e-8, -713.8013788281542, 9.903487552536127,
    ]);
    expect([-1, 20.5, -700.1].map(exponential)).toEqual([
      0.36787944117144233, 799902177.4755054, 8.921404266525102e-305,
    ]);
    expect([power(2, -0.3), power(0.04, 0.75)]).toEqual([0.8122523963562356, 0.0894427190999916]);
  });
});
