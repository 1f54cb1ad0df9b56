// The house's models as those who take part in one comparison: each with its options, and the blend of some of them behind them. A
// model that has a row of its own and is a part of the blend learns once for both.
import type { Contestant } from "../../core/evaluation/ranking/contestant.ts";
import type { ChosenOptions } from "../../core/models/ranking/chosen-options.ts";
import type { RankingModel } from "../../core/models/ranking/ranking-model.ts";
import type { SparseRows } from "../../core/ratings/sparse-rows.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { blendContestant } from "./blend-contestant.ts";
import { fitOnce } from "./fit-once.ts";
import { modelContestant } from "./model-contestant.ts";
import type { Division } from "./validation-fold.ts";

export interface Entrants {
  /** Models with a row of their own. */
  readonly models: readonly RankingModel[];
  /** What the blend is made of, two and more; null where it takes no part. */
  readonly parts: readonly RankingModel[] | null;
}

/** A model and the options that it gets in each fold. */
export interface PlannedModel {
  readonly model: RankingModel;
  readonly chosen: ChosenOptions;
}

/**
 * @param planned every model that has a row or is a part, once
 * @param pool with memory for all of them
 * @throws InputError where a fold has nobody to learn the weights of a blend on
 */
export function modelContestants(
  { models, parts }: Entrants,
  planned: readonly PlannedModel[],
  pool: KernelPool,
  traits: SparseRows | undefined,
  division: Division,
): Contestant[] {
  const fitted = new Map(
    planned.map(({ model, chosen }) => {
      const contestant = modelContestant(pool, model, chosen, traits);
      return [model, parts?.includes(model) ? fitOnce(contestant) : contestant] as const;
    }),
  );
  const among = (some: readonly RankingModel[]) => some.flatMap((model) => fitted.get(model) ?? []);
  return parts === null ? among(models) : [...among(models), blendContestant(among(parts), division)];
}
