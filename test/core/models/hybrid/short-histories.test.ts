import { describe, expect, it } from "vitest";
import { shortHistories } from "../../../../src/core/models/hybrid/short-histories.ts";
import { historyWith } from "../../../support/dense-ratings.ts";

const asked = {
  user: 3,
  history: {
    ...historyWith([1, 4, 6, 9]),
    ratings: Float32Array.of(5, 2, 4, 3),
    times: Float64Array.of(10, 20, 30, 40),
  },
  relevant: Uint32Array.of(2),
  disliked: Uint32Array.of(7),
  candidates: null,
};

describe("shortHistories", () => {
  it("hands in so many films with what stands beside them, and asks for the same films among the same ones", () => {
    for (const films of [0, 1, 2, 3, 4]) {
      const [cut] = shortHistories([asked], films, 9);
      const given = [...(cut?.history.items ?? [])];
      expect(given).toHaveLength(films);
      for (const [at, film] of given.entries()) {
        const place = [...asked.history.items].indexOf(film);
        expect(cut?.history.ratings[at]).toBe(asked.history.ratings[place]);
        expect(cut?.history.times?.[at]).toBe(asked.history.times[place]);
      }
      expect([cut?.relevant, cut?.disliked]).toEqual([asked.relevant, asked.disliked]);
      expect(cut?.known).toEqual(asked.history.items);
    }
  });

  it("draws by the seed, more films holding the fewer, and leaves out who has too few", () => {
    const films = (count: number, seed: number) => [...(shortHistories([asked], count, seed)[0]?.history.items ?? [])];
    expect(films(3, 5)).toEqual(films(3, 5));
    for (const film of films(1, 5)) expect(films(3, 5)).toContain(film);
    expect(new Set(Array.from({ length: 20 }, (_, seed) => films(1, seed)[0])).size).toBeGreaterThan(1);
    expect(shortHistories([asked], 5, 1)).toEqual([]);
  });
});
