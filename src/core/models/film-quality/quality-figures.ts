// How good the answers of a track are for films that their fit left out: what a trained file says of itself, and its report shows. The fits, what weighs
// them and the intervals never saw the film (left-out-answers.ts); one division into folds, the one by which films of the catalogue are answered.
import { regressionMetrics } from "../../evaluation/regression-metrics.ts";
import type { FitQualityInput, FittedQuality } from "./fit-quality.ts";
import { leftOutAnswers, leftOutIntervals } from "./left-out-answers.ts";
import type { QualityTrack } from "./quality-tracks.ts";

export interface QualityFigures {
  readonly track: QualityTrack;
  /** That were learnt from. */
  readonly films: number;
  /** Mean absolute error, and that of the mean of all for every film. */
  readonly mae: number;
  readonly meanMae: number;
  /** Share of variance that is explained. */
  readonly r2: number;
  /** What the intervals are to cover, what they do, and their mean width. */
  readonly level: number;
  readonly covered: number;
  readonly width: number;
}

/** @param fitted of one division into folds at least */
export function qualityFigures(input: FitQualityInput, { leftOut }: FittedQuality): QualityFigures {
  const { films, track, training, options } = input;
  const [scores, foldOf] = [leftOut[0]!, input.foldings[0] as Int32Array];
  const answers = leftOutAnswers(input, scores, foldOf);
  const intervals = leftOutIntervals(input, scores, foldOf, answers);
  const truth = Float64Array.from(training, (film) => films.ratings[film]!);
  const { mae, r2 } = regressionMetrics(truth, answers.expected);
  const mean = truth.reduce((sum, rating) => sum + rating, 0) / truth.length;
  const constant = regressionMetrics(truth, new Float64Array(truth.length).fill(mean));
  const covered = intervals.filter(({ lo, hi }, i) => truth[i]! >= lo && truth[i]! <= hi).length / truth.length;
  const width = intervals.reduce((sum, { lo, hi }) => sum + hi - lo, 0) / truth.length;
  return { track, films: truth.length, mae, meanMae: constant.mae, r2, level: options.level, covered, width };
}
