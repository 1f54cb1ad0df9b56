// Compares models that predict stars: every contestant learns from every fold and tells every held-out rating of it. No clock and no
// files: the caller hands in both the time and the folds. Its counterpart for lists of films: ranking/evaluate-ranking.ts.
import { baselineAmong } from "../baseline-among.ts";
import type { EvaluateOptions } from "../ranking/evaluate-ranking.ts";
import type { PersonTable } from "../ranking/person-table.ts";
import type { Metric, ReportRow } from "../report-document.ts";
import { compareStars, foldFigures } from "./compare-stars.ts";
import type { PeopleLosses } from "./people-losses.ts";
import { runStarFold } from "./run-star-fold.ts";
import type { StarFold } from "./star-case.ts";
import type { StarCaseScorer, StarContestant } from "./star-contestant.ts";
import { starMeasure } from "./star-measures.ts";
import { starPeople } from "./star-people.ts";

/** As a comparison of rankings has them; `metrics` are names from star-measures.ts. */
export type EvaluateStarsOptions = Omit<EvaluateOptions, "slices" | "traits">;

/** One fold by itself. */
export interface StarFoldFigures {
  /** From 0. */
  readonly fold: number;
  readonly people: number;
  /** Held-out ratings asked about. */
  readonly ratings: number;
  /** Over all of the fold's held-out ratings; slices are not told by fold. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly fitSeconds: number;
  readonly scoreSeconds: number;
}

export interface StarRow extends ReportRow {
  readonly folds: readonly StarFoldFigures[];
  readonly fitSeconds: number;
  readonly scoreSeconds: number;
}

export interface StarEvaluation {
  /** One a contestant, in their order. */
  readonly rows: readonly StarRow[];
  /** What was measured of each person, beside `rows`. */
  readonly people: readonly PersonTable[];
}

/** What is kept of a contestant while folds go by. */
interface Kept {
  readonly losses: PeopleLosses[];
  readonly folds: StarFoldFigures[];
  readonly learnt: NonNullable<StarCaseScorer["learnt"]>[];
}

/**
 * @param folds taken one after another, so that they may be made as they are needed
 * @throws RangeError for no or equal contestants, an unknown baseline, or a scorer that does not fit
 * @throws InputError for a measure that is not known
 * @throws the signal's reason when it is aborted
 */
export async function evaluateStars(
  folds: Iterable<StarFold>,
  contestants: readonly StarContestant[],
  options: EvaluateStarsOptions,
): Promise<StarEvaluation> {
  const measures = [...new Set(options.metrics)].map(starMeasure);
  const ids = contestants.map(({ id }) => id);
  const baseline = baselineAmong(ids, options.baseline);
  const kept = contestants.map((): Kept => ({ losses: [], folds: [], learnt: [] }));
  let number = 0;
  for (const fold of folds) {
    const run = { ...options, fold: number, measures, title: `fold ${number + 1} of ${options.folds}` };
    for (const [place, contestant] of contestants.entries()) {
      const { losses, learnt, ...seconds } = await runStarFold(fold, contestant, run);
      const ratings = losses.counts.reduce((sum, count) => sum + count, 0);
      const figures = {
        fold: number,
        people: fold.cases.length,
        ratings,
        metrics: foldFigures(losses, measures),
        ...seconds,
      };
      kept[place]!.losses.push(losses);
      kept[place]!.folds.push(figures);
      if (learnt !== undefined) kept[place]!.learnt.push(learnt);
    }
    number++;
  }
  const losses = kept.map((own) => own.losses);
  const metrics = compareStars(losses, { measures, baseline, seed: options.seed });
  const rows = contestants.map((contestant, place) =>
    rowOf(contestant, kept[place]!, metrics[place]!, options, place !== baseline),
  );
  return { rows, people: losses.map((own) => starPeople(own, measures)) };
}

function rowOf(
  { id, options: own }: StarContestant,
  { folds, learnt }: Kept,
  metrics: Readonly<Record<string, Metric>>,
  { protocol, data, split, baseline }: EvaluateStarsOptions,
  isTested: boolean,
): StarRow {
  const fitSeconds = folds.reduce((sum, fold) => sum + fold.fitSeconds, 0);
  const scoreSeconds = folds.reduce((sum, fold) => sum + fold.scoreSeconds, 0);
  return {
    model: id,
    track: "stars",
    protocol,
    data,
    split,
    options: learnt.length === 0 ? own : { ...own, learnt },
    seeds: 1,
    ...(baseline !== undefined && isTested && { baseline }),
    metrics,
    seconds: fitSeconds + scoreSeconds,
    folds,
    fitSeconds,
    scoreSeconds,
  };
}
