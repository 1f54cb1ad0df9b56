import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratingProtocols } from "../../../../src/core/evaluation/ranking/protocols/rating-protocols.ts";
import { evaluateStars } from "../../../../src/core/evaluation/stars/evaluate-stars.ts";
import type { StarCase, StarFold } from "../../../../src/core/evaluation/stars/star-case.ts";
import type { AskedStars, StarContestant } from "../../../../src/core/evaluation/stars/star-contestant.ts";
import { starFoldOf } from "../../../../src/core/evaluation/stars/star-fold-of.ts";
import { createRandom } from "../../../../src/core/random/random.ts";
import { chanceTable, tableOf } from "../ranking/toy.ts";

const options = { protocol: "kfold", data: "toy", split: "sha256:x", folds: 1, seed: 1, now: () => 0 };
const all = ["rmse", "mae", "cover90", "width90"];

/** Answers what a rule says of a film; `width` on both sides where it is sure. */
function ruled(
  id: string,
  rule: (film: number, user: number | null) => number,
  width: number | null = null,
): StarContestant {
  return {
    id,
    options: {},
    fit: async ({ train }) => ({
      items: train.items.length,
      isSureOf: width !== null,
      predict({ user }, films, out: AskedStars) {
        for (const [k, film] of films.entries()) {
          out.mean[k] = rule(film, user);
          out.lo[k] = out.mean[k]! - (width ?? 0);
          out.hi[k] = out.mean[k]! + (width ?? 0);
        }
      },
    }),
  };
}

/** One person's case: the truth by film, and how many ratings were handed in. */
function caseOf(user: number, truth: Readonly<Record<number, number>>, given = 1): StarCase {
  const films = Object.keys(truth).map(Number);
  const history = { items: Uint32Array.from({ length: given }, (_, k) => 100 + k), ratings: new Float32Array(given) };
  return {
    user,
    person: { user, history },
    films: Uint32Array.from(films),
    truth: Float32Array.from(films, (film) => truth[film]!),
  };
}

const train = tableOf([{ 0: 3 }], 300);
// squared errors from 3: fold 1: 4, 1 and 1 of three; fold 2: 4 of one
const folds: readonly StarFold[] = [
  { train, cases: [caseOf(0, { 1: 5, 2: 2 }), caseOf(1, { 1: 4 }, 7)] },
  { train, cases: [caseOf(0, { 3: 1 }, 0)] },
];
const three = ruled("three", () => 3);

