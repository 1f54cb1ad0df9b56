import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldOf } from "../../../../src/core/evaluation/ranking/fold-of.ts";
import { strongSplit } from "../../../../src/core/evaluation/ranking/protocols/strong.ts";
import { role } from "../../../../src/core/evaluation/ranking/split.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { chanceTable, tableOf } from "./toy.ts";

/** How often each role occurs in a person's row. */
function counts({ indptr }: Ratings, roles: Uint8Array, user: number): Record<string, number> {
  const found: Record<string, number> = {};
  const names = Object.entries(role);
  for (const each of roles.subarray(indptr[user], indptr[user + 1])) {
    const name = names.find(([, value]) => value === each)![0];
    found[name] = (found[name] ?? 0) + 1;
  }
  return found;
}

describe("strong", () => {
  const likes = (count: number, others = 0) =>
    Object.fromEntries(Array.from({ length: count + others }, (_, film) => [film, film < count ? 4 : 2]));
  const ratings = tableOf([...Array.from({ length: 10 }, () => likes(11, 6)), likes(4, 9)], 20);

  it("tests each group once, chooses options on the next, and leaves people with few likes out", () => {
    const { folds, relevantFrom } = strongSplit(ratings, 1);
    expect(relevantFrom).toBe(4);
    for (const { roles } of folds) expect(counts(ratings, roles, 10)).toEqual({ unused: 13 });
    for (let user = 0; user < 10; user++) {
      const seen = folds.map(({ roles }) => counts(ratings, roles, user));
      // 11 likes: 8 given; 6 others: 4 given
      expect(seen.filter((each) => each["held"] === 5 && each["given"] === 12)).toHaveLength(1);
      expect(seen.filter((each) => each["validationHeld"] === 5 && each["validationGiven"] === 12)).toHaveLength(1);
      expect(seen.filter((each) => each["train"] === 17)).toHaveLength(3);
      const tested = seen.findIndex((each) => each["held"]);
      expect(seen[(tested + 4) % 5]!["validationHeld"]).toBe(5); // fold f chooses on group f + 1
    }
  });

  it("is the same for the same seed and another for another", () => {
    const roles = (seed: number) => strongSplit(ratings, seed).folds.map((fold) => [...fold.roles]);
    expect(roles(3)).toEqual(roles(3));
    expect(roles(3)).not.toEqual(roles(4));
  });

  it("makes the folds that it is asked for, the first ones of all", () => {
    const two = strongSplit(ratings, 5, { folds: 2 });
    expect(two.folds).toEqual(strongSplit(ratings, 5).folds.slice(0, 2));
    expect(two.options).toMatchObject({ folds: 2, groups: 5 });
  });

  it("refuses options and data that cannot serve", () => {
    expect(() => strongSplit(ratings, 1, { folds: 6 })).toThrow("folds must be at most groups (5), got 6");
    expect(() => strongSplit(ratings, 1, { heldShare: 1 })).toThrow("heldShare must be above 0 and below 1, got 1");
    expect(() => strongSplit(ratings, 1, { fold: 2 } as object)).toThrow("option fold is unknown");
    expect(() => strongSplit(tableOf([likes(9)], 9), 1)).toThrow(
      "Cannot split by strong: 1 of 1 people have 5 ratings of 4 and more; at least 5 were needed",
    );
  });
});

describe("foldOf", () => {
  const ratings = chanceTable(40, 60, 0.5, 1);

  it("hands in likes or all that is given, and asks about the rest", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(4), fc.constantFrom("test", "validate" as const), (seed, number, purpose) => {
        const split = strongSplit(ratings, seed);
        const all = foldOf(ratings, split, number, { purpose, histories: "ratings" });
        const liked = foldOf(ratings, split, number, { purpose, histories: "likes" });
        expect(all.cases).toHaveLength(8);
        for (const [place, each] of all.cases.entries()) {
          const row = [...ratings.indices.subarray(ratings.indptr[each.user], ratings.indptr[each.user + 1])];
          const parts = [...each.history.items, ...each.relevant, ...each.disliked];
          expect(parts.sort((a, b) => a - b)).toEqual(row);
          expect(all.train.indptr[each.user + 1]).toBe(all.train.indptr[each.user]);
          const known = liked.cases[place]!.history;
          expect([...known.items]).toEqual([...each.history.items].filter((_, k) => each.history.ratings[k]! >= 4));
          expect(known.times).toHaveLength(known.items.length);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("keeps the table's rows and columns in what is learnt from", () => {
    const split = strongSplit(ratings, 2);
    const { train } = foldOf(ratings, split, 0, { purpose: "test", histories: "likes" });
    expect(train.users).toBe(ratings.users);
    expect(train.items).toBe(ratings.items);
    const kept = [...ratings.indices.keys()].filter((k) => split.folds[0]!.roles[k] === role.train);
    expect([...train.indices]).toEqual(kept.map((k) => ratings.indices[k]));
    expect([...train.data]).toEqual(kept.map((k) => ratings.data[k]));
    expect([...train.times!]).toEqual(kept.map((k) => ratings.times![k]));
  });

  it("says what does not fit", () => {
    const split = strongSplit(ratings, 2);
    const options = { purpose: "test", histories: "likes" } as const;
    expect(() => foldOf(ratings, split, 5, options)).toThrow("fold 5 of 5 was asked for");
    expect(() => foldOf(chanceTable(40, 60, 0.5, 2), split, 0, options)).toThrow("one each was needed");
  });
});
