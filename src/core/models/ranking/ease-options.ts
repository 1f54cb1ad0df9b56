// What the models of the EASE family check alike, once, before anything is learnt.
import { checkWeighOptions, type WeighOptions } from "./weigh.ts";

export interface EaseFamilyOptions extends WeighOptions {
  /** Weight of the squared norm of B, in units of a film's likes. */
  readonly regularization: number;
}

/**
 * The defaults with what is given.
 *
 * @param what the model, for messages
 * @throws RangeError for an option that the model does not have or a regularization that is not above 0; what
 * `checkWeighOptions` throws
 */
export function completeOptions<Options extends EaseFamilyOptions>(
  what: string,
  defaults: Options,
  given: Readonly<Record<string, unknown>>,
): Options {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(defaults, name));
  if (unknown !== undefined) {
    const known = Object.keys(defaults).join(", ");
    throw new RangeError(`Cannot fit ${what}: it has no option ${unknown}, only ${known}`);
  }
  const options: Options = { ...defaults, ...given };
  checkWeighOptions(what, options);
  checkNumber(what, "regularization", options.regularization, "above 0", (value) => value > 0);
  return options;
}

/** @throws TypeError unless it is a number, RangeError unless it is finite and allowed */
export function checkNumber(
  what: string,
  name: string,
  value: unknown,
  needed: string,
  allowed: (value: number) => boolean,
): void {
  if (typeof value !== "number") {
    throw new TypeError(`Cannot fit ${what}: ${name} must be a number, got ${String(value)}`);
  }
  if (!(Number.isFinite(value) && allowed(value))) {
    throw new RangeError(`Cannot fit ${what}: ${name} must be a number ${needed}, got ${value}`);
  }
}
