// What is asked of a model: a fold of a split turned into a table to learn from and people to rank films for.
import type { History } from "../../ratings/history.ts";
import type { Ratings, UserIndex } from "../../ratings/ratings.ts";

/** A person to rank films for. */
export interface RankingCase {
  readonly user: UserIndex;
  /** What is handed in of the person. */
  readonly history: History;
  /** Films that are never ranked, ascending; left out where they are those of the history. */
  readonly known?: Uint32Array;
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
  /** The same people by fewer of their ratings; left out where nobody asks for that. */
  readonly newcomers?: readonly NewcomerCases[] | undefined;
}

/** People as they are when so many of their ratings are known. */
export interface NewcomerCases {
  readonly ratings: number;
  readonly cases: readonly RankingCase[];
}
