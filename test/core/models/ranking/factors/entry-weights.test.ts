import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryWeights, historyWeights } from "../../../../../src/core/models/ranking/factors/entry-weights.ts";
import { weighDefaults, weightings } from "../../../../../src/core/models/ranking/weigh.ts";
import { historyOf } from "../../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../../src/core/ratings/ratings.ts";
import { denseRatings } from "../../../../support/dense-ratings.ts";

const day = 86_400;
const options = { ...weighDefaults, halfLife: 10 };

/** Days at which the ratings were given, beside them. */
const timed = (ratings: Ratings, days: readonly number[]): Ratings => ({
  ...ratings,
  times: Float64Array.from(days, (when) => 1e9 + day * when),
});

describe("weights of entries", () => {
  it("halve with each half-life before the latest of the same person's ratings that weigh anything", () => {
    const ratings = timed(
      denseRatings([
        [5, 4, 1, 0],
        [0, 4, 0, 5],
      ]),
      [0, 20, 30, 500, 505],
    );
    const { indptr, indices, data } = entryWeights(ratings, options);
    expect([[...indptr], [...indices]]).toEqual([
      [0, 2, 4],
      [0, 1, 1, 3],
    ]);
    expect([...data]).toEqual([0.25, 1, Math.fround(Math.SQRT1_2), 1]);
    const seen = entryWeights(ratings, { ...options, weights: "seen" });
    expect([...seen.data.subarray(0, 3)]).toEqual([0.125, 0.5, 1]);
  });

  it("multiply what the rating counts", () => {
    const ratings = timed(denseRatings([[5, 4, 1]]), [0, 10, 10]);
    expect([...entryWeights(ratings, { ...options, weights: "graded" }).data]).toEqual(
      [0.5, 0.8, 0.2].map((weight) => Math.fround(weight)),
    );
  });

  it("stay where a rating has no time, or age is not to matter, and never reach 0", () => {
    const rows = denseRatings([[5, 5, 5]]);
    expect([...entryWeights(timed(rows, [Number.NaN, 0, 10]), options).data]).toEqual([1, 0.5, 1]);
    expect([...entryWeights(timed(rows, [Number.NaN, Number.NaN, Number.NaN]), options).data]).toEqual([1, 1, 1]);
    expect([...entryWeights(timed(rows, [0, 1, 10]), { ...options, halfLife: 0 }).data]).toEqual([1, 1, 1]);
    expect([...entryWeights(rows, options).data]).toEqual([1, 1, 1]);
    expect([...entryWeights(timed(rows, [0, 1e5, 1e5]), options).data]).toEqual([2 ** -10, 1, 1]);
  });

  it("are the same for likes alone as for likes among everything that somebody rated", () => {
    const rating = fc.record({ rating: fc.integer({ min: 1, max: 5 }), when: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 12 }), (row) => {
        const [all, likes] = [row, row.filter(({ rating }) => rating >= 4)].map((rows) =>
          timed(
            denseRatings([rows.map(({ rating }) => rating)]),
            rows.map(({ when }) => when),
          ),
        ) as [Ratings, Ratings];
        expect([...entryWeights(all, options).data]).toEqual([...entryWeights(likes, options).data]);
        const weights = (ratings: Ratings) => [...historyWeights(historyOf(ratings, 0), options).weights];
        expect(weights(all)).toEqual(weights(likes));
      }),
    );
  });

  it("are the same for a history as for the row of a table", () => {
    const rating = fc.record({ rating: fc.integer({ min: 0, max: 5 }), when: fc.integer({ min: 0, max: 200 }) });
    const asked = { weights: fc.constantFrom(...weightings), halfLife: fc.constantFrom(0, 3, 50) };
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 12 }), fc.record(asked), (row, asked) => {
        const given = row.filter(({ rating }) => rating > 0);
        const ratings = timed(
          denseRatings([row.map(({ rating }) => rating)]),
          given.map(({ when }) => when),
        );
        const table = entryWeights(ratings, { ...options, ...asked });
        const { items, weights } = historyWeights(historyOf(ratings, 0), { ...options, ...asked });
        expect([[...items], [...weights]]).toEqual([[...table.indices], [...table.data]]);
      }),
    );
  });
});
