// Where the values of a number lie in a catalogue: its quantiles, and whether it has gaps. Plain data, so that a file can keep it.

export interface NumberScale {
  /** Quantiles, rising; without doubles where they were asked for so, and then at least two. */
  readonly edges: readonly number[];
  readonly hasGaps: boolean;
}

/**
 * @param values NaN for gaps
 * @param bins between quantiles
 * @param distinct whether equal quantiles are one edge
 */
export function scaleOf(values: Float32Array, bins: number, distinct: boolean): NumberScale {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  const quantiles = Array.from(
    { length: bins + 1 },
    (_, k) => sorted[Math.round((k / bins) * (sorted.length - 1))] ?? 0,
  );
  const edges = distinct ? [...new Set(quantiles)] : quantiles;
  if (edges.length === 1) edges.push(edges[0]! + 1);
  return { edges, hasGaps: sorted.length < values.length };
}
