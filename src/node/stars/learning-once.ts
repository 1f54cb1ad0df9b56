// A contestant that learns once a fold, however often the fold is asked about: what people hand in changes nothing in what is learnt from.
import type { StarCaseScorer, StarContestant } from "../../core/evaluation/stars/star-contestant.ts";

/** Meant for runs over the same folds with the same seed. */
export function learningOnce(contestant: StarContestant): StarContestant {
  const learnt = new Map<number, StarCaseScorer>();
  return {
    ...contestant,
    async fit(fold, work) {
      const scorer = learnt.get(work.fold) ?? (await contestant.fit(fold, work));
      learnt.set(work.fold, scorer);
      return scorer;
    },
  };
}
