// Rows by person, each put in the order of its films in place; of several ratings of one film the latest stays.

/** Rows whose films are in any order and may occur twice. */
export interface UnsortedRows {
  readonly indptr: Uint32Array<ArrayBuffer>;
  readonly indices: Uint32Array<ArrayBuffer>;
  readonly data: Float32Array<ArrayBuffer>;
  /** NaN where a rating has none. */
  readonly times: Float64Array<ArrayBuffer>;
}

export interface SortedRows extends UnsortedRows {
  readonly repeats: {
    readonly count: number;
    /** The first few that were left out; `turn` is the place in the unsorted row. */
    readonly examples: readonly { readonly user: number; readonly item: number; readonly turn: number }[];
  };
}

const mostExamples = 5;

/** Sorts in place; where something is left out the arrays become shorter. */
export function sortRows(rows: UnsortedRows, items: number): SortedRows {
  const { indptr } = rows;
  const sorter = new RowSorter(rows, items);
  let from = 0;
  for (let user = 0; user + 1 < indptr.length; user++) {
    const to = indptr[user + 1] as number;
    sorter.sort(user, from, to);
    indptr[user + 1] = sorter.written;
    from = to;
  }
  const { written, repeats } = sorter;
  if (repeats.count === 0) return { ...rows, repeats };
  return {
    indptr,
    indices: new Uint32Array(rows.indices.buffer.transfer(4 * written)),
    data: new Float32Array(rows.data.buffer.transfer(4 * written)),
    times: new Float64Array(rows.times.buffer.transfer(8 * written)),
    repeats,
  };
}

class RowSorter {
  written = 0;
  readonly repeats = { count: 0, examples: [] as { user: number; item: number; turn: number }[] };
  readonly #rows: UnsortedRows;
  readonly #items: number;
  #keys: Float64Array = new Float64Array(0);
  #data: Float32Array = new Float32Array(0);
  #times: Float64Array = new Float64Array(0);

  constructor(rows: UnsortedRows, items: number) {
    this.#rows = rows;
    this.#items = items;
  }

  /** Moves a row to where the rows before it end. */
  sort(user: number, from: number, to: number): void {
    const { indices, data, times } = this.#rows;
    if (this.written === from && isAscending(indices, from, to)) {
      this.written = to;
      return;
    }
    const length = to - from;
    if (length > this.#keys.length) this.#grow(length);
    const keys = this.#keys.subarray(0, length);
    // film and turn in one number: sorted by both, it is stable; items * length is far below 2^53
    for (let turn = 0; turn < length; turn++) keys[turn] = (indices[from + turn] as number) * length + turn;
    keys.sort();
    this.#data.set(data.subarray(from, to));
    this.#times.set(times.subarray(from, to));
    this.#write(user, keys);
  }

  #write(user: number, keys: Float64Array): void {
    const { indices, data, times } = this.#rows;
    const { length } = keys;
    let at = this.written;
    let before = this.#items; // no film has this index
    let turnBefore = 0;
    for (let k = 0; k < length; k++) {
      const key = keys[k] as number;
      const item = Math.floor(key / length);
      let turn = key - item * length;
      if (item === before) {
        at--;
        const isLater = !(this.#timeOf(turn) < this.#timeOf(turnBefore));
        this.#leaveOut(user, item, isLater ? turnBefore : turn);
        if (!isLater) turn = turnBefore;
      }
      indices[at] = item;
      data[at] = this.#data[turn] as number;
      times[at] = this.#times[turn] as number;
      at++;
      before = item;
      turnBefore = turn;
    }
    this.written = at;
  }

  #timeOf(turn: number): number {
    const time = this.#times[turn] as number;
    return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
  }

  #leaveOut(user: number, item: number, turn: number): void {
    this.repeats.count++;
    if (this.repeats.examples.length < mostExamples) this.repeats.examples.push({ user, item, turn });
  }

  #grow(length: number): void {
    this.#keys = new Float64Array(2 * length);
    this.#data = new Float32Array(2 * length);
    this.#times = new Float64Array(2 * length);
  }
}

function isAscending(indices: Uint32Array, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if ((indices[k] as number) <= (indices[k - 1] as number)) return false;
  return true;
}
