import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HybridModel, hybridPartIds } from "../../../../src/core/models/hybrid/hybrid-model.ts";
import { hybridPartScorers, hybridScorer } from "../../../../src/core/models/hybrid/hybrid-scorer.ts";
import { blendScorer } from "../../../../src/core/models/ranking/blend/blend-scorer.ts";
import type { Scorer } from "../../../../src/core/models/ranking/ranking-model.ts";
import type { History } from "../../../../src/core/ratings/history.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { historyWith } from "../../../support/dense-ratings.ts";
import { evenly, learnSmall, people } from "./small-hybrid.ts";

const pool = createKernelPool({ threads: 1, kind: "strict", pages: 512 });
afterAll(() => pool.dispose());
const films = people.ratings.items.length;

let model: HybridModel;
beforeAll(async () => {
  model = await learnSmall(pool);
});

function scoresOf(scorer: Scorer, history: History): Float32Array {
  const out = new Float32Array(scorer.items).fill(Number.NaN);
  scorer.score(history, out);
  return out;
}

const anyHistory: fc.Arbitrary<History> = fc
  .uniqueArray(fc.record({ film: fc.nat(films - 1), rating: fc.integer({ min: 1, max: 10 }) }), {
    selector: ({ film }) => film,
    maxLength: films,
  })
  .map((entries) => {
    const sorted = entries.sort((a, b) => a.film - b.film);
    return {
      items: Uint32Array.from(sorted, ({ film }) => film),
      ratings: Float32Array.from(sorted, ({ rating }) => rating / 2),
    };
  });

describe("a hybrid's scores", () => {
  it("are the blend of its parts as they are kept", () => {
    const even = evenly(model);
    const blend = blendScorer(hybridPartScorers(even), even.bands);
    fc.assert(
      fc.property(anyHistory, (history) => {
        const [seen, wanted] = [scoresOf(hybridScorer(even), history), scoresOf(blend, history)];
        for (const [film, score] of seen.entries()) expect(score).toBeCloseTo(wanted[film] as number, 4);
      }),
      { numRuns: 50 },
    );
  });

  it("add up from what parts and ratings contribute, to 1e-4", () => {
    const scorer = hybridScorer(evenly(model));
    fc.assert(
      fc.property(anyHistory, (history) => {
        const scores = scoresOf(scorer, history);
        const contributionsOf = scorer.explain(history);
        for (const [film, score] of scores.entries()) {
          const { parts, score: told } = contributionsOf(film);
          expect(parts.map(({ part }) => part)).toEqual(hybridPartIds);
          let sum = 0;
          for (const part of parts) {
            expect(part.ratings.length).toBe(history.items.length);
            const own = part.ratings.reduce((all, share) => all + share, part.rest);
            expect(own).toBeCloseTo(part.sum, 10);
            sum += own;
          }
          expect(Math.abs(sum - score)).toBeLessThan(1e-4);
          expect(told).toBeCloseTo(sum, 10);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("are the same where what makes them is asked for with them", () => {
    const scorer = hybridScorer(evenly(model));
    const history = historyWith([2, 8, 30]);
    const scores = new Float32Array(films);
    const explain = scorer.answer(history, scores);
    expect([...scores]).toEqual([...scoresOf(scorer, history)]);
    scorer.score(historyWith([1]), new Float32Array(films)); // somebody else's question in between
    expect(explain(5)).toEqual(scorer.contributions(history, 5));
  });

  it("give a rating that counts nothing no share of a part that goes by likes", () => {
    const history = { items: Uint32Array.of(3, 9, 21), ratings: Float32Array.of(5, 1, 4) };
    const { parts } = hybridScorer(evenly(model)).contributions(history, 13);
    const shareOf = (id: string) => parts.find(({ part }) => part === id)?.ratings[1];
    expect([shareOf("neighbours"), shareOf("factors"), shareOf("prior")]).toEqual([0, 0, 0]);
    const { starts, others } = model.newcomers;
    const added = others[starts[9] as number] as number; // what the disliked film 9 adds to, graded
    const newcomers = hybridScorer(evenly(model)).contributions(history, added).parts[1];
    expect(newcomers?.ratings[1]).not.toBe(0);
  });

  it("stay what they were where films are added behind those that are counted", () => {
    const even = evenly(model);
    const added = withFilm(even);
    const history = historyWith([1, 5, 17]);
    const scores = scoresOf(hybridScorer(added), history);
    expect(scores.length).toBe(films + 1);
    expect([...scores.subarray(0, films)]).toEqual([...scoresOf(hybridScorer(even), history)]);
    expect(Number.isFinite(scores[films])).toBe(true);
  });

  it("are finite for anybody, and nobody gets what the prior and the intercept say", () => {
    const scorer = hybridScorer(model);
    expect(scoresOf(scorer, historyWith([])).every(Number.isFinite)).toBe(true);
    expect(scoresOf(scorer, historyWith(Array.from({ length: films }, (_, film) => film))).every(Number.isFinite)).toBe(
      true,
    );
    const { parts } = scorer.contributions(historyWith([]), 7);
    for (const { part, sum } of parts) if (part === "neighbours" || part === "factors") expect(sum).toBe(0);
  });
});

/** One more film, like film 0 in factors and prior, without neighbours. */
function withFilm({ neighbours, newcomers, factors, prior, ...rest }: HybridModel): HybridModel {
  const longer = (values: Float32Array, value: number) => Float32Array.of(...values, value);
  const wider = (part: HybridModel["neighbours"]) => ({
    ...part,
    starts: Uint32Array.of(...part.starts, part.starts.at(-1) as number),
    scales: longer(part.scales, 1),
    intercept: part.intercept && longer(part.intercept, 0),
  });
  const values = new Int8Array(factors.values.length + factors.width);
  values.set(factors.values);
  values.set(factors.values.subarray(0, factors.width), factors.values.length);
  return {
    ...rest,
    films: films + 1,
    neighbours: wider(neighbours),
    newcomers: wider(newcomers),
    factors: { ...factors, values, scales: longer(factors.scales, factors.scales[0] as number) },
    prior: longer(prior, prior[0] as number),
  };
}
