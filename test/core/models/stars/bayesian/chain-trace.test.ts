import { describe, expect, it } from "vitest";
import { chainTrace, chainWarning, effectiveDraws } from "../../../../../src/core/models/stars/bayesian/chain-trace.ts";
import { createRandom } from "../../../../../src/core/random/random.ts";

function autoregression(length: number, by: number): number[] {
  const random = createRandom(5);
  const values = [0];
  for (let k = 1; k < length; k++) values.push(by * values[k - 1]! + random.normal());
  return values;
}

describe("effective draws", () => {
  it.each([0, 0.5, 0.9])("of an autoregression of %d are (1 - r) / (1 + r) of its values", (by) => {
    const worth = effectiveDraws(autoregression(20_000, by)) / 20_000;
    expect(worth / ((1 - by) / (1 + by))).toBeGreaterThan(0.75);
    expect(worth / ((1 - by) / (1 + by))).toBeLessThan(1.25);
  });

  it("are all where nothing differs, and hardly one on a straight line", () => {
    expect(effectiveDraws([1, 1, 1, 1, 1])).toBe(5);
    expect(effectiveDraws(Array.from({ length: 100 }, (_, k) => k))).toBeLessThan(4);
  });
});

describe("a chain", () => {
  const swept = (rmse: readonly number[]) =>
    rmse.map((value) => ({ rmse: value, noise: 1, peopleLinks: 1, filmLinks: 1 }));

  it("that is still on its way is told, with what to do", () => {
    const trace = chainTrace(swept(Array.from({ length: 100 }, (_, k) => 1 - k / 200)), 20);
    expect(chainWarning(trace)).toContain("more sweeps and a longer burnIn would help");
  });

  it("that falls fast at first and is kept from there on is told, until burnIn leaves that out", () => {
    const noise = autoregression(100, 0);
    const falling = swept(noise.map((value, sweep) => 0.6 + 0.6 * 0.8 ** sweep + 0.002 * value));
    expect(chainWarning(chainTrace(falling, 0))).toMatch(/still moved behind burnIn; more sweeps and a longer burnIn/);
    expect(chainWarning(chainTrace(falling, 30))).toBeNull();
  });

  it("of few sweeps is not judged", () => {
    expect(chainWarning(chainTrace(swept([4, 3, 2, 1]), 0))).toBe(
      "the chain has 4 sweeps behind burnIn; at least 20 are needed to tell whether it has settled",
    );
  });

  it("that has settled is not", () => {
    const trace = chainTrace(swept(autoregression(200, 0.3)), 20);
    expect(trace.effectiveDraws.rmse).toBeGreaterThan(50);
    expect(chainWarning(trace)).toBeNull();
  });
});
