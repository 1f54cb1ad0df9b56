// The house's models as those who take part in one comparison: each with its options, the blend of some of them and the hybrid behind
// them. A model that has a row of its own and is a part of either learns once for all.
import type { Contestant } from "../../core/evaluation/ranking/contestant.ts";
import type { HybridOptions } from "../../core/models/hybrid/hybrid-options.ts";
import type { ChosenOptions } from "../../core/models/ranking/chosen-options.ts";
import type { RankingModel } from "../../core/models/ranking/ranking-model.ts";
import type { SparseRows } from "../../core/ratings/sparse-rows.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { blendContestant } from "./blend-contestant.ts";
import { fitOnce } from "./fit-once.ts";
import { type HybridParts, hybridContestant } from "./hybrid-contestant.ts";
import { type ModelContestant, modelContestant } from "./model-contestant.ts";
import type { Division } from "./validation-fold.ts";

export interface Entrants {
  /** Models with a row of their own. */
  readonly models: readonly RankingModel[];
  /** What the blend is made of, two and more; null where it takes no part. */
  readonly parts: readonly RankingModel[] | null;
  /** The hybrid's own options and what it is made of; null where it takes no part. */
  readonly hybrid: { readonly options: HybridOptions; readonly parts: HybridParts<RankingModel> } | null;
}

/** Every model that is fitted, each once, whether it has a row, is a part, or both. */
export function fittedModels({ models, parts, hybrid }: Entrants): RankingModel[] {
  return [...new Set([...models, ...(parts ?? []), ...(hybrid === null ? [] : Object.values(hybrid.parts))])];
}

/** A model and the options that it gets in each fold. */
export interface PlannedModel {
  readonly model: RankingModel;
  readonly chosen: ChosenOptions;
}

/**
 * @param planned every model that has a row or is a part, once
 * @param pool with memory for all of them
 * @throws InputError where a fold has nobody to learn the weights of a blend or a hybrid on
 */
export function modelContestants(
  { models, parts, hybrid }: Entrants,
  planned: readonly PlannedModel[],
  pool: KernelPool,
  traits: SparseRows | undefined,
  division: Division,
): Contestant[] {
  const fitted = new Map(
    planned.map(({ model, chosen }) => {
      const contestant = modelContestant(pool, model, chosen, traits);
      const isPart = parts?.includes(model) || (hybrid !== null && Object.values(hybrid.parts).includes(model));
      return [model, { chosen, contestant: isPart ? fitOnce(contestant) : contestant }] as const;
    }),
  );
  const part = (model: RankingModel) => fitted.get(model) as { chosen: ChosenOptions; contestant: ModelContestant };
  const among = (some: readonly RankingModel[]) => some.map((model) => part(model).contestant);
  const contestants: Contestant[] = among(models);
  if (parts !== null) contestants.push(blendContestant(among(parts), division));
  if (hybrid === null) return contestants;
  const { neighbours, newcomers, factors, prior } = hybrid.parts;
  const own = {
    neighbours: part(neighbours),
    newcomers: part(newcomers),
    factors: part(factors),
    prior: part(prior),
  };
  return [...contestants, hybridContestant(own, hybrid.options, division, pool)];
}
