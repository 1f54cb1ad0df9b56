import { describe, expect, it } from "vitest";
import { trainingFilms } from "../../../../src/core/models/film-quality/training-films.ts";

const votes = Float64Array.from({ length: 1000 }, (_, place) => (place * 617) % 1000);

describe("trainingFilms", () => {
  it("are all where there are no more than are learnt from", () => {
    expect([...trainingFilms(votes, 0)]).toEqual([...votes.keys()]);
    expect(trainingFilms(votes, 0, 1000)).toHaveLength(1000);
  });

  it("are those with most votes, and a quarter drawn from the others", () => {
    const places = trainingFilms(votes, 3, 200);
    expect(places).toHaveLength(200);
    expect([...places]).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    const of = [...places].map((place) => votes[place]).toSorted((a, b) => b - a);
    expect(of.slice(0, 150)).toEqual(Array.from({ length: 150 }, (_, k) => 999 - k));
    expect(of[199]).toBeLessThan(200);
  });

  it("are the same for the same seed", () => {
    expect(trainingFilms(votes, 3, 200)).toEqual(trainingFilms(votes, 3, 200));
    expect(trainingFilms(votes, 3, 200)).not.toEqual(trainingFilms(votes, 4, 200));
  });
});
