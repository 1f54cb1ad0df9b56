// A division of ratings into what is learnt from and what is asked about, as a thing of its own: one byte a rating and fold,
// in the order of the table, so that it can be kept as a file, hashed, and used again by others (split-file.ts). Protocols
// (protocols/) make them; evaluation only reads them.

/** What a rating is for, in one fold. */
export const role = {
  /** For nothing. */
  unused: 0,
  /** Learnt from. */
  train: 1,
  /** Handed in as the history of a person who is not learnt from. */
  given: 2,
  /** Asked about. */
  held: 3,
  /** The same two for people on whom options are chosen: unused when models are compared. */
  validationGiven: 4,
  validationHeld: 5,
  /** Asked about when options are chosen, learnt from when models are compared: for protocols whose people are learnt from. */
  trainOrValidation: 6,
  /** Asked about when options are chosen; when models are compared neither learnt from nor ranked. */
  validationThenKnown: 7,
} as const;

/** Protocols of ratings, as every table names them. */
export type RatingProtocol =
  | "strong"
  | "ncf"
  | "folds"
  | "kfold"
  | "holdout"
  | "leave-last-out"
  | "time"
  | "recbole"
  | "cold-people"
  | "cold-films";

/** One fold. A person with `held` ratings is tested; the history is what is `given` of them, else what is `train`. */
export interface SplitFold {
  /** One role a rating, in the table's order. */
  readonly roles: Uint8Array;
  /** Where a person is ranked against few films only: film indices by user index, without the held ones. */
  readonly candidates?: ReadonlyMap<number, Uint32Array>;
}

export interface Split {
  readonly protocol: RatingProtocol;
  readonly seed: number;
  /** A held rating of at least this is a hit that a model should find; lower ones are only told apart (`auc-liked`). */
  readonly relevantFrom: number;
  /** What else defines it: shares, numbers of folds, cores. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly folds: readonly SplitFold[];
}
