// Numbers of films as piecewise-linear codes: one column a bin between quantiles, 1 below the value, 0 above it, the share of the
// bin in between (Gorishniy et al. 2022, section 3.2), less a half. A linear kernel over a number's columns is a curve with bends at
// the quantiles, so that each number has a curve of its own that can be shown. Gaps have a column of their own.
import { type NumberScale, scaleOf } from "./number-scale.ts";

const bins = 12;

export class GpCurves {
  private readonly scales: readonly NumberScale[];
  /** The number, by its place, that each column belongs to. */
  readonly numberOfColumn: readonly number[];

  /** @param scales of the numbers, from curveScale */
  constructor(scales: readonly NumberScale[]) {
    this.scales = scales;
    this.numberOfColumn = this.scales.flatMap(({ edges, hasGaps }, n) =>
      Array.from({ length: edges.length - 1 + (hasGaps ? 1 : 0) }, () => n),
    );
  }

  get width(): number {
    return this.numberOfColumn.length;
  }

  /** Writes one film's columns from `at` on; a number's columns are scaled so that its variance does not depend on their number. */
  write(values: ArrayLike<number>, out: Float32Array, at: number): void {
    let place = at;
    for (let n = 0; n < this.scales.length; n++) {
      const { edges, hasGaps } = this.scales[n]!;
      const value = values[n]!;
      const gap = Number.isNaN(value);
      const scale = 1 / Math.sqrt(edges.length - 1 + (hasGaps ? 1 : 0));
      for (let k = 0; k + 1 < edges.length; k++) {
        const share = (value - edges[k]!) / (edges[k + 1]! - edges[k]!);
        out[place++] = gap ? 0 : scale * (Math.max(0, Math.min(1, share)) - 0.5);
      }
      if (hasGaps) out[place++] = gap ? scale : 0;
    }
  }
}

/** @param values of a number over the catalogue, NaN for gaps */
export function curveScale(values: Float32Array): NumberScale {
  return scaleOf(values, bins, true);
}
