// What is asked of a model: a fold of a split turned into a table to learn from and people to rank films for.
import type { History } from "../../ratings/history.ts";
import type { Ratings, UserIndex } from "../../ratings/ratings.ts";

/** A person to rank films for. */
export interface RankingCase {
  readonly user: UserIndex;
  /** What is known of the person; its films are never ranked. */
  readonly history: History;
  /** Films to be found, ascending; at least one. */
  readonly relevant: Uint32Array;
  /** Held-out films that the person did not like, ascending; ranked like any other. */
  readonly disliked: Uint32Array;
  /** Films to rank, `relevant` among them, ascending; null for all that are not in the history. */
  readonly candidates: Uint32Array | null;
}

export interface RankingFold {
  readonly train: Ratings;
  readonly cases: readonly RankingCase[];
}
