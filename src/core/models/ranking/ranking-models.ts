// The ranking models by name: one line each. No model knows this list.
import { bpr } from "./bpr.ts";
import { ease } from "./ease.ts";
import { easeDropout } from "./ease-dropout.ts";
import { easeSide } from "./ease-side.ts";
import { ials } from "./ials.ts";
import { itemKnn } from "./item-knn.ts";
import { popularity } from "./popularity.ts";
import type { RankingModel, RankingModelId } from "./ranking-model.ts";
import { rp3Beta } from "./rp3beta.ts";
import { slim } from "./slim.ts";

export const rankingModels: readonly RankingModel[] = [
  popularity,
  itemKnn,
  rp3Beta,
  slim,
  ease,
  easeSide,
  easeDropout,
  ials,
  bpr,
];

/** @throws RangeError for a name that no model has */
export function rankingModel(id: RankingModelId): RankingModel {
  const found = rankingModels.find((model) => model.id === id);
  if (found !== undefined) return found;
  const known = rankingModels.map((model) => model.id).join(", ");
  throw new RangeError(`Cannot find the ranking model ${String(id)}: needed one of ${known}`);
}
