import { describe, expect, it } from "vitest";
import { drawMean } from "../../../../../src/core/models/stars/bayesian/mean-of-draws.ts";
import type { PosteriorDraw } from "../../../../../src/core/models/stars/bayesian/posterior-draws.ts";

const draw = (value: number, links: boolean): PosteriorDraw => ({
  films: Float32Array.of(value, 2 * value),
  prior: { size: 1, mean: Float64Array.of(value), precision: Float64Array.of(3 * value) },
  links: links ? Float32Array.of(-value) : null,
  alpha: 4 * value,
});

describe("the mean of draws", () => {
  it("is number by number, and begins again when it was taken", () => {
    const mean = drawMean();
    for (const value of [1, 2, 6]) mean.add(draw(value, true));
    expect(mean.take()).toEqual(draw(3, true));
    mean.add(draw(7, true));
    expect(mean.take()).toEqual(draw(7, true));
  });

  it("is without links where draws have none, and copies what it was given", () => {
    const mean = drawMean();
    const given = draw(5, false);
    mean.add(given);
    given.films.fill(0);
    expect(mean.take()).toEqual(draw(5, false));
  });
});
