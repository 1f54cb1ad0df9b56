// Numbers of films as points in which distances make sense: each number by where it lies among the training films' values,
// from -1.7 to 1.7 evenly (so with a standard deviation of 1), gaps in the middle with a column of their own.
import type { Film } from "../../catalogue/film.ts";
import type { FilmNumber } from "../../traits/film-numbers.ts";

interface Scale {
  readonly number: FilmNumber;
  /** Quantiles of the training films' values, rising. */
  readonly knots: Float64Array;
  readonly hasGaps: boolean;
}

const knotCount = 65;
const reach = Math.sqrt(3);

export class GpPoints {
  private readonly scales: readonly Scale[];
  readonly names: readonly string[];

  constructor(numbers: readonly FilmNumber[], training: readonly Film[]) {
    this.scales = numbers.map((number) => fitScale(number, training));
    this.names = this.scales.flatMap(({ number, hasGaps }) => (hasGaps ? [number.id, `${number.id}?`] : [number.id]));
  }

  /** films x names.length, row-major. */
  rows(films: readonly Film[]): Float32Array {
    const rows = new Float32Array(films.length * this.names.length);
    let at = 0;
    for (const film of films) {
      for (const { number, knots, hasGaps } of this.scales) {
        const value = number.read(film);
        rows[at++] = value === null ? 0 : reach * (2 * rank(value, knots) - 1);
        if (hasGaps) rows[at++] = value === null ? 1 : 0;
      }
    }
    return rows;
  }
}

function fitScale(number: FilmNumber, training: readonly Film[]): Scale {
  const values = training.map(number.read).filter((value) => value !== null);
  const sorted = Float64Array.from(values).sort();
  const knots = Float64Array.from(
    { length: knotCount },
    (_, k) => sorted[Math.round((k / (knotCount - 1)) * (sorted.length - 1))] ?? 0,
  );
  return { number, knots, hasGaps: values.length < training.length };
}

/** The share of training values below `value`, 0 to 1; ties count half, between knots a straight line. */
function rank(value: number, knots: Float64Array): number {
  return (from(value, knots, false) + from(value, knots, true)) / 2 / (knots.length - 1);
}

/** Where a value stands among the knots: behind equal ones or before them. */
function from(value: number, knots: Float64Array, behind: boolean): number {
  let [low, high] = [0, knots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const knot = knots[middle] as number;
    if (knot < value || (behind && knot === value)) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  if (low === knots.length) return knots.length - 1;
  const [a, b] = [knots[low - 1] as number, knots[low] as number];
  return low - 1 + (b > a ? Math.min(1, (value - a) / (b - a)) : 0);
}
