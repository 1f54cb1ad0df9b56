import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleOf, withinScale } from "../../../../src/core/models/stars/star-scale.ts";

describe("scaleOf", () => {
  it.each([
    [[1, 5, 3, 2], { lowest: 1, highest: 5, step: 1 }],
    [[0.5, 4, 4.5], { lowest: 0.5, highest: 4.5, step: 0.5 }],
    [[3], { lowest: 3, highest: 3, step: 1 }],
    [[4, 4, 4], { lowest: 4, highest: 4, step: 1 }],
    [[-10, 10], { lowest: -10, highest: 10, step: 20 }],
  ])("of %j", (ratings, scale) => {
    expect(scaleOf(Float32Array.from(ratings))).toEqual(scale);
  });

  it("finds the ends among more ratings than it looks at for the step", () => {
    const ratings = Float32Array.from({ length: 3000 }, (_, k) => k);
    expect(scaleOf(ratings)).toEqual({ lowest: 0, highest: 2999, step: 1 });
  });
});

describe("withinScale", () => {
  it("leaves what is on the scale and moves the rest to its nearer end", () => {
    const scale = { lowest: 0.5, highest: 5, step: 0.5 };
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (stars) => {
        const within = withinScale(scale, stars);
        expect(within >= 0.5 && within <= 5).toBe(true);
        if (stars >= 0.5 && stars <= 5) expect(within).toBe(stars);
        else expect(Math.abs(within - 2.75)).toBe(2.25);
      }),
    );
  });
});
