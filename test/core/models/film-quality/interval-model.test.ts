// Intervals on a problem whose noise is known: it is quiet below a column's middle, loud above it, and of heavy tails.
import { describe, expect, it } from "vitest";
import { fitIntervals, intervalsOf } from "../../../../src/core/models/film-quality/interval-model.ts";
import { qualityDefaults } from "../../../../src/core/models/film-quality/quality-options.ts";
import type { Matrix } from "../../../../src/core/trees/matrix.ts";
import { seededChance } from "../../../support/seeded-chance.ts";

const columns = 3;
const answer = 5;

/** @param lean how much further errors go above the answer than below it */
function noisy(rows: number, seed: number, lean = 1): { matrix: Matrix; errors: number[] } {
  const chance = seededChance(seed);
  const data = Float32Array.from({ length: rows * columns }, () => chance.next());
  const errors = Array.from({ length: rows }, (_, i) => {
    const size = (data[i * columns] < 0.5 ? 0.2 : 0.7) * (chance.next() < 0.1 ? 3 : 1);
    const error = size * chance.normal();
    return error > 0 ? lean * error : error;
  });
  return { matrix: { rows, columns, data }, errors };
}

const learnt = noisy(2000, 1);
const fresh = noisy(4000, 2);
const model = fitIntervals(learnt.matrix, learnt.errors, 0.9, qualityDefaults.width);
const intervals = intervalsOf(model, fresh.matrix, new Float64Array(4000).fill(answer));
const isLoud = (i: number) => fresh.matrix.data[i * columns] >= 0.5;
const every = [...intervals.keys()];

function covered(rows: readonly number[], of = intervals, errors = fresh.errors): number {
  const held = rows.filter((i) => answer + errors[i] >= of[i].lo && answer + errors[i] <= of[i].hi);
  return held.length / rows.length;
}

describe("fitIntervals", () => {
  it("covers nine films of ten that it has not seen, quiet ones and loud ones", () => {
    const kinds = [every, every.filter(isLoud), every.filter((i) => !isLoud(i))];
    for (const rows of kinds) expect(Math.abs(covered(rows) - 0.9)).toBeLessThan(0.04);
  });

  it("is wider where the noise is", () => {
    const width = (rows: readonly number[]) =>
      rows.reduce((sum, i) => sum + intervals[i].hi - intervals[i].lo, 0) / rows.length;
    expect(width(every.filter(isLoud))).toBeGreaterThan(2 * width(every.filter((i) => !isLoud(i))));
  });

  it("covers another share where another is asked for", () => {
    const half = fitIntervals(learnt.matrix, learnt.errors, 0.5, qualityDefaults.width);
    const seen = covered(every, intervalsOf(half, fresh.matrix, new Float64Array(4000).fill(answer)));
    expect(Math.abs(seen - 0.5)).toBeLessThan(0.05);
  });

  it("leans to the side to which errors go further", () => {
    const leaning = noisy(2000, 3, 3);
    const own = fitIntervals(leaning.matrix, leaning.errors, 0.9, qualityDefaults.width);
    for (const { low, high } of own.groups) expect(high).toBeGreaterThan(1.5 * -low);
  });

  it("stays within 0 to 10", () => {
    const edges = intervalsOf(
      model,
      fresh.matrix,
      every.map((i) => (i % 2 === 0 ? 0.1 : 9.9)),
    );
    for (const { lo, hi } of edges) expect(lo >= 0 && hi <= 10 && lo <= hi).toBe(true);
  });

  it("gives the same for the same films, and has groups in order", () => {
    expect(fitIntervals(learnt.matrix, learnt.errors, 0.9, qualityDefaults.width)).toEqual(model);
    const [first, second, last] = model.groups.map(({ upTo }) => upTo);
    expect(first).toBeLessThan(second as number);
    expect(last).toBeNull();
  });

  it("has an interval also from a handful of films", () => {
    for (const rows of [2, 3, 5, 9]) {
      const few = noisy(rows, 4);
      const own = fitIntervals(few.matrix, few.errors, 0.9, qualityDefaults.width);
      for (const { lo, hi } of intervalsOf(own, few.matrix, new Float64Array(rows).fill(answer))) {
        expect(lo <= hi, `${rows} films: ${lo} to ${hi}`).toBe(true);
      }
    }
  });
});
