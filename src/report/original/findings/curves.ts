// What the learning curves of one network say when its seeds are averaged: where they start, end and turn. Only told, never
// used to choose an epoch: the test curve was not seen by anything that learned.
import type { Net } from "../original-view.ts";

/** One epoch, averaged over seeds. */
export interface MeanPoint {
  readonly epoch: number;
  readonly train: number;
  readonly test: number;
}

export interface CurveFinding {
  readonly mean: readonly MeanPoint[];
  readonly first: MeanPoint;
  readonly last: MeanPoint;
  /** The epoch with the smallest mean test loss. */
  readonly lowestTest: MeanPoint;
  /** The epoch with the smallest mean training loss. */
  readonly lowestTrain: MeanPoint;
}

/** Averages the curves of a network epoch by epoch. */
export function curveFinding(net: Net): CurveFinding {
  const epochs = Math.min(...net.runs.map((run) => run.curve.length));
  const mean = Array.from({ length: epochs }, (_, k) => meanPoint(net, k));
  const [first, last] = [mean[0], mean[epochs - 1]];
  if (first === undefined || last === undefined) throw new RangeError(`Cannot read the curves of ${net.id}: no epochs`);
  const lowestTest = mean.reduce((best, point) => (point.test < best.test ? point : best), first);
  const lowestTrain = mean.reduce((best, point) => (point.train < best.train ? point : best), first);
  return { mean, first, last, lowestTest, lowestTrain };
}

function meanPoint(net: Net, k: number): MeanPoint {
  const points = net.runs.flatMap((run) => run.curve[k] ?? []);
  const over = (read: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + read(point), 0) / points.length;
  return { epoch: k + 1, train: over((point) => point.trainLoss), test: over((point) => point.testLoss) };
}
