// Plain statistics of a handful of numbers.

/** Mean, sample standard deviation (n - 1; 0 for a single number), smallest and largest. @throws RangeError for none */
export function spread(values: readonly number[]): { mean: number; sd: number; range: [number, number] } {
  if (values.length === 0) throw new RangeError("Cannot describe numbers: there are none");
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
  return { mean, sd, range: [Math.min(...values), Math.max(...values)] };
}

/** The value below which the share `q` of sorted numbers lies, interpolated linearly (type 7 of Hyndman & Fan 1996). */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

/** The middle number; the mean of the two middle ones where the count is even. */
export function median(values: Iterable<number>): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}
