// Early stopping: after each sweep the films that are learnt so far rank for people who are not learnt from, and the best films are
// kept. Without such people every sweep is the best so far, since none makes the loss higher.
import type { RankingCase } from "../../../evaluation/ranking/ranking-case.ts";
import { type FilmFactors, type FoldInOptions, type ReloadableScorer, reloadableScorer } from "./factor-scorer.ts";
import type { Sweep } from "./learn-factors.ts";
import { watchedNdcg } from "./watched-people.ts";

export class BestSweep {
  /** The best films, items x width; null where nobody is watched or nothing was looked at. */
  films: Float32Array | null = null;
  private readonly scorer: ReloadableScorer | null;
  private readonly cases: readonly RankingCase[];
  private readonly patience: number;
  private best = Number.NEGATIVE_INFINITY;
  private without = 0;

  /** @param patience sweeps in a row that may be no better */
  constructor(
    shape: Omit<FilmFactors, "films">,
    options: FoldInOptions & { readonly patience: number },
    cases: readonly RankingCase[],
  ) {
    this.scorer = cases.length > 0 ? reloadableScorer(shape, options) : null;
    this.cases = cases;
    this.patience = options.patience;
  }

  /** Whether going on is not worth it any more. */
  get isOver(): boolean {
    return this.scorer !== null && this.without >= this.patience;
  }

  /** @returns the mean NDCG@100 after this sweep; null where nobody is watched */
  look({ films }: Sweep): number | null {
    if (this.scorer === null) return null;
    this.scorer.load(films);
    const ndcg = watchedNdcg(this.scorer, this.cases);
    if (ndcg > this.best) {
      this.best = ndcg;
      this.films = films.slice();
      this.without = 0;
    } else this.without++;
    return ndcg;
  }
}
