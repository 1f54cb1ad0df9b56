import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bpr } from "../../../../src/core/models/ranking/bpr.ts";
import { bprScorer, foldIn } from "../../../../src/core/models/ranking/bpr-scorer.ts";
import type { BprFilms } from "../../../../src/core/models/ranking/bpr-steps.ts";
import { trainBpr } from "../../../../src/core/models/ranking/bpr-train.ts";
import { weighRatings } from "../../../../src/core/models/ranking/weigh.ts";
import type { ProgressStep } from "../../../../src/core/progress/progress.ts";
import { historyOf } from "../../../../src/core/ratings/history.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { referenceKernels } from "../../../../src/kernels/reference/reference-kernels.ts";
import { denseRatings, historyWith } from "../../../support/dense-ratings.ts";
import { seededChance } from "../../../support/seeded-chance.ts";
import { crowd } from "./contract/taste-data.ts";
import { inventedRatings } from "./small-ratings.ts";

const pool = callingThreadPool(referenceKernels);

async function scores(rows: readonly (readonly number[])[], films: readonly number[], options = {}, seed = 0) {
  const scorer = await bpr.fit(denseRatings(rows), bpr.resolve(options), { pool, seed });
  const out = new Float32Array(scorer.items);
  scorer.score(historyWith(films), out);
  return [...out];
}

/** Place of each value among all, in ascending order. */
function placesOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a] - values[b]);
  const places = new Array<number>(values.length).fill(0);
  order.forEach((at, place) => {
    places[at] = place;
  });
  return places;
}

function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [placesOf(a), placesOf(b)];
  const middle = (x.length - 1) / 2;
  const [shared, whole] = x.reduce(
    ([s, w], place, k) => [s + (place - middle) * (y[k] - middle), w + (place - middle) ** 2],
    [0, 0],
  );
  return shared / whole;
}

