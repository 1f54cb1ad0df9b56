// What may be said of models that rank films.
import type { Claims } from "../comparison/findings/claims.ts";

export const rankingClaims: Claims = {
  most: (model) => `${model} finds most`,
  more: (model, baseline) => `${model} finds more than ${baseline}`,
  alone: (model) => `What ${model} finds`,
  depends: "Who finds most depends on the data",
};
