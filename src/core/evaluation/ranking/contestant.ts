// Who takes part in a comparison: anything that, once it has seen a fold's training ratings, scores films for a person. Models
// of the house are wrapped by the shell, which has their kernels and traits; scores of other programs come from a table
// (predictions-contestant.ts). Declared here in the words that evaluation needs, so that it knows no model.
import type { OnProgress } from "../../progress/progress.ts";
import type { History } from "../../ratings/history.ts";
import type { UserIndex } from "../../ratings/ratings.ts";
import type { RankingFold } from "./ranking-case.ts";

/** Scores films; every scorer of the house's models is one. */
export interface CaseScorer {
  /** How many films it scores: the columns of the table that it learnt from. */
  readonly items: number;
  /**
   * The score of every film for one person; higher is better, never NaN.
   *
   * @param out `items` long, overwritten
   * @param user who is asked; models go by the history alone
   */
  score(history: History, out: Float32Array, user: UserIndex): void;
  /** What a table should tell of what was learnt, plain JSON: such as the weights of a blend. */
  readonly learnt?: Readonly<Record<string, unknown>>;
}

/** What a fit is handed. */
export interface ContestWork {
  /** Which fold it is, from 0. */
  readonly fold: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface Contestant {
  /** The model's id in tables; no two are the same. */
  readonly id: string;
  /** Complete options, for the table's row; what fits tell as `learnt` is put beside them, fold by fold. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Learns from `fold.train` and nothing else. */
  fit(fold: RankingFold, work: ContestWork): Promise<CaseScorer>;
}
