import { afterAll, describe, expect, it } from "vitest";
import { bayesianMf } from "../../../../../src/core/models/stars/bayesian-mf.ts";
import { resolveKeepDraws } from "../../../../../src/core/models/stars/kept/stars-options.ts";
import { starsScorer } from "../../../../../src/core/models/stars/kept/stars-scorer.ts";
import type { StarPerson } from "../../../../../src/core/models/stars/star-model.ts";
import { historyOf } from "../../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../../src/core/ratings/ratings.ts";
import type { SparseRows } from "../../../../../src/core/ratings/sparse-rows.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { denseRatings } from "../../../../support/dense-ratings.ts";
import { ask, crowd } from "../star-tables.ts";
import { learnSmallStars, smallChain } from "./small-stars.ts";

const pool = createKernelPool({ threads: 1, kind: "strict", pages: 1024 });
afterAll(() => pool.dispose());

const told = { items: Uint32Array.of(0, 1, 4, 9), ratings: Float32Array.of(4, 2.5, 3, 3.5) };
const somebody: StarPerson = { history: told, user: null };
const nobody: StarPerson = {
  history: { items: new Uint32Array(0), ratings: new Float32Array(0) },
  user: null,
};

const allFilms = (ratings: Ratings) => [...ratings.items.keys()];

describe("a kept model of stars", () => {
  it("answers as the chain does where everything is kept", async () => {
    const ratings = crowd(50, 40, 0.5); // too few people to calibrate by
    const whole = await bayesianMf.fit(ratings, bayesianMf.resolve({ ...smallChain, noiseFreedom: 0 }), {
      pool,
      seed: 1,
    });
    const kept = starsScorer(
      await learnSmallStars(pool, ratings, { averaged: false, bits: 32, linkedFrom: 0 }, { noiseFreedom: 0 }),
    );
    for (const person of [nobody, somebody]) {
      const wanted = ask(whole, person, allFilms(ratings));
      const seen = ask(kept, person, allFilms(ratings));
      for (const name of ["mean", "sd", "lo", "hi"] as const) {
        for (const [film, value] of seen[name].entries()) expect(value).toBeCloseTo(wanted[name][film]!, 4);
      }
    }
  });

  it("answers nearly so in 8 bits, and takes an answer apart into what it is made of", async () => {
    const ratings = crowd(300, 40, 0.5);
    const whole = starsScorer(await learnSmallStars(pool, ratings, { bits: 32 }));
    const model = await learnSmallStars(pool, ratings);
    const kept = starsScorer(model);
    expect(model.calibration.length).toBeGreaterThan(1);
    const wanted = ask(whole, somebody, allFilms(ratings)).mean;
    const seen = ask(kept, somebody, allFilms(ratings)).mean;
    for (const film of allFilms(ratings)) {
      expect(Math.abs(seen[film]! - wanted[film]!)).toBeLessThan(0.03);
      const { film: ofFilm, person, ratings: each } = kept.explain!(somebody, film);
      const sum = each.reduce((total, value) => total + value, ofFilm + person);
      expect(Math.min(5, Math.max(1, sum))).toBeCloseTo(seen[film]!, 4);
    }
  });

  it("keeps links only of films that enough people rated", async () => {
    const dense = crowd(60, 30, 0.5);
    const counts = allFilms(dense).map((film) => dense.indices.filter((other) => other === film).length);
    const least = counts.toSorted((a, b) => a - b)[15]!;
    const { linked, links, draws } = await learnSmallStars(pool, dense, { linkedFrom: least });
    expect([...linked]).toEqual(allFilms(dense).filter((film) => counts[film]! >= least));
    expect(links.length).toBe(draws * linked.length * (smallChain.factors + 1));
    expect((await learnSmallStars(pool, dense, { linkedFrom: 1000 })).linked.length).toBe(0);
  });

  it("goes by what traits of people usually do, and not by links, where nothing is implied", async () => {
    const ratings = crowd(60, 30, 0.5);
    const peopleTraits: SparseRows = {
      ...{ rows: 60, columns: 2, indptr: Uint32Array.from({ length: 61 }, (_, row) => row) },
      ...{ indices: Uint32Array.from({ length: 60 }, (_, row) => row % 2), data: new Float32Array(60).fill(1) },
    };
    const options = bayesianMf.resolve({ ...smallChain, implicit: false, noiseFreedom: 0 });
    const work = { pool, seed: 1, peopleTraits };
    const whole = await bayesianMf.fit(ratings, options, { ...work });
    const model = await learnSmallStars(
      pool,
      ratings,
      { averaged: false, bits: 32 },
      { implicit: false, noiseFreedom: 0, calibration: 0 },
      work,
    );
    const uncalibrated = await bayesianMf.fit(ratings, { ...options, calibration: 0 }, work);
    expect(whole.items).toBe(model.films);
    expect(model.usual.some((value) => value !== 0)).toBe(true);
    const [seen, wanted] = [starsScorer(model), uncalibrated].map((scorer) => ask(scorer, somebody, allFilms(ratings)));
    for (const film of allFilms(ratings)) expect(seen!.mean[film]).toBeCloseTo(wanted!.mean[film]!, 4);
  });

  it("is the same with any number of threads", async () => {
    const ratings = crowd(80, 40, 0.5);
    const models = [];
    for (const threads of [1, 2]) {
      const own = createKernelPool({ threads, kind: "strict", pages: 1024 });
      models.push(await learnSmallStars(own, ratings));
      await own.dispose();
    }
    expect(models[1]).toEqual(models[0]);
  });

  it("stays on the scale where all ratings are equal", async () => {
    const ratings = denseRatings([
      [3, 3, 3],
      [3, 0, 3],
    ]);
    const scorer = starsScorer(await learnSmallStars(pool, ratings));
    for (const person of [nobody, { history: historyOf(ratings, 0), user: null }]) {
      expect(ask(scorer, person, [0, 1, 2]).mean).toEqual([3, 3, 3]);
    }
  });

  it("refuses options that it does not have, and a table without ratings", async () => {
    expect(() => resolveKeepDraws({ bits: 4 })).toThrow("bits must be 8 or 32, got 4");
    expect(() => resolveKeepDraws({ linkedFrom: -1 })).toThrow("linkedFrom must be a whole number from 0, got -1");
    await expect(learnSmallStars(pool, denseRatings([[0, 0]]))).rejects.toThrow("no ratings were seen");
  });
});
