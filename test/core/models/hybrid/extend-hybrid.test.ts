import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extendHybrid } from "../../../../src/core/models/hybrid/extend-hybrid.ts";
import type { HybridModel } from "../../../../src/core/models/hybrid/hybrid-model.ts";
import { hybridPartScorers, hybridScorer } from "../../../../src/core/models/hybrid/hybrid-scorer.ts";
import { worthOfFactors } from "../../../../src/core/models/hybrid/keep-factors.ts";
import { spreadOf } from "../../../../src/core/models/ranking/blend/standardise.ts";
import type { Scorer } from "../../../../src/core/models/ranking/ranking-model.ts";
import type { History } from "../../../../src/core/ratings/history.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { historyWith } from "../../../support/dense-ratings.ts";
import { evenly, learnSmall } from "./small-hybrid.ts";

const pool = createKernelPool({ threads: 1, kind: "strict", pages: 512 });
afterAll(() => pool.dispose());

let model: HybridModel;
let extended: HybridModel;
/** Films whose factors those of the added ones are. */
const twins = [2, 11, 5];
beforeAll(async () => {
  model = evenly(await learnSmall(pool));
  extended = extendHybrid(model, rowsLike(model));
});

function rowsLike({ factors: part, prior }: HybridModel) {
  const [worth, { width }] = [worthOfFactors(part), part];
  const factors = Float32Array.from(twins.flatMap((film) => [...worth.subarray(film * width, (film + 1) * width)]));
  return { factors, prior: Float32Array.from(twins, (film) => prior[film] as number) };
}

const scoresOf = (scorer: Scorer, history: History) => {
  const out = new Float32Array(scorer.items);
  scorer.score(history, out);
  return out;
};
const histories = [[], [2], [2, 3, 11], [0, 1, 4, 7, 9, 12]].map(historyWith);

describe("films behind those of a hybrid", () => {
  it("move no score of the others by a bit, whatever the history", () => {
    for (const history of histories) {
      const [before, after] = [model, extended].map((each) => scoresOf(hybridScorer(each), history));
      expect(after).toHaveLength(model.films + 3);
      expect(after!.slice(0, model.films)).toEqual(before);
    }
  });

  it("are scored by factors, which count what neighbours count for others, and the prior", () => {
    const history = historyWith([2, 3, 11]);
    const scores = scoresOf(hybridScorer(extended), history);
    const standard = [2, 3].map((part) => {
      const own = scoresOf(hybridPartScorers(model)[part] as Scorer, history);
      const { mean, deviation } = spreadOf(own);
      return own.map((score) => (score - mean) / deviation);
    });
    for (const [k, twin] of twins.entries()) {
      const wanted = 0.75 * (standard[0]![twin] as number) + 0.25 * (standard[1]![twin] as number);
      expect(scores[model.films + k]).toBeCloseTo(wanted, 4);
    }
  });

  it("are scored by factors also where these count nothing for others", () => {
    const bands = [{ from: 0, weights: [0.5, 0.5, 0, 0] }];
    const history = historyWith([2, 3, 11]);
    const [before, after] = [model, extended].map((each) => scoresOf(hybridScorer({ ...each, bands }), history));
    expect(after!.slice(0, model.films)).toEqual(before);
    expect(new Set(after!.slice(model.films)).size).toBe(3);
  });

  it("have contributions that add up, none of neighbours", () => {
    for (const history of histories) {
      const scorer = hybridScorer(extended);
      const scores = scoresOf(scorer, history);
      const explain = scorer.explain(history);
      for (const film of [model.films, model.films + 1, model.films + 2]) {
        const { score, parts } = explain(film);
        expect(score).toBeCloseTo(scores[film] as number, 4);
        expect(parts.slice(0, 2).map(({ sum }) => sum)).toEqual([0, 0]);
      }
    }
  });

  it("are refused where factors are of another width", () => {
    const prior = new Float32Array(2);
    expect(() => extendHybrid(model, { factors: new Float32Array(15), prior })).toThrow(
      "Cannot add films to a hybrid: 15 factors were seen; 2 rows of 8 were needed, one beside each prior",
    );
  });
});
