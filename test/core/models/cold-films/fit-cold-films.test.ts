import { afterAll, describe, expect, it } from "vitest";
import { ColdFilmMapper, type ColdFilmsModel } from "../../../../src/core/models/cold-films/cold-films-model.ts";
import { coldFilmsDefaults, resolveColdFilms } from "../../../../src/core/models/cold-films/cold-films-options.ts";
import { coldScorers } from "../../../../src/core/models/cold-films/cold-scorer.ts";
import { fitColdFilms, teachingFilms } from "../../../../src/core/models/cold-films/fit-cold-films.ts";
import { learnTaste, type TasteTargets } from "../../../../src/core/models/cold-films/taste-targets.ts";
import { learnTrial, type TasteTrial } from "../../../../src/core/models/cold-films/taste-trial.ts";
import { blendScorer } from "../../../../src/core/models/ranking/blend/blend-scorer.ts";
import { ease } from "../../../../src/core/models/ranking/ease.ts";
import { ials } from "../../../../src/core/models/ranking/ials.ts";
import { historyOf } from "../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import type { KernelPool } from "../../../../src/kernels/pool/kernel-pool.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { cold, coldRatings, films, kindOf, people, rated } from "./cold-world.ts";

const pools = [1, 2].map((threads) => createKernelPool({ threads, kind: "relaxed", pages: 256 }));
afterAll(() => Promise.all(pools.map((pool) => pool.dispose())));

const options = resolveColdFilms({ rank: 8 });
const tasteOptions = { ials: ials.resolve({ factors: 8 }), ease: ease.resolve({ regularization: 5 }), rank: 8 };
const known = films.slice(rated, rated + cold).flatMap((film) => film ?? []);

interface Learnt {
  readonly model: ColdFilmsModel;
  readonly taste: TasteTargets;
  readonly trial: TasteTrial;
}

async function learn(ratings: Ratings, pool: KernelPool = pools[0]!, seed = 3): Promise<Learnt> {
  const work = { pool, seed };
  const teaching = teachingFilms(ratings, films);
  const taste = await learnTaste(ratings, teaching, tasteOptions, work);
  const trial = await learnTrial(ratings, teaching, tasteOptions, 0.2, work);
  const input = { ratings, films, track: "before-release", taste, trial } as const;
  return { taste, trial, model: await fitColdFilms(input, options, work) };
}

const ratings = coldRatings(1);
const learnt = learn(ratings);

/** Of how many pairs of a cold film of the person's kind and another the first has the higher score. */
function share(scores: Float32Array, person: number): number {
  let [right, pairs] = [0, 0];
  for (let i = 0; i < cold; i++) {
    for (let j = 0; j < cold; j++) {
      if (kindOf(rated + i) !== kindOf(person) || kindOf(rated + j) === kindOf(person)) continue;
      pairs++;
      if (scores[i]! > scores[j]!) right++;
    }
  }
  return right / pairs;
}

