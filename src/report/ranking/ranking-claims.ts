// What may be said of models that rank films.
import type { Claims } from "../comparison/findings/claims.ts";

export const rankingClaims: Claims = {
  most: ({ name }) => `${name} finds most`,
  more: ({ name }, baseline) => `${name} finds more than ${baseline}`,
  alone: ({ name }) => `What ${name} finds`,
  depends: "Who finds most depends on the data",
};
