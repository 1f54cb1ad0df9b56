import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Mt19937 } from "../../../src/core/random/mt19937.ts";
import { createRandom } from "../../../src/core/random/random.ts";
import { shuffle } from "../../../src/core/random/shuffle.ts";

/** numpy 2.4: numpy.random.RandomState(42).randint(0, 2**32, 2000, dtype='uint32')[-1] */
const wantedTwoThousandth = 2238969328;

describe("createRandom", () => {
  it("repeats a seed and tells seeds and streams apart", () => {
    const draw = (seed: number, stream?: number) =>
      Array.from(
        { length: 8 },
        (
          (r) => () =>
            r.bits()
        )(createRandom(seed, stream)),
      );
    expect(draw(7)).toEqual(draw(7));
    const different = [draw(7), draw(8), draw(7, 1), draw(2 ** 32 + 7), draw(0), draw(0, 2 ** 40)];
    expect(new Set(different.map(String)).size).toBe(different.length);
  });

  it("is the same on every machine", () => {
    const random = createRandom(42);
    expect([random.bits(), random.bits(), random.bits()]).toMatchInlineSnapshot(`
      [
        369809344,
        1270086870,
        1967585788,
      ]
    `);
  });

  it("draws whole numbers below n evenly", () => {
    const random = createRandom(3);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[random.below(7)]++;
    // chi squared with 6 degrees of freedom: 22.5 is passed once in a thousand seeds
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
  });

  it("draws normal numbers of mean 0 and variance 1", () => {
    const random = createRandom(4);
    const values = Array.from({ length: 50_000 }, () => random.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });

  it("refuses what is no seed and no bound", () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 60]) expect(() => createRandom(seed)).toThrow(RangeError);
    for (const n of [0, -3, 1.5, 2 ** 33]) expect(() => createRandom(0).below(n)).toThrow(RangeError);
  });
});

describe("shuffle", () => {
  it("keeps every value", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (values, seed) => {
        const shuffled = [...values];
        shuffle(shuffled, createRandom(seed));
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(values.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("Mt19937", () => {
  // numpy 2.4: numpy.random.RandomState(s).randint(0, 2**32, 3, dtype='uint32') for s in (0, 42, 4294967295)
  it.each([
    [0, [2357136044, 2546248239, 3071714933]],
    [42, [1608637542, 3421126067, 4083286876]],
    [4294967295, [419326371, 479346978, 3918654476]],
  ])("draws numpy's bits from seed %i", (seed, wanted) => {
    const generator = new Mt19937(seed);
    expect([generator.bits(), generator.bits(), generator.bits()]).toEqual(wanted);
  });

  it("twists on after 624 numbers as numpy does", () => {
    const generator = new Mt19937(42);
    for (let i = 0; i < 1999; i++) generator.bits();
    expect(generator.bits()).toBe(wantedTwoThousandth);
  });
});
