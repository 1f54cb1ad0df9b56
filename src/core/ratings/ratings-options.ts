// How a table of ratings is to be read where its form does not tell.
import type { Delimiter } from "./parse/record-scanner.ts";
import type { ColumnChoice } from "./parse/table-form.ts";

export interface RatingsOptions {
  /** Columns by their name in the header, or by number from 1; those left out are recognised by usual names. */
  readonly columns?: ColumnChoice | undefined;
  /** Whether whoever is told of a column that cannot be recognised can name it; default true. Of a set's own file nobody can. */
  readonly canNameColumns?: boolean | undefined;
  /** What stands between fields; told by the first line where it is left out. */
  readonly delimiter?: Delimiter | undefined;
  /** Whether the first row is a header; told by that row where it is left out. */
  readonly header?: boolean | undefined;
  /** The lowest and the highest rating that is taken; default 0.5 to 5. */
  readonly scale?: readonly [least: number, most: number] | undefined;
}

/** @throws RangeError where the options make no sense */
export function checkRatingsOptions({ scale }: RatingsOptions): void {
  if (scale === undefined) return;
  const [least, most] = scale;
  if (Number.isFinite(least) && Number.isFinite(most) && least <= most) return;
  throw new RangeError(`Cannot read ratings: scale must be two numbers, the lower first, got ${least} and ${most}`);
}
