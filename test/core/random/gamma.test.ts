import { describe, expect, it } from "vitest";
import { drawGamma } from "../../../src/core/random/gamma.ts";
import { createRandom } from "../../../src/core/random/random.ts";

describe("gamma variables", () => {
  it.each([
    [0.4, 1],
    [1, 3],
    [7.5, 0.5],
    [4000, 20],
  ])("of shape %d and rate %d have the mean and the variance that they should", (shape, rate) => {
    const random = createRandom(1);
    const draws = Array.from({ length: 20_000 }, () => drawGamma(random, shape, rate));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    // four standard errors; a gamma variable's excess kurtosis is 6 / shape
    expect(Math.abs(mean / (shape / rate) - 1)).toBeLessThan(4 / Math.sqrt(shape * draws.length));
    expect(Math.abs(variance / (shape / rate ** 2) - 1)).toBeLessThan(4 * Math.sqrt((2 + 6 / shape) / draws.length));
    expect(Math.min(...draws)).toBeGreaterThan(0);
  });

  it.each([
    [0, 1],
    [1, 0],
    [Number.NaN, 1],
  ])("refuses shape %d and rate %d", (shape, rate) => {
    expect(() => drawGamma(createRandom(1), shape, rate)).toThrow(`must be above 0, got ${shape} and ${rate}`);
  });
});
