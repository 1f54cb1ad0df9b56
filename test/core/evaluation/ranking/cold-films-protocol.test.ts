import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldOf } from "../../../../src/core/evaluation/ranking/fold-of.ts";
import { coldFilmsSplit } from "../../../../src/core/evaluation/ranking/protocols/cold-films.ts";
import { ratingProtocols } from "../../../../src/core/evaluation/ranking/protocols/rating-protocols.ts";
import { role } from "../../../../src/core/evaluation/ranking/split.ts";
import { packSplit, unpackSplit } from "../../../../src/core/evaluation/ranking/split-file.ts";
import { chanceTable, tableOf } from "./toy.ts";

const testing = { purpose: "test", histories: "ratings" } as const;
const every = (count: number, from = 0) => Array.from({ length: count }, (_, film) => film + from);

describe("the protocol cold-films", () => {
  it("learns nothing from films that it asks about, and asks about nothing else, whatever the seed", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 10, max: 40 }), (seed, described) => {
        const ratings = chanceTable(25, 40, 0.5, seed % 7);
        const split = coldFilmsSplit(ratings, seed, every(described), { repeats: 2 });
        for (const [number, { roles }] of split.folds.entries()) {
          const held = new Set(ratings.indices.filter((_, k) => roles[k] === role.held));
          const fold = foldOf(ratings, split, number, testing);
          expect(fold.train.indices.some((film) => held.has(film))).toBe(false);
          expect(fold.train.indices.length + roles.filter((each) => each === role.held).length).toBe(
            ratings.indices.length,
          );
          for (const { candidates, relevant, disliked, history } of fold.cases) {
            expect(candidates).toHaveLength(Math.floor(described / 5));
            expect([...(candidates ?? [])]).toEqual([...(candidates ?? [])].sort((a, b) => a - b));
            for (const film of [...relevant, ...disliked]) expect(candidates).toContain(film);
            for (const film of candidates ?? []) expect(film).toBeLessThan(described);
            for (const film of history.items) expect(candidates).not.toContain(film);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("draws anew for each fold, and the same for the same seed", () => {
    const ratings = chanceTable(25, 60, 0.5, 3);
    const heldOf = (seed: number) =>
      coldFilmsSplit(ratings, seed, every(60)).folds.map(({ roles }) => [
        ...new Set(ratings.indices.filter((_, k) => roles[k] === role.held)),
      ]);
    const held = heldOf(1);
    expect(held).toHaveLength(5);
    expect(new Set(held.map((films) => films.sort((a, b) => a - b).join())).size).toBe(5);
    expect(heldOf(1).map((films) => films.sort((a, b) => a - b))).toEqual(held);
    expect(heldOf(2).map((films) => films.sort((a, b) => a - b))).not.toEqual(held);
  });

  it("ranks held-out films that nobody rated, too, and leaves out people who like none of them or know nothing else", () => {
    const ratings = tableOf([{ 0: 5, 5: 5 }, { 1: 4, 5: 2 }, { 5: 5 }], 8);
    const split = coldFilmsSplit(ratings, 1, [5, 6, 7], { heldShare: 0.7, repeats: 12 });
    const cases = split.folds.map((_, fold) => foldOf(ratings, split, fold, testing).cases);
    const asked = cases.filter((each) => each.length > 0);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(12); // in some draws nobody rated a held-out film
    for (const each of asked) {
      expect(each.map(({ user, relevant }) => [user, ...relevant])).toEqual([[0, 5]]);
      expect(each[0]?.candidates).toHaveLength(2);
    }
  });

  it("comes back from a file as it was", () => {
    const ratings = chanceTable(20, 30, 0.5, 1);
    const split = coldFilmsSplit(ratings, 4, every(30), { repeats: 2 });
    const { split: back } = unpackSplit(packSplit(split, "sha256:abc"));
    expect(back).toEqual(split);
  });

  it("says what it cannot do", () => {
    const ratings = chanceTable(20, 30, 0.5, 1);
    expect(() => coldFilmsSplit(ratings, 1, every(9))).toThrow(
      "Cannot split by cold-films: traits of 9 films were seen; at least 10 were needed to hold out 0.2 of them",
    );
    expect(() => coldFilmsSplit(ratings, 1, every(30), { heldShare: 1 })).toThrow(
      /heldShare must be above 0 and below 1/,
    );
    expect(() => ratingProtocols["cold-films"].split(ratings, 1)).toThrow(/films with traits were needed/);
  });
});
