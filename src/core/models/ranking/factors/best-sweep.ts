// Early stopping: after each sweep the films that are learnt so far rank for people who are not learnt from, and the best films are
// kept. Without such people every sweep is the best so far, since none makes the loss higher.
import type { RankingCase } from "../../../evaluation/ranking/ranking-case.ts";
import type { ReloadableScorer } from "./factor-scorer.ts";
import type { Sweep } from "./learn-factors.ts";
import { watchedNdcg } from "./watched-people.ts";

export class BestSweep {
  /** The best films, items x width; null where nobody is watched or nothing was looked at. */
  films: Float32Array | null = null;
  /** The sweep that they are of. */
  sweep = 0;
  private readonly scorer: ReloadableScorer;
  private readonly cases: readonly RankingCase[];
  private readonly patience: number;
  private best = Number.NEGATIVE_INFINITY;
  private without = 0;

  /**
   * @param scorer loaded with every sweep's films
   * @param patience sweeps in a row that may be no better
   */
  constructor(scorer: ReloadableScorer, cases: readonly RankingCase[], patience: number) {
    this.scorer = scorer;
    this.cases = cases;
    this.patience = patience;
  }

  /** Whether going on is not worth it any more. */
  get isOver(): boolean {
    return this.cases.length > 0 && this.without >= this.patience;
  }

  /** @returns the mean NDCG@100 after this sweep; null where nobody is watched */
  look({ sweep, films }: Sweep): number | null {
    if (this.cases.length === 0) return null;
    this.scorer.load(films);
    const ndcg = watchedNdcg(this.scorer, this.cases);
    if (ndcg > this.best) {
      this.best = ndcg;
      this.films = films.slice();
      this.sweep = sweep;
      this.without = 0;
    } else this.without++;
    return ndcg;
  }
}
