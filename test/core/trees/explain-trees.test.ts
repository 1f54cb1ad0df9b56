import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainTrees } from "../../../src/core/trees/explain-trees.ts";
import { fitTrees } from "../../../src/core/trees/fit-trees.ts";
import { predictTrees } from "../../../src/core/trees/predict-trees.ts";
import type { TreeModel } from "../../../src/core/trees/tree-model.ts";
import { inventedTable, tableOf } from "./invented-table.ts";

/** What the trees say when only some columns are known: unknown ones go both ways, by cover. */
function scoreKnowing(model: TreeModel, row: Float32Array, known: ReadonlySet<number>): number {
  const visit = (node: number): number => {
    const column = model.feature[node];
    if (column < 0) return model.value[node];
    const [left, right] = [model.left[node], model.right[node]];
    if (!known.has(column)) {
      const [a, b] = [model.cover[left], model.cover[right]];
      return (a * visit(left) + b * visit(right)) / (a + b);
    }
    const value = row[column];
    return visit((Number.isNaN(value) ? model.missingLeft[node] === 1 : value <= model.threshold[node]) ? left : right);
  };
  return model.roots.reduce((sum, root) => sum + visit(root), model.base);
}

/** Shapley values by their definition: the mean, over all orders of the columns, of what each adds when its turn comes. */
function shapley(model: TreeModel, row: Float32Array): number[] {
  const sums = Array.from(row, () => 0);
  let orders = 0;
  const go = (known: readonly number[], before: number) => {
    if (known.length === row.length) orders++;
    for (const column of row.keys()) {
      if (known.includes(column)) continue;
      const now = scoreKnowing(model, row, new Set([...known, column]));
      // A choice made early stands for all orders that go on from it.
      sums[column] += (now - before) * factorial(row.length - known.length - 1);
      go([...known, column], now);
    }
  };
  go([], scoreKnowing(model, row, new Set()));
  return sums.map((sum) => sum / orders);
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

describe("explainTrees", () => {
  it("gives the Shapley values, counted out over all orders of the columns", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(3, 12), (seed, maxLeaves) => {
        const { matrix, targets } = inventedTable(60, 4, seed);
        const options = { trees: 3, maxLeaves, leastRows: 2, learningRate: 0.5 };
        const model = fitTrees(matrix, targets, options, { weights: targets.map((_, i) => 0.5 + (i % 4)) });
        const { values, base } = explainTrees(model, matrix);
        expect(base).toBeCloseTo(scoreKnowing(model, matrix.data.subarray(0, 4), new Set()), 9);
        for (const row of [0, 17, 42]) {
          const own = [...values.subarray(row * 4, row * 4 + 4)];
          shapley(model, matrix.data.subarray(row * 4, row * 4 + 4)).forEach((value, column) => {
            expect(own[column]).toBeCloseTo(value, 8);
          });
        }
      }),
      { numRuns: 15 },
    );
  });

  it("adds up to the score less the base, with deep trees and columns asked again and again", () => {
    const { matrix, targets } = inventedTable(400, 6, 1);
    for (const loss of ["squared", "logistic"] as const) {
      const goal = loss === "logistic" ? targets.map((target) => (target > 0 ? 1 : 0)) : targets;
      const model = fitTrees(matrix, goal, { loss, trees: 60, maxLeaves: 40, leastRows: 1, rowShare: 0.7 });
      const { values, base } = explainTrees(model, matrix);
      predictTrees(model, matrix).forEach((score, row) => {
        const sum = values.subarray(row * 6, row * 6 + 6).reduce((a, b) => a + b, 0);
        expect(base + sum).toBeCloseTo(score, 8);
      });
    }
  });

  it("gives nothing to a column that no tree asks, and all to the only one", () => {
    const cells = Array.from({ length: 30 }, (_, i) => [7, i]);
    const model = fitTrees(
      tableOf(cells),
      cells.map(([, x]) => (x < 10 ? 0 : 3)),
      { trees: 5, regularization: 0 },
    );
    const { values, base } = explainTrees(model, tableOf(cells));
    const scores = predictTrees(model, tableOf(cells));
    expect(values[0]).toBe(0);
    expect(values[1]).toBeCloseTo(scores[0] - base, 10);
    expect(base).toBeCloseTo(2, 6);
  });
});
