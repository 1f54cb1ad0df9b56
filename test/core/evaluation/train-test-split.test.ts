import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { trainTestSplit } from "../../../src/core/evaluation/train-test-split.ts";
import { itWithData } from "../../support/real-data.ts";

describe("trainTestSplit", () => {
  // numpy 2.4, python: rng = numpy.random.RandomState(42); rng.permutation(10)
  it("draws numpy's permutation", () => {
    const { test, train } = trainTestSplit(10, 0.2, 42);
    expect([...test, ...train]).toEqual([8, 1, 5, 0, 7, 2, 9, 4, 3, 6]);
    expect([...test]).toEqual([8, 1]);
  });

  it("rounds the test part up, as scikit-learn does", () => {
    expect(trainTestSplit(4809, 0.2, 42).test).toHaveLength(962);
  });

  itWithData("tmdb-5000/seed-split.json", "is the original's split, row for row", (path) => {
    const golden = JSON.parse(readFileSync(path, "utf8")) as { rows: number[][]; train: number[]; test: number[] };
    const { train, test } = trainTestSplit(golden.rows.length, 0.2, 42);
    expect([...train]).toEqual(golden.train);
    expect([...test]).toEqual(golden.test);
  });

  it("refuses shares that leave a part empty", () => {
    expect(() => trainTestSplit(1, 0.5, 0)).toThrow(/1 rows leave a part empty/);
    expect(() => trainTestSplit(10, 1, 0)).toThrow(/between 0 and 1, got 1/);
    expect(() => trainTestSplit(10, 0.2, -1)).toThrow(RangeError);
  });
});
