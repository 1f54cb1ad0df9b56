import { afterAll, describe, expect, it } from "vitest";
import { bayesianMf } from "../../../../src/core/models/stars/bayesian-mf.ts";
import { historyOf } from "../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import type { SparseRows } from "../../../../src/core/ratings/sparse-rows.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { createWasmKernels } from "../../../../src/kernels/wasm/wasm-kernels.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { denseRatings, historyWith } from "../../../support/dense-ratings.ts";
import { ask, checkerboard, crowd, starsOf } from "./star-tables.ts";

const pool = callingThreadPool(createWasmKernels("strict", { pages: 1024 }));
const short = { factors: 7, sweeps: 60, burnIn: 20, draws: 20 };
const learn = (ratings: Ratings, given: object = short, work: object = {}) =>
  bayesianMf.fit(ratings, bayesianMf.resolve(given as Record<string, unknown>), { pool, seed: 1, ...work });
/** Every third person has a trait. */
const traitsOf = (people: number): SparseRows => {
  const indptr = Uint32Array.from({ length: people + 1 }, (_, person) => Math.ceil(person / 3));
  const count = indptr[people]!;
  return { rows: people, columns: 1, indptr, indices: new Uint32Array(count), data: new Float32Array(count).fill(1) };
};
const nobody = { history: historyWith([]), user: null };

