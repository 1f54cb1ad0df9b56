// On which line a kept row stands, without keeping a line for each: most rows stand one line after the row before, and only
// the others are written down.

/** Lines by row. */
export class LineMarks {
  /** From row rows[k] on a row stands `offsets[k]` lines after its own number. */
  readonly #rows: number[] = [0];
  readonly #offsets: number[] = [0];
  #offset = 0;

  /** Says that row `row` (from 0, ascending) starts on `line`. */
  mark(row: number, line: number): void {
    if (line - row === this.#offset) return;
    this.#offset = line - row;
    this.#rows.push(row);
    this.#offsets.push(this.#offset);
  }

  /** The line of a row that was marked. */
  lineOf(row: number): number {
    let [low, high] = [0, this.#rows.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#rows[middle] as number) <= row) low = middle;
      else high = middle;
    }
    return row + (this.#offsets[low] as number);
  }
}
