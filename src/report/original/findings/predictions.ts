// What the predictions of one network have to do with the truth: how they vary, whether they rise with it, and how far off
// they are. Seeds count alike; nothing is averaged over seeds before it is compared with the truth.
import { median, spread } from "../../../core/evaluation/spread.ts";
import type { Net, OriginalView } from "../original-view.ts";

/** The average prediction for films whose true rating rounds to `truth`. */
export interface AlongTruth {
  readonly truth: number;
  readonly predicted: number;
  readonly films: number;
}

export interface PredictionFinding {
  /** Pearson's, averaged over seeds; 0 where a run predicts always the same. */
  readonly correlation: number;
  /** Standard deviation within a run, averaged over seeds. */
  readonly predictionSd: number;
  readonly truthSd: number;
  /** By whole points of the true rating; those with fewer than five films are left out. */
  readonly alongTruth: readonly AlongTruth[];
  /** Share of predictions, 0 to 1, within half a point of the truth. */
  readonly near: number;
  /** Share of predictions more than two points off. */
  readonly far: number;
  /** Median of predicted minus true. */
  readonly medianResidual: number;
}

const fewest = 5;

/** Reads all runs of a network. */
export function predictionFinding(view: OriginalView, net: Net): PredictionFinding {
  const truth = view.result.test.map((film) => film.truth);
  const residuals = residualsOf(
    truth,
    net.runs.map((run) => run.predictions),
  );
  const mean = (read: (predictions: readonly number[]) => number) =>
    net.runs.reduce((sum, run) => sum + read(run.predictions), 0) / net.runs.length;
  return {
    correlation: mean((predictions) => correlation(truth, predictions)),
    predictionSd: mean((predictions) => spread(predictions).sd),
    truthSd: spread(truth).sd,
    alongTruth: alongTruth(truth, net),
    ...distances(residuals),
    medianResidual: median(residuals),
  };
}

/** Predicted minus true, run after run. */
export function residualsOf(truth: readonly number[], predictions: readonly (readonly number[])[]): number[] {
  return predictions.flatMap((run) => run.map((value, k) => value - (truth[k] as number)));
}

/** Shares of residuals near the truth and far from it. */
export function distances(residuals: readonly number[]): { near: number; far: number } {
  const share = (holds: (distance: number) => boolean) =>
    residuals.filter((residual) => holds(Math.abs(residual))).length / residuals.length;
  return { near: share((distance) => distance <= 0.5), far: share((distance) => distance > 2) };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [inA, inB] = [spread(a), spread(b)];
  if (inA.sd === 0 || inB.sd === 0) return 0;
  const together = a.reduce((sum, value, k) => sum + (value - inA.mean) * ((b[k] as number) - inB.mean), 0);
  return together / (a.length - 1) / (inA.sd * inB.sd);
}

function alongTruth(truth: readonly number[], net: Net): AlongTruth[] {
  const points: AlongTruth[] = [];
  for (let whole = 0; whole <= 10; whole++) {
    const rows = truth.flatMap((value, k) => (Math.round(value) === whole ? [k] : []));
    if (rows.length < fewest) continue;
    const sum = net.runs.reduce(
      (total, run) => total + rows.reduce((part, k) => part + (run.predictions[k] as number), 0),
      0,
    );
    points.push({ truth: whole, predicted: sum / (rows.length * net.runs.length), films: rows.length });
  }
  return points;
}
