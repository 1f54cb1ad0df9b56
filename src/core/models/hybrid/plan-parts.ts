// The models of a hybrid's parts with their options as they ship, for whoever fits them and whoever makes the memory to fit them in.
import { ease } from "../ranking/ease.ts";
import { easeDropout } from "../ranking/ease-dropout.ts";
import { easeSide } from "../ranking/ease-side.ts";
import { ials } from "../ranking/ials.ts";
import { popularity } from "../ranking/popularity.ts";
import type { RankingModel } from "../ranking/ranking-model.ts";
import type { HybridPartOptions } from "./fit-hybrid-parts.ts";

export interface PartsPlan {
  readonly parts: HybridPartOptions;
  readonly models: readonly { readonly model: RankingModel; readonly options: object }[];
}

/**
 * @param hasTraits whether anything is known of the films
 * @param likedFrom the lowest rating that is a like
 */
export function planParts(hasTraits: boolean, likedFrom: number): PartsPlan {
  const given = { likedFrom };
  const parts = {
    neighbours: hasTraits ? easeSide.resolve(given) : ease.resolve(given),
    newcomers: easeDropout.resolve(given),
    factors: ials.resolve(given),
    prior: popularity.resolve(given),
  };
  const plan = (model: unknown, options: object) => ({ model: model as RankingModel, options });
  return {
    parts,
    models: [
      plan(hasTraits ? easeSide : ease, parts.neighbours),
      plan(easeDropout, parts.newcomers),
      plan(ials, parts.factors),
      plan(popularity, parts.prior),
    ],
  };
}
