import { describe, expect, it } from "vitest";
import { weightsFor } from "../../../../../src/core/models/ranking/blend/blend-weights.ts";
import {
  chooseBlendWeights,
  type TriedPerson,
} from "../../../../../src/core/models/ranking/blend/choose-blend-weights.ts";
import { simplexPoints } from "../../../../../src/core/models/ranking/blend/simplex-points.ts";
import { createRandom } from "../../../../../src/core/random/random.ts";

const points = simplexPoints(2);

/** People to whom the weight of the first part matters as `worth` says, and chance a little. */
function people(count: number, films: number, worth: (first: number) => number, noise = 0, seed = 1): TriedPerson[] {
  const random = createRandom(seed, films);
  return Array.from({ length: count }, () => ({
    films,
    values: Float64Array.from(points, ([first]) => worth(first!) + noise * random.normal()),
  }));
}

const peak = (at: number) => (first: number) => 1 - (first - at) ** 2;

describe("simplexPoints", () => {
  it.each([
    [1, 1],
    [2, 21],
    [3, 231],
    [4, 286],
    [6, 252],
    [8, 120],
  ])("has for %i parts %i points, each once, none negative, 1 in all", (parts, count) => {
    const found = simplexPoints(parts);
    expect([found.length, new Set(found.map(String)).size]).toEqual([count, count]);
    for (const point of found) {
      expect([point.length, Math.min(...point) >= 0]).toEqual([parts, true]);
      expect(point.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  it("begins with single parts", () => {
    expect(simplexPoints(3).slice(0, 4)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0.95, 0.05, 0],
    ]);
  });
});

describe("chooseBlendWeights", () => {
  it("takes the weights that are best for all", () => {
    expect(chooseBlendWeights(points, people(50, 30, peak(0.35)))).toEqual([{ from: 0, weights: [0.35, 0.65] }]);
  });

  it("takes the simplest of equally good ones", () => {
    expect(
      chooseBlendWeights(
        points,
        people(200, 30, () => 1),
      ),
    ).toEqual([{ from: 0, weights: [1, 0] }]);
    const alone = (first: number) => Number(first <= 0.4);
    expect(chooseBlendWeights(points, people(200, 30, alone))).toEqual([{ from: 0, weights: [0, 1] }]);
  });

  it("gives lengths of history weights of their own where they clearly differ", () => {
    const mixed = [...people(150, 3, peak(0.1), 0.01), ...people(300, 30, peak(0.8), 0.01)];
    const [short, ...rest] = chooseBlendWeights(points, mixed);
    expect(short).toEqual({ from: 0, weights: [0.1, 0.9] });
    expect(rest.map(({ from }) => from)).toContain(21);
    expect(rest.find(({ from }) => from === 21)?.weights[0]).toBeCloseTo(0.8, 1);
  });

  it("but not to fewer than a hundred people", () => {
    const mixed = [...people(99, 3, peak(0)), ...people(1000, 30, peak(1))];
    const bands = chooseBlendWeights(points, mixed);
    expect(bands[0]).toEqual({ from: 0, weights: points.find(([first]) => first === bands[0]?.weights[0]) });
    expect(bands[0]?.weights[0]).toBeGreaterThan(0.85); // that of all, not the 0 that is best for the 99
  });

  it("nor, but for one in twenty, where they differ by chance", () => {
    const lengths = [3, 8, 15, 30, 70, 200];
    const own = Array.from({ length: 40 }, (_, seed) => {
      const mixed = lengths.flatMap((films) => people(120, films, () => 0.3, 0.2, seed));
      const [shared] = chooseBlendWeights(points, mixed, [0]);
      const bands = chooseBlendWeights(points, mixed);
      return lengths.filter((films) => weightsFor(bands, films) !== shared?.weights).length;
    });
    // the best of 21 in a band of 120 is above that of all in nearly every one of the 240
    expect(own.reduce((sum, bands) => sum + bands, 0)).toBeLessThan(12);
  });

  it("refuses nobody", () => {
    expect(() => chooseBlendWeights(points, [])).toThrow(/nobody was seen; at least one was needed/);
  });
});