describe("what is learnt", () => {
  it("of one pair of films is how far apart one person's liking puts them", async () => {
    // with a regularization so small that it does not count, x grows with every step: sigmoid(x) is nearly 1 at last
    const [liked, other] = await scores([[5, 1]], [0], { regularization: 0, sweeps: 2000, factors: 3 });
    expect(liked - other).toBeGreaterThan(4);
  });

  it("is balance: what a pair pulls is what regularization takes off", async () => {
    // one person, two films, b_i = -b_j = b: s = lambda b and s = sigmoid(-x); p, q settle at s (q_i - q_j) = lambda p
    const options = bpr.resolve({ regularization: 0.2, sweeps: 20_000, factors: 1 });
    const rows = weighRatings(denseRatings([[5, 0]]), options);
    const { people, films, biases } = await trainBpr(rows, options, { seed: 0 });
    const slope = 1 / (1 + Math.exp(biases[0] - biases[1] + people[0] * (films[0] - films[1])));
    expect(slope).toBeCloseTo(0.2 * biases[0], 4);
    expect(slope).toBeCloseTo(-0.2 * biases[1], 4);
    expect(slope * (films[0] - films[1])).toBeCloseTo(0.2 * people[0], 4);
  });

  it("does not depend on how much counts, only on whether it does", async () => {
    const rows = [
      [5, 2, 0, 1],
      [0, 3, 4, 0],
    ];
    expect(await scores(rows, [0], { weights: "graded" })).toEqual(await scores(rows, [0], { weights: "seen" }));
    expect(await scores(rows, [0], { weights: "likes" })).not.toEqual(await scores(rows, [0], { weights: "seen" }));
  });

  it("is another thing with another seed", async () => {
    const rows = [
      [5, 2, 0, 1],
      [0, 3, 4, 0],
    ];
    expect(await scores(rows, [0], {}, 1)).toEqual(await scores(rows, [0], {}, 1));
    expect(await scores(rows, [0], {}, 1)).not.toEqual(await scores(rows, [0], {}, 2));
  });

  it("is left alone as soon as a signal comes from outside, long before the end", async () => {
    const [controller, reason, sweeps] = [new AbortController(), new Error("enough"), 2000];
    let reached = 0;
    setTimeout(() => controller.abort(reason));
    const work = { pool, seed: 0, signal: controller.signal, onProgress: ({ done }: ProgressStep) => (reached = done) };
    const fitting = bpr.fit(inventedRatings(100, 50, 0.3, 2), bpr.resolve({ sweeps }), work);
    await expect(fitting).rejects.toBe(reason);
    expect(reached).toBeLessThan(sweeps);
  });

  it("is finite with any options, or refused by name", async () => {
    const rows = [
      [5, 5, 0, 0, 0],
      [0, 0, 5, 5, 0],
      [5, 0, 5, 0, 5],
      [5, 5, 5, 5, 5],
    ];
    const options = fc.record({
      factors: fc.constantFrom(1, 2, 7, 64),
      sweeps: fc.integer({ min: 1, max: 60 }),
      learningRate: fc.constantFrom(1e-6, 0.05, 0.5, 1),
      regularization: fc.constantFrom(0, 0.01, 1),
    });
    await fc.assert(
      fc.asyncProperty(options, fc.nat(), async (given, seed) => {
        const outcome = await scores(rows, [0, 1], given, seed).catch((error: unknown) => error);
        if (outcome instanceof RangeError)
          expect(outcome.message).toMatch(/Cannot fit bpr: learningRate must be lower/);
        else expect((outcome as number[]).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("who is asked for", () => {
  it("nobody's list, and that of who has everything, is by how many people have each film", async () => {
    const { ratings } = crowd();
    const options = bpr.resolve({});
    const { width, films, biases } = await trainBpr(weighRatings(ratings, options), options, { seed: 3 });
    const scorer = bprScorer({ width, films, biases }, options);
    for (const asked of [[], [...biases.keys()]]) {
      const out = new Float32Array(scorer.items);
      scorer.score(historyWith(asked), out);
      expect(out).toEqual(biases);
    }
    const counts = new Array<number>(biases.length).fill(0);
    for (const film of weighRatings(ratings, options).indices) counts[film]++;
    expect(rankCorrelation([...biases], counts)).toBeGreaterThan(0.9);
  });

  it("who was learnt from is ranked from their history as their own factors rank", async () => {
    const ratings = inventedRatings(150, 60, 0.3, 9);
    const options = bpr.resolve({ factors: 8, sweeps: 150, regularization: 0.03 });
    const { width, films, biases, people } = await trainBpr(weighRatings(ratings, options), options, { seed: 4 });
    const scorer = bprScorer({ width, films, biases }, options);
    const alike = Array.from({ length: 30 }, (_, person) => {
      const out = new Float32Array(scorer.items);
      scorer.score(historyOf(ratings, person), out);
      const own = Array.from(biases, (bias, film) => {
        let score = bias;
        for (let f = 0; f < width; f++) score += people[person * width + f] * films[film * width + f];
        return score;
      });
      return rankCorrelation([...out], own);
    });
    expect(alike.reduce((sum, each) => sum + each, 0) / alike.length).toBeGreaterThan(0.95);
    expect(Math.min(...alike)).toBeGreaterThan(0.85);
  });

  it("a person's factors are near where the mean loss of all their pairs is least", () => {
    const chance = seededChance(8);
    const [width, count] = [3, 20];
    const films: BprFilms = {
      width,
      films: Float32Array.from({ length: count * width }, () => chance.normal()),
      biases: Float32Array.from({ length: count }, () => chance.normal()),
    };
    const options = bpr.resolve({ factors: width, learningRate: 0.02, regularization: 0.05 });
    const items = Uint32Array.of(1, 4, 5, 11);
    const [found, wanted] = [foldIn(films, items, options), leastLoss(films, items, options.regularization)];
    expect(Math.hypot(...wanted)).toBeGreaterThan(0.5);
    expect(Math.hypot(...wanted.map((value, f) => value - found[f]))).toBeLessThan(0.03);
  });
});

/** By many short steps down the whole slope, in float64. */
function leastLoss({ width, films, biases }: BprFilms, items: Uint32Array, regularization: number): number[] {
  const others = [...biases.keys()].filter((film) => !items.includes(film));
  const pairs = [...items].flatMap((i) => others.map((j) => [i, j] as const));
  const person = new Array<number>(width).fill(0);
  for (let step = 0; step < 3000; step++) {
    const slope = person.map((value) => -regularization * value);
    for (const [i, j] of pairs) {
      const apart = person.map((_, f) => films[i * width + f] - films[j * width + f]);
      const x = apart.reduce((sum, value, f) => sum + value * person[f], biases[i] - biases[j]);
      apart.forEach((value, f) => {
        slope[f] += value / (1 + Math.exp(x)) / pairs.length;
      });
    }
    slope.forEach((value, f) => {
      person[f] += 0.2 * value;
    });
  }
  return person;
}
