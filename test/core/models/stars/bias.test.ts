import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bias } from "../../../../src/core/models/stars/bias.ts";
import type { StarScorer } from "../../../../src/core/models/stars/star-model.ts";
import type { History } from "../../../../src/core/ratings/history.ts";
import { historyOf } from "../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import type { KernelPool } from "../../../../src/kernels/pool/kernel-pool.ts";
import { denseRatings } from "../../../support/dense-ratings.ts";

const pool = {} as KernelPool; // biases compute without one
const fitted = (ratings: Ratings, set: Readonly<Record<string, unknown>> = {}) =>
  bias.fit(ratings, bias.resolve(set), { pool, seed: 1 });
const nobody: History = { items: new Uint32Array(0), ratings: new Float32Array(0) };

function ask(scorer: StarScorer, history: History, films: readonly number[] = [...Array(scorer.items).keys()]) {
  const room = () => new Float32Array(films.length);
  const out = { mean: room(), sd: room(), lo: room(), hi: room() };
  scorer.predict({ history, user: null }, Uint32Array.from(films), out);
  return out;
}

const rounded = (values: Float32Array) => Array.from(values, (value) => Number(value.toFixed(4)));

describe("bias", () => {
  // mean 4; films (1 + 0) / 3 and -1 / 2; people (2/3 - 1/2) / 3 and -1/3 / 2; errors .6111, -.5556, -.1667
  const small = denseRatings([
    [5, 3, 0],
    [4, 0, 0],
  ]);
  const once = { filmRidge: 1, personRidge: 1, sweeps: 1 };

  it("comes out as reckoned by hand", async () => {
    const scorer = await fitted(small, once);
    const first = ask(scorer, historyOf(small, 0));
    expect(rounded(first.mean)).toEqual([4.3889, 3.5556, 4.0556]);
    expect(rounded(first.sd)).toEqual([0.4864, 0.4864, 0.4864]);
    expect(rounded(first.lo)).toEqual([3.5887, 3, 3.2554]);
    expect(rounded(first.hi)).toEqual([5, 4.3557, 4.8557]);
    expect(rounded(ask(scorer, historyOf(small, 1)).mean)).toEqual([4.1667, 3.3333, 3.8333]);
    expect([scorer.items, scorer.isSureOf]).toEqual([3, false]);
  });

  it("tells the films' own means to somebody without ratings, and the mean of all of a film that nobody rated", async () => {
    const { mean } = ask(await fitted(small, once), nobody);
    expect(rounded(mean)).toEqual([4.3333, 3.5, 4]);
  });

  it("asks about films in any order, as often as they come", async () => {
    const scorer = await fitted(small, once);
    const [a, b, c] = ask(scorer, historyOf(small, 0)).mean;
    expect([...ask(scorer, historyOf(small, 0), [2, 0, 2, 1]).mean]).toEqual([c, a, c, b]);
  });

  it("leaves least squares behind where nothing is held down and it settles", async () => {
    // r = 3 + film + person exactly: 1, 0, -1 and .5, -.5
    const exact = denseRatings([
      [4.5, 3.5, 2.5],
      [3.5, 2.5, 1.5],
    ]);
    const scorer = await fitted(exact, { filmRidge: 0, personRidge: 0, sweeps: 50 });
    const { mean, sd } = ask(scorer, historyOf(exact, 1));
    expect(rounded(mean)).toEqual([3.5, 2.5, 1.5]);
    expect(rounded(sd)).toEqual([0, 0, 0]);
  });

  it.each([
    [
      "all equal",
      [
        [3, 3, 0],
        [0, 3, 3],
      ],
    ],
    [
      "a single one",
      [
        [3, 0, 0],
        [0, 0, 0],
      ],
    ],
  ])("answers where ratings are %s", async (_, rows) => {
    const scorer = await fitted(denseRatings(rows));
    for (const history of [nobody, historyOf(denseRatings(rows), 0)]) {
      const { mean, sd, lo, hi } = ask(scorer, history);
      for (const values of [mean, lo, hi]) expect([...values]).toEqual([3, 3, 3]);
      expect([...sd]).toEqual([0, 0, 0]);
    }
  });

  it("keeps everything finite and on the scale, and moves with what is handed in", async () => {
    const rows = fc.array(fc.array(fc.constantFrom(0, 0, 1, 2, 3, 4, 5), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        fc.pre(table.flat().some((rating) => rating > 0));
        const ratings = denseRatings(table, 4);
        const scorer = await fitted(ratings);
        const [least, most] = [Math.min(...ratings.data), Math.max(...ratings.data)];
        const given = (stars: number) => ask(scorer, { items: Uint32Array.of(0), ratings: Float32Array.of(stars) });
        const [low, high] = [given(1), given(5)];
        for (const { mean, lo, hi, sd } of [low, high, ask(scorer, nobody)]) {
          for (let film = 0; film < 4; film++) {
            expect(least <= lo[film]! && lo[film]! <= mean[film]!).toBe(true);
            expect(mean[film]! <= hi[film]! && hi[film]! <= most).toBe(true);
            expect(Number.isFinite(sd[film])).toBe(true);
          }
        }
        for (let film = 0; film < 4; film++) expect(high.mean[film]).toBeGreaterThanOrEqual(low.mean[film]!);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses options and a table without ratings", async () => {
    expect(() => bias.resolve({ filmRidge: -1 })).toThrow("Cannot fit bias: filmRidge must be a number from 0, got -1");
    expect(() => bias.resolve({ ridge: 1 })).toThrow("it has no option ridge");
    await expect(fitted(denseRatings([[0, 0]]))).rejects.toThrow("Cannot fit bias: no ratings were seen");
  });
});
