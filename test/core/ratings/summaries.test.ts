import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinRatings } from "../../../src/core/ratings/join-ratings.ts";
import {
  poolSummaries,
  type RatingColumns,
  type RatingSummary,
  summariseRatings,
} from "../../../src/core/ratings/rating-summary.ts";

type Rating = readonly [user: number, film: number, stars: number];

function columns(ratings: readonly Rating[]): RatingColumns {
  return {
    users: ratings.map(([user]) => user),
    films: ratings.map(([, film]) => film),
    ratings: ratings.map(([, , stars]) => stars),
  };
}

const summarise = (ratings: readonly Rating[]) => summariseRatings(columns(ratings));

/** Any number of ratings by few people of few films. */
const someRatings = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 10 }).map((halves) => halves / 2),
  ),
  { minLength: 1, maxLength: 40 },
);

function expectClose(seen: RatingSummary | undefined, wanted: RatingSummary | undefined): void {
  for (const field of ["count", "mean", "meanDeviation", "sd", "liked"] as const) {
    expect(seen?.[field]).toBeCloseTo(wanted?.[field] as number, 6);
  }
}

describe("summariseRatings", () => {
  it("counts, averages, and takes out what its raters give to everything", () => {
    // person 1 gives 4.5 on the mean, person 2 gives 2: the same 4 is half a star below the one and two above the other
    const all = summarise([
      [1, 10, 5],
      [1, 20, 4],
      [2, 20, 4],
      [2, 30, 0.5],
      [2, 40, 1.5],
    ]);
    expect([...all.keys()]).toEqual([10, 20, 30, 40]);
    expect(all.get(10)).toEqual({ count: 1, mean: 5, meanDeviation: 0.5, sd: 0, liked: 1 });
    expect(all.get(20)).toEqual({ count: 2, mean: 4, meanDeviation: 0.75, sd: 0, liked: 1 });
    expect(all.get(30)).toEqual({ count: 1, mean: 0.5, meanDeviation: -1.5, sd: 0, liked: 0 });
  });

  it("divides the squares by the count, and likes from 4 up", () => {
    const film = summarise([
      [1, 10, 3.5],
      [2, 10, 4],
      [3, 10, 4.5],
      [4, 10, 4],
    ]).get(10);
    expect(film).toMatchObject({ count: 4, mean: 4, liked: 0.75, meanDeviation: 0 });
    expect(film?.sd).toBeCloseTo(Math.sqrt(0.125), 12);
  });

  it("does not depend on the order of the ratings", () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const [there, back] = [summarise(ratings), summarise(ratings.toReversed())];
        for (const [film, summary] of there) expectClose(back.get(film), summary);
      }),
    );
  });

  it("has deviations that cancel out over all ratings", () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const all = [...summarise(ratings).values()];
        expect(all.reduce((sum, { count, meanDeviation }) => sum + count * meanDeviation, 0)).toBeCloseTo(0, 9);
        expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(ratings.length);
      }),
    );
  });

  it("gives nothing for no ratings, and refuses columns that do not fit", () => {
    expect(summarise([]).size).toBe(0);
    expect(() => summariseRatings({ users: [1], films: [1, 2], ratings: [3] })).toThrow(
      new RangeError(
        "Cannot summarise ratings: columns of 1 users, 2 films and 1 ratings were seen; equal lengths were needed",
      ),
    );
  });
});

describe("poolSummaries", () => {
  it("is the summary of all the ratings together", () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const together = summarise(ratings.map(([user, , stars]) => [user, 1, stars]));
        expectClose(poolSummaries([...summarise(ratings).values()]), together.get(1));
      }),
    );
  });

  it("refuses nothing to pool", () => expect(() => poolSummaries([])).toThrow(RangeError));
});

describe("joinRatings", () => {
  const summaries = summarise([
    [1, 10, 5],
    [1, 20, 3],
    [2, 30, 4],
    [2, 40, 2],
    [2, 60, 2],
  ]);
  const links = [
    { movieId: 10, tmdbId: 100 },
    { movieId: 20, tmdbId: 200 },
    { movieId: 30, tmdbId: 100 },
    { movieId: 40, tmdbId: null },
    { movieId: 50, tmdbId: 500 }, // nobody rated it
  ];

  it("pools what is one film at TMDB, leaves out what has no id there, and tells of both", () => {
    const { ratings, report } = joinRatings(summaries, links);
    expect([...ratings.keys()]).toEqual([100, 200]);
    expect(ratings.get(100)).toEqual({ count: 2, mean: 4.5, meanDeviation: 7 / 6, sd: 0.5, liked: 1 });
    expect(ratings.get(200)).toBe(summaries.get(20));
    expect(report).toEqual({
      linked: 2,
      blank: 1,
      unlinked: [40, 60],
      shared: [{ tmdbId: 100, movieIds: [10, 30] }],
    });
  });
});
