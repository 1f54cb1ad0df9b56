import { describe, expect, it } from "vitest";
import { fitTrees } from "../../../src/core/trees/fit-trees.ts";
import { packTrees, unpackTrees } from "../../../src/core/trees/pack-trees.ts";
import { predictTrees } from "../../../src/core/trees/predict-trees.ts";
import { inventedTable } from "./invented-table.ts";

const { matrix, targets } = inventedTable(200, 3, 7);
const models = [3, 0, 5].map((trees, seed) => fitTrees(matrix, targets, { trees, seed, maxLeaves: 6 }));
const { arrays, models: described } = packTrees(models);

describe("packed trees", () => {
  it("come back as they were, models without trees too", () => {
    expect(unpackTrees(arrays, described)).toEqual(models);
    expect(unpackTrees(arrays, JSON.parse(JSON.stringify(described)))).toEqual(models);
    expect(described.map(({ trees }) => trees)).toEqual([3, 0, 5]);
  });

  it("predict the same, bit for bit", () => {
    for (const [k, model] of unpackTrees(arrays, described).entries()) {
      expect(predictTrees(model, matrix)).toEqual(predictTrees(models[k], matrix));
    }
  });

  it("are not copied", () => {
    for (const model of unpackTrees(arrays, described)) expect(model.threshold.buffer).toBe(arrays.threshold.buffer);
  });

  it("are none for no models", () => {
    const none = packTrees([]);
    expect(none.arrays.roots.length).toBe(0);
    expect(unpackTrees(none.arrays, none.models)).toEqual([]);
  });

  it("refuse models that the arrays do not hold", () => {
    const needed = /8 trees and \d+ nodes are there, 13 and \d+ were needed/;
    expect(() => unpackTrees(arrays, [...described, described[2]])).toThrow(needed);
    const short = { ...arrays, cover: arrays.cover.subarray(1) };
    expect(() => unpackTrees(short, described)).toThrow(RangeError);
  });
});
