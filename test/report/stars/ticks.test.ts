import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { airy, logTicks, roomyTicks } from "../../../src/report/stars/charts/ticks.ts";

describe("logTicks", () => {
  it.each([
    [
      [0.5, 30],
      [0.5, 1, 2, 5, 10, 20],
    ],
    [
      [0.004, 700],
      [0.01, 0.1, 1, 10, 100],
    ],
    [[3, 4], []],
  ] as const)("of %j", (domain, ticks) => {
    expect(logTicks(domain)).toEqual(ticks);
  });

  it("stay within any domain", () => {
    const end = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(end, end, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        for (const tick of logTicks([low, high])) expect(tick >= low && tick <= high).toBe(true);
      }),
    );
  });
});

describe("roomyTicks", () => {
  it("keep their distance, with the last one always among them", () => {
    const values = fc.uniqueArray(fc.nat(1000), { minLength: 1 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 200 }), (list, gap) => {
        const kept = roomyTicks(list, (value) => value, gap);
        expect(kept.at(-1)).toBe(list.at(-1));
        for (const [k, value] of kept.slice(1).entries()) expect(value - kept[k]!).toBeGreaterThanOrEqual(gap);
      }),
    );
    expect(roomyTicks([], (value) => value, 5)).toEqual([]);
  });
});

it("airy is never empty", () => {
  expect(airy([0])).toEqual([-0.06, 0.06]);
  expect(airy([2, 2])[1]).toBeGreaterThan(2);
});
