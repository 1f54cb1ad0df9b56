// Options of a ranking model: as those of any model, and with how much its ratings count.
import { type OptionRules, resolveOptions } from "../options/resolve-options.ts";
import { checkWeighOptions, type WeighOptions } from "./weigh.ts";

/**
 * The defaults with what is set; frozen.
 *
 * @throws as `resolveOptions`, and for how ratings count
 */
export function resolveRankingOptions<Options extends WeighOptions>(
  what: string,
  defaults: Readonly<Options>,
  rules: OptionRules<Options>,
  given: Readonly<Record<string, unknown>>,
): Options {
  const options = resolveOptions(what, defaults, rules, given);
  checkWeighOptions(what, options);
  return options;
}
