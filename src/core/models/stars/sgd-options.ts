// The options of factor models that learn by stochastic gradient descent: what there is to set and what is refused.
import {
  numberAbove,
  numberBetween,
  type OptionRules,
  resolveOptions,
  wholeBetween,
  wholeFrom,
} from "../options/resolve-options.ts";

export interface SgdOptions {
  /** Length of a person's and a film's vector, 1024 at most. */
  readonly factors: number;
  /** How often all ratings are gone over. */
  readonly epochs: number;
  /** How far a step of the first epoch goes down the squared error of its rating, at most 1. */
  readonly learningRate: number;
  /** The part of `learningRate` that it would come down to in an epoch behind the last one, by equal steps. 1 keeps it. */
  readonly lastRate: number;
  /** lambda: every step takes the rate times it off each factor and bias that it touches, as a part of them. From 0 to 1. */
  readonly regularization: number;
  /** Standard deviation of the factors before the first step, at most 1. */
  readonly initialSpread: number;
}

const rules: OptionRules<SgdOptions> = {
  factors: wholeBetween(1, 1024),
  epochs: wholeFrom(1),
  learningRate: numberAbove(0, 1),
  lastRate: numberBetween(0, 1),
  regularization: numberBetween(0, 1),
  initialSpread: numberBetween(0, 1),
};

/** @throws TypeError or RangeError that names the model and the option */
export const resolveSgdOptions = (
  what: string,
  defaults: Readonly<SgdOptions>,
  given: Readonly<Record<string, unknown>>,
): SgdOptions => resolveOptions(what, defaults, rules, given);

/** The rate of an epoch, from 0. */
export const rateOf = ({ learningRate, lastRate, epochs }: SgdOptions, epoch: number): number =>
  learningRate * (1 - (1 - lastRate) * (epoch / epochs));
