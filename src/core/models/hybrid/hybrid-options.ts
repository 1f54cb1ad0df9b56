// What is set of a hybrid beside the options of its parts: how much of each is kept, and in how many bits.
import {
  numberAbove,
  type OptionRule,
  type OptionRules,
  resolveOptions,
  wholeFrom,
} from "../options/resolve-options.ts";
import type { KeptBits } from "./keep-numbers.ts";

export interface HybridOptions {
  /** Weights that are kept for each film on average, those that move scores most; 0: all. */
  readonly neighboursOfFilm: number;
  readonly newcomersOfFilm: number;
  /** Directions along which what the kept weights leave out is kept, at most; 0: none. */
  readonly neighboursDirections: number;
  readonly newcomersDirections: number;
  /** Bits of a kept weight: 8, or 32 for what was learnt. */
  readonly weightBits: KeptBits;
  /** The same of a film's factors. */
  readonly factorBits: KeptBits;
  /** Likes that a film counts as having had beside its own, before the logarithm that the prior is; above 0. */
  readonly priorLikes: number;
  /** Validation people that weights are learnt on, at most. */
  readonly people: number;
}

export const hybridDefaults: HybridOptions = Object.freeze({
  neighboursOfFilm: 80,
  newcomersOfFilm: 20,
  neighboursDirections: 32,
  newcomersDirections: 16,
  weightBits: 8,
  factorBits: 8,
  priorLikes: 1,
  people: 500,
});

/** A catalogue of so many films, or of more, keeps what the defaults say; one of fewer keeps as much in all. */
const usualFilms = 10_000;

/** The defaults for so many films: ml-1m's 3,706 lost .0022 of NDCG@100 to pruning at 160 a film, in 3 MB. */
export function hybridDefaultsFor(films: number): HybridOptions {
  const { neighboursOfFilm, newcomersOfFilm } = hybridDefaults;
  const times = Math.max(1, usualFilms / Math.max(1, films));
  const kept = (ofFilm: number) => Math.min(films, Math.round(times * ofFilm));
  return { ...hybridDefaults, neighboursOfFilm: kept(neighboursOfFilm), newcomersOfFilm: kept(newcomersOfFilm) };
}

const someBits: OptionRule = ["8 or 32", (value) => value === 8 || value === 32];

const rules: OptionRules<HybridOptions> = {
  neighboursOfFilm: wholeFrom(0),
  newcomersOfFilm: wholeFrom(0),
  neighboursDirections: wholeFrom(0),
  newcomersDirections: wholeFrom(0),
  weightBits: someBits,
  factorBits: someBits,
  priorLikes: numberAbove(0),
  people: wholeFrom(1),
};

/**
 * @param defaults for what is not given
 * @throws TypeError or RangeError that names the option
 */
export function resolveHybridOptions(
  given: Readonly<Record<string, unknown>>,
  defaults: HybridOptions = hybridDefaults,
): HybridOptions {
  return resolveOptions("hybrid", defaults, rules, given);
}
