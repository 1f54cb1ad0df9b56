// What `matinee evaluate` found on one data set: everything that its table, its JSON and its report are made from.
import type { ReportDocument } from "../report-document.ts";
import type { NewcomerGains } from "./newcomer-gains.ts";
import type { RatingProtocol } from "./split.ts";

/** How much there was to learn from and to ask, over all folds that were used. */
export interface RankingFacts {
  readonly users: number;
  readonly items: number;
  readonly ratings: number;
  /** People asked about, each counted once, in however many folds. */
  readonly people: number;
  readonly folds: number;
  /** Held-out ratings to be found. */
  readonly held: number;
}

/**
 * Its rows: one a model, pooled over folds, all with the same `baseline`. Slices by length of the history are
 * `ndcg@100[history=6-10]`, by how popular a held-out film is `recall@20[popularity=10]` (10 the tenth with most ratings).
 */
export interface RankingResult extends ReportDocument {
  /** The data set's id, or a file's name. */
  readonly data: string;
  readonly protocol: RatingProtocol;
  /** Whether people handed in their likes alone or all their ratings. */
  readonly histories: "likes" | "ratings";
  /** The measure that the table is sorted by, such as `ndcg@100`. */
  readonly headline: string;
  readonly facts: RankingFacts;
  /** Under `cold-people`: what a few ratings are worth; left out where it was not measured. */
  readonly newcomers?: NewcomerGains | undefined;
  /** What makes the result again. */
  readonly command: string;
  /** What a reader should know: times missing, films left out, options not tuned. */
  readonly notes: readonly string[];
}
