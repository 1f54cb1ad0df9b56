// One table: a data set, divided by a split, every contestant fitted and asked in every fold.
import type { Contestant } from "../../core/evaluation/ranking/contestant.ts";
import { evaluateRanking, type RankingRow } from "../../core/evaluation/ranking/evaluate-ranking.ts";
import { type FoldOptions, foldOf } from "../../core/evaluation/ranking/fold-of.ts";
import type { RankingFold } from "../../core/evaluation/ranking/ranking-case.ts";
import type { RankingFacts } from "../../core/evaluation/ranking/ranking-result.ts";
import type { Split } from "../../core/evaluation/ranking/split.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { RatingData } from "./rating-data.ts";

export interface RunOptions {
  readonly split: Split;
  readonly splitHash: string;
  readonly histories: FoldOptions["histories"];
  readonly contestants: readonly Contestant[];
  readonly metrics: readonly string[];
  readonly baseline: string;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface RunResult {
  readonly rows: readonly RankingRow[];
  readonly facts: RankingFacts;
}

/** @throws as evaluateRanking */
export async function runEvaluation({ id, ratings }: RatingData, options: RunOptions): Promise<RunResult> {
  const { split, splitHash, histories, contestants, ...rest } = options;
  const facts = { people: 0, held: 0 };
  function* folds(): Iterable<RankingFold> {
    for (const fold of split.folds.keys()) {
      const division = foldOf(ratings, split, fold, { purpose: "test", histories });
      facts.people += division.cases.length;
      facts.held += division.cases.reduce((sum, { relevant }) => sum + relevant.length, 0);
      yield division;
    }
  }
  const rows = await evaluateRanking(folds(), contestants, {
    ...rest,
    protocol: split.protocol,
    data: id,
    split: splitHash,
    folds: split.folds.length,
    now: () => performance.now(),
  });
  const { users, items, data } = ratings;
  const size = { users: users.length, items: items.length, ratings: data.length, folds: split.folds.length };
  return { rows, facts: { ...size, ...facts } };
}
