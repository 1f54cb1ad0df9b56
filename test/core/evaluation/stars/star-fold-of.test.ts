import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrainTestTables } from "../../../../src/core/evaluation/ranking/protocols/folds.ts";
import { ratingProtocols } from "../../../../src/core/evaluation/ranking/protocols/rating-protocols.ts";
import { role, type Split } from "../../../../src/core/evaluation/ranking/split.ts";
import { starFoldOf } from "../../../../src/core/evaluation/stars/star-fold-of.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { chanceTable, tableOf } from "../ranking/toy.ts";

const ratings = chanceTable(40, 60, 0.5, 1);
const strong = { likedFrom: 0, leastLikes: 2, heldShare: 0.5 };

function rowOf({ indptr, indices, data }: Ratings, user: number): [film: number, stars: number][] {
  const places = Array.from({ length: indptr[user + 1]! - indptr[user]! }, (_, k) => indptr[user]! + k);
  return places.map((k) => [indices[k]!, data[k]!]);
}

/** Two folds, each of which tests what the other learns from. */
function halves(): TrainTestTables[] {
  const pairs = ([0, 1] as const).map((part) => {
    const all = ratings.users.length;
    const found = Array.from({ length: all }, (_, user) => rowOf(ratings, user).map(([film]) => [user, film] as const));
    const own = found.flat().filter((_, k) => k % 2 === part);
    return { users: own.map(([user]) => user), films: own.map(([, film]) => film) };
  });
  const [a, b] = pairs as [(typeof pairs)[0], (typeof pairs)[0]];
  return [
    { train: a, test: b },
    { train: b, test: a },
  ];
}

describe("starFoldOf where people are learnt from", () => {
  const splits: Readonly<Record<string, (seed: number) => Split>> = {
    folds: (seed) => ratingProtocols.folds.split(ratings, seed, {}, { tables: halves() }),
    kfold: (seed) => ratingProtocols.kfold.split(ratings, seed),
    holdout: (seed) => ratingProtocols.holdout.split(ratings, seed, { repeats: 2 }),
    "leave-last-out": (seed) => ratingProtocols["leave-last-out"].split(ratings, seed),
    time: (seed) => ratingProtocols.time.split(ratings, seed),
  };

  it.each(Object.keys(splits))("asks under %s about every held rating, and hands in whole rows", (protocol) => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(4), (seed, number) => {
        const split = splits[protocol]!(seed);
        const fold = number % split.folds.length;
        const { train, cases } = starFoldOf(ratings, split, fold, { purpose: "test" });
        const held = [...ratings.indices.keys()].filter((k) => split.folds[fold]!.roles[k] === role.held);
        expect(cases.flatMap(({ films }) => [...films])).toEqual(held.map((k) => ratings.indices[k]));
        expect(cases.flatMap(({ truth }) => [...truth])).toEqual(held.map((k) => ratings.data[k]));
        expect(held.some((k) => ratings.data[k]! < 4)).toBe(true);
        for (const { user, person } of cases) {
          const { items, ratings: stars } = person.history;
          expect(Array.from(items, (film, k) => [film, stars[k]])).toEqual(rowOf(train, user));
          expect(person.user).toBe(items.length > 0 ? user : null);
        }
      }),
      { numRuns: 15 },
    );
  });

  it.each(["kfold", "folds"])("asks under %s about every rating once", (protocol) => {
    const split = splits[protocol]!(3);
    const asked = [...split.folds.keys()].flatMap(
      (fold) => starFoldOf(ratings, split, fold, { purpose: "test" }).cases,
    );
    const told = asked.flatMap(({ user, films }) => Array.from(films, (film) => 1000 * user + film));
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBe(ratings.data.length);
  });

  it("has a case for somebody all of whose ratings are held out, who is then not learnt from", () => {
    const table = tableOf([{ 0: 2, 1: 5 }, { 2: 1 }], 3);
    const roles = Uint8Array.of(role.train, role.held, role.held);
    const split = { protocol: "kfold", seed: 0, relevantFrom: 4, options: {}, folds: [{ roles }] } as const;
    const { cases } = starFoldOf(table, split, 0, { purpose: "test" });
    expect(cases.map(({ user, person }) => [user, person.user, person.history.items.length])).toEqual([
      [0, 0, 1],
      [1, null, 0],
    ]);
  });
});

describe("starFoldOf where people are not learnt from", () => {
  it("holds a half of all of a person's ratings and hands in the other", () => {
    const split = ratingProtocols.strong.split(ratings, 5, strong);
    const asked = [...split.folds.keys()].flatMap(
      (fold) => starFoldOf(ratings, split, fold, { purpose: "test" }).cases,
    );
    expect(asked.map(({ user }) => user).sort((a, b) => a - b)).toEqual([...ratings.users.keys()]);
    for (const { user, person, films, truth } of asked) {
      const row = rowOf(ratings, user);
      expect(person.user).toBeNull();
      expect(films.length).toBe(Math.ceil(row.length / 2));
      const both = [...person.history.items].map((film, k) => [film, person.history.ratings[k]!]);
      both.push(...Array.from(films, (film, k) => [film, truth[k]!]));
      expect(both.sort((a, b) => a[0]! - b[0]!)).toEqual(row);
    }
  });

  it("hands in few of them, those of a lower number among those of a higher, and asks about the same", () => {
    const split = ratingProtocols.strong.split(ratings, 5, strong);
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(100), (a, b, seed) => {
        const [few, more] = [Math.min(a, b), Math.max(a, b)];
        const casesOf = (most: number) =>
          starFoldOf(ratings, split, 1, { purpose: "test", given: { most, seed } }).cases;
        const [less, other] = [casesOf(few), casesOf(more)];
        expect(less.map(({ films }) => films)).toEqual(other.map(({ films }) => films));
        for (const [k, { person }] of less.entries()) {
          const films = [...person.history.items];
          expect(films.length).toBe(few); // everybody has more
          expect([...other[k]!.person.history.items]).toEqual(expect.arrayContaining(films));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("chooses options on people that are neither learnt from nor tested", () => {
    const split = ratingProtocols.strong.split(ratings, 5, strong);
    const [test, validate] = (["test", "validate"] as const).map((purpose) =>
      starFoldOf(ratings, split, 0, { purpose }),
    );
    const users = (fold: typeof test) => fold!.cases.map(({ user }) => user);
    expect(users(test).some((user) => users(validate).includes(user))).toBe(false);
    expect(validate!.train.indices).toEqual(test!.train.indices);
  });
});