describe("bayesian-mf", () => {
  it("finds two tastes, and is surer of people who told more", async () => {
    const { ratings, held } = checkerboard();
    const scorer = await learn(ratings);
    const errors = held.map(([person, film]) => {
      const { mean } = ask(scorer, { history: historyOf(ratings, person), user: person }, [film]);
      return Math.abs(mean[0]! - starsOf(person, film));
    });
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.4);
    const told = { items: Uint32Array.of(0, 1, 2, 3, 4, 5), ratings: Float32Array.of(5, 1, 5, 1, 5, 1) };
    const sure = ask(scorer, { history: told, user: null }, [10, 11]);
    const unsure = ask(scorer, nobody, [10, 11]);
    expect(sure.mean[0]! - sure.mean[1]!).toBeGreaterThan(3);
    expect(Math.max(...sure.sd)).toBeLessThan(Math.min(...unsure.sd));
  });

  it("covers nine ratings in ten that it has not seen", async () => {
    const all = crowd(200, 60, 0.5);
    const held = [...all.data.keys()].filter((k) => k % 5 === 0);
    const isHeld = new Set(held);
    const rows = [...all.users.keys()].map((user) => {
      const row = Array.from({ length: all.items.length }, () => 0);
      for (let k = all.indptr[user]!; k < all.indptr[user + 1]!; k++) {
        if (!isHeld.has(k)) row[all.indices[k]!] = all.data[k]!;
      }
      return row;
    });
    const train = denseRatings(rows);
    const scorer = await learn(train);
    let covered = 0;
    for (const user of train.users.keys()) {
      const own = held.filter((k) => k >= all.indptr[user]! && k < all.indptr[user + 1]!);
      const { lo, hi } = ask(
        scorer,
        { history: historyOf(train, user), user },
        own.map((k) => all.indices[k]!),
      );
      covered += own.filter(
        (k, place) => all.data[k]! >= lo[place]! - 1e-6 && all.data[k]! <= hi[place]! + 1e-6,
      ).length;
    }
    expect(covered / held.length).toBeGreaterThan(0.85);
    expect(covered / held.length).toBeLessThan(0.97);
  });

  it("takes an answer apart into the film, the person and each rating, whoever asks", async () => {
    const ratings = crowd(300, 40, 0.5); // enough people that answers about somebody new are calibrated
    const peopleTraits = traitsOf(ratings.users.length);
    for (const options of [short, { ...short, implicit: false }]) {
      const scorer = await learn(ratings, options, { peopleTraits });
      const told = { items: Uint32Array.of(0, 1, 4, 9), ratings: Float32Array.of(4, 2.5, 3, 3.5) };
      for (const person of [nobody, { history: told, user: null }, { history: historyOf(ratings, 7), user: 7 }]) {
        for (const film of [0, 3, 20]) {
          const { film: ofFilm, person: ofPerson, ratings: each } = scorer.explain!(person, film);
          expect(each.length).toBe(person.history.items.length);
          const sum = each.reduce((total, value) => total + value, ofFilm + ofPerson);
          expect(Math.min(5, Math.max(1, sum))).toBeCloseTo(ask(scorer, person, [film]).mean[0]!, 4);
        }
      }
    }
  });

  it("refuses films that it does not know, and ratings that are no numbers, by their place", async () => {
    const scorer = await learn(crowd(60, 20, 0.5));
    const asked = (items: number[], ratings: number[], film: number) => () =>
      ask(scorer, { history: { items: Uint32Array.from(items), ratings: Float32Array.from(ratings) }, user: null }, [
        film,
      ]);
    expect(asked([0, 20], [4, 4], 3)).toThrow("entry 1 of the history is film 20; one of 20, from 0, was needed");
    expect(asked([0, 2], [4, Number.NaN], 3)).toThrow("entry 1 of the history has the rating NaN; a number was needed");
    expect(asked([0], [4], 4000)).toThrow("entry 0 of what is asked is film 4000");
  });

  it("expects more of somebody who gives everything more, down to the lowest rating", async () => {
    const scorer = await learn(crowd(300, 40, 0.5));
    const films = [20, 25, 30];
    const answers = [1, 2, 3, 4, 5].map((stars) => {
      const history = historyWith(
        Array.from({ length: 12 }, (_, film) => film),
        stars,
      );
      const { mean } = ask(scorer, { history, user: null }, films);
      return mean.reduce((sum, value) => sum + value, 0) / films.length;
    });
    expect(answers).toEqual(answers.toSorted((a, b) => a - b));
    expect(answers[0]!).toBeLessThan(2);
    expect(answers[4]!).toBeGreaterThan(4);
  });

  it("says that the rating which differs from the others is what moves an answer", async () => {
    const { ratings } = checkerboard();
    const scorer = await learn(ratings);
    const told = { items: Uint32Array.of(0, 2, 4), ratings: Float32Array.of(5, 5, 5) };
    const alike = scorer.explain!({ history: told, user: null }, 10).ratings;
    expect(Math.min(...alike)).toBeGreaterThan(0.2);
    const unlike = scorer.explain!({ history: told, user: null }, 11).ratings;
    expect(Math.max(...unlike)).toBeLessThan(-0.2);
  });

  it("answers the same with any number of threads and with the same seed, otherwise with another", async () => {
    const ratings = crowd(80, 40, 0.5);
    const person = { history: historyOf(ratings, 0), user: 0 };
    const films = [...ratings.items.keys()];
    const answers = [];
    for (const [threads, seed] of [
      [1, 1],
      [2, 1],
      [1, 2],
    ] as const) {
      const own = createKernelPool({ threads, kind: "strict", pages: 1024 });
      answers.push(ask(await learn(ratings, short, { pool: own, seed }), person, films));
      await own.dispose();
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).not.toEqual(answers[0]);
  });

  it.each([
    [
      "equal ratings",
      [
        [3, 3, 3],
        [3, 0, 3],
      ],
    ],
    [
      "one rating",
      [
        [4, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      "a film and a person without ratings",
      [
        [5, 1, 0],
        [4, 2, 0],
        [0, 0, 0],
      ],
    ],
  ])("answers within the scale after %s", async (_, rows) => {
    const ratings = denseRatings(rows);
    const scorer = await learn(ratings);
    const [least, most] = [Math.min(...ratings.data), Math.max(...ratings.data)];
    for (const person of [nobody, { history: historyOf(ratings, 0), user: 0 }]) {
      const { mean, sd, lo, hi } = ask(scorer, person, [0, 1, 2]);
      for (const value of [...mean, ...lo, ...hi]) {
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
      }
      expect(sd.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
    }
  });

  it("learns from traits about films that nobody rated", async () => {
    const { ratings } = checkerboard(60, 24);
    const cold = denseRatings(
      [...ratings.users.keys()].map((user) =>
        Array.from({ length: 24 }, (_, film) => (film < 20 ? (ratingOf(ratings, user, film) ?? 0) : 0)),
      ),
    );
    const filmTraits: SparseRows = {
      rows: 24,
      columns: 2,
      indptr: Uint32Array.from({ length: 25 }, (_, film) => film),
      indices: Uint32Array.from({ length: 24 }, (_, film) => film % 2),
      data: new Float32Array(24).fill(1),
    };
    const scorer = await learn(cold, { ...short, implicit: false }, { filmTraits });
    const { mean } = ask(scorer, { history: historyOf(cold, 0), user: 0 }, [20, 21, 22, 23]);
    expect(Math.min(mean[0]!, mean[2]!)).toBeGreaterThan(Math.max(mean[1]!, mean[3]!) + 1);
  });

  it("tells the course of the chain", async () => {
    const { learnt } = await learn(crowd(60, 30, 0.5));
    const { traces, effectiveDraws } = learnt as {
      traces: Record<string, number[]>;
      effectiveDraws: Record<string, number>;
    };
    expect(traces["rmse"]).toHaveLength(60);
    expect(effectiveDraws["noise"]).toBeGreaterThan(1);
  });

  it("says where the chain has not settled, and what to do", async () => {
    const ratings = crowd(60, 30, 0.5);
    const { learnt: begun } = await learn(ratings, { factors: 7, sweeps: 20, burnIn: 0, draws: 10 });
    expect((begun as { notes: string[] }).notes).toEqual([
      expect.stringMatching(/^the chain has not settled: .*; more sweeps and a longer burnIn would help$/),
    ]);
    const { learnt: settled } = await learn(ratings, { factors: 7, sweeps: 200, burnIn: 50, draws: 20 });
    expect((settled as { notes: string[] }).notes).toEqual([]);
  });

  it("answers without any link, where nothing is known beside ratings and what was rated tells nothing", async () => {
    const { ratings, held } = checkerboard();
    const scorer = await learn(ratings, { ...short, implicit: false });
    const errors = held.map(([person, film]) => {
      const { mean } = ask(scorer, { history: historyOf(ratings, person), user: person }, [film]);
      return Math.abs(mean[0]! - starsOf(person, film));
    });
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.4);
  });

  it("is surer of somebody all of whose ratings are equal than of somebody who rates at random", async () => {
    const scorer = await learn(crowd(80, 40, 0.5));
    const films = Array.from({ length: 20 }, (_, film) => film);
    const told = (stars: (film: number) => number) => {
      const history = { items: Uint32Array.from(films), ratings: Float32Array.from(films, stars) };
      return ask(scorer, { history, user: null }, [25, 30, 35]);
    };
    const [equal, wild] = [told(() => 3), told((film) => ((film * 7) % 5) + 1)];
    expect(Math.max(...equal.sd)).toBeLessThan(Math.min(...wild.sd));
  });

  it.each([
    [{ sweeps: 10, burnIn: 5, draws: 6 }, "sweeps must be at least burnIn and draws together, got 10 for 5 and 6"],
    [{ factors: 0 }, "factors must be a whole number from 1 to 255, got 0"],
    [{ noiseFreedom: -1 }, "noiseFreedom must be a number from 0, got -1"],
    [{ rank: 3 }, "it has no option rank"],
  ])("refuses %j", (given, message) => {
    expect(() => bayesianMf.resolve(given)).toThrow(message);
  });

  it("refuses a table without ratings, and ends when it is cancelled", async () => {
    await expect(learn(denseRatings([[0, 0]]))).rejects.toThrow("no ratings were seen; at least one was needed");
    const cancel = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done === 3) cancel.abort(new Error("enough of it"));
    };
    const ended = learn(crowd(40, 20, 0.5), short, { signal: cancel.signal, onProgress });
    await expect(ended).rejects.toThrow("enough of it");
  });

  afterAll(() => pool.dispose());
});

function ratingOf({ indptr, indices, data }: Ratings, user: number, film: number): number | null {
  for (let k = indptr[user]!; k < indptr[user + 1]!; k++) if (indices[k] === film) return data[k]!;
  return null;
}
