import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../../src/core/errors/input-error.ts";
import { foldOf } from "../../../../src/core/evaluation/ranking/fold-of.ts";
import { ncfSplit } from "../../../../src/core/evaluation/ranking/protocols/ncf.ts";
import { ratingProtocols } from "../../../../src/core/evaluation/ranking/protocols/rating-protocols.ts";
import { role, type Split } from "../../../../src/core/evaluation/ranking/split.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { chanceTable, tableOf } from "./toy.ts";

const names = Object.fromEntries(Object.entries(role).map(([name, value]) => [value, name]));

/** The roles of a person's ratings in the first fold, in words. */
function rolesOf({ indptr }: Ratings, split: Split, user: number): string[] {
  return [...split.folds[0]!.roles.subarray(indptr[user], indptr[user + 1])].map((each) => names[each]!);
}

const count = (roles: Uint8Array, one: number) => roles.filter((each) => each === one).length;
const testing = { purpose: "test", histories: "likes" } as const;
const choosing = { purpose: "validate", histories: "likes" } as const;

describe("every protocol that needs ratings alone", () => {
  const ids = ["strong", "kfold", "holdout", "leave-last-out", "time", "recbole", "cold-people"] as const;

  it.each(ids)("%s divides: nothing is learnt from and asked about, whatever the seed", (id) => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const ratings = chanceTable(60, 40, 0.6, seed % 5);
        const split = ratingProtocols[id].split(ratings, seed, id === "recbole" ? { core: 5 } : {});
        expect(split).toMatchObject({ protocol: id, seed });
        for (const [number, { roles }] of split.folds.entries()) {
          expect(roles).toHaveLength(ratings.indices.length);
          expect(roles.every((each) => names[each] !== undefined)).toBe(true);
          for (const purpose of ["test", "validate"] as const) {
            const fold = foldOf(ratings, split, number, { purpose, histories: "ratings" });
            expect(fold.cases.length).toBeGreaterThan(0);
            for (const { user, history, relevant, disliked } of fold.cases) {
              const row = fold.train.indices.subarray(fold.train.indptr[user], fold.train.indptr[user + 1]);
              const known = new Set([...row, ...history.items]);
              for (const film of [...relevant, ...disliked]) expect(known.has(film)).toBe(false);
              expect(history.items.length).toBeGreaterThan(0);
              expect([...history.items]).toEqual([...history.items].sort((a, b) => a - b));
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it.each(ids)("%s names an option that it does not have", (id) => {
    const ratings = chanceTable(60, 40, 0.6, 1);
    expect(() => ratingProtocols[id].split(ratings, 1, { shares: 1 })).toThrow(
      `Cannot split by ${id}: option shares is unknown; it has `,
    );
  });
});

describe("cold-people", () => {
  const ratings = chanceTable(40, 60, 0.7, 4);
  const split = ratingProtocols["cold-people"].split(ratings, 3, { folds: 5, given: 6 });
  const asked = (most: number) =>
    foldOf(ratings, split, 0, { purpose: "test", histories: "ratings", given: { most, seed: 3 } }).cases;

  it("hands in as few as is said, none too, and asks for the same films among the same ones", () => {
    expect(asked(0).length).toBeGreaterThan(3);
    for (const [place, { relevant, disliked }] of asked(6).entries()) {
      for (const most of [0, 1, 3]) {
        const few = asked(most)[place]!;
        expect(few.history.items).toHaveLength(most);
        expect([few.relevant, few.disliked]).toEqual([relevant, disliked]);
        expect(few.known).toEqual(asked(6)[place]!.history.items);
      }
    }
  });

  it("asks everybody with enough ratings once, and learns nothing of whom it asks", () => {
    const folds = split.folds.map((_, fold) => foldOf(ratings, split, fold, { purpose: "test", histories: "ratings" }));
    const people = folds.flatMap(({ cases }) => cases.map(({ user }) => user));
    expect(new Set(people).size).toBe(people.length);
    for (const { train, cases } of folds) {
      for (const { user } of cases) expect(train.indptr[user + 1]).toBe(train.indptr[user]);
    }
  });

  it.each([
    [{ folds: 6 }, "folds must be at most groups (5), got 6"],
    [{ given: 20 }, "given must be at most leastRatings less one (19), got 20"],
    [{ leastRatings: 61 }, "0 of 40 people have 61 ratings; at least 5 were needed"],
  ])("refuses %o", (options, message) => {
    expect(() => ratingProtocols["cold-people"].split(ratings, 1, options)).toThrow(message);
  });
});

describe("kfold", () => {
  it("asks about every rating once and chooses options on every rating once", () => {
    const ratings = chanceTable(20, 30, 0.5, 2);
    const { folds } = ratingProtocols.kfold.split(ratings, 9);
    for (const each of [role.held, role.trainOrValidation]) {
      for (let k = 0; k < ratings.indices.length; k++) {
        expect(folds.filter(({ roles }) => roles[k] === each)).toHaveLength(1);
      }
    }
  });

  it("refuses fewer ratings than folds", () => {
    expect(() => ratingProtocols.kfold.split(tableOf([{ 0: 5, 1: 3 }], 2), 1)).toThrow(
      "2 ratings were seen; at least 5",
    );
  });
});

describe("holdout", () => {
  it("holds out a tenth, each time another", () => {
    const ratings = chanceTable(20, 50, 0.5, 3);
    const { folds } = ratingProtocols.holdout.split(ratings, 1, { repeats: 3 });
    const tenth = Math.floor(ratings.indices.length / 10);
    for (const { roles } of folds) {
      expect(count(roles, role.held)).toBe(tenth);
      expect(count(roles, role.trainOrValidation)).toBe(tenth);
    }
    expect(folds[0]!.roles).not.toEqual(folds[1]!.roles);
  });
});

describe("leave-last-out", () => {
  const rows = [{ 0: 3, 1: 5, 2: 1 }, { 0: 4, 2: 2 }, { 1: 5 }, {}];
  const times = [{ 0: 7, 1: 9, 2: 9 }, { 0: 8, 2: 6 }, { 1: 1 }, {}];

  it("holds out the latest, of equal times the lower index", () => {
    const ratings = tableOf(rows, 3, times);
    const split = ratingProtocols["leave-last-out"].split(ratings, 1);
    expect(rolesOf(ratings, split, 0)).toEqual(["train", "held", "trainOrValidation"]);
    expect(rolesOf(ratings, split, 1)).toEqual(["held", "train"]);
    expect(rolesOf(ratings, split, 2)).toEqual(["train"]);
    expect(foldOf(ratings, split, 0, testing).cases.map(({ relevant }) => [...relevant])).toEqual([[1], [0]]);
    expect(foldOf(ratings, split, 0, choosing).cases.map(({ relevant }) => [...relevant])).toEqual([[2]]);
  });

  it("leaves out people without times, and says so where nobody has any", () => {
    const ratings = tableOf(rows, 3, [times[0]!, { 0: 8 }, times[2]!, {}]);
    const split = ratingProtocols["leave-last-out"].split(ratings, 1);
    expect(rolesOf(ratings, split, 1)).toEqual(["unused", "unused"]);
    expect(split.options["peopleWithoutTimes"]).toBe(1);
    const split2 = () => ratingProtocols["leave-last-out"].split(tableOf(rows, 3), 1);
    expect(split2).toThrow(InputError);
    expect(split2).toThrow("ratings without times were seen; times of all of a person's ratings were needed");
  });
});

describe("time", () => {
  it("cuts at 80 % of all ratings, never inside a second", () => {
    const rows = [
      { 0: 5, 1: 5, 2: 5, 3: 5 },
      { 0: 4, 1: 4, 2: 4, 3: 5 },
      { 2: 5, 3: 5 },
    ];
    const times = [
      { 0: 1, 1: 2, 2: 3, 3: 8 },
      { 0: 4, 1: 5, 2: 6, 3: 7 },
      { 2: 8, 3: 9 },
    ];
    const ratings = tableOf(rows, 4, times);
    const split = ratingProtocols.time.split(ratings, 1);
    // in order 1 2 3 4 5 6 7 8 8 9; the cut is at 8; the earlier one at floor(7 x .8) = 5: 6
    expect(rolesOf(ratings, split, 0)).toEqual(["train", "train", "train", "held"]);
    expect(rolesOf(ratings, split, 1)).toEqual(["train", "train", "trainOrValidation", "trainOrValidation"]);
    expect(rolesOf(ratings, split, 2)).toEqual(["held", "held"]);
    expect(foldOf(ratings, split, 0, testing).cases.map(({ user }) => user)).toEqual([0]); // the third is unknown before
    expect(foldOf(ratings, split, 0, choosing).cases.map(({ user }) => user)).toEqual([1]);
  });

  it("refuses data in which nobody rated on both sides", () => {
    const ratings = tableOf([{ 0: 5, 1: 5, 2: 5, 3: 5 }, { 0: 4 }], 4, [{ 0: 1, 1: 1, 2: 1, 3: 1 }, { 0: 9 }]);
    expect(() => ratingProtocols.time.split(ratings, 1)).toThrow(
      "none of 2 people rated both before and after 9 seconds",
    );
  });
});

describe("recbole", () => {
  it("takes the core again until it stands, and divides as RecBole rounds", () => {
    // the fourth person has one rating of 3 and more; without it film 3 has one, and without that the third person has one
    const rows = [
      { 0: 5, 1: 3, 2: 4 },
      { 0: 3, 1: 4, 2: 4 },
      { 2: 5, 3: 4 },
      { 3: 3, 0: 2 },
    ];
    const ratings = tableOf(rows, 4);
    const split = ratingProtocols.recbole.split(ratings, 1, { core: 2 });
    expect(rolesOf(ratings, split, 2)).toEqual(["unused", "unused"]);
    expect(rolesOf(ratings, split, 3)).toEqual(["unused", "unused"]);
    for (const user of [0, 1]) {
      expect(rolesOf(ratings, split, user).sort()).toEqual(["held", "train", "validationThenKnown"]);
    }
    const big = chanceTable(1, 29, 2, 1);
    const liked = { ...big, data: big.data.map(() => 5) };
    const { roles } = ratingProtocols.recbole.split(liked, 1, { core: 1 }).folds[0]!;
    expect([role.train, role.validationThenKnown, role.held].map((each) => count(roles, each))).toEqual([25, 2, 2]);
  });

  it("refuses an empty core", () => {
    expect(() => ratingProtocols.recbole.split(chanceTable(5, 5, 0.9, 1), 1)).toThrow(
      "no 10-core of ratings of 3 and more",
    );
  });
});

describe("ncf", () => {
  const ratings = tableOf(
    [
      { 0: 5, 1: 1, 4: 3 },
      { 1: 4, 2: 2 },
    ],
    6,
  );

  it("ranks the held-out film against the listed ones, itself dropped", () => {
    const lists = [
      { user: 0, held: 1, others: [5, 2, 1, 3] },
      { user: 1, held: 2, others: [4, 0] },
    ];
    const split = ratingProtocols.ncf.split(ratings, 1, {}, { lists });
    expect(split).toMatchObject({ relevantFrom: 0, options: { lists: 2, dropped: 1 } });
    const { cases, train } = foldOf(ratings, split, 0, testing);
    expect(cases.map(({ relevant }) => [...relevant])).toEqual([[1], [2]]);
    expect(cases.map(({ candidates }) => [...candidates!])).toEqual([
      [1, 2, 3, 5],
      [0, 2, 4],
    ]);
    expect(train.indices).toHaveLength(3);
    const tuned = foldOf(ratings, split, 0, choosing);
    expect(tuned.cases.map(({ user }) => user)).toEqual([0]);
    expect(tuned.train.indices).toHaveLength(2);
    expect([0, 4]).toContain(tuned.cases[0]!.relevant[0]);
  });

  it("refuses lists that do not fit", () => {
    expect(() => ratingProtocols.ncf.split(ratings, 1)).toThrow("lists of candidates were needed");
    expect(() => ncfSplit(ratings, 1, [])).toThrow("no list of candidates was seen");
    expect(() => ncfSplit(ratings, 1, [{ user: 1, held: 4, others: [] }])).toThrow(
      "person 2 holds out film 5; a rating",
    );
    expect(() => ncfSplit(ratings, 1, [{ user: 1, held: 1, others: [6] }])).toThrow("film index 6; 0 to 5 was needed");
    const twice = { user: 1, held: 1, others: [0] };
    expect(() => ncfSplit(ratings, 1, [twice, { ...twice, held: 2 }])).toThrow("two lists of person 2 were seen");
    expect(() => ratingProtocols.ncf.split(ratings, 1, { k: 1 }, { lists: [twice] })).toThrow("option k is unknown");
  });
});

describe("folds", () => {
  const ratings = tableOf(
    [
      { 0: 5, 1: 1, 4: 3 },
      { 1: 4, 2: 2 },
    ],
    6,
  );
  const pairs = (...list: [number, number][]) => ({
    users: list.map(([user]) => user),
    films: list.map(([, film]) => film),
  });

  it("takes what the tables say", () => {
    const tables = [{ train: pairs([0, 0], [0, 4], [1, 1]), test: pairs([0, 1]) }];
    const split = ratingProtocols.folds.split(ratings, 1, { likedFrom: 0, validationShare: 0.4 }, { tables });
    expect(rolesOf(ratings, split, 0)[1]).toBe("held");
    expect(rolesOf(ratings, split, 1)[1]).toBe("unused");
    expect(count(split.folds[0]!.roles, role.trainOrValidation)).toBe(1);
    expect(count(split.folds[0]!.roles, role.train)).toBe(2);
  });

  it("refuses tables that do not fit", () => {
    const split = (train: [number, number][], test: [number, number][]) => () =>
      ratingProtocols.folds.split(ratings, 1, {}, { tables: [{ train: pairs(...train), test: pairs(...test) }] });
    expect(split([[0, 2]], [])).toThrow("the training table of fold 1 names person 1 and film 3, which has no rating");
    expect(split([[0, 1]], [[0, 1]])).toThrow(
      "the test table of fold 1 names person 1 and film 2, which the fold's tables",
    );
    expect(() => ratingProtocols.folds.split(ratings, 1)).toThrow("training and test tables were needed");
  });
});
