// Least squares of sparse rows, exactly and by conjugate gradients, over [reference, strict, relaxed].
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Kernels, RidgeRows } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { checkGuards, guarded, kernelsUnderTest, values } from "./kernels-under-test.ts";
import {
  allowedResidual,
  allowedValue,
  inventedRows,
  residualAt,
  systemOf,
  takeRows,
  valueAt,
} from "./ridge-systems.ts";

/** Around the entries that are packed at a time, and more of them than factors, and fewer. */
const counts = [0, 1, 3, 127, 0, 128, 129, 300];
const dimensions = [8, 16, 40, 64, 128];

interface Solved {
  readonly reached: number;
  readonly x: Float32Array;
  readonly values: Float32Array;
}

interface Solving {
  /** Of conjugate gradients; 0, the default: exactly. */
  readonly steps?: number;
  readonly from?: number;
  readonly to?: number;
  /** What stands in x. Default zeros. */
  readonly start?: Float32Array;
}

/** Solves all rows, or those from..to. What a kernel leaves alone stays as `start`, and 7 in the values. */
function solve(kernels: Kernels, plain: RidgeRows, { steps = 0, from = 0, ...rest }: Solving = {}): Solved {
  const rows = plain.ridges.length;
  const { to = rows, start = new Float32Array(rows * plain.dimension) } = rest;
  return withinScope(kernels, () => {
    const taken = takeRows(kernels, plain);
    const x = guarded(kernels, start);
    const values = guarded(kernels, new Float32Array(rows).fill(7));
    let reached = to;
    if (steps > 0) kernels.conjugateRidgeRows(taken, from, to, steps, x, values);
    else reached = kernels.solveRidgeRows(taken, from, to, x, values);
    checkGuards();
    return { reached, x: x.slice(), values: values.slice() };
  });
}

const rowOf = (x: Float32Array, row: number, dimension: number) => x.subarray(row * dimension, (row + 1) * dimension);

