// Who takes part in `matinee evaluate`: the models that were named, and the blend with its parts, each with its options by fold.
import { InputError } from "../core/errors/input-error.ts";
import { hybridDefaultsFor, resolveHybridOptions } from "../core/models/hybrid/hybrid-options.ts";
import { chooseOptions, type OptionSources } from "../core/models/ranking/chosen-options.ts";
import { ease } from "../core/models/ranking/ease.ts";
import { easeDropout } from "../core/models/ranking/ease-dropout.ts";
import { easeSide } from "../core/models/ranking/ease-side.ts";
import { ials } from "../core/models/ranking/ials.ts";
import { popularity } from "../core/models/ranking/popularity.ts";
import type { RankingModel } from "../core/models/ranking/ranking-model.ts";
import { asRefusedOptions } from "../core/models/ranking/refused-options.ts";
import { blendId } from "../node/ranking/blend-contestant.ts";
import { hybridId } from "../node/ranking/hybrid-contestant.ts";
import { type Entrants, fittedModels, type PlannedModel } from "../node/ranking/model-contestants.ts";
import type { RatingData } from "../node/ranking/rating-data.ts";
import type { EvaluateFlags } from "./evaluate-flags.ts";
import { chosenModels } from "./ranking-data.ts";

/** What the blend is made of unless it is said. */
export const usualParts: readonly string[] = ["ease-side", "ials"];

/**
 * The models that take part. The blend does where `--models` names it, or where `--blend` says of what and `--models` is left out.
 *
 * @throws InputError for names that no model has, a blend of fewer than two, parts without a blend, and as chosenModels
 */
export function chosenEntrants({ models, blend, set }: EvaluateFlags, data: RatingData): Entrants {
  const isBlended = models === undefined ? blend !== undefined : models.includes(blendId);
  const own = models?.filter((id) => id !== blendId && id !== hybridId);
  const entrants = {
    models: chosenModels(own, data),
    parts: isBlended ? partsOf(blend ?? usualParts, data) : null,
    hybrid: models?.includes(hybridId) ? hybridOf(set[hybridId] ?? {}, data) : null,
  };
  if (blend === undefined || isBlended) return entrants;
  throw new InputError("Cannot blend models", `--blend was given; ${blendId} among --models was needed beside it`);
}

function partsOf(ids: readonly string[], data: RatingData): RankingModel[] {
  const parts = chosenModels(ids, data);
  if (parts.length >= 2) return parts;
  throw new InputError("Cannot blend models", `${ids.join(", ")} was given; at least two models were needed`);
}

/** Made of EASE without traits where nothing is known of the films. */
function hybridOf(set: Readonly<Record<string, unknown>>, data: RatingData): NonNullable<Entrants["hybrid"]> {
  const neighbours = data.traits === undefined ? ease : easeSide;
  try {
    return {
      options: resolveHybridOptions(set, hybridDefaultsFor(data.ratings.items.length)),
      parts: { neighbours, newcomers: easeDropout, factors: ials, prior: popularity },
    };
  } catch (error) {
    throw asRefusedOptions(error);
  }
}

/** Every model that is fitted, each once, whether it has a row, is a part, or both. */
export function planEntrants(
  { set }: EvaluateFlags,
  entrants: Entrants,
  sources: Omit<OptionSources, "set">,
): PlannedModel[] {
  return fittedModels(entrants).map((model) => ({
    model,
    chosen: chooseOptions(model, { ...sources, set: set[model.id] ?? {} }),
  }));
}

/**
 * @throws InputError for a name that two have, a baseline that takes no part, and options of a model that takes none
 */
export function checkEntrants({ baseline, set, predictions }: EvaluateFlags, entrants: Entrants): void {
  const { models, parts, hybrid } = entrants;
  const ids = [
    ...models.map(({ id }): string => id),
    ...(parts === null ? [] : [blendId]),
    ...(hybrid === null ? [] : [hybridId]),
    ...predictions.map(({ name }) => name),
  ];
  const twice = ids.find((id, place) => ids.indexOf(id) < place);
  if (twice !== undefined) {
    throw new InputError("Cannot compare models", `${twice} was named twice; a name for each was needed`);
  }
  if (baseline !== undefined && !ids.includes(baseline)) {
    const needed = `one of ${ids.join(", ")} was needed`;
    throw new InputError("Cannot compare models", `the baseline ${baseline} takes no part; ${needed}`);
  }
  const fitted = [...fittedModels(entrants).map(({ id }): string => id), ...(hybrid === null ? [] : [hybridId])];
  const idle = Object.keys(set).find((model) => !fitted.includes(model));
  if (idle === undefined) return;
  const needed = `one of ${fitted.join(", ")} was needed`;
  const seen = idle === blendId && parts !== null ? "the blend has no options but its parts'" : null;
  throw new InputError("Cannot set an option", `${seen ?? `${idle}, whose option was set, takes no part`}; ${needed}`);
}
