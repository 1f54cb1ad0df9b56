// What may be said of models that predict stars.
import type { Claims } from "../comparison/findings/claims.ts";

export const starsClaims: Claims = {
  most: ({ name, isPlural }) => `${name} ${isPlural ? "err" : "errs"} least`,
  more: ({ name, isPlural }, baseline) => `${name} ${isPlural ? "err" : "errs"} less than ${baseline}`,
  alone: ({ name, isPlural }) => `How far ${name} ${isPlural ? "err" : "errs"}`,
  depends: "Who errs least depends on the data",
};
