// Compares models that rank films: every contestant learns from every fold and is asked about every person in it; what is
// noted down of people is pooled over folds. No clock and no files: the caller hands in both the time and the folds.
import type { OnProgress } from "../../progress/progress.ts";
import type { ReportRow } from "../report-document.ts";
import { type Column, columnOf } from "./columns.ts";
import type { CaseScorer, Contestant } from "./contestant.ts";
import { parseRankingMetric } from "./metrics/metric-name.ts";
import { PersonTable } from "./person-table.ts";
import { rankCase } from "./rank-case.ts";
import type { RankingCase, RankingFold } from "./ranking-case.ts";

export interface EvaluateOptions {
  /** What the rows say of where they come from. */
  readonly protocol: string;
  readonly data: string;
  /** `sha256:` and the hash of the split. */
  readonly split: string;
  /** How many folds there are, for progress. */
  readonly folds: number;
  /** Names of measures. */
  readonly metrics: readonly string[];
  readonly seed: number;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface RankingRow extends ReportRow {
  readonly folds: readonly FoldFigures[];
}

/** One fold by itself. */
export interface FoldFigures {
  /** From 0. */
  readonly fold: number;
  readonly people: number;
  readonly metrics: Readonly<Record<string, number>>;
  readonly fitSeconds: number;
  readonly scoreSeconds: number;
}

/**
 * One row a contestant.
 *
 * @param folds taken one after another, so that they may be made as they are needed
 * @throws InputError for a measure that is not known
 * @throws the signal's reason when it is aborted
 */
export async function evaluateRanking(
  folds: Iterable<RankingFold>,
  contestants: readonly Contestant[],
  options: EvaluateOptions,
): Promise<RankingRow[]> {
  const columns = options.metrics.map((name) => columnOf(parseRankingMetric(name)));
  const tables = contestants.map(() => new PersonTable(columns.map(({ name }) => name)));
  const figures = contestants.map((): FoldFigures[] => []);
  let number = 0;
  for (const fold of folds) {
    for (const [place, contestant] of contestants.entries()) {
      figures[place]?.push(await runFold(fold, number, contestant, columns, tables[place]!, options));
    }
    number++;
  }
  return contestants.map(({ id, options: ownOptions }, place) => ({
    model: id,
    track: "ranking",
    protocol: options.protocol,
    data: options.data,
    split: options.split,
    options: ownOptions,
    seeds: 1,
    metrics: tables[place]!.means(),
    seconds: figures[place]!.reduce((sum, { fitSeconds, scoreSeconds }) => sum + fitSeconds + scoreSeconds, 0),
    folds: figures[place]!,
  }));
}

async function runFold(
  fold: RankingFold,
  number: number,
  contestant: Contestant,
  columns: readonly Column[],
  table: PersonTable,
  { now, seed, signal, onProgress, ...options }: EvaluateOptions,
): Promise<FoldFigures> {
  const start = now();
  const scorer = await contestant.fit(fold, { fold: number, seed, signal, onProgress });
  const fitted = now();
  const what = `fold ${number + 1} of ${options.folds}: ${contestant.id}`;
  const first = table.size;
  const scores = new Float32Array(scorer.items);
  let pausedAt = now();
  for (const [done, asked] of fold.cases.entries()) {
    if (now() - pausedAt > 100) {
      onProgress?.({ what, done, total: fold.cases.length, unit: "people" });
      await new Promise((resolve) => setTimeout(resolve)); // lets a signal come through
      pausedAt = now();
      signal?.throwIfAborted();
    }
    ask(asked, scorer, scores, columns, table);
  }
  return {
    fold: number,
    people: fold.cases.length,
    metrics: table.meansFrom(first),
    fitSeconds: (fitted - start) / 1000,
    scoreSeconds: (now() - fitted) / 1000,
  };
}

function ask(
  asked: RankingCase,
  scorer: CaseScorer,
  scores: Float32Array,
  columns: readonly Column[],
  table: PersonTable,
): void {
  scorer.score(asked.history, scores, asked.user);
  const answer = { asked, ranked: rankCase(asked, scores) };
  table.add(
    asked.user,
    columns.map((column) => column.measure(answer)),
  );
}
