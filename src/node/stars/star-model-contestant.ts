// A model of stars of the house as one who takes part in a comparison: with a pool to compute in, its options, and what is known of
// films and people.
import type { StarContestant } from "../../core/evaluation/stars/star-contestant.ts";
import { asRefusedOptions } from "../../core/models/ranking/refused-options.ts";
import type { StarModel } from "../../core/models/stars/star-model.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import type { StarTraits } from "./read-star-traits.ts";

/** A model and the options that it is fitted with. */
export interface PlannedStars {
  readonly model: StarModel;
  readonly options: object;
  /** Where they come from, as tables tell it. */
  readonly from: "default" | "set";
}

/**
 * The model with its defaults and what is set.
 *
 * @throws InputError where an option is none of the model's, or out of range
 */
export function planStars(model: StarModel, set: Readonly<Record<string, unknown>>): PlannedStars {
  try {
    return { model, options: model.resolve(set), from: Object.keys(set).length > 0 ? "set" : "default" };
  } catch (error) {
    throw asRefusedOptions(error);
  }
}

/** @returns a contestant whose `fit` throws an InputError where the options do not do for the data */
export function starModelContestant(
  pool: KernelPool,
  { model, options, from }: PlannedStars,
  { filmTraits, peopleTraits }: Pick<StarTraits, "filmTraits" | "peopleTraits">,
): StarContestant {
  return {
    id: model.id,
    options: { ...options, chosen: from },
    fit: async ({ train }, { seed, signal, onProgress }) => {
      try {
        return await model.fit(train, options, { pool, seed, filmTraits, peopleTraits, signal, onProgress });
      } catch (error) {
        throw asRefusedOptions(error);
      }
    },
  };
}
