// What can be set of the model of films without ratings. Its collaborative parts, iALS and EASE, have options of their own.
import { numberAbove, type OptionRules, resolveOptions, wholeBetween } from "../options/resolve-options.ts";

export interface ColdFilmsOptions {
  /** Noise of what is learnt, beside the mean similarity of a film with itself: of factors, of neighbours, of likes. */
  readonly factorNoise: number;
  readonly neighbourNoise: number;
  readonly priorNoise: number;
  /** Directions that neighbours are told by. */
  readonly rank: number;
  /** The share of films that weights of the parts are learnt on. */
  readonly heldShare: number;
}

export const coldFilmsDefaults: ColdFilmsOptions = Object.freeze({
  factorNoise: 1,
  neighbourNoise: 3,
  priorNoise: 0.3,
  rank: 96,
  heldShare: 0.2,
});

const rules: OptionRules<ColdFilmsOptions> = {
  factorNoise: numberAbove(0),
  neighbourNoise: numberAbove(0),
  priorNoise: numberAbove(0),
  rank: wholeBetween(1, 512),
  heldShare: numberAbove(0, 0.5),
};

/** @throws as resolveOptions */
export function resolveColdFilms(given: Readonly<Record<string, unknown>>): ColdFilmsOptions {
  return resolveOptions("cold-films", coldFilmsDefaults, rules, given);
}
