import { describe, expect, it } from "vitest";
import {
  calibrationAt,
  correctedMean,
  uncalibrated,
} from "../../../../../src/core/models/stars/bayesian/calibration.ts";
import { partForCalibration } from "../../../../../src/core/models/stars/bayesian/calibration-people.ts";
import { calibrationSteps } from "../../../../../src/core/models/stars/bayesian/learn-calibration.ts";
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

/** Half a star too low, and twice too sure; so are biases. */
const poor = (_: History, films: Uint32Array) => ({
  mean: new Float64Array(films.length).fill(3),
  sd: new Float64Array(films.length).fill(0.4),
  plain: new Float64Array(films.length).fill(3),
});

const learnt = { seed: 1, overall: 3.5 };

describe("calibration", () => {
  it("finds how far answers are off, and how wide intervals have to be", () => {
    const steps = calibrationSteps(people(400, 40), poor, learnt);
    expect(steps.map(({ given }) => given)).toEqual([0, 1, 2, 3, 5, 7, 10, 15, 20]);
    for (const step of steps) {
      expect(correctedMean(step, 3, 3, 3.5)).toBeCloseTo(3.5, 1);
      expect(step.spread).toBeCloseTo(2, 1);
      expect(step.reach).toBeGreaterThan(2 * 1.645 - 0.15);
      expect(step.reach).toBeLessThan(2 * 1.645 + 0.15);
    }
  });

  /** Films are .1 stars apart, around 3.5. */
  const ofFilm = (film: number) => 3.5 + (film - 19.5) / 10;
  const graded = (count: number) =>
    people(count, 40).map(({ items, ratings }) => ({
      items,
      ratings: ratings.map((rating, k) => rating - 3.5 + ofFilm(items[k]!)),
    }));
  const saying =
    (mean: (film: number) => number, plain: (film: number) => number) => (_: History, films: Uint32Array) => ({
      mean: Float64Array.from(films, mean),
      sd: new Float64Array(films.length).fill(0.8),
      plain: Float64Array.from(films, plain),
    });

  it("finds that answers stay too near the middle", () => {
    const timid = saying(
      (film) => 3.5 + (ofFilm(film) - 3.5) / 2,
      (film) => 3.5 + (ofFilm(film) - 3.5) / 2,
    );
    for (const step of calibrationSteps(graded(400), timid, learnt)) {
      expect(correctedMean(step, 3, 3, 3.5)).toBeCloseTo(2.5, 1);
      expect(correctedMean(step, 4.5, 4.5, 3.5)).toBeCloseTo(5.5, 1);
      expect(step.share).toBe(0);
    }
  });

  it("mixes in biases where they know better, and leaves them out where they know less", () => {
    const lost = (film: number) => 3.5 + ((film * 7) % 5) / 5;
    for (const { share } of calibrationSteps(graded(400), saying(lost, ofFilm), learnt)) {
      expect(share).toBeGreaterThan(0.85);
      expect(share).toBeLessThanOrEqual(1);
    }
    for (const { share } of calibrationSteps(graded(400), saying(ofFilm, lost), learnt))
      expect(share).toBeLessThan(0.1);
  });

  it("doubts what a few people say", () => {
    const [few, many] = [25, 400].map((count) => calibrationSteps(people(count, 40), poor, learnt)[0]!);
    const moved = [few!, many!].map((step) => correctedMean(step, 3, 3, 3.5) - 3);
    expect(moved[0]!).toBeLessThan(moved[1]! - 0.1);
    expect(moved[0]!).toBeGreaterThan(0.2);
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
      learnt,
    );
    expect([...seen]).toEqual(["0 15", "1 15", "2 15", "3 15", "5 15", "7 15", "10 15", "15 15"]);
  });

  it("takes the posterior at its word where there are too few ratings", () => {
    expect(calibrationSteps(people(5, 10), poor, learnt)).toBe(uncalibrated);
    const step = calibrationAt(uncalibrated, 12);
    expect(step).toMatchObject({ spread: 1, reach: 1.6449 });
    expect(correctedMean(step, 3.2, 4, 3.5)).toBe(3.2);
  });

  it("goes from step to step in proportion to the logarithm, and stays at the last", () => {
    const step = (given: number, offset: number) => ({ given, offset, stretch: 0, share: 0, spread: 1, reach: 2 });
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
