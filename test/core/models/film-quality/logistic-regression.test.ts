import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLogistic, logisticChance, solve } from "../../../../src/core/models/film-quality/logistic-regression.ts";
import { seededChance } from "../../../support/seeded-chance.ts";

describe("fitLogistic", () => {
  it("recovers the model that made the rows", () => {
    const chance = seededChance(3);
    const truth = [1.5, -2, 0.5];
    const rows = Array.from({ length: 20_000 }, () => [chance.normal(), chance.normal()]);
    const happened = rows.map((row) => (chance.next() < logisticChance(truth, row) ? 1 : 0));
    const weights = fitLogistic(rows, happened);
    for (const [k, weight] of weights.entries()) expect(Math.abs(weight - truth[k])).toBeLessThan(0.1);
  });

  it("has chances that add up to what happened", () => {
    const chance = seededChance(4);
    const rows = Array.from({ length: 300 }, () => [chance.normal()]);
    const happened = rows.map(([x]) => (x + chance.normal() > 1 ? 1 : 0));
    const weights = fitLogistic(rows, happened);
    const sum = rows.reduce((total, row) => total + logisticChance(weights, row), 0);
    expect(sum).toBeCloseTo(
      happened.reduce<number>((total, each) => total + each, 0),
      6,
    );
  });

  it("stays finite where a line parts the rows, and where everything happened", () => {
    const rows = Array.from({ length: 100 }, (_, i) => [i - 50]);
    const parted = fitLogistic(
      rows,
      rows.map(([x]) => (x >= 0 ? 1 : 0)),
    );
    expect(parted.every(Number.isFinite)).toBe(true);
    expect(logisticChance(parted, [-20])).toBeLessThan(0.01);
    expect(logisticChance(parted, [20])).toBeGreaterThan(0.99);
    const always = fitLogistic(
      rows,
      rows.map(() => 1),
    );
    expect(always.every(Number.isFinite)).toBe(true);
    for (const row of rows) expect(logisticChance(always, row)).toBeGreaterThan(0.99);
  });

  it("is never worse than saying the same of every row", () => {
    const columns = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 2, maxLength: 2 });
    const table = fc.array(fc.tuple(columns, fc.constantFrom(0, 1)), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(table, (cases) => {
        const rows = cases.map(([row]) => row);
        const happened = cases.map(([, each]) => each);
        const weights = fitLogistic(rows, happened);
        const loss = (of: (row: readonly number[]) => number) =>
          rows.reduce((sum, row, i) => sum - Math.log(Math.max(1e-300, happened[i] === 1 ? of(row) : 1 - of(row))), 0);
        const share = happened.reduce<number>((sum, each) => sum + each, 0) / rows.length;
        expect(loss((row) => logisticChance(weights, row))).toBeLessThan(loss(() => share) + 1e-4);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("solve", () => {
  it("solves equations whose first pivot is 0", () => {
    const x = solve(
      [
        [0, 2, 1],
        [1, 0, 1],
        [3, 1, 0],
      ],
      [7, 4, 5],
    );
    expect(x.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 2, 3]);
  });
});
