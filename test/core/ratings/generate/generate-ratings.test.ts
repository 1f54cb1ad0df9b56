import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GivenRatingsOptions } from "../../../../src/core/ratings/generate/generate-options.ts";
import {
  bestRmse,
  generateHistories,
  generateRatings,
} from "../../../../src/core/ratings/generate/generate-ratings.ts";
import { RatingWorld } from "../../../../src/core/ratings/generate/rating-world.ts";
import { leastBreak } from "../../../../src/core/ratings/generate/sittings.ts";
import { historyOf } from "../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";

const middling: GivenRatingsOptions = { users: 600, items: 1000, ratings: 40_000, seed: 3, leastPerUser: 20 };
const { ratings, truth } = generateRatings(middling);

/** Every rating with its person and film. */
function* cells({ indptr, indices, data }: Ratings): Generator<{ user: number; item: number; rating: number }> {
  for (let user = 0; user + 1 < indptr.length; user++) {
    for (let k = indptr[user]!; k < indptr[user + 1]!; k++) yield { user, item: indices[k]!, rating: data[k]! };
  }
}

function rmse(table: Ratings, predict: (user: number, item: number) => number): number {
  let sum = 0;
  for (const { user, item, rating } of cells(table)) sum += (rating - predict(user, item)) ** 2;
  return Math.sqrt(sum / table.data.length);
}

const meanOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Share of the ratings that fall on the tenth with the most. */
function topTenth(counts: ArrayLike<number>): number {
  const sorted = Array.from(counts).sort((a, b) => b - a);
  const [top, all] = [sorted.slice(0, sorted.length / 10), sorted].map((each) => each.reduce((a, b) => a + b, 0));
  return top! / all!;
}

function filmCounts({ items, indices }: Ratings): Float64Array {
  const counts = new Float64Array(items.length);
  for (const item of indices) counts[item]!++;
  return counts;
}

