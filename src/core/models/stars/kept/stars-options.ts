// What is set of a kept model of stars beside its chain, and the chain that suits it.
import { type OptionRule, type OptionRules, resolveOptions, wholeFrom } from "../../options/resolve-options.ts";
import type { BayesianOptions } from "../bayesian/bayesian-options.ts";
import type { KeepDrawsOptions } from "./keep-draws.ts";

export const keepDrawsDefaults: KeepDrawsOptions = Object.freeze({ averaged: true, bits: 8, linkedFrom: 5 });

/** What of the chain's options is better otherwise where a few draws are to be kept of a small table. */
export const servedChain: Partial<BayesianOptions> = Object.freeze({ factors: 15, sweeps: 320, burnIn: 100, draws: 4 });

const someBits: OptionRule = ["8 or 32", (value) => value === 8 || value === 32];

const rules: OptionRules<KeepDrawsOptions> = { bits: someBits, linkedFrom: wholeFrom(0) };

/** @throws TypeError or RangeError that names the option */
export function resolveKeepDraws(given: Readonly<Record<string, unknown>>): KeepDrawsOptions {
  return resolveOptions("stars", keepDrawsDefaults, rules, given);
}
