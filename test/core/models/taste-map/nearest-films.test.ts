import { describe, expect, it } from "vitest";
import { nearestFilms } from "../../../../src/core/models/taste-map/nearest-films.ts";
import { createRandom } from "../../../../src/core/random/random.ts";
import type { SparseRows } from "../../../../src/core/ratings/sparse-rows.ts";

const random = createRandom(5);
const films = 41;
const width = 6;
const factors = Float32Array.from({ length: films * width }, () => random.normal());
const noTraits: SparseRows = {
  rows: films,
  columns: 1,
  indptr: new Uint32Array(films + 1),
  indices: new Uint32Array(0),
  data: new Float32Array(0),
};
/** Films 0 and 40 have one trait in common, and nobody else has any. */
const oneTrait: SparseRows = {
  ...noTraits,
  indptr: Uint32Array.from({ length: films + 1 }, (_, film) => (film === 0 ? 0 : film > 40 ? 2 : 1)),
  indices: Uint32Array.of(0, 0),
  data: Float32Array.of(1, 1),
};

function cosine(a: number, b: number): number {
  const row = (film: number) => Array.from(factors.subarray(film * width, (film + 1) * width));
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, f) => sum + value * y[f]!, 0);
  return dot(row(a), row(b)) / Math.sqrt(dot(row(a), row(a)) * dot(row(b), row(b)));
}

describe("nearestFilms", () => {
  it("finds the films with the largest cosines, largest first", () => {
    const { neighbours, distances } = nearestFilms({ films, factors, traits: noTraits }, 7, 0.5);
    for (let film = 0; film < films; film++) {
      const all = Array.from({ length: films }, (_, other) => other).filter((other) => other !== film);
      const best = all.sort((a, b) => cosine(film, b) - cosine(film, a)).slice(0, 7);
      expect([...neighbours.subarray(7 * film, 7 * film + 7)]).toEqual(best);
      expect(distances[7 * film]).toBeCloseTo(1.5 - cosine(film, best[0]!), 5);
    }
  });

  it("counts what films have in common besides", () => {
    const { neighbours, distances } = nearestFilms({ films, factors, traits: oneTrait }, 1, 3);
    expect(neighbours[0]).toBe(40);
    expect(neighbours[40]).toBe(0);
    expect(distances[0]).toBeCloseTo(1 - cosine(0, 40), 5);
  });

  it("refuses as many neighbours as there are films", () => {
    expect(() => nearestFilms({ films, factors, traits: noTraits }, films, 0)).toThrow(
      "Cannot find nearest films: k must be a whole number from 1 to 40, got 41",
    );
  });
});
