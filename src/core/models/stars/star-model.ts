// What every model that predicts stars has in common. A model learns from a table of ratings and answers with a scorer, which tells of
// films what a person would rate them and how sure that is. Models that keep a row a person (`mf-sgd`, `svdpp`) are for
// evaluations only; what is served goes by the history alone. One file a model, one line in the registry (star-models.ts), one line in
// the contract suite.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import type { OnProgress } from "../../progress/progress.ts";
import type { History } from "../../ratings/history.ts";
import type { Ratings, UserIndex } from "../../ratings/ratings.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import type { RatingsSize } from "../ranking/ranking-model.ts";

/** Ids of the models, as every table and file names them. */
export type StarModelId = "bias" | "mf-sgd" | "svdpp" | "bayesian-mf";

/** Whose stars are asked for. */
export interface StarPerson {
  /** What is handed in of the person; may be empty. Films indices are below `items`. */
  readonly history: History;
  /** The row of the training table with the same ratings; null for somebody who was not learnt from. */
  readonly user: UserIndex | null;
}

/** Expected stars of some films, side by side. What is written is finite and within the scale. */
export interface StarAnswers {
  readonly mean: Float32Array;
  /** Standard deviation of the rating that would be given, its own noise included. */
  readonly sd: Float32Array;
  /** A 90 % interval of that rating. */
  readonly lo: Float32Array;
  readonly hi: Float32Array;
}

/** One answer taken apart, in stars: film + person + the sum of ratings is the mean, but for the ends of the scale. */
export interface StarContributions {
  /** What everybody thinks of the film. */
  readonly film: number;
  /** What is expected of the person before any rating. */
  readonly person: number;
  /** What each rating of the history adds, beside its films: how it was rated, and that it was seen. */
  readonly ratings: Float64Array;
}

/** Answers anybody. */
export interface StarScorer {
  /** How many films it knows: the columns of the table that it learnt from. */
  readonly items: number;
  /** False where the model does not say how sure it is: then `sd`, `lo` and `hi` are those of its errors on training ratings, the same for all. */
  readonly isSureOf: boolean;
  /** What a table should tell of what was learnt, plain JSON: such as the course of a chain. */
  readonly learnt?: Readonly<Record<string, unknown>>;
  /**
   * @param films indices below `items`; films of the history are answered as well
   * @param out as long as `films` each, overwritten
   */
  predict(person: StarPerson, films: Uint32Array, out: StarAnswers): void;
  /** Exactly why, where the model can say it. */
  explain?(person: StarPerson, film: number): StarContributions;
}

/** What a fit works with. */
export interface StarWork {
  readonly pool: KernelPool;
  readonly seed: number;
  /** Films x traits, one row a column of the table; for models that read films. */
  readonly filmTraits?: SparseRows | undefined;
  /** People x traits, one row a row of the table. */
  readonly peopleTraits?: SparseRows | undefined;
  /** Aborted, it ends the fit, which rejects. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** @typeParam Options complete options of the model, plain JSON values */
export interface StarModel<Options extends object = object> {
  readonly id: StarModelId;
  readonly defaults: Readonly<Options>;
  /** Set where the model only takes part in evaluations: it keeps a row a person. */
  readonly evaluationOnly?: true;
  /**
   * The defaults with what is set; complete and checked.
   *
   * @throws RangeError or TypeError that names the option, also for an option that the model does not have
   */
  resolve(given: Readonly<Record<string, unknown>>): Options;
  /** Bytes of kernel memory that a fit takes at most: what its pool has to offer. */
  memory(size: RatingsSize, options: Options): number;
  /**
   * Learns from ratings. The same seed gives the same answers, whatever the number of threads.
   *
   * @throws RangeError that says what was seen, for a table without ratings
   * @throws the signal's reason when it is aborted
   */
  fit(ratings: Ratings, options: Options, work: StarWork): Promise<StarScorer>;
}
