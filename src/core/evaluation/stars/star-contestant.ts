// Who takes part in a comparison of stars: anything that, once it has seen a fold's training ratings, tells what a person would give to
// films. Models of the house are wrapped by the shell, which has their kernels and traits. Declared here in the words that evaluation
// needs, so that it knows no model; every scorer of core/models/stars is one.
import type { ContestWork } from "../ranking/contestant.ts";
import type { AskedPerson, StarFold } from "./star-case.ts";

/** Answers about some films, side by side. */
export interface AskedStars {
  readonly mean: Float32Array;
  readonly sd: Float32Array;
  /** A 90 % interval of the rating. */
  readonly lo: Float32Array;
  readonly hi: Float32Array;
}

export interface StarCaseScorer {
  /** How many films it knows: the columns of the table that it learnt from. */
  readonly items: number;
  /** False where the model does not say how sure it is: nothing is measured of its intervals. */
  readonly isSureOf: boolean;
  /** @param out as long as `films` each, overwritten; finite */
  predict(person: AskedPerson, films: Uint32Array, out: AskedStars): void;
  /** What a table should tell of what was learnt, plain JSON: such as a trace of the draws. */
  readonly learnt?: Readonly<Record<string, unknown>>;
}

export interface StarContestant {
  /** The model's id in tables; no two are the same. */
  readonly id: string;
  /** Complete options, for the table's row; what fits tell as `learnt` is put beside them, fold by fold. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Learns from `fold.train` and nothing else. */
  fit(fold: StarFold, work: ContestWork): Promise<StarCaseScorer>;
}
