// Scores alone of one person after the other, some of them worked out side by side.
import { type CrowdScorer, crowdScorer, crowdSize } from "../../models/hybrid/crowd-scorer.ts";
import type { Engine } from "./engine.ts";
import type { Taste } from "./person.ts";
import { recency } from "./recent-taste.ts";

/** Of one person, until the next one's. */
export interface TasteScores extends Pick<CrowdScorer, "scores" | "best"> {
  /** Whether none is NaN. */
  readonly areNumbers: boolean;
}

export type ScoreTastes = (tastes: readonly Taste[], visit: (k: number, scores: TasteScores) => void) => void;

/** Takes its memory when it is first called. */
export function tasteScorer({ scorer, data }: Engine): ScoreTastes {
  let crowd: CrowdScorer | null = null;
  return (tastes, visit) => {
    crowd ??= crowdScorer(data.hybrid, scorer.factors());
    const { scores, best } = crowd;
    for (let from = 0; from < tastes.length; from += crowdSize) {
      const some = tastes.slice(from, from + crowdSize);
      crowd.take(some.map(({ history, recent }) => ({ whole: history, recent: recent?.history ?? null })));
      for (const k of some.keys()) {
        const areNumbers = crowd.score(k, recency.share);
        visit(from + k, { scores, best, areNumbers });
      }
    }
  };
}
