// MovieLens 1M divided as protocol `strong` has it: likes to learn from, and the validation people of the first fold, of whom some
// likes are given and others are to be found. The same division that `matinee tune` chooses options by.
import { foldOf } from "../../src/core/evaluation/ranking/fold-of.ts";
import { strongSplit } from "../../src/core/evaluation/ranking/protocols/strong.ts";
import type { RankingFold } from "../../src/core/evaluation/ranking/ranking-case.ts";
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
