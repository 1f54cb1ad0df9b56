// Numbers of films as piecewise-linear codes (number-table.ts), one group of columns a number: a linear kernel over a number's
// columns is a curve with bends at the quantiles, so that each number has a curve of its own that can be shown.
import type { Film } from "../../catalogue/film.ts";
import type { FilmNumber } from "../../traits/film-numbers.ts";
import { NumberTable } from "../../traits/number-table.ts";

const bins = 12;

export class GpCurves {
  private readonly tables: readonly NumberTable[];
  /** The number, by its place, that each column belongs to. */
  readonly numberOfColumn: readonly number[];

  constructor(numbers: readonly FilmNumber[], training: readonly Film[]) {
    this.tables = numbers.map((number) => new NumberTable([number], training, bins));
    this.numberOfColumn = this.tables.flatMap(({ width }, n) => Array.from({ length: width }, () => n));
  }

  get width(): number {
    return this.numberOfColumn.length;
  }

  /** films x width, row-major; a number's columns are scaled so that a kernel between far ends is about -1/4 to 1/4. */
  rows(films: readonly Film[]): Float32Array {
    const { width } = this;
    const rows = new Float32Array(films.length * width);
    let at = 0;
    for (const table of this.tables) {
      const own = table.rows(films);
      const scale = 1 / Math.sqrt(table.width);
      for (let i = 0; i < films.length; i++) {
        for (let k = 0; k < table.width; k++) rows[i * width + at + k] = scale * (own[i * table.width + k] as number);
      }
      at += table.width;
    }
    return rows;
  }
}
