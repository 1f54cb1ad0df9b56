import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairedTest } from "../../../src/core/evaluation/paired-test.ts";
import { regressionIntervals } from "../../../src/core/evaluation/regression-bootstrap.ts";
import { regressionMetrics } from "../../../src/core/evaluation/regression-metrics.ts";
import { median, quantile, spread } from "../../../src/core/evaluation/spread.ts";
import { createRandom } from "../../../src/core/random/random.ts";

describe("regressionMetrics", () => {
  // scikit-learn 1.9: mean_absolute_error, root_mean_squared_error, r2_score of the same four numbers
  it("are scikit-learn's", () => {
    const { mae, rmse, r2 } = regressionMetrics([3, -0.5, 2, 7], [2.5, 0, 2, 8]);
    expect(mae).toBeCloseTo(0.5, 12);
    expect(rmse).toBeCloseTo(0.6123724356957945, 12);
    expect(r2).toBeCloseTo(0.9486081370449679, 12);
  });

  it("give R2 0 to the truth's own mean and 1 to the truth", () => {
    expect(regressionMetrics([1, 2, 6], [3, 3, 3]).r2).toBeCloseTo(0, 12);
    expect(regressionMetrics([1, 2, 6], [1, 2, 6])).toEqual({ mae: 0, rmse: 0, r2: 1 });
  });

  it("have no R2 where all truths are equal, and nothing for no row", () => {
    expect(regressionMetrics([4, 4], [4, 5]).r2).toBeNaN();
    expect(() => regressionMetrics([], [])).toThrow("0 true values, 0 predictions");
    expect(() => regressionMetrics([1], [1, 2])).toThrow(RangeError);
  });
});

describe("spread", () => {
  it("describes numbers", () => {
    expect(spread([2, 4, 9])).toEqual({ mean: 5, sd: Math.sqrt(13), range: [2, 9] });
    expect(spread([3])).toEqual({ mean: 3, sd: 0, range: [3, 3] });
    expect(() => spread([])).toThrow(RangeError);
  });

  // numpy.quantile's default
  it("interpolates quantiles, and takes the middle", () => {
    expect(quantile([1, 2, 3, 4], 0.3)).toBeCloseTo(1.9, 12);
    expect(median([5, 1, 4, 2])).toBe(3);
    expect(median([9, 1, 5])).toBe(5);
  });
});

describe("regressionIntervals", () => {
  /** Truth with normal noise of sd 1 around what is predicted: RMSE is 1 in truth. */
  function draw(rows: number, seed: number) {
    const random = createRandom(seed);
    const predictions = Array.from({ length: rows }, () => 6 + random.normal());
    return { predictions, truth: predictions.map((value) => value + random.normal()) };
  }

  it("cover what is true about 95 times in a hundred", () => {
    let covered = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { truth, predictions } = draw(150, seed);
      const groups = truth.map((_, i) => i);
      const { rmse } = regressionIntervals(truth, [predictions], groups, {
        random: createRandom(seed, 9),
        repeats: 400,
      });
      if (rmse[0] <= 1 && 1 <= rmse[1]) covered++;
    }
    expect(covered).toBeGreaterThan(180);
    expect(covered).toBeLessThan(200);
  });

  it("hold the mean over seeds, and are the same for the same random numbers", () => {
    const { truth, predictions } = draw(300, 1);
    const other = predictions.map((value) => value + 0.4);
    const groups = truth.map((_, i) => i);
    const intervals = () => regressionIntervals(truth, [predictions, other], groups, { random: createRandom(2) });
    const mean = (regressionMetrics(truth, predictions).mae + regressionMetrics(truth, other).mae) / 2;
    expect(intervals().mae[0]).toBeLessThan(mean);
    expect(intervals().mae[1]).toBeGreaterThan(mean);
    expect(intervals()).toEqual(intervals());
  });

  it("widen when rows come in groups", () => {
    const { truth, predictions } = draw(40, 3);
    const copies = <T>(values: T[]) => [...values, ...values, ...values, ...values];
    const width = (groups: number[]) => {
      const { mae } = regressionIntervals(copies(truth), [copies(predictions)], groups, { random: createRandom(4) });
      return mae[1] - mae[0];
    };
    const alone = copies(truth).map((_, i) => i);
    expect(width(alone.map((i) => i % 40))).toBeGreaterThan(1.6 * width(alone));
  });

  it("refuse nothing to draw from", () => {
    expect(() => regressionIntervals([], [[]], [], { random: createRandom(0) })).toThrow("0 rows, 1 seeds");
    expect(() => regressionIntervals([1], [], [0], { random: createRandom(0) })).toThrow("1 rows, 0 seeds");
  });
});

describe("pairedTest", () => {
  it("is sure of what is always so and unsure of a toss", () => {
    const better = pairedTest(new Array(40).fill(-0.1), createRandom(0));
    expect(better.difference).toBeCloseTo(-0.1, 12);
    expect(better.p).toBe(1 / 5000);
    expect(pairedTest([0.3, -0.3, 0.2, -0.2], createRandom(0)).p).toBe(1);
  });

  it("gives p values below 0.05 to about one in twenty differences of nothing", () => {
    let small = 0;
    for (let seed = 0; seed < 400; seed++) {
      const random = createRandom(seed);
      if (
        pairedTest(
          Float64Array.from({ length: 30 }, () => random.normal()),
          random,
          199,
        ).p <= 0.05
      )
        small++;
    }
    expect(small).toBeGreaterThan(6);
    expect(small).toBeLessThan(36);
  });

  it("does not mind the order of two models", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        const turned = values.map((value) => -value);
        expect(pairedTest(turned, createRandom(1), 99).p).toBe(pairedTest(values, createRandom(1), 99).p);
      }),
    );
  });

  it("refuses no differences", () => {
    expect(() => pairedTest([], createRandom(0))).toThrow("there are none");
  });
});