describe("the model of films without ratings", () => {
  it("finds films that nobody has rated for those who like their kind: by factors, by neighbours, and by all parts", async () => {
    const { model, taste } = await learnt;
    const parts = coldScorers(new ColdFilmMapper(model).map(known), taste);
    const scores = new Float32Array(cold);
    for (const scorer of [parts[0]!, parts[1]!, blendScorer(parts, model.weights)]) {
      let sum = 0;
      for (let person = 0; person < people; person++) {
        scorer.score(historyOf(ratings, person), scores);
        sum += share(scores, person) / people;
      }
      expect(sum).toBeGreaterThan(0.97);
    }
  });

  it("learns from films with ratings and traits alone", async () => {
    const { model, taste } = await learnt;
    expect([...taste.films]).toEqual(Array.from({ length: rated }, (_, film) => film));
    expect(model.films.traits.rows).toBe(rated);
    expect(model.reading.films).toBe(rated);
  });

  it("gives a film a column of weights that says what its coordinates say", async () => {
    const { model, taste } = await learnt;
    const mapper = new ColdFilmMapper(model);
    const [first] = mapper.map(known);
    const column = mapper.column(first!);
    expect(column).toHaveLength(films.length);
    const scores = new Float32Array(1);
    const history = { items: Uint32Array.of(2, 30), ratings: Float32Array.of(5, 4) };
    coldScorers([first!], taste)[1]!.score(history, scores);
    expect(scores[0]).toBeCloseTo(column[2]! + column[30]!, 5);
    const ownKind = column.filter((_, film) => film < rated && kindOf(film) === kindOf(rated));
    const others = column.filter((_, film) => film < rated && kindOf(film) !== kindOf(rated));
    const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(ownKind)).toBeGreaterThan(mean(others));
  });

  it("maps a film by itself as among others, and one of which nothing is known, too", async () => {
    const { model } = await learnt;
    const mapper = new ColdFilmMapper(model);
    const together = mapper.map(known);
    for (const [place, film] of known.entries()) expect(mapper.map([film])[0]).toEqual(together[place]);
    const bare = { ...known[0]!, genres: [], keywords: [], releaseDate: null, runtime: null, budget: null };
    const [mapped] = mapper.map([bare]);
    expect([...mapped!.factors, ...mapped!.coordinates, mapped!.prior].every(Number.isFinite)).toBe(true);
  });

  it("is the same for the same seed, with any number of threads, and survives being written down", async () => {
    const [one, two] = [await learn(ratings, pools[0]), await learn(ratings, pools[1])];
    expect(two.model).toEqual(one.model);
    const { reading, weights, ...arrays } = one.model;
    const back = { ...arrays, ...JSON.parse(JSON.stringify({ reading, weights })) } as ColdFilmsModel;
    expect(new ColdFilmMapper(back).map(known)).toEqual(new ColdFilmMapper(one.model).map(known));
  });

  it("tries the parts on films of which no rating is learnt", async () => {
    const { trial } = await learnt;
    expect(trial.held).toHaveLength(12);
    for (const film of trial.held) {
      expect(trial.taste.films).not.toContain(film);
      expect(trial.taste.likes[film]).toBe(0);
      expect(
        trial.taste.basis.subarray(film * trial.taste.rank, (film + 1) * trial.taste.rank).every((x) => x === 0),
      ).toBe(true);
    }
  });

  it("reads votes only where it is told to", async () => {
    const { model, taste, trial } = await learnt;
    const popular = { ...known[0]!, voteCount: 100_000, voteAverage: 9, popularity: 500, revenue: 1e9 };
    const [plain, other] = new ColdFilmMapper(model).map([known[0]!, popular]);
    expect(other).toEqual(plain);
    const work = { pool: pools[0]!, seed: 3 };
    const all = await fitColdFilms({ ratings, films, track: "all-columns", taste, trial }, options, work);
    const [few, many] = new ColdFilmMapper(all).map([known[0]!, popular]);
    expect(many!.prior).not.toBe(few!.prior);
  });

  it("says where there is too little to learn from", async () => {
    const { taste, trial } = await learnt;
    const few = { ...taste, films: taste.films.slice(0, 9) };
    const work = { pool: pools[0]!, seed: 3 };
    await expect(
      fitColdFilms({ ratings, films, track: "before-release", taste: few, trial }, options, work),
    ).rejects.toThrow("Cannot learn from traits: 9 films have traits and ratings; at least 10 were needed");
  });
});

describe("options of the model of films without ratings", () => {
  it("are complete and checked", () => {
    expect(resolveColdFilms({})).toEqual(coldFilmsDefaults);
    expect(() => resolveColdFilms({ rank: 0 })).toThrow(/rank must be a whole number from 1 to 512, got 0/);
    expect(() => resolveColdFilms({ noise: 1 })).toThrow(/it has no option noise/);
  });
});
