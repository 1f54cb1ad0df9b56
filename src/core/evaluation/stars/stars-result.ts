// What `matinee evaluate` found of models of stars on one data set: everything that its table and its JSON are made from.
import type { RatingProtocol } from "../ranking/split.ts";
import type { ReportDocument } from "../report-document.ts";

/** How much there was to learn from and to ask, over all folds that were used. */
export interface StarsFacts {
  readonly users: number;
  readonly items: number;
  readonly ratings: number;
  /** People asked about, each counted once, in however many folds. */
  readonly people: number;
  readonly folds: number;
  /** Held-out ratings. */
  readonly held: number;
}

/** Its rows: one a model, over all folds, all with the same `baseline`. */
export interface StarsResult extends ReportDocument {
  /** The data set's id, or a file's name. */
  readonly data: string;
  readonly protocol: RatingProtocol;
  /** The measure that the table is sorted by, such as `rmse`. */
  readonly headline: string;
  readonly facts: StarsFacts;
  /** What makes the result again. */
  readonly command: string;
  /** What a reader should know: times missing, people without ratings handed in. */
  readonly notes: readonly string[];
}
