// What every model that ranks films for a person has in common. A model learns about films from a table of ratings and answers
// with a scorer; a person is always a history that is handed in, never a parameter (models that keep a row a person are not
// served). One file a model, one line in the registry (ranking-models.ts), one line in the contract suite.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import type { OnProgress } from "../../progress/progress.ts";
import type { History } from "../../ratings/history.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import type { SearchRange } from "../../tuning/search-range.ts";

/** Ids of the models, as every table and file names them. */
export type RankingModelId =
  | "popularity"
  | "item-knn"
  | "rp3beta"
  | "ease"
  | "ease-side"
  | "ease-dropout"
  | "slim"
  | "ials"
  | "bpr";

/** Answers any history. */
export interface Scorer {
  /** How many films it scores: the columns of the table that it learnt from. */
  readonly items: number;
  /**
   * The score of every film for one person; higher is better, always finite. Films of the history are scored as well: to leave
   * them out is the caller's business.
   *
   * @param history film indices below `items`; may be empty
   * @param out `items` long, overwritten
   */
  score(history: History, out: Float32Array): void;
  /** Where a fit did not do quite what was asked for: sentences for whoever reads its figures. */
  readonly learnt?: { readonly notes: readonly string[] };
}

/** How much there is to learn from. */
export interface RatingsSize {
  readonly users: number;
  readonly items: number;
  readonly ratings: number;
}

/** What a fit works with. */
export interface FitWork {
  readonly pool: KernelPool;
  readonly seed: number;
  /** Films x traits (genres, people, keywords, ...), one row a column of the table; for models that read films. */
  readonly traits?: SparseRows | undefined;
  /** Aborted, it ends the fit, which rejects. */
  readonly signal?: AbortSignal | undefined;
  /** Aborted, it ends the fit early but well, where the model learns in rounds: the best so far is the answer. */
  readonly enough?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * @typeParam Options complete options of the model, plain JSON values
 * @typeParam Learnt what a fit gives, where it is more than a scorer: one whose weights or factors can be looked at
 */
export interface RankingModel<Options extends object = object, Learnt extends Scorer = Scorer> {
  readonly id: RankingModelId;
  readonly defaults: Readonly<Options>;
  /** What `matinee tune` draws, by option. */
  readonly search: Readonly<Partial<Record<keyof Options & string, SearchRange>>>;
  /**
   * Set where the model only takes part in evaluations: what it learns is not of a form that an artifact holds and a history can
   * take apart, so whoever packs or serves models has to refuse it. Left out: the model may serve.
   */
  readonly evaluationOnly?: true;
  /** True where a fit needs `traits`. */
  readonly readsTraits: boolean;
  /**
   * The defaults with what is set; complete and checked.
   *
   * @throws RangeError or TypeError that names the option, also for an option that the model does not have
   */
  resolve(given: Readonly<Record<string, unknown>>): Options;
  /** Bytes of kernel memory that a fit takes at most: what its pool has to offer. */
  memory(size: RatingsSize, options: Options): number;
  /** About how many bytes a fit and its scorer take beside that, where it is much: what the machine has to offer, too. */
  besides?(size: RatingsSize, options: Options): number;
  /**
   * Learns from ratings. The same seed gives the same scores, whatever the number of threads.
   *
   * @throws RangeError that names the option, where the ratings and options have no solution (a singular system)
   * @throws the signal's reason when it is aborted
   */
  fit(ratings: Ratings, options: Options, work: FitWork): Promise<Learnt>;
}
