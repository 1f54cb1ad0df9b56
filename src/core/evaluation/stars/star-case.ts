// What is asked of a model that predicts stars: a fold of a split turned into a table to learn from, and people whose held-out ratings
// are to be told, all of them, liked or not.
import type { History } from "../../ratings/history.ts";
import type { Ratings, UserIndex } from "../../ratings/ratings.ts";

/** Whose stars are asked for, as models are told it. */
export interface AskedPerson {
  /** What is handed in of the person; may be empty. */
  readonly history: History;
  /** The row of the training table with the same ratings; null for somebody who was not learnt from. */
  readonly user: UserIndex | null;
}

/** A person, the films that are asked about, and what was given to them. */
export interface StarCase {
  /** Who it is, in the whole table, learnt from or not. */
  readonly user: UserIndex;
  readonly person: AskedPerson;
  /** Held-out films, ascending; at least one. */
  readonly films: Uint32Array;
  /** The ratings of the films, beside them. */
  readonly truth: Float32Array;
}

export interface StarFold {
  readonly train: Ratings;
  readonly cases: readonly StarCase[];
}
