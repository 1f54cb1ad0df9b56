// What can be asked of invented ratings, the defaults, and the one place where they are checked. With the defaults a table
// looks like MovieLens: half of the ratings on a tenth of the films, an RMSE of about 0.8 at best.
import type { ScaleId } from "./rating-scale.ts";

export interface GenerateRatingsOptions {
  readonly users: number;
  readonly items: number;
  /** How many in all; met exactly. From users x leastPerUser to users x items. */
  readonly ratings: number;
  /** Whole number from 0 to 2^32 - 1. The same options give the same ratings, number by number. */
  readonly seed: number;
  /** `halves`: 0.5 to 5 in halves; `whole`: 1 to 5. */
  readonly scale: ScaleId;
  /** Whether ratings have times: then films come out, and fade. */
  readonly times: boolean;
  /** Dimensions of taste; each says less than the one before. */
  readonly factors: number;
  /** Fewest ratings of a person. */
  readonly leastPerUser: number;
  /** Films' popularity goes with their rank to the minus this; 0 for all alike. */
  readonly popularityExponent: number;
  /** The same for how much people rate. */
  readonly activityExponent: number;
  /** How much taste decides what a person watches; 0 for not at all. */
  readonly selectivity: number;
  /** The rating that a person without bias gives a film without bias, before it is put on the scale. */
  readonly mean: number;
  /** Standard deviations of what a rating is made of, in stars. */
  readonly userBiasSd: number;
  readonly itemBiasSd: number;
  readonly tasteSd: number;
  readonly noiseSd: number;
}

type Asked = "users" | "items" | "ratings" | "seed";

/** Options as they may be handed in. */
export type GivenRatingsOptions = Pick<GenerateRatingsOptions, Asked> & Partial<Omit<GenerateRatingsOptions, Asked>>;

export const generateDefaults: Omit<GenerateRatingsOptions, Asked> = Object.freeze({
  scale: "halves",
  times: true,
  factors: 8,
  leastPerUser: 1,
  popularityExponent: 1,
  activityExponent: 0.9,
  selectivity: 2,
  mean: 3.2,
  userBiasSd: 0.45,
  itemBiasSd: 0.5,
  tasteSd: 0.5,
  noiseSd: 0.8,
});

/** Whole numbers and their bounds, in the order in which they are checked. */
const wholes: readonly (readonly [keyof GenerateRatingsOptions, least: number, most: number])[] = [
  ["users", 1, 10_000_000],
  ["items", 1, 10_000_000],
  ["ratings", 1, 2 ** 32 - 1],
  ["seed", 0, 2 ** 32 - 1],
  ["factors", 1, 1000],
  ["leastPerUser", 0, 10_000_000],
];
const measures: readonly (readonly [keyof GenerateRatingsOptions, least: number, most: number])[] = [
  ["popularityExponent", 0, 10],
  ["activityExponent", 0, 10],
  ["selectivity", 0, 100],
  ["mean", 0, 5],
  ["userBiasSd", 0, 5],
  ["itemBiasSd", 0, 5],
  ["tasteSd", 0, 5],
  ["noiseSd", 0, 5],
];

/**
 * The defaults with what is given; complete and checked.
 *
 * @throws RangeError or TypeError that names the option
 */
export function resolveRatingsOptions(given: GivenRatingsOptions): GenerateRatingsOptions {
  const options = { ...generateDefaults, ...given };
  for (const [name, least, most] of wholes) {
    check(options, name, `a whole number from ${least} to ${most}`, (value) => isBetween(value, least, most, true));
  }
  for (const [name, least, most] of measures) {
    check(options, name, `a number from ${least} to ${most}`, (value) => isBetween(value, least, most, false));
  }
  const { users, items, scale, times, leastPerUser } = options;
  check(options, "leastPerUser", `at most items, ${items}`, () => leastPerUser <= items);
  const [fewest, most] = [users * leastPerUser, users * items];
  check(options, "ratings", `from ${fewest} to ${most} for ${users} people and ${items} films`, (value) =>
    isBetween(value, fewest, most, true),
  );
  if (scale !== "halves" && scale !== "whole")
    throw new TypeError(`${couldNot}: scale must be halves or whole, got ${scale}`);
  if (typeof times !== "boolean") throw new TypeError(`${couldNot}: times must be true or false, got ${times}`);
  return Object.freeze(options);
}

const couldNot = "Cannot generate ratings";

function check(
  options: GenerateRatingsOptions,
  name: keyof GenerateRatingsOptions,
  needed: string,
  holds: (value: unknown) => boolean,
): void {
  if (!holds(options[name])) throw new RangeError(`${couldNot}: ${name} must be ${needed}, got ${options[name]}`);
}

function isBetween(value: unknown, least: number, most: number, whole: boolean): boolean {
  return typeof value === "number" && value >= least && value <= most && (!whole || Number.isInteger(value));
}
