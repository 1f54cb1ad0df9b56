// The options of BPR: what there is to set, what is usual and what is refused.
import { numberAbove, numberBetween, type OptionRules, wholeBetween, wholeFrom } from "../options/resolve-options.ts";
import { resolveRankingOptions } from "./resolve-ranking-options.ts";
import { type WeighOptions, weighDefaults } from "./weigh.ts";

export interface BprOptions extends WeighOptions {
  /** Length of a person's and a film's vector, 1024 at most. */
  readonly factors: number;
  /** How often as many pairs are drawn as there are entries. */
  readonly sweeps: number;
  /** How far a step goes down the loss of its pair, at most 1. */
  readonly learningRate: number;
  /** lambda: every step takes learningRate times it off each factor and bias that it touches, as a part of them. From 0 to 1. */
  readonly regularization: number;
}

export const bprDefaults: BprOptions = Object.freeze({
  ...weighDefaults,
  factors: 64,
  sweeps: 50,
  learningRate: 0.03,
  regularization: 0.007,
});

const rules: OptionRules<BprOptions> = {
  factors: wholeBetween(1, 1024),
  sweeps: wholeFrom(1),
  learningRate: numberAbove(0, 1),
  regularization: numberBetween(0, 1),
};

/** @throws TypeError or RangeError that names the option */
export function resolveBprOptions(given: Readonly<Record<string, unknown>>): BprOptions {
  return resolveRankingOptions("bpr", bprDefaults, rules, given);
}
