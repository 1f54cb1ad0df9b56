import { describe, expect, it } from "vitest";
import type { RankingCase } from "../../../src/core/evaluation/ranking/ranking-case.ts";
import { likedCases } from "../../../src/node/recommender/liked-cases.ts";

const asked = (user: number, ratings: readonly number[]): RankingCase => ({
  user,
  history: {
    items: Uint32Array.from(ratings.keys(), (k) => 2 * k),
    ratings: Float32Array.from(ratings),
    times: Float64Array.from(ratings.keys(), (k) => 100 * k),
  },
  relevant: Uint32Array.of(1, 3),
  disliked: new Uint32Array(0),
  candidates: null,
});

describe("likedCases", () => {
  it("takes a fifth of what was not liked out of the history, and nothing that was", () => {
    const ratings = [5, 1, 2, 3, 3.5, 1, 2, 4, 4.5];
    const [one] = likedCases([asked(7, ratings)], 4, 0);
    expect(one!.disliked).toHaveLength(2); // of six
    for (const film of one!.disliked) expect(ratings[film / 2]).toBeLessThan(4);
    expect(one!.relevant).toEqual(Uint32Array.of(1, 3));
    expect([...one!.history.items, ...one!.disliked].sort((a, b) => a - b)).toEqual(ratings.map((_, k) => 2 * k));
    for (const [k, film] of one!.history.items.entries()) {
      expect([one!.history.ratings[k], one!.history.times![k]]).toEqual([ratings[film / 2], 50 * film]);
    }
    expect([...one!.disliked]).toEqual([...one!.disliked].sort((a, b) => a - b));
  });

  it("leaves out who liked everything, and draws by the seed and the person", () => {
    const choosy = asked(1, [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3]);
    expect(likedCases([asked(0, [4, 5]), choosy], 4, 0).map(({ user }) => user)).toEqual([1]);
    expect(likedCases([choosy], 4, 0)).toEqual(likedCases([choosy], 4, 0));
    const drawn = new Set([0, 1, 2, 3, 4, 5].map((seed) => String(likedCases([choosy], 4, seed)[0]!.disliked)));
    expect(drawn.size).toBeGreaterThan(1);
  });
});