/** The largest entry of A x - b as a part of what rounding allows, over all rows. */
function worstResidual(plain: RidgeRows, x: Float32Array): number {
  return counts.reduce((worst, _, row) => {
    const [system, own] = [systemOf(plain, row), rowOf(x, row, plain.dimension)];
    if (system.entries === 0) return worst;
    const allowed = allowedResidual(system, own);
    return residualAt(system, own).reduce((most, left, i) => Math.max(most, Math.abs(left) / allowed[i]), worst);
  }, 0);
}

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  afterEach(checkGuards);

  describe.each(dimensions)("with factors of %d numbers", (dimension) => {
    it.each([0, 0.3])("solves the normal equations of every row, %d added", (added) => {
      const plain = inventedRows({ dimension, counts, added, seed: 1 });
      const { reached, x, values } = solve(kernels, plain, {
        start: new Float32Array(counts.length * dimension).fill(3),
      });
      expect(reached).toBe(counts.length);
      expect(worstResidual(plain, x)).toBeLessThan(1);
      for (const [row, count] of counts.entries()) {
        const [system, own] = [systemOf(plain, row), rowOf(x, row, dimension)];
        expect(Math.abs(values[row] - valueAt(system, own))).toBeLessThanOrEqual(allowedValue(system, own));
        if (count === 0) expect([...own, values[row]]).toEqual(Array(dimension + 1).fill(0));
      }
    });

    it.each([0, 0.3])("arrives at the same by conjugate gradients, %d added", (added) => {
      const plain = inventedRows({ dimension, counts, added, seed: 2 });
      const start = values(counts.length * dimension, 5);
      const [exact, seen] = [solve(kernels, plain), solve(kernels, plain, { steps: 200, start })];
      const largest = exact.x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      // the condition number of these systems is below 100
      const worst = seen.x.reduce((most, value, i) => Math.max(most, Math.abs(value - exact.x[i])), 0);
      expect(worst).toBeLessThan(1e-4 * largest);
      for (const row of counts.keys()) {
        expect(Math.abs(seen.values[row] - exact.values[row])).toBeLessThanOrEqual(1e-5 * Math.abs(exact.values[row]));
      }
    });

    it("takes the steps that the plain kernels take, and says what they come to", () => {
      const plain = inventedRows({ dimension, counts, added: 0.3, seed: 3 });
      const start = values(counts.length * dimension, 6);
      const [wanted, seen] = [kernelsUnderTest[0].kernels, kernels].map((by) => solve(by, plain, { steps: 3, start }));
      const worst = seen.x.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted.x[i])), 0);
      expect(worst).toBeLessThan(1e-4);
      for (const row of counts.keys()) {
        const [system, own] = [systemOf(plain, row), rowOf(seen.x, row, dimension)];
        // residuals are carried along from the start
        const allowed = 4 * (allowedValue(system, own) + allowedValue(system, rowOf(start, row, dimension)));
        expect(Math.abs(seen.values[row] - valueAt(system, own))).toBeLessThanOrEqual(allowed);
      }
    });
  });

  it("makes no row's value higher by a step", () => {
    const shape = fc.record({
      dimension: fc.constantFrom(8, 24, 48),
      counts: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
      added: fc.constantFrom(0, 0.3, 2),
      seed: fc.nat(1e6),
      ridge: fc.constantFrom(0.01, 1, 30),
    });
    fc.assert(
      fc.property(shape, fc.integer({ min: 1, max: 8 }), (shape, steps) => {
        const plain = inventedRows(shape);
        const start = values(shape.counts.length * shape.dimension, shape.seed + 2);
        const [before, after] = [steps - 1, steps].map((taken) =>
          taken === 0 ? start : solve(kernels, plain, { steps: taken, start }).x,
        );
        for (const row of shape.counts.keys()) {
          const [system, own] = [systemOf(plain, row), rowOf(after, row, shape.dimension)];
          const earlier = rowOf(before, row, shape.dimension);
          const allowed = allowedValue(system, own) + allowedValue(system, earlier);
          expect(valueAt(system, own)).toBeLessThanOrEqual(valueAt(system, earlier) + allowed);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("leaves what has arrived alone", () => {
    const plain = inventedRows({ dimension: 16, counts, added: 0, seed: 4 });
    const arrived = solve(kernels, plain, { steps: 200 });
    const again = solve(kernels, plain, { steps: 5, start: arrived.x });
    const worst = again.x.reduce((most, value, i) => Math.max(most, Math.abs(value - arrived.x[i])), 0);
    expect(worst).toBeLessThan(1e-5);
  });

  it.each([0, 3])("touches no row outside from..to, and gives each the bits that it has alone, %d steps", (steps) => {
    const plain = inventedRows({ dimension: 40, counts, added: 0.3, seed: 5 });
    const start = values(counts.length * 40, 7);
    const whole = solve(kernels, plain, { steps, start });
    for (const [from, to] of [
      [0, 0],
      [2, 5],
      [3, 8],
      [7, 8],
    ]) {
      const part = solve(kernels, plain, { steps, start, from, to });
      expect(part.reached).toBe(to);
      for (const row of counts.keys()) {
        const solved = row >= from && row < to;
        expect([...rowOf(part.x, row, 40)]).toEqual([...rowOf(solved ? whole.x : start, row, 40)]);
        expect(part.values[row]).toBe(solved ? whole.values[row] : 7);
      }
    }
  });

  it.each([-1e4, Number.NaN])("stops at the row whose system is not positive definite: a ridge of %d", (ridge) => {
    const plain = inventedRows({ dimension: 24, counts, added: 0, seed: 6 });
    plain.ridges[4] = ridge; // of a row without entries, which needs no system
    expect(solve(kernels, plain).reached).toBe(counts.length);
    for (const bad of [1, 5]) {
      const broken = { ...plain, ridges: plain.ridges.map((usual, row) => (row === bad ? ridge : usual)) };
      const start = new Float32Array(counts.length * 24).fill(2);
      const [seen, whole] = [solve(kernels, broken, { start }), solve(kernels, plain, { start })];
      expect(seen.reached).toBe(bad);
      expect([...seen.x.subarray(0, bad * 24)]).toEqual([...whole.x.subarray(0, bad * 24)]);
      expect(seen.x.subarray((bad + 1) * 24).every((value) => value === 2)).toBe(true);
    }
  });

  it.each([12, 0, -8, 8.5, Number.NaN])("refuses factors of %d numbers", (dimension) => {
    const rows = { ...inventedRows({ dimension: 16, counts: [1], added: 0, seed: 7 }), dimension };
    withinScope(kernels, () => {
      const taken = takeRows(kernels, rows);
      const [x, values] = [guarded(kernels, new Float32Array(16).fill(7)), guarded(kernels, [7])];
      const refusal = /dimension must be a multiple of 8/;
      expect(() => kernels.solveRidgeRows(taken, 0, 1, x, values)).toThrow(refusal);
      expect(() => kernels.conjugateRidgeRows(taken, 0, 1, 3, x, values)).toThrow(refusal);
      expect([...x, ...values]).toEqual(Array(17).fill(7));
    });
  });
});
