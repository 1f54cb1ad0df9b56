// What every model of stars has to keep to, whatever it is: what it answers. Finite stars on the scale, within their interval, from any
// table and any history.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StarScorer } from "../../../../../src/core/models/stars/star-model.ts";
import { historyOf } from "../../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../../src/core/ratings/ratings.ts";
import { denseRatings, historyWith } from "../../../../support/dense-ratings.ts";
import { ask, checkerboard, starsOf } from "../star-tables.ts";
import { answers, ends, everyModel, learn, nobody, people } from "./learn.ts";

/** Float32 answers about a scale that was read in float32. */
function expectWhole(scorer: StarScorer, ratings: Ratings): void {
  const [low, high] = ends(ratings);
  for (const { mean, sd, lo, hi } of answers(scorer, ratings)) {
    for (const [k, stars] of mean.entries()) {
      const seen = [lo[k]!, stars, hi[k]!];
      expect(seen, "an interval around its mean").toEqual(seen.toSorted((a, b) => a - b));
      expect(seen[0]! >= low && seen[2]! <= high, `${seen} within ${low} to ${high}`).toBe(true);
      expect(Number.isFinite(sd[k]) && sd[k]! >= 0).toBe(true);
    }
  }
}

describe.each(everyModel)("$id", ({ model }) => {
  it("answers anybody about every film, with an interval around the mean, all on the scale", async () => {
    const scorer = await learn(model, people);
    expect(scorer.items).toBe(people.items.length);
    expectWhole(scorer, people);
  });

  it("answers the same twice, in whatever order, and films of the history as well", async () => {
    const scorer = await learn(model, people);
    const first = answers(scorer, people);
    expect(answers(scorer, people)).toEqual(first);
    const person = { history: historyOf(people, 3), user: null };
    const films = [...people.items.keys()];
    const forwards = ask(scorer, person, films);
    const backwards = ask(scorer, person, films.toReversed());
    for (const name of ["mean", "sd", "lo", "hi"] as const) {
      expect(backwards[name].toReversed()).toEqual(forwards[name]);
    }
    expect(ask(scorer, person, [7]).mean).toEqual([forwards.mean[7]]);
    expect(ask(scorer, person, []).mean).toEqual([]);
  });

  it.each([
    ["half stars", (stars: number) => stars - 0.5],
    ["a scale of a hundred", (stars: number) => 25 * (stars - 1)],
    ["a scale below zero", (stars: number) => 2 * stars - 12],
  ])("keeps to %s", async (_, scaled) => {
    const ratings = { ...people, data: people.data.map(scaled) };
    expectWhole(await learn(model, ratings), ratings);
  });

  it("says the same on a scale that is a hundred times as wide", async () => {
    const wide = { ...people, data: people.data.map((stars) => 100 * stars) };
    const [own, others] = [answers(await learn(model, people), people), answers(await learn(model, wide), wide)];
    for (const [person, { mean, sd }] of own.entries()) {
      for (const [k, stars] of mean.entries()) {
        expect(Math.abs(others[person]!.mean[k]! / 100 - stars)).toBeLessThan(1e-3);
        expect(Math.abs(others[person]!.sd[k]! / 100 - sd[k]!)).toBeLessThan(1e-3);
      }
    }
  });

  it.each([
    [
      "ratings that are all equal",
      [
        [4, 4, 0],
        [0, 4, 4],
        [4, 0, 4],
      ],
    ],
    ["one rating", [[0, 3.5, 0]]],
    [
      "a person and a film without ratings",
      [
        [5, 1, 0],
        [0, 0, 0],
        [4, 2, 0],
      ],
    ],
    [
      "people all of whose ratings are equal beside others",
      [
        [5, 5, 5, 0],
        [1, 1, 0, 1],
        [2, 4, 3, 5],
      ],
    ],
    ["one person", [[5, 3, 0, 4]]],
    ["one film", [[5], [3], [0]]],
  ])("answers from %s", async (_, rows) => {
    const ratings = denseRatings(rows);
    expectWhole(await learn(model, ratings), ratings);
  });

  it("answers from any small table", async () => {
    const stars = fc.constantFrom(0, 0, 0.5, 1, 3, 4.5, 5);
    const row = fc.array(stars, { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        fc.pre(rows.flat().some((rating) => rating > 0));
        const ratings = denseRatings(rows);
        expectWhole(await learn(model, ratings), ratings);
      }),
      { numRuns: 25 },
    );
  });

  it("says the only rating there is where all are equal", async () => {
    const ratings = denseRatings(Array.from({ length: 6 }, () => [3, 3, 3, 3]));
    for (const { mean, lo, hi } of answers(await learn(model, ratings), ratings)) {
      expect([...mean, ...lo, ...hi]).toEqual(new Array(12).fill(3));
    }
  });

  it("takes a film that nobody rated, handed in or asked about", async () => {
    const ratings = denseRatings(
      [...people.users.keys()].map((user) => {
        const row = new Array(people.items.length + 1).fill(0);
        const { items, ratings: stars } = historyOf(people, user);
        for (const [k, film] of items.entries()) row[film] = stars[k];
        return row;
      }),
    );
    const scorer = await learn(model, ratings);
    expectWhole(scorer, ratings);
    const unknown = people.items.length;
    const without = ask(scorer, nobody, [0, unknown]);
    const told = ask(scorer, { history: historyWith([unknown], 1), user: null }, [0, unknown]);
    for (const stars of [...without.mean, ...told.mean]) expect(stars >= 1 && stars <= 5).toBe(true);
  });

  it("takes one film twice, rated differently, and answers between the two", async () => {
    const scorer = await learn(model, people);
    const told = (...ratings: number[]) => {
      const history = { items: Uint32Array.from(ratings, () => 3), ratings: Float32Array.from(ratings) };
      return ask(scorer, { history, user: null }, [3, 4]).mean[0]!;
    };
    const [low, both, high] = [told(1, 1), told(1, 5), told(5, 5)];
    expect([low, both, high]).toEqual([low, both, high].toSorted((a, b) => a! - b!));
    expect(low).toBeLessThan(high!);
  });

  it("stays on the scale for a history that is off it", async () => {
    const scorer = await learn(model, people);
    for (const stars of [1e4, -1e4]) {
      const { mean, sd, lo, hi } = ask(scorer, { history: historyWith([0, 1, 2, 3], stars), user: null }, [0, 9, 20]);
      for (const value of [...mean, ...lo, ...hi]) expect(value >= 1 && value <= 5).toBe(true);
      expect(sd.every(Number.isFinite)).toBe(true);
    }
  });

  it("errs less about what it has not seen than the mean of all does", async () => {
    const isHeld = (k: number) => k % 5 === 0;
    const held: (readonly [user: number, film: number, stars: number])[] = [];
    const rows = [...people.users.keys()].map((user) => {
      const row: number[] = new Array(people.items.length).fill(0);
      for (let k = people.indptr[user]!; k < people.indptr[user + 1]!; k++) {
        const [film, stars] = [people.indices[k]!, people.data[k]!];
        if (isHeld(k)) held.push([user, film, stars]);
        else row[film] = stars;
      }
      return row;
    });
    const ratings = denseRatings(rows);
    const scorer = await learn(model, ratings);
    const middle = ratings.data.reduce((sum, stars) => sum + stars, 0) / ratings.data.length;
    for (const isKnown of [true, false]) {
      const squares = held.map(([user, film, stars]) => {
        const person = { history: historyOf(ratings, user), user: isKnown ? user : null };
        return [(ask(scorer, person, [film]).mean[0]! - stars) ** 2, (middle - stars) ** 2] as const;
      });
      const [own, constant] = [0, 1].map((at) => squares.reduce((sum, both) => sum + both[at]!, 0));
      expect(own!).toBeLessThan(0.85 * constant!);
    }
  });
});

describe.each(everyModel.filter(({ id }) => id !== "bias"))("$id", ({ model }) => {
  it("tells two tastes apart from a few ratings", async () => {
    const scorer = await learn(model, checkerboard().ratings);
    for (const person of [0, 1]) {
      const films = [0, 1, 2, 3, 4, 5, 6, 7];
      const history = {
        items: Uint32Array.from(films),
        ratings: Float32Array.from(films, (film) => starsOf(person, film)),
      };
      const { mean } = ask(scorer, { history, user: null }, [12, 13, 14, 15]);
      const [own, other] = [mean.filter((_, k) => k % 2 === person), mean.filter((_, k) => k % 2 !== person)];
      expect(Math.min(...own)).toBeGreaterThan(Math.max(...other));
    }
  });
});
