// Numbers of films as a table that a network can read. Each number is told by where it lies among the training films'
// values: piecewise-linear encoding (Gorishniy et al. 2022, section 3.2), one column a bin between quantiles, 1 below the
// value, 0 above it, the share of the bin in between. A bend at every quantile lets a network learn curves that a single
// standardised column resists. Gaps have a column of their own and the middle in all others.
import type { Film } from "../catalogue/film.ts";
import type { FilmNumber } from "./film-numbers.ts";

interface Column {
  readonly number: FilmNumber;
  /** Rising ends of the bins, one more than there are bins. */
  readonly edges: readonly number[];
  /** Whether training films had gaps, so that a column tells them. */
  readonly hasGaps: boolean;
}

/** How films become rows of numbers; fitted on training films, applied to any. */
export class NumberTable {
  private readonly columns: readonly Column[];

  /**
   * @param bins most bins a number; fewer where its values are few
   * @throws RangeError for no films
   */
  constructor(numbers: readonly FilmNumber[], training: readonly Film[], bins = 8) {
    if (training.length === 0) throw new RangeError("Cannot scale numbers of films: there are no films");
    this.columns = numbers.map((number) => fitColumn(number, training, bins));
  }

  /** Numbers a row. */
  get width(): number {
    return this.columns.reduce((sum, { edges, hasGaps }) => sum + edges.length - 1 + (hasGaps ? 1 : 0), 0);
  }

  /** films x width, row-major, values from -0.5 to 0.5, gaps' columns 0 or 1. */
  rows(films: readonly Film[]): Float32Array {
    const { width } = this;
    const rows = new Float32Array(films.length * width);
    films.forEach((film, i) => {
      let at = i * width;
      for (const { number, edges, hasGaps } of this.columns) {
        const value = number.read(film);
        for (let k = 0; k + 1 < edges.length; k++) {
          rows[at++] = value === null ? 0 : shareBelow(value, edges[k] as number, edges[k + 1] as number) - 0.5;
        }
        if (hasGaps) rows[at++] = value === null ? 1 : 0;
      }
    });
    return rows;
  }
}

/** How much of a bin lies below the value, 0 to 1. */
function shareBelow(value: number, low: number, high: number): number {
  return Math.max(0, Math.min(1, (value - low) / (high - low)));
}

function fitColumn(number: FilmNumber, training: readonly Film[], bins: number): Column {
  const values = training.map(number.read).filter((value) => value !== null);
  const sorted = Float64Array.from(values).sort();
  const quantiles = Array.from(
    { length: bins + 1 },
    (_, k) => sorted[Math.round((k / bins) * (sorted.length - 1))] ?? 0,
  );
  const edges = [...new Set(quantiles)];
  if (edges.length === 1) edges.push((edges[0] as number) + 1);
  return { number, edges, hasGaps: values.length < training.length };
}
