// MovieLens 1M divided as protocol `strong` has it: likes to learn from, and the validation people of the first fold, of whom some
// likes are given and others are to be found. The same division that `matinee tune` chooses options by.

import { foldOf } from "../../src/core/evaluation/ranking/fold-of.ts";
import { cutMetrics } from "../../src/core/evaluation/ranking/metrics/person-metrics.ts";
import { strongSplit } from "../../src/core/evaluation/ranking/protocols/strong.ts";
import { rankCase } from "../../src/core/evaluation/ranking/rank-case.ts";
import type { RankingFold } from "../../src/core/evaluation/ranking/ranking-case.ts";
import type { Scorer } from "../../src/core/models/ranking/ranking-model.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import type { Entries } from "./handed-over.ts";

/** The first fold, its validation people as the cases; they hand in likes only. */
export function validationFold(ratings: Ratings): RankingFold {
  return foldOf(ratings, strongSplit(ratings, 0), 0, { purpose: "validate", histories: "likes" });
}

/** What is given of each case, or what is to be found, a row a person. */
export function entriesOf({ cases }: RankingFold, which: "given" | "held"): Entries {
  const rows = cases.map(({ history, relevant }) => (which === "given" ? history.items : relevant));
  const indptr = new Uint32Array(rows.length + 1);
  for (const [row, films] of rows.entries()) indptr[row + 1] = indptr[row] + films.length;
  const indices = new Uint32Array(indptr[rows.length]);
  for (const [row, films] of rows.entries()) indices.set(films, indptr[row]);
  return { indptr, indices };
}

/** Mean NDCG@100 over the cases. */
export function meanNdcg({ cases }: RankingFold, scorer: Scorer): number {
  const scores = new Float32Array(scorer.items);
  let sum = 0;
  for (const asked of cases) {
    scorer.score(asked.history, scores);
    sum += cutMetrics.ndcg(rankCase(asked, scores), 100);
  }
  return sum / cases.length;
}
