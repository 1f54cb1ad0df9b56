import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldOf } from "../../../../src/core/evaluation/ranking/fold-of.ts";
import { recboleSplit } from "../../../../src/core/evaluation/ranking/protocols/recbole.ts";
import { strongSplit } from "../../../../src/core/evaluation/ranking/protocols/strong.ts";
import { rankCase } from "../../../../src/core/evaluation/ranking/rank-case.ts";
import { role } from "../../../../src/core/evaluation/ranking/split.ts";
import { topFilms } from "../../../../src/core/evaluation/ranking/top-films.ts";
import { generateRatings } from "../../../../src/core/ratings/generate/generate-ratings.ts";

const { ratings } = generateRatings({ users: 60, items: 40, ratings: 1200, seed: 3, scale: "whole" });
const split = strongSplit(ratings, 1);
const asked = (most?: number) =>
  foldOf(ratings, split, 0, {
    purpose: "test",
    histories: "ratings",
    given: most === undefined ? undefined : { most, seed: 5 },
  });

describe("people who hand in few of their ratings", () => {
  it("hand in so many, the same for the same seed, and fewer of them are among more", () => {
    const [one, three, all] = [asked(1), asked(3), asked()];
    expect(three).toEqual(asked(3));
    for (const [at, { history, relevant }] of three.cases.entries()) {
      const whole = all.cases[at]!;
      expect(history.items.length).toBe(Math.min(3, whole.history.items.length));
      expect([...whole.history.items]).toEqual(expect.arrayContaining([...history.items]));
      expect([...history.items]).toEqual(expect.arrayContaining([...one.cases[at]!.history.items]));
      expect(relevant).toEqual(whole.relevant);
    }
  });

  it("are not asked about the others either", () => {
    const scores = new Float32Array(40).fill(1);
    for (const [at, each] of asked(1).cases.entries()) {
      const whole = asked().cases[at]!;
      expect(each.known).toEqual(whole.history.items);
      expect(rankCase(each, scores)).toEqual(rankCase(whole, scores));
      expect(topFilms(each, scores, 40).some((film) => each.known?.includes(film))).toBe(false);
    }
  });
});

describe("a fold", () => {
  it("learns from nothing that is held, and ranks nothing that is known", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.constantFrom("test", "validate" as const), (seed, purpose) => {
        const { train, cases } = foldOf(ratings, strongSplit(ratings, seed), 1, { purpose, histories: "likes" });
        for (const { user, history, relevant } of cases) {
          expect(train.indptr[user + 1]).toBe(train.indptr[user]);
          expect(relevant.some((film) => history.items.includes(film))).toBe(false);
        }
      }),
    );
  });

  it("does not change by a bit with what is held, but for what is asked", () => {
    const { roles } = split.folds[0]!;
    const other = { ...ratings, data: ratings.data.map((value, k) => (roles[k] === role.held ? 6 - value : value)) };
    const [before, after] = [ratings, other].map((table) =>
      foldOf(table, split, 0, { purpose: "test", histories: "ratings" }),
    );
    expect(after?.train).toEqual(before?.train);
  });

  it("asks people who hand in ratings about the films that people who hand in likes are asked about, masked by likes", () => {
    const [likes, ratingsToo] = (["likes", "ratings"] as const).map(
      (histories) => foldOf(ratings, split, 0, { purpose: "test", histories, masked: "likes" }).cases,
    );
    expect(ratingsToo?.map(({ history }) => history.items.length)).not.toEqual(
      likes?.map(({ history }) => history.items.length),
    );
    const asked = (cases: typeof likes) =>
      cases?.map(({ user, history, known = history.items, relevant }) => ({ user, known: [...known], relevant }));
    expect(asked(ratingsToo)).toEqual(asked(likes));
  });

  it("neither learns from nor ranks what options were chosen on, under recbole", () => {
    const parted = recboleSplit(ratings, 1, { core: 2 });
    const { roles } = parted.folds[0]!;
    const { train, cases } = foldOf(ratings, parted, 0, { purpose: "test", histories: "likes" });
    expect(train.indices.length).toBe(roles.filter((each) => each === role.train).length);
    for (const { user, known = [] } of cases) {
      for (let k = ratings.indptr[user]!; k < ratings.indptr[user + 1]!; k++) {
        if (roles[k] === role.validationThenKnown) expect([...known]).toContain(ratings.indices[k]);
      }
    }
    const { cases: chosen } = foldOf(ratings, parted, 0, { purpose: "validate", histories: "likes" });
    expect(chosen.length).toBeGreaterThan(0);
  });
});
