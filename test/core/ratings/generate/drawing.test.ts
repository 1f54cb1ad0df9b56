import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/core/random/random.ts";
import { AliasTable } from "../../../../src/core/ratings/generate/alias-table.ts";
import { chooseFilms } from "../../../../src/core/ratings/generate/choose-films.ts";
import { dealOut, powerLaw } from "../../../../src/core/ratings/generate/power-law.ts";
import { onScale, ratingMoments, ratingScales } from "../../../../src/core/ratings/generate/rating-scale.ts";

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("powerLaw", () => {
  it("falls with the rank, adds up to 1, and is flat at exponent 0", () => {
    const weights = powerLaw(1000, 1);
    expect(sum(weights)).toBeCloseTo(1, 12);
    expect([...weights]).toEqual([...weights].sort((a, b) => b - a));
    expect(weights[0]! / weights[89]!).toBeCloseTo(100 / 11, 9);
    expect([...powerLaw(4, 0)]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe("dealOut", () => {
  it("meets the sum and the bounds, and gives the first at least as much", () => {
    const asked = fc.record({
      count: fc.integer({ min: 1, max: 40 }),
      least: fc.integer({ min: 0, max: 5 }),
      room: fc.integer({ min: 0, max: 30 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      exponent: fc.double({ min: 0, max: 8, noNaN: true }),
    });
    fc.assert(
      fc.property(asked, ({ count, least, room, share, exponent }) => {
        const total = count * least + Math.round(share * count * room);
        const shares = [...dealOut(total, powerLaw(count, exponent), least, least + room)];
        expect(sum(shares)).toBe(total);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(least);
        expect(Math.max(...shares)).toBeLessThanOrEqual(least + room);
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      }),
    );
  });

  it("refuses what cannot be dealt", () => {
    expect(() => dealOut(7, powerLaw(2, 1), 0, 3)).toThrow(
      new RangeError("Cannot deal out 7 things among 2: 0 to 6 were needed"),
    );
  });
});

/** How often each of the values comes, as a share. */
function shares(count: number, times: number, draw: () => number): number[] {
  const counts = new Array<number>(count).fill(0);
  for (let k = 0; k < times; k++) counts[draw()]!++;
  return counts.map((each) => each / times);
}

function expectNear(seen: readonly number[], wanted: readonly number[]): void {
  for (const [k, share] of wanted.entries()) expect(Math.abs(seen[k]! - share)).toBeLessThan(0.012);
}

describe("AliasTable", () => {
  it("draws by weight", () => {
    const table = new AliasTable(Float64Array.of(1, 0, 6, 3));
    const random = createRandom(5);
    const seen = shares(4, 20_000, () => table.draw(random));
    expect(seen[1]).toBe(0);
    expectNear(seen, [0.1, 0, 0.6, 0.3]);
  });
});

describe("chooseFilms", () => {
  const popularity = Float64Array.of(0.5, 0.3, 0.2);
  const chances = [1, 0.5, 0];
  const weights = { table: new AliasTable(popularity), popularity, chance: (film: number) => chances[film]! };

  it("draws by popularity and chance, none twice, and stops where nothing is left", () => {
    const random = createRandom(6);
    expectNear(
      shares(3, 20_000, () => chooseFilms(1, weights, new Uint8Array(3), random)[0]!),
      [0.5 / 0.65, 0.15 / 0.65, 0],
    );
    expect(chooseFilms(3, weights, new Uint8Array(3), random).sort()).toEqual([0, 1]);
  });

  it("draws from the same law where trying takes too long", () => {
    const rare = Float64Array.of(1 - 4e-9, 1e-9, 3e-9);
    const slow = { table: new AliasTable(rare), popularity: rare, chance: () => 1 };
    const random = createRandom(7);
    expectNear(
      shares(3, 20_000, () => chooseFilms(1, slow, Uint8Array.of(1, 0, 0), random)[0]!),
      [0, 0.25, 0.75],
    );
    const seen = Uint8Array.of(1, 0, 0);
    chooseFilms(2, slow, seen, random);
    expect([...seen]).toEqual([1, 1, 1]);
  });
});

describe("scales", () => {
  it("take an opinion to the nearest step", () => {
    expect([-3, 0.74, 0.76, 3.2, 4.74, 9].map((opinion) => onScale(opinion, ratingScales.halves))).toEqual([
      0.5, 0.5, 1, 3, 4.5, 5,
    ]);
    expect([-3, 1.4, 1.6, 9].map((opinion) => onScale(opinion, ratingScales.whole))).toEqual([1, 1, 2, 5]);
  });

  it.each([
    ["halves", 3.3, 0.8],
    ["whole", 4.6, 0.8],
    ["whole", 0.2, 1.5],
    ["halves", 2.5, 0],
  ] as const)("know the mean and the spread of what an opinion becomes (%s, %d, %d)", (id, mean, sd) => {
    const random = createRandom(8);
    const drawn = Array.from({ length: 50_000 }, () => onScale(mean + sd * random.normal(), ratingScales[id]));
    const seen = sum(drawn) / drawn.length;
    const square = sum(drawn.map((rating) => (rating - seen) ** 2)) / drawn.length;
    const told = ratingMoments(mean, sd, ratingScales[id]);
    expect(Math.abs(told.mean - seen)).toBeLessThan(0.015);
    expect(Math.abs(told.sd - Math.sqrt(square))).toBeLessThan(0.015);
  });
});
