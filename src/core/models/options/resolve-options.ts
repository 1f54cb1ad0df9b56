// The one place where options of a model are checked: against the model's defaults, which say what options there are
// and of what kind each is, and against what each model says of the range.

/** What an option's value must be: in words, for a message, and as a test. */
export type OptionRule = readonly [needed: string, fits: (value: number) => boolean];
/** By option. Options that are no numbers have none: their list of values is checked instead. */
export type OptionRules<Options> = Readonly<Partial<Record<keyof Options, OptionRule | readonly string[]>>>;

export const wholeFrom = (least: number): OptionRule => [
  `a whole number from ${least}`,
  (value) => Number.isSafeInteger(value) && value >= least,
];
export const wholeBetween = (least: number, most: number): OptionRule => [
  `a whole number from ${least} to ${most}`,
  (value) => Number.isSafeInteger(value) && value >= least && value <= most,
];
export const numberFrom = (least: number): OptionRule => [
  `a number from ${least}`,
  (value) => Number.isFinite(value) && value >= least,
];
export const numberAbove = (least: number, most: number = Number.MAX_VALUE): OptionRule => [
  `a number above ${least}${most === Number.MAX_VALUE ? "" : `, at most ${most}`}`,
  (value) => value > least && value <= most,
];
export const numberBetween = (least: number, most: number): OptionRule => [
  `a number from ${least} to ${most}`,
  (value) => value >= least && value <= most,
];

/**
 * The defaults with what is set; frozen.
 *
 * @param what the model, for messages
 * @param given options by name; one that is undefined is not set
 * @throws TypeError for an option that the model does not have, or a value of another kind; RangeError for one out of range
 */
export function resolveOptions<Options extends object>(
  what: string,
  defaults: Readonly<Options>,
  rules: OptionRules<Options>,
  given: Readonly<Record<string, unknown>>,
): Options {
  const resolved: Record<string, unknown> = { ...defaults };
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(defaults, name)) {
      const known = Object.keys(defaults).join(", ");
      throw new TypeError(`Cannot fit ${what}: it has no option ${name}, needed one of ${known}`);
    }
    if (value === undefined) continue;
    checkValue(what, name, value, defaults[name as keyof Options], rules[name as keyof Options]);
    resolved[name] = value;
  }
  return Object.freeze(resolved as unknown as Options);
}

function checkValue(
  what: string,
  name: string,
  value: unknown,
  usual: unknown,
  rule: OptionRule | readonly string[] | undefined,
): void {
  const refuse = (needed: string) => `Cannot fit ${what}: ${name} must be ${needed}, got ${shown(value)}`;
  if (typeof value !== typeof usual) {
    const needed = isRule(rule) ? rule[0] : `a ${typeof usual}`;
    throw new TypeError(refuse(needed));
  }
  if (rule === undefined) return;
  if (!isRule(rule)) {
    if (!rule.includes(value as string)) throw new TypeError(refuse(`one of ${rule.join(", ")}`));
  } else if (!rule[1](value as number)) throw new RangeError(refuse(rule[0]));
}

function isRule(rule: OptionRule | readonly string[] | undefined): rule is OptionRule {
  return typeof rule?.[1] === "function";
}

function shown(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
