// How much better one model is than another on the same rows and seeds: the difference of each measure with a paired
// bootstrap interval, rows (or groups of rows) drawn once for both models.
import type { Random } from "../random/random.ts";
import type { Gain } from "./gain.ts";
import { middle95, regressionDraws } from "./regression-bootstrap.ts";
import { type RegressionMetricName, regressionMetricNames, regressionMetrics } from "./regression-metrics.ts";

/**
 * Model minus base, each measure averaged over the model's seeds; the two may have different numbers of seeds.
 *
 * @throws RangeError where there is no row or no seed
 */
export function regressionGain(
  truth: ArrayLike<number>,
  modelBySeed: readonly ArrayLike<number>[],
  baseBySeed: readonly ArrayLike<number>[],
  groups: ArrayLike<number>,
  options: { readonly random: () => Random; readonly repeats?: number },
): Record<RegressionMetricName, Gain> {
  const draws = (bySeed: readonly ArrayLike<number>[]) =>
    regressionDraws(truth, bySeed, groups, { ...options, random: options.random() });
  const [model, base] = [draws(modelBySeed), draws(baseBySeed)];
  const meanOf = (bySeed: readonly ArrayLike<number>[], name: RegressionMetricName) =>
    bySeed.reduce((sum, predictions) => sum + regressionMetrics(truth, predictions)[name], 0) / bySeed.length;
  const gain = (name: RegressionMetricName): Gain => ({
    mean: meanOf(modelBySeed, name) - meanOf(baseBySeed, name),
    ci95: middle95(
      model.map((measures, k) => measures[name] - (base[k]?.[name] as number)).filter((x) => !Number.isNaN(x)),
    ),
  });
  const [mae, rmse, r2] = regressionMetricNames.map(gain) as [Gain, Gain, Gain];
  return { mae, rmse, r2 };
}
