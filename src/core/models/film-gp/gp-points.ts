// Numbers of films as points in which distances make sense: each number by where it lies among the catalogue's values, from -1.7 to
// 1.7 evenly (so with a standard deviation of 1), gaps in the middle with a column of their own.
import { type NumberScale, scaleOf } from "./number-scale.ts";

const bins = 64;
const reach = Math.sqrt(3);

export class GpPoints {
  private readonly scales: readonly NumberScale[];
  /** What each column tells: a number, or behind it with a question mark whether it is not known. */
  readonly names: readonly string[];

  /** @param columns values of each number over the catalogue, NaN for gaps */
  constructor(names: readonly string[], columns: readonly Float32Array[]) {
    this.scales = columns.map((values) => scaleOf(values, bins, false));
    this.names = names.flatMap((name, n) => (this.scales[n]!.hasGaps ? [name, `${name}?`] : [name]));
  }

  /** Writes one film's columns from `at` on. */
  write(values: ArrayLike<number>, out: Float32Array, at: number): void {
    let place = at;
    for (const [n, { edges, hasGaps }] of this.scales.entries()) {
      const value = values[n]!;
      const gap = Number.isNaN(value);
      out[place++] = gap ? 0 : reach * (2 * rank(value, edges) - 1);
      if (hasGaps) out[place++] = gap ? 1 : 0;
    }
  }
}

/** The share of the catalogue's values below `value`, 0 to 1; of equal ones half, between quantiles a straight line. */
function rank(value: number, edges: Float64Array): number {
  return (position(value, edges, false) + position(value, edges, true)) / 2 / (edges.length - 1);
}

/** Where a value stands among the quantiles, before equal ones or behind them. */
function position(value: number, edges: Float64Array, behind: boolean): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const edge = edges[middle]!;
    if (edge < value || (behind && edge === value)) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  if (low === edges.length) return edges.length - 1;
  const [a, b] = [edges[low - 1]!, edges[low]!];
  return low - 1 + (b > a ? Math.min(1, (value - a) / (b - a)) : 0);
}
