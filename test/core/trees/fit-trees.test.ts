import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../src/core/random/random.ts";
import { fitTrees } from "../../../src/core/trees/fit-trees.ts";
import { joinColumns } from "../../../src/core/trees/join-columns.ts";
import { predictChances, predictTrees } from "../../../src/core/trees/predict-trees.ts";
import { inventedTable, meanSquare, tableOf } from "./invented-table.ts";

const few = { trees: 20, leastRows: 2, learningRate: 0.3 } as const;

describe("fitTrees", () => {
  it("learns a checkerboard, which no column tells alone", () => {
    const cells = Array.from({ length: 400 }, (_, i) => [i % 20, Math.floor(i / 20)]);
    const targets = cells.map(([x, y]) => ((x < 7 ? 1 : 0) === (y < 12 ? 1 : 0) ? 3 : -2));
    const model = fitTrees(tableOf(cells), targets, { trees: 60, learningRate: 0.5, maxLeaves: 4, regularization: 0 });
    expect(meanSquare(predictTrees(model, tableOf(cells)), targets)).toBeLessThan(1e-6);
  });

  it("puts one split where a step is, halfway between the values beside it", () => {
    const rows = [[1], [2], [4], [8], [16], [32]];
    const options = { trees: 1, learningRate: 1, leastRows: 1, regularization: 0 };
    const model = fitTrees(tableOf(rows), [5, 5, 5, 9, 9, 9], options);
    expect([...model.feature]).toEqual([0, -1, -1]);
    expect(model.threshold[0]).toBe(6);
    expect(model.base).toBe(7);
    expect([...model.value]).toEqual([0, -2, 2]);
    expect([...model.cover]).toEqual([6, 3, 3]);
  });

  it("learns which way gaps go, also where they stand against all values", () => {
    const rows = [[1], [2], [3], [4], [Number.NaN], [Number.NaN]];
    const options = { trees: 1, learningRate: 1, leastRows: 1, regularization: 0, maxLeaves: 2 };
    const low = fitTrees(tableOf(rows), [0, 0, 9, 9, 0, 0], options);
    expect([low.threshold[0], low.missingLeft[0]]).toEqual([2.5, 1]);
    const high = fitTrees(tableOf(rows), [0, 0, 9, 9, 9, 9], options);
    expect([high.threshold[0], high.missingLeft[0]]).toEqual([2.5, 0]);
    const apart = fitTrees(tableOf(rows), [0, 0, 0, 0, 9, 9], options);
    expect([apart.threshold[0], apart.missingLeft[0]]).toEqual([Number.POSITIVE_INFINITY, 0]);
    expect([...predictTrees(apart, tableOf([[99], [Number.NaN]]))]).toEqual([0, 9]);
  });

  it("says the mean, and needs no tree, where all targets are alike", () => {
    const { matrix } = inventedTable(50, 3, 1);
    for (const rowShare of [1, 0.5]) {
      const model = fitTrees(matrix, new Float64Array(50).fill(4.5), { ...few, rowShare });
      expect(model.roots.length).toBe(0);
      expect(predictTrees(model, matrix)).toEqual(new Float64Array(50).fill(4.5));
    }
    const never = fitTrees(matrix, new Float64Array(50), { ...few, loss: "logistic" });
    expect(predictChances(never, matrix)[0]).toBeLessThan(1e-6);
  });

  it("predicts finite numbers from any table", () => {
    const value = fc.oneof(fc.constant(Number.NaN), fc.float({ noNaN: true, noDefaultInfinity: true }));
    const row = fc.record({ cells: fc.tuple(value, value), target: fc.double({ min: 0, max: 1, noNaN: true }) });
    const loss = fc.constantFrom("squared" as const, "logistic" as const, "huber" as const);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        loss,
        fc.integer({ min: 2, max: 9 }),
        (rows, loss, bins) => {
          const matrix = tableOf(rows.map(({ cells }) => cells));
          const targets = rows.map(({ target }) => target);
          const model = fitTrees(matrix, targets, { ...few, loss, bins, regularization: 0, rowShare: 0.7 });
          expect(predictTrees(model, matrix).every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it("does not notice when a column is stretched", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.constantFrom(4, 64), (seed, bins) => {
        const { matrix, targets } = inventedTable(60, 3, seed);
        // Powers of two keep float32 exact, so that the order of values surely stays.
        const stretched = {
          ...matrix,
          data: matrix.data.map((value, i) => (i % 3 === 1 ? value ** 3 : 4 * value - 8)),
        };
        const [a, b] = [fitTrees(matrix, targets, { ...few, bins }), fitTrees(stretched, targets, { ...few, bins })];
        expect(predictTrees(b, stretched)).toEqual(predictTrees(a, matrix));
        expect(b.feature).toEqual(a.feature);
      }),
      { numRuns: 30 },
    );
  });

  it("gives the same bytes for the same seed, others for another", () => {
    const { matrix, targets } = inventedTable(200, 5, 3);
    const grown = (seed: number) => fitTrees(matrix, targets, { ...few, rowShare: 0.6, columnShare: 0.6, seed });
    expect(grown(1)).toEqual(grown(1));
    expect(grown(1).threshold).not.toEqual(grown(2).threshold);
    expect(structuredClone(grown(1))).toEqual(grown(1));
  });

  it("takes a row of weight 0 for one that is not there, and of weight 2 for two", () => {
    const { matrix, targets } = inventedTable(80, 4, 5);
    const weights = targets.map((_, i) => (i % 3 === 0 ? 0 : 1));
    const kept = [...targets.keys()].filter((i) => i % 3 !== 0);
    const cells = (i: number) => [...matrix.data.subarray(i * 4, i * 4 + 4)];
    const options = { ...few, rowShare: 0.7, columnShare: 0.5 };
    const some = fitTrees(
      tableOf(kept.map(cells)),
      kept.map((i) => targets[i]),
      options,
    );
    expect(fitTrees(matrix, targets, options, { weights })).toEqual(some);

    const twice = [...targets.keys()].flatMap((i) => [i, i]);
    const doubled = fitTrees(
      tableOf(twice.map(cells)),
      twice.map((i) => targets[i]),
      { ...few, trees: 3, leastRows: 1 },
    );
    const heavy = fitTrees(matrix, targets, { ...few, trees: 3, leastRows: 1 }, { weights: targets.map(() => 2) });
    expect(meanSquare(predictTrees(heavy, matrix), [...predictTrees(doubled, matrix)])).toBeLessThan(1e-9);
  });

  it("builds on offsets, and does not predict them", () => {
    const { matrix, targets } = inventedTable(200, 4, 6);
    const offsets = targets.map((target) => 0.8 * target + 100);
    const model = fitTrees(matrix, targets, few, { offsets });
    const rest = fitTrees(
      matrix,
      targets.map((target, i) => target - offsets[i]),
      few,
    );
    expect(meanSquare(predictTrees(model, matrix), [...predictTrees(rest, matrix)])).toBeLessThan(1e-8);
  });

  it("keeps to the limits of a tree", () => {
    const { matrix, targets } = inventedTable(300, 4, 7);
    const model = fitTrees(matrix, targets, { trees: 10, maxLeaves: 6, maxDepth: 2, leastRows: 40 });
    expect(model.feature.length).toBeLessThanOrEqual(10 * 7);
    model.cover.forEach((cover) => void expect(cover).toBeGreaterThanOrEqual(40));
    const heavy = fitTrees(matrix, targets, { trees: 5, leastHessian: 30 }, { weights: targets.map(() => 0.5) });
    heavy.cover.forEach((cover) => void expect(cover).toBeGreaterThanOrEqual(30));
  });

  it("estimates chances that come true as often as they say", () => {
    const random = createRandom(8);
    const cells = Array.from({ length: 4000 }, () => [random.normal(), random.normal(), random.normal()]);
    const truth = cells.map(([x, y]) => 1 / (1 + Math.exp(-(x + (y > 0 ? 1.5 : -0.5)))));
    const events = truth.map((chance) => (random.next() < chance ? 1 : 0));
    const options = { loss: "logistic", trees: 120, learningRate: 0.05, maxLeaves: 6, leastRows: 30 } as const;
    const model = fitTrees(tableOf(cells.slice(0, 3000)), events.slice(0, 3000), options);
    const chances = predictChances(model, tableOf(cells.slice(3000)));
    expect(meanSquare(chances, truth.slice(3000))).toBeLessThan(0.006);
    const likely = [...chances.keys()].filter((i) => chances[i] > 0.7);
    const [said, came] = [(i: number) => chances[i], (i: number) => events[3000 + i]].map(
      (of) => likely.reduce((sum, i) => sum + of(i), 0) / likely.length,
    );
    expect(Math.abs(said - came)).toBeLessThan(0.05);
  });

  it("is pulled less by far rows with the Huber loss", () => {
    const cells = Array.from({ length: 100 }, (_, i) => [i]);
    const targets = cells.map(([x]) => (x === 20 ? 1000 : x < 50 ? 1 : 3));
    const near = (loss: "squared" | "huber") =>
      Math.abs(predictTrees(fitTrees(tableOf(cells), targets, { loss, leastRows: 10 }), tableOf([[22]]))[0] - 1);
    expect(near("huber")).toBeLessThan(0.3);
    expect(near("squared")).toBeGreaterThan(10);
  });

  it("reports progress and can be cancelled", () => {
    const { matrix, targets } = inventedTable(60, 3, 9);
    const done: number[] = [];
    fitTrees(matrix, targets, few, { onProgress: (step) => done.push(step.done) });
    expect(done).toEqual(Array.from({ length: 20 }, (_, k) => k + 1));
    const signal = AbortSignal.abort(new Error("enough"));
    expect(() => fitTrees(matrix, targets, few, { signal })).toThrow("enough");
  });

  it.each([
    [{ loss: "hinge" }, TypeError, "loss must be one of squared, logistic, huber, got hinge"],
    [{ trees: -1 }, RangeError, "trees must be a whole number from 0, got -1"],
    [{ learningRate: 0 }, RangeError, "learningRate must be above 0, got 0"],
    [{ maxLeaves: 1 }, RangeError, "maxLeaves must be a whole number from 2, got 1"],
    [{ maxDepth: 0 }, RangeError, "maxDepth must be a whole number from 1, or Infinity, got 0"],
    [{ bins: 256 }, RangeError, "bins must be a whole number from 2 to 255, got 256"],
    [{ rowShare: 1.1 }, RangeError, "rowShare must be above 0 and at most 1, got 1.1"],
    [{ regularization: Number.NaN }, RangeError, "regularization must be a number from 0, got NaN"],
  ])("refuses options %o", (options, kind, message) => {
    const { matrix, targets } = inventedTable(10, 2, 0);
    const refused = () => fitTrees(matrix, targets, options as object);
    expect(refused).toThrow(kind);
    expect(refused).toThrow(`Cannot fit trees: ${message}`);
  });

  it("refuses tables, targets and weights that do not fit, by name", () => {
    const { matrix, targets } = inventedTable(10, 2, 0);
    const [one, infinite] = [
      { ...matrix, rows: 9 },
      { ...matrix, data: matrix.data.map(() => Infinity) },
    ];
    expect(() => fitTrees(one, targets)).toThrow("9 rows of 2 columns have 20 values, 18 were needed");
    expect(() => fitTrees(infinite, targets)).toThrow("row 0, column 0 is Infinity");
    expect(() => fitTrees(matrix, [1])).toThrow("10 rows have 1 targets, one each was needed");
    expect(() => fitTrees(matrix, targets, { loss: "logistic" })).toThrow("targets must be numbers from 0 to 1, row");
    expect(() => fitTrees(matrix, targets, {}, { weights: targets.map(() => -1) })).toThrow("weights must be finite");
    expect(() => fitTrees(matrix, targets, {}, { weights: targets.map(() => 0) })).toThrow("no row weighs more than 0");
    const model = fitTrees(matrix, targets, few);
    expect(() => joinColumns(matrix, tableOf([[1]]))).toThrow("10 rows and 1, as many were needed");
    expect(() => predictTrees(model, tableOf([[1]]))).toThrow("rows have 1 columns, 2 were needed");
    expect(() => predictChances(model, matrix)).toThrow("the trees' loss is squared, logistic was needed");
  });
});
