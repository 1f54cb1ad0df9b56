import { describe, expect, it } from "vitest";
import { explainTrees } from "../../../src/core/trees/explain-trees.ts";
import { fitTrees } from "../../../src/core/trees/fit-trees.ts";
import { asPacked, checkTrees, packTrees, unpackTrees } from "../../../src/core/trees/pack-trees.ts";
import { predictTrees } from "../../../src/core/trees/predict-trees.ts";
import { inventedTable } from "./invented-table.ts";

const { matrix, targets } = inventedTable(200, 3, 7);
const models = [3, 0, 5].map((trees, seed) => fitTrees(matrix, targets, { trees, seed, maxLeaves: 6 }));
const { arrays, models: described } = packTrees(models);
const again = unpackTrees(arrays, described);

describe("packed trees", () => {
  it("come back as the same questions, level by level, models without trees too", () => {
    expect(again.map(({ roots }) => roots.length)).toEqual([3, 0, 5]);
    for (const [k, { feature, threshold, missingLeft, left, roots }] of again.entries()) {
      const sorted = (values: ArrayLike<number>) => Array.from(values).sort((a, b) => a - b);
      for (const [own, wanted] of [
        [feature, models[k].feature],
        [threshold, models[k].threshold],
        [missingLeft, models[k].missingLeft],
      ]) {
        expect(sorted(own)).toEqual(sorted(wanted));
      }
      expect(sorted([...left].filter((node) => node >= 0))).toEqual([...left].filter((node) => node >= 0));
      expect(roots.every((root, tree) => tree === 0 || root > roots[tree - 1])).toBe(true);
    }
  });

  it("predict the same but for rounding of leaves, and their columns still add up", () => {
    for (const [k, model] of again.entries()) {
      const most = model.roots.length * described[k].unit;
      const [seen, wanted] = [predictTrees(model, matrix), predictTrees(models[k], matrix)];
      for (const [row, score] of seen.entries()) expect(Math.abs(score - wanted[row])).toBeLessThanOrEqual(most);
      const { base, values } = explainTrees(model, matrix);
      const before = explainTrees(models[k], matrix);
      for (const [row, score] of seen.entries()) {
        const own = values.subarray(row * matrix.columns, (row + 1) * matrix.columns);
        expect(base + own.reduce((sum, value) => sum + value, 0)).toBeCloseTo(score, 9);
      }
      const sizes = before.values.map(Math.abs);
      const moved = values.map((value, at) => Math.abs(value - before.values[at]));
      expect(Math.max(...moved)).toBeLessThanOrEqual(0.05 * Math.max(...sizes));
    }
  });

  it("come back the same every further time, alone or from among others", () => {
    expect(asPacked(again)).toEqual(again);
    expect(unpackTrees(arrays, described, 2)).toEqual([again[2]]);
    expect(unpackTrees(arrays, described, 0, 1)).toEqual([again[0]]);
    expect(unpackTrees(arrays, JSON.parse(JSON.stringify(described)))).toEqual(again);
  });

  it("keep covers to a sixteenth of an octave, those of questions as sums", () => {
    const [first, packed] = [models[0], again[0]];
    expect(packed.cover[0] / first.cover[0]).toBeCloseTo(1, 1);
    for (const [node, left] of packed.left.entries()) {
      if (left >= 0) expect(packed.cover[node]).toBeCloseTo(packed.cover[left] + packed.cover[packed.right[node]], 2);
    }
  });

  it("are none for no models", () => {
    const none = packTrees([]);
    expect(none.arrays.asked.length).toBe(0);
    expect(unpackTrees(none.arrays, none.models)).toEqual([]);
  });

  it("refuse models that the arrays do not hold", () => {
    checkTrees(arrays, described);
    expect(() => checkTrees(arrays, [...described, described[2]])).toThrow("the arrays hold");
    for (const field of ["asked", "threshold", "value", "cover"] as const) {
      expect(() => checkTrees({ ...arrays, [field]: arrays[field].slice(1) }, described)).toThrow(RangeError);
    }
    const others = { ...arrays, asked: arrays.asked.map((asked, node) => (node === 0 ? 0 : asked)) };
    expect(() => unpackTrees(others, described)).toThrow("Cannot take trees apart");
  });
});
