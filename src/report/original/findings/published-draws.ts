// Where each printed figure lies among our own runs: a printed row is one draw, and ten draws show what it was drawn from.
import { type RegressionMetricName, regressionMetricNames } from "../../../core/evaluation/regression-metrics.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";

export interface PublishedDraw {
  readonly net: Net;
  readonly measure: RegressionMetricName;
  readonly published: number;
  /** How many of our runs did better; those that did worse are the rest. */
  readonly better: number;
  readonly runs: number;
  readonly where: "within" | "better than all" | "worse than all";
}

/** All figures that the original printed for these networks. */
export function publishedDraws(nets: readonly Net[]): PublishedDraw[] {
  return nets.flatMap((net) => regressionMetricNames.flatMap((measure) => publishedDraw(net, measure)));
}

function publishedDraw(net: Net, measure: RegressionMetricName): PublishedDraw[] {
  const { published } = metricOf(net.row, measure);
  if (published === undefined) return [];
  const runs = net.seedMeasures.length;
  const better = net.seedMeasures.filter((seed) => isBetter(measure, seed[measure], published)).length;
  const worse = net.seedMeasures.filter((seed) => isBetter(measure, published, seed[measure])).length;
  const where =
    better === 0 && worse === runs ? "better than all" : worse === 0 && better === runs ? "worse than all" : "within";
  return [{ net, measure, published, better, runs, where }];
}

/** Whether the first value is better: R2 should be high, errors low. */
export function isBetter(measure: RegressionMetricName, first: number, second: number): boolean {
  return measure === "r2" ? first > second : first < second;
}

/** Networks whose printed row is worse than always the mean by all three measures, and how many rows were printed. */
export function publishedBelowConstant(view: OriginalView): { printed: readonly Net[]; worse: readonly Net[] } {
  const printed = view.nets.filter((net) =>
    regressionMetricNames.every((name) => metricOf(net.row, name).published !== undefined),
  );
  const worse = printed.filter((net) =>
    regressionMetricNames.every((name) =>
      isBetter(name, metricOf(view.mean, name).mean, metricOf(net.row, name).published ?? Number.NaN),
    ),
  );
  return { printed, worse };
}
