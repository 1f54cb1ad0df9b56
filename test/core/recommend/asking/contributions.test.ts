import { describe, expect, it } from "vitest";
import { contributionsOf, noLimits, sharesOf } from "../../../../src/core/recommend/asking/contributions.ts";

const name = (film: number) => ({ tmdb: film, imdb: null, movielens: null, title: `F${film}`, year: null });
const part = (id: "neighbours" | "factors" | "prior" | "newcomers", ratings: number[], rest: number) => ({
  part: id,
  ratings: Float64Array.from(ratings),
  rest,
  sum: ratings.reduce((sum, each) => sum + each, rest),
});

describe("sharesOf", () => {
  it("adds what parts say of the same film, and keeps the prior apart from what is nobody's", () => {
    const parts = [
      part("neighbours", [1, 0, -1], 0.5),
      part("factors", [0.25, 2, 0], -0.25),
      part("prior", [0, 0, 0], 3),
    ];
    expect(sharesOf({ score: 0, parts })).toEqual({ told: Float64Array.of(1.25, 2, -1), prior: 3, rest: 0.25 });
    expect(sharesOf({ score: 0, parts: [] }).told.length).toBe(0);
  });
});

describe("contributionsOf", () => {
  const told = Array.from({ length: 12 }, (_, film) => ({
    film,
    rating: film === 1 ? null : 4,
    event: film === 1 ? ("watched" as const) : null,
  }));
  const shares = {
    told: Float64Array.from(told, ({ film }) => (film % 2 === 0 ? 1 : -1) * (12 - film)),
    prior: 0.5,
    rest: 0,
  };
  const score = 10;

  it("tells the largest eight, then the prior, sliders, and the rest, which makes them add up", () => {
    const sliders = [{ slider: "newer" as const, value: -2 }];
    const all = contributionsOf(shares, { told, sliders, score }, name);
    expect(all.map(({ kind }) => kind)).toEqual([
      "rating",
      "event",
      ...Array(6).fill("rating"),
      "prior",
      "slider",
      "rest",
    ]);
    expect(all.slice(0, 3).map(({ value }) => value)).toEqual([12, -11, 10]);
    expect(all.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 10);
    expect(all[1]).toEqual({ kind: "event", film: name(1), event: "watched", value: -11 });
  });

  it("leaves out what is small beside the largest, and nothing without limits but what is nothing", () => {
    const some = { told: Float64Array.of(10, 0.4, 0, 0.6), prior: 0, rest: 0 };
    const kinds = (limits?: typeof noLimits) =>
      contributionsOf(some, { told: told.slice(0, 4), sliders: [], score }, name, limits).map(({ value }) => value);
    expect(kinds().slice(0, -1)).toEqual([10, 0.6]);
    expect(kinds(noLimits).slice(0, -1)).toEqual([10, 0.6, 0.4]);
  });
});
