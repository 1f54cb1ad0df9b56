// A model of the house as one who takes part in a comparison: with a pool to compute in, the traits of the films, and for each
// fold the options that its own validation people chose.
import type { Contestant, ContestWork } from "../../core/evaluation/ranking/contestant.ts";
import type { RankingFold } from "../../core/evaluation/ranking/ranking-case.ts";
import type { ChosenOptions } from "../../core/models/ranking/chosen-options.ts";
import type { RankingModel, Scorer } from "../../core/models/ranking/ranking-model.ts";
import { asRefusedOptions } from "../../core/models/ranking/refused-options.ts";
import type { SparseRows } from "../../core/ratings/sparse-rows.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";

/** One whose answers go by the history alone. */
export interface ModelContestant extends Contestant {
  fit(fold: Pick<RankingFold, "train">, work: ContestWork): Promise<Scorer>;
}

/**
 * @param traits films x traits, for models that read films
 * @returns a contestant whose `fit` throws an InputError where the options do not do for the data
 */
export function modelContestant(
  pool: KernelPool,
  model: RankingModel,
  { byFold, from }: ChosenOptions,
  traits: SparseRows | undefined,
): ModelContestant {
  const same = new Set(byFold.map((options) => JSON.stringify(options))).size <= 1;
  return {
    id: model.id,
    options: same ? { ...byFold[0], chosen: from } : { byFold, chosen: from },
    fit: async ({ train }, work: ContestWork) => {
      try {
        return await model.fit(train, byFold[work.fold] ?? model.defaults, { ...work, pool, traits });
      } catch (error) {
        throw asRefusedOptions(error);
      }
    },
  };
}
