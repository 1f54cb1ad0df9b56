// The whole experiment on the real files against Keras's ten runs: seeds 0 to 9, means within two standard errors of the
// difference, for both orders of rows.
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { describe, expect } from "vitest";
import { regressionMetricNames, regressionMetrics } from "../../../src/core/evaluation/regression-metrics.ts";
import { spread } from "../../../src/core/evaluation/spread.ts";
import { resolveOriginalOptions } from "../../../src/core/models/original/original-options.ts";
import { kerasFreshOrder, kerasRepeatedOrder } from "../../../src/core/models/original/published.ts";
import { splitFacts } from "../../../src/core/models/original/split-facts.ts";
import { runOriginal } from "../../../src/node/reproduce/run-original.ts";
import { tmdbExperiment } from "../../../src/node/reproduce/tmdb-experiment.ts";
import { itWithData } from "../../support/real-data.ts";

const models = ["original-deep", "original-frozen", "original-tuned"] as const;
const repeated = resolveOriginalOptions();

describe("the original's experiment on the real files", () => {
  itWithData(
    "glove/glove.6B.50d.first10361.txt.gz",
    "meets Keras's ten seeds",
    async (glove) => {
      const experiment = await tmdbExperiment(dirname(dirname(glove)));
      if (experiment === null) throw new Error("the TMDB 5000 files beside glove/ are needed");
      const { byVariant, leftOut } = await runOriginal(experiment, {
        models,
        seeds: Array.from({ length: 10 }, (_, seed) => seed),
        variants: [repeated, { ...repeated, order: "fresh" }],
        threads: availableParallelism(),
      });
      expect(leftOut).toEqual([]);
      const truth = Array.from(experiment.split.test, (row) => experiment.rows[row].voteAverage);
      for (const [variant, keras] of [kerasRepeatedOrder, kerasFreshOrder].entries()) {
        for (const model of models) {
          const runs = byVariant[variant].filter((run) => run.model === model);
          expect(runs.map((run) => run.seed)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
          for (const name of regressionMetricNames) {
            const ours = spread(runs.map((run) => regressionMetrics(truth, run.predictions)[name]));
            const theirs = keras[model][name];
            const error = Math.sqrt((ours.sd ** 2 + theirs.sd ** 2) / 10);
            const what = `${model} ${name}, ${variant === 0 ? "repeated" : "fresh"} order: ${ours.mean} and ${theirs.mean}`;
            expect(Math.abs(ours.mean - theirs.mean) / error, what).toBeLessThan(2);
          }
        }
      }
    },
    300_000,
  );

  itWithData("glove/glove.6B.50d.first10361.txt.gz", "has the rows and words that the notebook had", async (glove) => {
    const experiment = await tmdbExperiment(dirname(dirname(glove)));
    if (experiment === null) throw new Error("the TMDB 5000 files beside glove/ are needed");
    const facts = splitFacts(experiment.rows, experiment.split, experiment.vectors, repeated);
    expect(experiment.rows).toHaveLength(4809);
    expect(facts).toMatchObject({ trainRows: 3847, testRows: 962, testRowsOfUnseenFilms: 960, trainTitleWords: 4159 });
    expect(facts.unseenTitleWordShare).toBeCloseTo(0.247, 3);
    const truth = Array.from(experiment.split.test, (row) => experiment.rows[row].voteAverage);
    const constant = (value: number) =>
      regressionMetrics(
        truth,
        truth.map(() => value),
      );
    const mean = constant(facts.trainMean);
    expect([mean.mae.toFixed(4), mean.rmse.toFixed(4), mean.r2.toFixed(4)]).toEqual(["0.8004", "1.1385", "-0.0000"]);
    const median = constant(facts.trainMedian);
    expect([median.mae.toFixed(4), median.rmse.toFixed(4), median.r2.toFixed(4)]).toEqual([
      "0.7977",
      "1.1437",
      "-0.0093",
    ]);
  });
});
