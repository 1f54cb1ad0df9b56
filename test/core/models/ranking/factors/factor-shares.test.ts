import { describe, expect, it } from "vitest";
import { ials } from "../../../../../src/core/models/ranking/ials.ts";
import { historyOf } from "../../../../../src/core/ratings/history.ts";
import { callingThreadPool } from "../../../../../src/kernels/pool/calling-thread-pool.ts";
import { createWasmKernels } from "../../../../../src/kernels/wasm/wasm-kernels.ts";
import { historyWith } from "../../../../support/dense-ratings.ts";
import { crowd } from "../contract/taste-data.ts";

const { ratings } = crowd();
const pool = callingThreadPool(createWasmKernels("strict"));
const learn = (set: object) => ials.fit(ratings, ials.resolve({ factors: 12, ...set }), { pool, seed: 2 });

describe("shares of a factor model's score", () => {
  it.each([{}, { weights: "graded" }, { weights: "seen", exponent: 0.5, alpha0: 0.1 }])(
    "add up to it, film by film: %o",
    async (set) => {
      const scorer = await learn(set);
      const scores = new Float32Array(scorer.items);
      for (let user = 0; user < 20; user++) {
        const history = historyOf(ratings, user);
        scorer.score(history, scores);
        const { items, of } = scorer.shares(history);
        for (const [film, score] of scores.entries()) {
          expect(of(film)).toHaveLength(items.length);
          expect(of(film).reduce((sum, share) => sum + share, 0)).toBeCloseTo(score, 5);
        }
      }
    },
  );

  it("are of films that weigh anything alone, and none where nothing does", async () => {
    const scorer = await learn({});
    const history = { items: Uint32Array.of(2, 5, 8), ratings: Float32Array.of(5, 1, 4) };
    expect([...scorer.shares(history).items]).toEqual([2, 8]);
    expect([...scorer.shares(historyWith([])).of(3)]).toEqual([]);
  });

  it("are largest for a film like the one that is asked about", async () => {
    const scorer = await learn({});
    const [own, other] = scorer.shares(historyWith([28, 29])).of(32); // tastes go by the film modulo 4
    expect(own).toBeGreaterThan(other as number);
  });
});
