import { describe, expect, it } from "vitest";
import {
  calibrationAt,
  calibrationSteps,
  uncalibrated,
} from "../../../../../src/core/models/stars/bayesian/calibration.ts";
import { partForCalibration } from "../../../../../src/core/models/stars/bayesian/calibration-people.ts";
import { createRandom } from "../../../../../src/core/random/random.ts";
import type { History } from "../../../../../src/core/ratings/history.ts";
import { denseRatings } from "../../../../support/dense-ratings.ts";

/** People whose ratings are 3.5, each with normal noise of a standard deviation of .8. */
function people(count: number, films: number): History[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => ({
    items: Uint32Array.from({ length: films }, (_, film) => film),
    ratings: Float32Array.from({ length: films }, () => 3.5 + 0.8 * random.normal()),
  }));
}

/** Half a star too low, and twice too sure. */
const poor = (_: History, films: Uint32Array) => ({
  mean: new Float64Array(films.length).fill(3),
  sd: new Float64Array(films.length).fill(0.4),
});

describe("calibration", () => {
  it("finds how far answers are off, and how wide intervals have to be", () => {
    const steps = calibrationSteps(people(200, 40), poor, 1);
    expect(steps.map(({ given }) => given)).toEqual([0, 1, 2, 3, 5, 7, 10, 15, 20]);
    for (const { offset, spread, reach } of steps) {
      expect(offset).toBeCloseTo(0.5, 1);
      expect(spread).toBeCloseTo(2, 1);
      expect(reach).toBeGreaterThan(2 * 1.645 - 0.15);
      expect(reach).toBeLessThan(2 * 1.645 + 0.15);
    }
  });

  it("hands in what it says, and asks about the other half", () => {
    const seen = new Set<string>();
    calibrationSteps(
      people(60, 30),
      (history, films) => {
        seen.add(`${history.items.length} ${films.length}`);
        expect([...films].some((film) => history.items.includes(film))).toBe(false);
        expect([...history.items]).toEqual([...history.items].sort((a, b) => a - b));
        return poor(history, films);
      },
      1,
    );
    expect([...seen]).toEqual(["0 15", "1 15", "2 15", "3 15", "5 15", "7 15", "10 15", "15 15"]);
  });

  it("takes the posterior at its word where there are too few ratings", () => {
    expect(calibrationSteps(people(5, 10), poor, 1)).toBe(uncalibrated);
    expect(calibrationAt(uncalibrated, 12)).toMatchObject({ offset: 0, spread: 1, reach: 1.6449 });
  });

  it("goes from step to step in proportion to the logarithm, and stays at the last", () => {
    const step = (given: number, offset: number) => ({ given, offset, spread: 1, reach: 2 });
    const steps = [step(0, 0.4), step(3, 0.2), step(15, 0)];
    expect([0, 1, 3, 7, 15, 400].map((given) => Number(calibrationAt(steps, given).offset.toFixed(6)))).toEqual([
      0.4, 0.3, 0.2, 0.1, 0, 0,
    ]);
  });
});

describe("who is kept apart", () => {
  const table = (count: number) => denseRatings(Array.from({ length: count }, () => [3, 4]));

  it.each([
    [59, 0.05, null],
    [400, 0, null],
    [100, 0.05, 25],
    [400, 0.05, 100],
    [4000, 0.05, 200],
    [20_000, 0.05, 500],
  ])("of %d people with a share of %d: %s", (count, share, wanted) => {
    const parts = partForCalibration(table(count), share, 1);
    expect(parts?.calibrators.length ?? null).toBe(wanted);
    if (parts === null) return;
    expect(parts.ratings.data.length).toBe(2 * (count - (wanted ?? 0)));
    expect(parts.ratings.users.length).toBe(count);
  });
});