describe("evaluateStars", () => {
  it("tells the mean of the folds' figures, each over all held ratings of its fold", async () => {
    const { rows } = await evaluateStars(folds, [three], { ...options, metrics: all });
    const { metrics, folds: told, track } = rows[0]!;
    expect(track).toBe("stars");
    expect(told.map(({ people, ratings }) => [people, ratings])).toEqual([
      [2, 3],
      [1, 1],
    ]);
    expect(told.map((fold) => fold.metrics["rmse"])).toEqual([Math.sqrt(2), 2]);
    expect(metrics["rmse"]).toMatchObject({ mean: (Math.sqrt(2) + 2) / 2, n: 2 });
    expect(metrics["mae"]?.mean).toBeCloseTo((4 / 3 + 2) / 2, 12);
    expect(metrics["rmse[history=1-5]"]).toMatchObject({ mean: Math.sqrt(5 / 2), n: 1 });
    expect(metrics["rmse[history=6-10]"]).toMatchObject({ mean: 1, ci95: [1, 1], n: 1 });
    expect(metrics["rmse[history=0]"]).toMatchObject({ mean: 2, n: 1 });
    expect(metrics["rmse[history=101+]"]).toBeUndefined();
  });

  it("measures intervals, their ends included, of those who are sure and of nobody else", async () => {
    const sure = ruled("sure", () => 3, 1);
    const { rows, people } = await evaluateStars(folds, [three, sure], { ...options, metrics: all, baseline: "three" });
    expect([rows[0]!.metrics["cover90"], rows[0]!.metrics["width90"]]).toEqual([undefined, undefined]);
    expect(rows[1]!.metrics["cover90"]?.mean).toBeCloseTo((2 / 3 + 0) / 2, 12);
    expect(rows[1]!.metrics["width90"]).toMatchObject({ mean: 2, ci95: [2, 2] });
    expect([rows[1]!.metrics["cover90"]?.p, rows[1]!.metrics["rmse"]?.p]).toEqual([undefined, 1]);
    expect([...people[1]!.values("ratings").values]).toEqual([3, 1]);
    expect([...people[1]!.values("rmse").values]).toEqual([Math.sqrt(3), 1]);
    expect(people[1]!.values("cover90").values[0]).toBeCloseTo(1 / 3, 12);
    expect(people[0]!.values("cover90").values).toHaveLength(0);
  });

  it("tells how many of the people with 50 ratings and more are covered too seldom", async () => {
    const truth = (user: number, films: number, missed: number): StarCase =>
      caseOf(user, Object.fromEntries(Array.from({ length: films }, (_, k) => [1 + k, k < missed ? 5 : 3])));
    const cases = [truth(0, 50, 10), truth(1, 50, 11), truth(2, 49, 49), truth(3, 100, 0)];
    const sure = ruled("sure", () => 3, 1);
    const { rows, people } = await evaluateStars([{ train, cases }], [sure, three], { ...options, metrics: ["low90"] });
    expect(rows[0]!.metrics["low90"]).toMatchObject({ mean: 1 / 3, n: 3 });
    expect([rows[0]!.folds[0]!.metrics["low90"], rows[1]!.metrics["low90"]]).toEqual([1 / 3, undefined]);
    const { users, values } = people[0]!.values("low90");
    expect([[...users], [...values]]).toEqual([
      [0, 1, 3],
      [0, 1, 0],
    ]);
  });

  it("agrees with reckoning fold by fold on tables of chance, and finds an oracle faultless", async () => {
    const ratings = chanceTable(30, 40, 0.4, 3);
    const truth = (user: number, film: number) =>
      ratings.data[ratings.indptr[user]! + ratings.indices.subarray(ratings.indptr[user]!).indexOf(film)]!;
    await fc.assert(
      fc.asyncProperty(fc.nat(100), fc.double({ min: 1, max: 5, noNaN: true }), async (seed, guess) => {
        const split = ratingProtocols.kfold.split(ratings, seed);
        const parts = [...split.folds.keys()].map((fold) => starFoldOf(ratings, split, fold, { purpose: "test" }));
        const oracle = ruled("oracle", (film, user) => truth(user!, film), 0);
        const guessed = ruled("guess", () => guess);
        const told = await evaluateStars(parts, [guessed, oracle], { ...options, metrics: all, baseline: "guess" });
        const expected = parts.map(({ cases }) => {
          const errors = cases.flatMap((asked) => [...asked.truth].map((stars) => (stars - Math.fround(guess)) ** 2));
          return Math.sqrt(errors.reduce((sum, error) => sum + error, 0) / errors.length);
        });
        const [own, best] = told.rows.map(({ metrics }) => metrics);
        expect(own!["rmse"]!.mean).toBeCloseTo(expected.reduce((sum, value) => sum + value, 0) / 5, 10);
        const [low, high] = own!["rmse"]!.ci95!;
        expect(low < own!["rmse"]!.mean && own!["rmse"]!.mean < high).toBe(true);
        expect([best!["rmse"]!.mean, best!["mae"]!.mean, best!["cover90"]!.mean]).toEqual([0, 0, 1]);
        expect(best!["rmse"]!.p).toBeLessThan(0.001);
        expect([told.rows[0]!.baseline, told.rows[1]!.baseline]).toEqual([undefined, "guess"]);
      }),
      { numRuns: 5 },
    );
  });

  it("is seldom sure of a difference between two that guess alike", async () => {
    const random = createRandom(1, 1);
    const cases = Array.from({ length: 80 }, (_, user) => caseOf(user, { [1 + (user % 9)]: 1 + random.below(5) }));
    const noisy = (id: string, seed: number): StarContestant => {
      const own = createRandom(seed, 2);
      return ruled(id, () => 3 + own.next());
    };
    let sure = 0;
    for (let run = 0; run < 40; run++) {
      const pair = [noisy("a", 2 * run), noisy("b", 2 * run + 1)];
      const { rows } = await evaluateStars([{ train, cases }], pair, { ...options, metrics: ["rmse"], baseline: "a" });
      if (rows[1]!.metrics["rmse"]!.p! < 0.05) sure++;
    }
    expect(sure).toBeLessThan(8); // 2 are expected
  });

  it("covers the truth by its interval about 95 times in a hundred", async () => {
    // squared errors of people are 1 or 4, half of them each: the root of their mean is 1.5811
    const random = createRandom(9, 9);
    let covered = 0;
    for (let run = 0; run < 100; run++) {
      const cases = Array.from({ length: 60 }, (_, user) => caseOf(user, { 1: random.next() < 0.5 ? 4 : 5 }));
      const { rows } = await evaluateStars([{ train, cases }], [three], { ...options, metrics: ["rmse"], seed: run });
      const [low, high] = rows[0]!.metrics["rmse"]!.ci95!;
      if (low <= Math.sqrt(2.5) && Math.sqrt(2.5) <= high) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(88);
  });

  it("puts beside the options what fits tell, and hands on seed and fold", async () => {
    const told: unknown[] = [];
    const telling: StarContestant = {
      id: "telling",
      options: { factors: 2 },
      fit: async (fold, { fold: number, seed }) => {
        told.push([number, seed]);
        return { ...(await three.fit(fold, { fold: number, seed })), learnt: { sweeps: number } };
      },
    };
    const { rows } = await evaluateStars(folds, [telling], { ...options, seed: 4, metrics: ["rmse"] });
    expect(told).toEqual([
      [0, 4],
      [1, 4],
    ]);
    expect(rows[0]!.options).toEqual({ factors: 2, learnt: [{ sweeps: 0 }, { sweeps: 1 }] });
  });

  it("refuses what does not fit", async () => {
    const evaluated = (contestants: readonly StarContestant[], more: object = {}) =>
      evaluateStars(folds, contestants, { ...options, metrics: ["rmse"], ...more });
    await expect(evaluated([ruled("odd", (film) => (film === 2 ? Number.NaN : 3))])).rejects.toThrow(
      "Cannot ask odd: mean NaN for film 2 was seen; a finite number was needed",
    );
    const small = { ...three, fit: async () => ({ items: 3, isSureOf: false, predict: () => {} }) };
    await expect(evaluated([small])).rejects.toThrow("Cannot ask three: it knows 3 films; 300 were needed");
    await expect(evaluated([three], { metrics: ["r2"] })).rejects.toThrow('Cannot measure stars: "r2" was seen');
    await expect(evaluated([three, three])).rejects.toThrow("three, three were seen");
    await expect(evaluated([three], { baseline: "bias" })).rejects.toThrow("baseline bias was seen");
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(evaluated([three], { signal })).rejects.toThrow("enough");
  });
});
