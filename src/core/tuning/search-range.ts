// What a hyper-parameter may be while it is searched for: plain data, so that a model can say it in one line an option.
import type { Random } from "../random/random.ts";

/** Values to draw from: a list, or a range (evenly by the logarithm where `log`), both ends included. */
export type SearchRange =
  | { readonly of: readonly (string | number | boolean)[] }
  | { readonly from: number; readonly to: number; readonly log?: boolean; readonly whole?: boolean };

/** A space: a range by option. */
export type SearchSpace = Readonly<Record<string, SearchRange>>;

/** Options that were drawn. */
export type DrawnOptions = Readonly<Record<string, string | number | boolean>>;

/** One value of each range, in the order of the space. Three digits are kept: more say nothing, and are ill to read. */
export function drawOptions(space: SearchSpace, random: Random): DrawnOptions {
  return Object.fromEntries(Object.entries(space).map(([name, range]) => [name, drawValue(range, random)]));
}

/** The upper end of every range, for what has to be large enough for all that is drawn. */
export function largestDraw(space: SearchSpace): DrawnOptions {
  return Object.fromEntries(
    Object.entries(space).flatMap(([name, range]) => ("of" in range ? [] : [[name, range.to]])),
  );
}

function drawValue(range: SearchRange, random: Random): string | number | boolean {
  if ("of" in range) return range.of[random.below(range.of.length)] as string | number | boolean;
  const { from, to, log = false, whole = false } = range;
  const at = random.next();
  const value = log ? Math.exp(Math.log(from) + at * Math.log(to / from)) : from + at * (to - from);
  const rounded = whole ? Math.round(value) : Number(value.toPrecision(3));
  return Math.min(to, Math.max(from, rounded));
}
