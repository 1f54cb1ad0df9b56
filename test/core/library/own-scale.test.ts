import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleOfRatings, starsOfRating } from "../../../src/core/library/own-scale.ts";

describe("the scale of own ratings", () => {
  it("is stars where all are from .5 to 5", () => {
    expect(scaleOfRatings([0.5, 3, 5], undefined)).toBe(null);
    expect(scaleOfRatings([4, 4], undefined)).toBe(null);
    expect(scaleOfRatings([], undefined)).toBe(null);
    expect(scaleOfRatings([3], [1, 5])).toBe(null);
  });

  it("goes from the lowest to the highest there is, or as is stated", () => {
    expect(scaleOfRatings([7, 1, 10], undefined)).toEqual([1, 10]);
    expect(scaleOfRatings([0, 1], undefined)).toEqual([0, 1]);
    expect(scaleOfRatings([70], [0, 100])).toEqual([0, 100]);
  });

  it("takes its ends to .5 and 5 and keeps the order between them", () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.uniqueArray(numbers, { minLength: 2 }), (ratings) => {
        const scale = scaleOfRatings(ratings, undefined);
        const sorted = ratings.toSorted((a, b) => a - b);
        const stars = sorted.map((rating) => starsOfRating(rating, scale));
        for (const each of stars) expect(each >= 0.5 && each <= 5).toBe(true);
        if (scale !== null) expect([stars[0], stars.at(-1)]).toEqual([0.5, 5]);
        expect(stars).toEqual(stars.toSorted((a, b) => a - b));
      }),
    );
  });

  it("is refused where ratings do not tell it, or it is none", () => {
    expect(() => scaleOfRatings([7, 7], undefined)).toThrow(
      "Cannot fit: all ratings are 7; ratings that differ, or options.scale, were needed",
    );
    for (const scale of [[5, 1], [1, 1], [1], [Number.NaN, 2], "1-5"]) {
      expect(() => scaleOfRatings([1], scale as unknown as [number, number])).toThrow(RangeError);
    }
  });
});
