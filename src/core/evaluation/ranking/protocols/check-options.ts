// Options of protocols, completed and checked once; what is wrong names the protocol and the option.
import type { RatingProtocol } from "../split.ts";

/** What an option may be. */
export type OptionBounds =
  | { readonly whole: true; readonly from: number; readonly to?: number }
  /** Above 0 and below 1. */
  | { readonly share: true }
  /** Any finite number. */
  | { readonly rating: true };

/**
 * The defaults with what is set.
 *
 * @throws RangeError that names the option, also for one that the protocol does not have
 */
export function resolveOptions<Options extends { readonly [Name in keyof Options]: number }>(
  protocol: RatingProtocol,
  defaults: Readonly<Options>,
  bounds: { readonly [Name in keyof Options]: OptionBounds },
  given: Readonly<Partial<Options>>,
): Options {
  const known: readonly string[] = Object.keys(defaults);
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw new RangeError(`Cannot split by ${protocol}: option ${name} is unknown; it has ${known.join(", ")}`);
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const options: Options = { ...defaults, ...set };
  for (const name of Object.keys(defaults) as (keyof Options & string)[])
    check(protocol, name, options[name], bounds[name]);
  return options;
}

function check(protocol: string, name: string, value: number, bounds: OptionBounds): void {
  if (holds(value, bounds)) return;
  throw new RangeError(`Cannot split by ${protocol}: ${name} must be ${inWords(bounds)}, got ${String(value)}`);
}

function holds(value: number, bounds: OptionBounds): boolean {
  if ("share" in bounds) return value > 0 && value < 1;
  if ("rating" in bounds) return Number.isFinite(value);
  return Number.isInteger(value) && value >= bounds.from && value <= (bounds.to ?? Number.MAX_SAFE_INTEGER);
}

function inWords(bounds: OptionBounds): string {
  if ("share" in bounds) return "above 0 and below 1";
  if ("rating" in bounds) return "a finite number";
  return `a whole number from ${bounds.from}${bounds.to === undefined ? "" : ` to ${bounds.to}`}`;
}
