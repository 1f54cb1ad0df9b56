import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diversify } from "../../../../src/core/recommend/choose/diversify.ts";
import { diversifyMany } from "../../../../src/core/recommend/choose/diversify-many.ts";
import { type FilmLikeness, factorLikeness } from "../../../../src/core/recommend/likeness/film-likeness.ts";

const films = 90;

/** Of few values, so that many candidates are worth the same. */
const rough = (levels: number): FilmLikeness => {
  const of = (a: number, b: number) => Math.fround((((a + 1) * (b + 1) * 37) % levels) / levels);
  return {
    isNeverNegative: true,
    compare(film, others, count, out) {
      for (let k = 0; k < count; k++) out[k] = of(film, others[k]!);
    },
    compareAll(film, out) {
      for (let other = 0; other < films; other++) out[other] = of(film, other);
    },
  };
};

const pools = fc.uniqueArray(fc.nat(films - 1), { maxLength: films }).map((pool) => Uint32Array.from(pool));

describe("a various list among those of many people", () => {
  it.each([
    ["all films are remembered", 4 * films ** 2],
    ["some are", 4 * 20 ** 2],
    ["none is", 0],
  ])("is that of one person where %s, equal values and all", (_name, bytes) => {
    for (const levels of [1, 2, 5, 1009]) {
      const many = diversifyMany(rough(levels), films, bytes);
      fc.assert(
        fc.property(pools, fc.nat(100), fc.constantFrom(0, 0.05, 0.3, 0.8, 1), (pool, n, strength) => {
          const wanted = diversify(pool, n, strength, rough(levels));
          expect(many(pool, n, strength, rough(levels))).toEqual(wanted);
        }),
        { numRuns: 60 },
      );
    }
  });

  it("is that of one person by factors, which may be unlike", () => {
    const likeness = factorLikeness(
      Float32Array.from({ length: 4 * films }, (_, k) => Math.sin(k * k)),
      4,
    );
    const pool = Uint32Array.from({ length: 50 }, (_, k) => k);
    expect(diversifyMany(likeness, films, 2 ** 20)(pool, 20, 0.6, likeness)).toEqual(
      diversify(pool, 20, 0.6, likeness),
    );
  });

  it("is refused for a strength out of range", () => {
    const many = diversifyMany(rough(5), films, 2 ** 20);
    expect(() => many(Uint32Array.of(1, 2), 2, 1.5, rough(5))).toThrow("strength is 1.5");
  });
});
