// Six significant digits: more than any of these figures means, and files a third of the size.

/** The value with six significant digits; whole numbers stay as they are. */
export function rounded(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(6));
}
