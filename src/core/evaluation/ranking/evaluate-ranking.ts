// Compares models that rank films: every contestant learns from every fold and is asked about every person in it; what is
// noted down of people is pooled over folds. No clock and no files: the caller hands in both the time and the folds.
import type { OnProgress } from "../../progress/progress.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import { baselineAmong } from "../baseline-among.ts";
import type { ReportRow } from "../report-document.ts";
import { comparePeople } from "./compare-people.ts";
import type { CaseScorer, Contestant } from "./contestant.ts";
import { foldFacts } from "./fold-facts.ts";
import { ListTally } from "./list-tally.ts";
import { type MeasurementPlan, planMeasurement } from "./measurement-plan.ts";
import { type NewcomerGains, NewcomerNotes, newcomerGains } from "./newcomer-gains.ts";
import { PersonTable } from "./person-table.ts";
import type { RankingFold } from "./ranking-case.ts";
import { type Notes, runFold } from "./run-fold.ts";
import type { SliceKind } from "./slices.ts";

export interface EvaluateOptions {
  /** What the rows say of where they come from. */
  readonly protocol: string;
  readonly data: string;
  /** `sha256:` and the hash of the split. */
  readonly split: string;
  /** How many folds there are, for progress. */
  readonly folds: number;
  /** Names of measures (metrics/metric-name.ts). */
  readonly metrics: readonly string[];
  /** NDCG and recall by these as well. */
  readonly slices?: readonly SliceKind[];
  /** The contestant that the others are tested against; left out, nothing is tested. */
  readonly baseline?: string;
  /** Films x traits, for `ild`. */
  readonly traits?: SparseRows;
  readonly seed: number;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** One fold by itself. */
export interface FoldFigures {
  /** From 0. */
  readonly fold: number;
  readonly people: number;
  /** Means over the fold's people; slices and measures over all lists are not told by fold. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly fitSeconds: number;
  readonly scoreSeconds: number;
}

export interface RankingRow extends ReportRow {
  readonly folds: readonly FoldFigures[];
  readonly fitSeconds: number;
  readonly scoreSeconds: number;
}

export interface RankingEvaluation {
  /** One a contestant, in their order. */
  readonly rows: readonly RankingRow[];
  /** What was measured of each person, beside `rows`. */
  readonly people: readonly PersonTable[];
  /** Null where the folds have no newcomers, or nothing is compared with. */
  readonly newcomers: NewcomerGains | null;
}

/**
 * @param folds taken one after another, so that they may be made as they are needed
 * @throws RangeError for no or equal contestants, an unknown baseline, or a scorer that does not fit
 * @throws InputError for a measure that is not known
 * @throws the signal's reason when it is aborted
 */
export async function evaluateRanking(
  folds: Iterable<RankingFold>,
  contestants: readonly Contestant[],
  options: EvaluateOptions,
): Promise<RankingEvaluation> {
  const plan = planMeasurement(options.metrics, options.slices);
  const baseline = baselineAmong(
    contestants.map(({ id }) => id),
    options.baseline,
  );
  const figures = contestants.map((): FoldFigures[] => []);
  const learnt = contestants.map((): Learnt[] => []);
  let notes: readonly Notes[] = [];
  let number = 0;
  for (const fold of folds) {
    if (number === 0) notes = contestants.map(() => emptyNotes(plan, fold.train.items.length));
    const run = {
      ...options,
      fold: number,
      plan,
      facts: foldFacts(fold.train, options.traits),
      title: title(number, options),
    };
    for (const [place, contestant] of contestants.entries()) {
      const own = notes[place]!;
      const first = own.people.size;
      const { learnt: told, ...seconds } = await runFold(fold, contestant, own, run);
      if (told !== undefined) learnt[place]!.push(told);
      const metrics = own.people.meansFrom(first, plan.whole);
      figures[place]!.push({ fold: number, people: fold.cases.length, metrics, ...seconds });
    }
    number++;
  }
  const people = notes.map((own) => own.people);
  const compared = comparePeople(people, { baseline, tested: plan.whole, seed: options.seed });
  const rows = contestants.map((contestant, place) => {
    const metrics = { ...compared[place], ...notes[place]?.tally.figures() };
    return rowOf(withLearnt(contestant, learnt[place]!), options, metrics, figures[place]!, place !== baseline);
  });
  const newcomers = newcomerGains(
    contestants.map(({ id }) => id),
    notes.map((own) => own.newcomers),
    baseline,
    options.seed,
  );
  return { rows, people, newcomers };
}

type Learnt = NonNullable<CaseScorer["learnt"]>;

/** Options with what was learnt in each fold beside them, where there is anything to tell. */
function withLearnt({ id, options }: Contestant, learnt: readonly Learnt[]): Pick<Contestant, "id" | "options"> {
  return { id, options: learnt.length === 0 ? options : { ...options, learnt } };
}

function emptyNotes({ columns, tallies }: MeasurementPlan, items: number): Notes {
  const people = new PersonTable(columns.map(({ name }) => name));
  return { people, newcomers: new NewcomerNotes(), tally: new ListTally(tallies, items) };
}

function title(number: number, { folds }: EvaluateOptions): string {
  return `fold ${number + 1} of ${folds}`;
}

function rowOf(
  { id, options: own }: Pick<Contestant, "id" | "options">,
  { protocol, data, split, baseline }: EvaluateOptions,
  metrics: ReportRow["metrics"],
  folds: readonly FoldFigures[],
  isTested: boolean,
): RankingRow {
  const fitSeconds = folds.reduce((sum, fold) => sum + fold.fitSeconds, 0);
  const scoreSeconds = folds.reduce((sum, fold) => sum + fold.scoreSeconds, 0);
  return {
    model: id,
    track: protocol === "cold-films" ? protocol : "ranking",
    protocol,
    data,
    split,
    options: own,
    seeds: 1,
    ...(baseline !== undefined && isTested && { baseline }),
    metrics,
    seconds: fitSeconds + scoreSeconds,
    folds,
    fitSeconds,
    scoreSeconds,
  };
}