describe("generateRatings", () => {
  it("meets the sizes asked for, in any shape, without doubles and on the scale", () => {
    const sizes = fc
      .record({ users: fc.integer({ min: 1, max: 12 }), items: fc.integer({ min: 1, max: 12 }) })
      .chain(({ users, items }) =>
        fc.record({
          users: fc.constant(users),
          items: fc.constant(items),
          ratings: fc.integer({ min: users, max: users * items }),
          seed: fc.nat(),
          scale: fc.constantFrom("halves" as const, "whole" as const),
          times: fc.boolean(),
          selectivity: fc.constantFrom(0, 2, 100),
          popularityExponent: fc.constantFrom(0, 1, 10),
        }),
      );
    fc.assert(
      fc.property(sizes, (options) => {
        const made = generateRatings(options).ratings;
        expect([made.users.length, made.items.length, made.data.length]).toEqual([
          options.users,
          options.items,
          options.ratings,
        ]);
        expect(made.indptr.at(-1)).toBe(options.ratings);
        expect(made.times?.length).toBe(options.times ? options.ratings : undefined);
        for (let user = 0; user < options.users; user++) {
          const row = [...historyOf(made, user).items];
          expect(row.length).toBeGreaterThanOrEqual(1);
          expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
        }
        const steps = options.scale === "whole" ? [1, 2, 3, 4, 5] : [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
        for (const rating of made.data) expect(steps).toContain(rating);
      }),
    );
  });

  it("is the same for the same options, by table, by person and in whatever order; another seed is another world", () => {
    expect(generateRatings(middling).ratings).toEqual(ratings);
    const streamed = [...generateHistories(middling)];
    expect(streamed).toEqual(Array.from({ length: 600 }, (_, user) => historyOf(ratings, user)));
    expect([599, 0, 599, 7].map((user) => truth.history(user))).toEqual([599, 0, 599, 7].map((user) => streamed[user]));
    expect(generateRatings({ ...middling, seed: 4 }).ratings.indices).not.toEqual(ratings.indices);
  });

  it("takes a person out of 25 million ratings without making the others", () => {
    const world = new RatingWorld({ users: 162_541, items: 59_047, ratings: 25_000_095, seed: 1, leastPerUser: 20 });
    expect(world.activity.reduce((sum, count) => sum + count, 0)).toBe(25_000_095);
    expect(world.history(162_540).items.length).toBe(world.activity[162_540]);
  });

  it("counts raw ids from 1", () => {
    expect(ratings.users[0]).toBe(1);
    expect(ratings.items[999]).toBe(1000);
  });

  it("puts most ratings on few films and few people", () => {
    expect(topTenth(filmCounts(ratings))).toBeGreaterThan(0.35);
    expect(topTenth(filmCounts(ratings))).toBeLessThan(0.65);
    expect(topTenth(truth.activity)).toBeGreaterThan(0.25);
    expect(Math.min(...truth.activity)).toBeGreaterThanOrEqual(20);
    const flat = generateRatings({ ...middling, popularityExponent: 0, selectivity: 0, times: false });
    expect(topTenth(filmCounts(flat.ratings))).toBeLessThan(0.2);
  });
});

describe("what is true", () => {
  const mean = meanOf(ratings.data);

  it.each<[string, (user: number, item: number) => number]>([
    ["the mean", () => mean],
    ["biases", (user, item) => truth.options.mean + truth.person(user).bias + truth.films.bias[item]!],
  ])("predicts ratings better than %s", (_, predict) => {
    expect(rmse(ratings, (user, item) => truth.expected(user, item))).toBeLessThan(0.95 * rmse(ratings, predict));
  });

  it("says how well anything can predict", () => {
    const best = bestRmse(ratings, truth);
    expect(Math.abs(rmse(ratings, (user, item) => truth.expected(user, item)) - best)).toBeLessThan(0.01);
    expect(rmse(ratings, (user, item) => truth.expected(user, item) + 0.1)).toBeGreaterThan(best);
    const clear = generateRatings({ ...middling, noiseSd: 0 });
    expect(bestRmse(clear.ratings, clear.truth)).toBe(0);
    expect(rmse(clear.ratings, (user, item) => clear.truth.expected(user, item))).toBe(0);
  });

  it("has tastes of standard size, which decide what is watched and how it is liked", () => {
    const all = Array.from({ length: 20_000 }, (_, k) => truth.affinity(k % 600, (7 * k) % 1000));
    expect(Math.abs(meanOf(all))).toBeLessThan(0.1);
    expect(Math.abs(Math.sqrt(meanOf(all.map((value) => value ** 2))) - 1)).toBeLessThan(0.1);
    const watched = [...cells(ratings)];
    expect(meanOf(watched.map(({ user, item }) => truth.affinity(user, item)))).toBeGreaterThan(0.3);
    const liked = watched.filter(({ user, item }) => truth.affinity(user, item) > 1);
    expect(meanOf(liked.map(({ rating }) => rating))).toBeGreaterThan(mean + 0.3);
  });

  it("ranks what a person watched above what anybody watched", () => {
    const { ratings: timeless, truth: world } = generateRatings({ ...middling, times: false });
    let [won, asked] = [0, 0];
    const drawn = timeless.indices; // by popularity alone
    for (const { user, item } of cells(timeless)) {
      const other = drawn[(asked * 7919) % drawn.length]!;
      if (world.appeal(user, item) > world.appeal(user, other)) won++;
      asked++;
    }
    expect(won / asked).toBeGreaterThan(0.55);
  });

  it("has popular films a little better", () => {
    const { popularity, bias } = truth.films;
    const known = popularity.map(Math.log);
    const [a, b] = [meanOf(known), meanOf(bias)];
    const both = meanOf(Array.from(known, (value, k) => (value - a) * (bias[k]! - b)));
    expect(both).toBeGreaterThan(0);
  });
});

describe("times", () => {
  const inOrder = (user: number) => {
    const { items, times } = historyOf(ratings, user);
    return Array.from(items, (item, k) => ({ item, time: times![k]! })).sort((a, b) => a.time - b.time);
  };

  it("are whole seconds that ascend in sittings, none twice, and no film is seen before it is out", () => {
    let breaks = 0;
    for (let user = 0; user < 600; user++) {
      const watched = inOrder(user);
      for (const [k, { item, time }] of watched.entries()) {
        expect(Number.isInteger(time)).toBe(true);
        expect(time).toBeGreaterThanOrEqual(truth.films.released[item]!);
        const apart = k === 0 ? 1 : time - watched[k - 1]!.time;
        expect(apart <= 60 || apart >= leastBreak).toBe(true);
        expect(apart).toBeGreaterThan(0);
        if (apart >= leastBreak) breaks++;
      }
    }
    expect(ratings.data.length / (breaks + 600)).toBeGreaterThan(8);
    expect(ratings.data.length / (breaks + 600)).toBeLessThan(30);
  });

  it("let films fade: the films of a year have a smaller share of what is watched later", () => {
    const at = (year: number) => Date.UTC(year) / 1000;
    const shareOfFilms = (from: number, watchedIn: number) => {
      const then = [...cells(ratings)].filter(
        (_, k) => ratings.times![k]! >= at(watchedIn) && ratings.times![k]! < at(watchedIn + 1),
      );
      const released = then.map(({ item }) => truth.films.released[item]!);
      return released.filter((time) => time >= at(from) && time < at(from + 2)).length / then.length;
    };
    expect(shareOfFilms(2002, 2004)).toBeGreaterThan(1.3 * shareOfFilms(2002, 2009));
    expect(shareOfFilms(2008, 2007)).toBe(0);
  });

  it("are left out where nobody asks for them", () => {
    const timeless = generateRatings({ ...middling, times: false });
    expect(timeless.ratings.times).toBeUndefined();
    expect(timeless.truth.appeal(0, 0, 0)).toBe(timeless.truth.appeal(0, 0));
    expect("times" in timeless.truth.history(0)).toBe(false);
  });
});

describe("options", () => {
  it.each<[Record<string, unknown>, string]>([
    [{ users: 0 }, "users must be a whole number from 1 to 10000000, got 0"],
    [{ items: 1.5 }, "items must be a whole number from 1 to 10000000, got 1.5"],
    [{ ratings: 13 }, "ratings must be from 3 to 12 for 3 people and 4 films, got 13"],
    [{ ratings: 2 }, "ratings must be from 3 to 12 for 3 people and 4 films, got 2"],
    [{ leastPerUser: 5 }, "leastPerUser must be at most items, 4, got 5"],
    [{ seed: -1 }, "seed must be a whole number from 0 to 4294967295, got -1"],
    [{ factors: 0 }, "factors must be a whole number from 1 to 1000, got 0"],
    [{ noiseSd: Number.NaN }, "noiseSd must be a number from 0 to 5, got NaN"],
    [{ scale: "tenths" }, "scale must be halves or whole, got tenths"],
    [{ times: "no" }, "times must be true or false, got no"],
  ])("refuse %j by name", (odd, message) => {
    const options = { users: 3, items: 4, ratings: 10, seed: 1, ...odd } as GivenRatingsOptions;
    expect(() => generateRatings(options)).toThrow(`Cannot generate ratings: ${message}`);
    expect(() => [...generateHistories(options)]).toThrow(message);
  });
});
