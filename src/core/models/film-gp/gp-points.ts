// Numbers of films as points in which distances make sense: each number by where it lies among the catalogue's values, from -1.7 to
// 1.7 evenly (so with a standard deviation of 1), gaps in the middle with a column of their own.
import { type NumberScale, scaleOf } from "./number-scale.ts";

const bins = 64;
const reach = Math.sqrt(3);

export class GpPoints {
  private readonly scales: readonly NumberScale[];
  /** What each column tells: a number, or behind it with a question mark whether it is not known. */
  readonly names: readonly string[];

  /** @param scales of the numbers, from pointScale */
  constructor(names: readonly string[], scales: readonly NumberScale[]) {
    this.scales = scales;
    this.names = names.flatMap((name, n) => (this.scales[n]!.hasGaps ? [name, `${name}?`] : [name]));
  }

  /** Writes one film's columns from `at` on. */
  write(values: ArrayLike<number>, out: Float32Array, at: number): void {
    let place = at;
    for (let n = 0; n < this.scales.length; n++) {
      const { edges, hasGaps } = this.scales[n]!;
      const value = values[n]!;
      const gap = Number.isNaN(value);
      out[place++] = gap ? 0 : reach * (2 * rank(value, edges) - 1);
      if (hasGaps) out[place++] = gap ? 1 : 0;
    }
  }
}

/** The share of the catalogue's values below `value`, 0 to 1; of equal ones half, between quantiles a straight line. */
function rank(value: number, edges: readonly number[]): number {
  const before = edgesBelow(value, edges, false);
  const first = position(value, edges, before);
  const last = edges[before] === value ? position(value, edges, edgesBelow(value, edges, true)) : first;
  return (first + last) / 2 / (edges.length - 1);
}

/** How many quantiles are below a value, equal ones among them or not. */
function edgesBelow(value: number, edges: readonly number[], behind: boolean): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const edge = edges[middle]!;
    if (edge < value || (behind && edge === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a value stands among the quantiles, of which `low` are below it. */
function position(value: number, edges: readonly number[], low: number): number {
  if (low === 0) return 0;
  if (low === edges.length) return edges.length - 1;
  const [a, b] = [edges[low - 1]!, edges[low]!];
  return low - 1 + (b > a ? Math.min(1, (value - a) / (b - a)) : 0);
}

/** @param values of a number over the catalogue, NaN for gaps */
export function pointScale(values: Float32Array): NumberScale {
  return scaleOf(values, bins, false);
}
