// A contestant that learns from a table once, though it is asked to more often: a model that is compared and is a part of a blend in
// the same run. What it learnt goes when the table does.
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { ModelContestant } from "./model-contestant.ts";

/**
 * The same, but a second fit on the very table of an earlier one is its outcome. A fit that failed is not kept. Meant for one run:
 * the fold and the seed have to be those of the table's first fit.
 */
export function fitOnce(contestant: ModelContestant): ModelContestant {
  const fitted = new WeakMap<Ratings, ReturnType<ModelContestant["fit"]>>();
  return {
    ...contestant,
    fit: (fold, work) => {
      const before = fitted.get(fold.train);
      if (before !== undefined) return before;
      const fit = contestant.fit(fold, work);
      fitted.set(fold.train, fit);
      fit.catch(() => fitted.delete(fold.train));
      return fit;
    },
  };
}
