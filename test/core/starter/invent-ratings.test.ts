// The invented people: the same every time, on the scale, and made of the tastes that the guide states.
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../src/core/random/random.ts";
import { inventedRatingsDefaults, inventRatings } from "../../../src/core/starter/invent-ratings.ts";
import { affinities, describeFilms, inventPerson, tasteModel } from "../../../src/core/starter/invented-taste.ts";
import { readStarterFilms } from "../../../src/core/starter/starter-films.ts";
import { countTraits, type TasteTraits, tastes } from "../../../src/core/starter/tastes.ts";

const films = readStarterFilms();
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: ArrayLike<number>) => {
  const middle = mean(values);
  return Math.sqrt(mean(Array.from(values, (value) => (value - middle) ** 2)));
};
const likeness = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  mean(Array.from(a, (value, k) => (value - mean(a)) * (b[k] - mean(b)))) / (spread(a) * spread(b));

describe("inventRatings", () => {
  const ratings = inventRatings(films);

  it("makes the table that was asked for, the same every time", () => {
    const { people, ratings: count, leastPerPerson } = inventedRatingsDefaults;
    expect([ratings.users.length, ratings.items.length, ratings.data.length]).toEqual([people, films.length, count]);
    expect(ratings).toEqual(inventRatings(films));
    expect(inventRatings(films, { seed: 2 }).data).not.toEqual(ratings.data);
    const rows = Array.from(ratings.indptr.subarray(1), (end, user) =>
      ratings.indices.subarray(ratings.indptr[user], end),
    );
    for (const row of rows) {
      expect(row.length).toBeGreaterThanOrEqual(leastPerPerson);
      expect([...row]).toEqual([...new Set(row)].sort((a, b) => a - b));
    }
  });

  it("rates in halves from .5 to 5, and uses all of them", () => {
    expect([...new Set(ratings.data)].sort((a, b) => a - b)).toEqual([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    expect(mean(ratings.data)).toBeCloseTo(3.6, 1);
    expect(spread(ratings.data)).toBeCloseTo(0.9, 1);
  });

  it("shows every film to somebody, and famous ones to more", () => {
    const seen = films.map((_, film) => ratings.indices.reduce((sum, item) => sum + (item === film ? 1 : 0), 0));
    expect(Math.min(...seen)).toBeGreaterThan(10);
    expect(
      likeness(
        seen,
        films.map(({ fame }) => fame),
      ),
    ).toBeGreaterThan(0.7);
  });

  it("leaves earlier people as they are where more are asked for evenly", () => {
    const even = { ratings: 600, activityExponent: 0, leastPerPerson: 1 };
    const few = inventRatings(films, { ...even, people: 30 });
    const more = inventRatings(films, { ...even, people: 60, ratings: 1200 });
    expect(more.data.subarray(0, 600)).toEqual(few.data);
    expect(more.indices.subarray(0, 600)).toEqual(few.indices);
  });

  it.each([
    [{ people: 0 }, "people must be a whole number from 1, got 0"],
    [{ ratings: 1.5 }, "ratings must be a whole number from 1, got 1.5"],
    [{ leastPerPerson: Number.NaN }, "leastPerPerson must be a whole number from 1, got NaN"],
    [{ activityExponent: -1 }, "activityExponent must be from 0 to below 10, got -1"],
    [{ people: 10, ratings: 5 }, "Cannot deal out 5 things among 10"],
    [{ seed: -1 }, "seed must be a whole number from 0, got -1"],
  ])("refuses %o in words", (options, needed) => {
    expect(() => inventRatings(films, options)).toThrow(RangeError);
    expect(() => inventRatings(films, options)).toThrow(needed);
  });
});

describe("the taste model", () => {
  const world = describeFilms(films, createRandom(1));
  const people = Array.from({ length: 300 }, (_, k) => inventPerson(world, createRandom(2, k)));

  it("looks for traits that films have, each in some of them", () => {
    const single = (kind: string, name: string): TasteTraits => ({ [kind]: [name] });
    for (const { name: taste, loves, avoids } of tastes) {
      for (const [kind, names] of [...Object.entries(loves), ...Object.entries(avoids)]) {
        for (const name of names) {
          const found = films.filter((film) => countTraits(film, single(kind, name)) > 0);
          expect(found.length, `${kind} ${name} of ${taste}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it("weighs its parts so that affinity is about standard normal", () => {
    const { byTaste, byDirector, byEra } = tasteModel;
    expect(byTaste ** 2 + byDirector ** 2 + byEra ** 2).toBeCloseTo(1, 12);
    const all = people.flatMap((person) => [...affinities(person, world)]);
    expect(Math.abs(mean(all))).toBeLessThan(0.05);
    expect(spread(all)).toBeGreaterThan(0.9); // tastes that are at odds cancel a little
    expect(spread(all)).toBeLessThan(1.1);
  });

  it("draws people of few tastes, as generous as stated", () => {
    const strongest = people.map(({ mixture }) => Math.max(...mixture));
    expect(mean(strongest)).toBeGreaterThan(0.7);
    expect(strongest.every((part) => part <= 1)).toBe(true);
    for (const { mixture } of people) expect(Math.hypot(...mixture)).toBeCloseTo(1, 12);
    expect(spread(people.map(({ generosity }) => generosity))).toBeCloseTo(tasteModel.generositySd, 1);
  });

  it("gives a person of one taste the films of that taste", () => {
    const [blank] = people;
    const mixture = Float64Array.from(tastes, ({ name }) => (name === "chills" ? 1 : 0));
    const directors = new Float64Array(world.directorCount);
    const liked = affinities({ ...blank, mixture, directors, era: 0 }, world);
    const best = films.toSorted((a, b) => liked[b.id - 1] - liked[a.id - 1]).slice(0, 10);
    expect(best.every(({ genres }) => genres.includes("Horror"))).toBe(true);
  });
});
