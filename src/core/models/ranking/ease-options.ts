// What the models of the EASE family have in common: the one option that none of them can do without.
import { numberAbove, type OptionRule } from "../options/resolve-options.ts";
import type { WeighOptions } from "./weigh.ts";

export interface EaseFamilyOptions extends WeighOptions {
  /** Weight of the squared norm of B, in units of a film's likes; above 0. */
  readonly regularization: number;
}

/** Without it the system may have no solution, or many. */
export const regularizationRule: OptionRule = numberAbove(0);
