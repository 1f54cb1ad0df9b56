// What can be chosen of Bayesian matrix factorisation.
import {
  numberBetween,
  numberFrom,
  type OptionRules,
  resolveOptions,
  wholeBetween,
  wholeFrom,
} from "../../options/resolve-options.ts";

export interface BayesianOptions {
  /** Numbers of a person's and of a film's vector, their bias apart; 255 at most. 7, 15, 23, 31, ... leave nothing unused. */
  readonly factors: number;
  /** Sweeps in all. */
  readonly sweeps: number;
  /** Sweeps before the first draw that is kept. */
  readonly burnIn: number;
  /** Draws kept, evenly over the sweeps behind `burnIn`. */
  readonly draws: number;
  /** Whether what somebody rated tells of them, and who rated it of a film, whatever the rating. */
  readonly implicit: boolean;
  /** Whether traits of films and people are read, where there are any. */
  readonly traits: boolean;
  /** Degrees of freedom of people's own noise: the fewer, the more it may differ between them; 0: all have the same. */
  readonly noiseFreedom: number;
  /**
   * The share of people, 500 at most and 100 at least where they are no more than a quarter, whom a chain of half the length leaves out,
   * so that answers about somebody new can be calibrated by them: in the mean, and so that nine ratings in ten lie within an interval.
   * 0: no such chain, and the posterior is taken at its word. Draws that are kept are learnt from everybody either way.
   */
  readonly calibration: number;
  /** Steps of conjugate gradients in a draw of links. */
  readonly linkSteps: number;
}

export const bayesianDefaults: BayesianOptions = Object.freeze({
  factors: 23,
  sweeps: 120,
  burnIn: 20,
  draws: 50,
  implicit: true,
  traits: true,
  noiseFreedom: 8,
  calibration: 0.05,
  linkSteps: 8,
});

const rules: OptionRules<BayesianOptions> = {
  factors: wholeBetween(1, 255),
  sweeps: wholeFrom(1),
  burnIn: wholeFrom(0),
  draws: wholeFrom(1),
  noiseFreedom: numberFrom(0),
  calibration: numberBetween(0, 0.5),
  linkSteps: wholeFrom(1),
};

/** @throws as `resolveOptions`, and RangeError for fewer sweeps than are kept */
export function resolveBayesianOptions(given: Readonly<Record<string, unknown>>): BayesianOptions {
  const options = resolveOptions("bayesian-mf", bayesianDefaults, rules, given);
  const { burnIn, draws, sweeps } = options;
  if (burnIn + draws <= sweeps) return options;
  throw new RangeError(
    `Cannot fit bayesian-mf: sweeps must be at least burnIn and draws together, got ${sweeps} for ${burnIn} and ${draws}`,
  );
}
