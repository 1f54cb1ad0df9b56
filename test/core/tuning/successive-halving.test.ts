import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../src/core/random/random.ts";
import { drawOptions } from "../../../src/core/tuning/search-range.ts";
import { searchByHalving, type Trial } from "../../../src/core/tuning/successive-halving.ts";

const space = {
  regularization: { from: 1, to: 1000, log: true },
  neighbours: { from: 5, to: 50, whole: true },
} as const;
const first = { regularization: 10, neighbours: 20 };
const budget = { candidates: 9, keepOneIn: 3, rungs: 3 };

/** Best at a regularisation of 100, whatever else. */
const peak = async ({ regularization }: Record<string, unknown>) => ({
  score: -Math.abs(Math.log(Number(regularization) / 100)),
});

describe("drawing options", () => {
  it("stays within its ranges, with whole numbers where they are asked for", () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const drawn = drawOptions({ ...space, kind: { of: ["a", "b"] } }, createRandom(seed));
        expect(drawn["regularization"]).toBeGreaterThanOrEqual(1);
        expect(drawn["regularization"]).toBeLessThanOrEqual(1000);
        expect(Number.isInteger(drawn["neighbours"])).toBe(true);
        expect(["a", "b"]).toContain(drawn["kind"]);
      }),
    );
  });

  it("draws a logarithmic range evenly by the logarithm", () => {
    const random = createRandom(3);
    const draws = Array.from({ length: 3000 }, () => Number(drawOptions(space, random)["regularization"]));
    for (const [from, to] of [
      [1, 10],
      [10, 100],
      [100, 1000],
    ] as const) {
      expect(draws.filter((value) => value >= from && value < to).length / 3000).toBeCloseTo(1 / 3, 1);
    }
  });
});

describe("successive halving", () => {
  it("tries all, then a third, then a ninth, and finds the best of what it drew", async () => {
    const { trials, best } = await searchByHalving({ space, first, budget, seed: 1, tryOut: peak });
    expect([0, 1, 2].map((rung) => trials.filter((trial) => trial.rung === rung).length)).toEqual([9, 3, 1]);
    expect(trials[0]?.options).toEqual(first);
    const scores = trials.flatMap(({ score }) => score ?? []);
    expect(best?.score).toBe(Math.max(...scores));
  });

  it("goes on where an earlier run of it stopped, and ends alike", async () => {
    const made: Trial[] = [];
    const stopped = searchByHalving({
      space,
      first,
      budget,
      seed: 1,
      tryOut: async (options) => {
        if (made.length === 4) throw new Error("pulled the plug");
        return await peak(options);
      },
      onTrial: (trial) => void made.push(trial),
    });
    await expect(stopped).rejects.toThrow("pulled the plug");
    const again: Trial[] = [];
    const resumed = await searchByHalving({
      space,
      first,
      budget,
      seed: 1,
      known: made,
      tryOut: peak,
      onTrial: (trial) => void again.push(trial),
    });
    expect(again).toHaveLength(9 + 3 + 1 - 4);
    expect(resumed).toEqual(await searchByHalving({ space, first, budget, seed: 1, tryOut: peak }));
  });

  it("drops candidates that cannot be tried, and has no winner where none can", async () => {
    const tryOut = async ({ neighbours }: Record<string, unknown>) =>
      Number(neighbours) > 20 ? { score: null, why: "too many" } : { score: 1 };
    const { best } = await searchByHalving({ space, first, budget, seed: 1, tryOut });
    expect(best?.options).toEqual(first);
    const none = await searchByHalving({
      space,
      first,
      budget,
      seed: 1,
      tryOut: async () => ({ score: null, why: "never" }),
    });
    expect(none.best).toBeNull();
    expect(none.trials).toHaveLength(9);
  });

  it("tries a small space whole, and no candidate twice", async () => {
    const small = { kind: { of: ["a", "b"] } } as const;
    const { trials } = await searchByHalving({
      space: small,
      first: { kind: "a" },
      budget: { candidates: 20, keepOneIn: 3, rungs: 1 },
      seed: 0,
      tryOut: async () => ({ score: 0 }),
    });
    expect(trials.map(({ options }) => options["kind"])).toEqual(["a", "b"]);
  });

  it.each([
    ["candidates", { candidates: 0, keepOneIn: 3, rungs: 1 }],
    ["keepOneIn", { candidates: 3, keepOneIn: 1, rungs: 1 }],
    ["rungs", { candidates: 3, keepOneIn: 3, rungs: 0.5 }],
  ])("refuses a budget without %s", async (name, wrong) => {
    await expect(searchByHalving({ space, first, budget: wrong, seed: 0, tryOut: peak })).rejects.toThrow(name);
  });
});
