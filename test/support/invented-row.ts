// A row of a table that nobody measured: the measures are those of the predictions, their intervals are invented.
import type { TestRow } from "../../src/core/evaluation/original-result.ts";
import { regressionMetrics } from "../../src/core/evaluation/regression-metrics.ts";
import type { Metric, ReportRow } from "../../src/core/evaluation/report-document.ts";
import { spread } from "../../src/core/evaluation/spread.ts";

const constants = ["mean", "median"];

const published: Record<string, Record<string, number>> = {
  "original-deep": { mae: 0.9935, rmse: 1.3082, r2: -0.3203 },
  "original-frozen": { mae: 1.3894, rmse: 1.8442, r2: -1.6241 },
  "original-tuned": { mae: 1.193, rmse: 1.4838, r2: -0.6986 },
};

const peers: Record<string, Record<string, readonly [number, number]>> = {
  "original-deep": { mae: [0.941, 0.07], rmse: [1.304, 0.085], r2: [-0.317, 0.177] },
  "original-frozen": { mae: [1.226, 0.206], rmse: [1.539, 0.176], r2: [-0.852, 0.43] },
  "original-tuned": { mae: [1.568, 0.509], rmse: [1.837, 0.465], r2: [-1.77, 1.549] },
};

const slices: readonly [suffix: string, holds: (film: TestRow) => boolean][] = [
  ["", () => true],
  ["[votes>=50]", (film) => film.votes >= 50],
  ["[votes>0]", (film) => film.votes > 0],
];

/** The row of a model with one list of predictions a seed; `place` moves it to another track or protocol. */
export function inventRow(
  model: string,
  test: readonly TestRow[],
  predictions: readonly (readonly number[])[],
  data: string,
  place: Partial<Pick<ReportRow, "track" | "protocol">> = {},
): ReportRow {
  const metrics: Record<string, Metric> = {};
  for (const [suffix, holds] of slices) {
    const kept = test.flatMap((film, k) => (holds(film) ? [k] : []));
    const bySeed = predictions.map((list) =>
      regressionMetrics(
        kept.map((k) => test[k].truth),
        kept.map((k) => list[k]),
      ),
    );
    for (const name of ["mae", "rmse", "r2"] as const) {
      metrics[name + suffix] = inventMetric(
        model,
        name,
        suffix,
        bySeed.map((seed) => seed[name]),
        kept.length,
      );
    }
  }
  const isNet = !constants.includes(model);
  return {
    model,
    track: "original",
    protocol: data === "generated" ? "split80" : "seed-split",
    ...place,
    data,
    split: `sha256:${"5e".repeat(32)}`,
    options: isNet ? { epochs: 10, batchSize: 64, learningRate: 0.001 } : {},
    seeds: isNet ? predictions.length : 1,
    ...(isNet ? { baseline: "mean" } : {}),
    metrics,
    seconds: isNet ? 12.2 : 0,
  };
}

function inventMetric(model: string, name: string, suffix: string, values: readonly number[], n: number): Metric {
  const { mean, sd, range } = spread(values);
  const plain: Metric = { mean, ci95: [mean - 0.05, mean + 0.05], n };
  if (constants.includes(model)) return plain;
  const print = suffix === "" ? published[model.replace("+fresh-order", "")]?.[name] : undefined;
  const peer = suffix === "" ? peers[model.replace("+fresh-order", "")]?.[name] : undefined;
  return {
    ...plain,
    sd,
    range,
    p: 0.0002,
    ...(print === undefined ? {} : { published: print }),
    ...(peer === undefined ? {} : { peer: { name: "Keras 3.15", mean: peer[0], sd: peer[1] } }),
  };
}
