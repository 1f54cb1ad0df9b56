// Rows by person, each put in the order of its films in place; of several ratings of one film the latest stays.
import { AscendingSet } from "./ascending-set.ts";

/** Rows whose films are in any order and may occur twice. */
export interface UnsortedRows {
  readonly indptr: Uint32Array<ArrayBuffer>;
  readonly indices: Uint32Array<ArrayBuffer>;
  readonly data: Float32Array<ArrayBuffer>;
  /** NaN where a rating has none. */
  readonly times: Float64Array<ArrayBuffer>;
}

/** A rating that was left out. */
export interface LeftOut {
  readonly user: number;
  readonly item: number;
  /** Which of the user's unsorted ratings it was, from 0. */
  readonly turn: number;
  /** Where it lay in the unsorted arrays. */
  readonly place: number;
}

export interface Sorted {
  /** How many ratings are left; what lies behind them in the arrays means nothing. */
  readonly written: number;
  /** How many were left out, and the first few of them. */
  readonly leftOut: number;
  readonly examples: readonly LeftOut[];
}

const mostExamples = 5;

/** Sorts in place, indptr too. */
export function sortRows(rows: UnsortedRows, items: number): Sorted {
  const { indptr } = rows;
  const sorter = new RowSorter(rows, items);
  let from = 0;
  for (let user = 0; user + 1 < indptr.length; user++) {
    const to = indptr[user + 1] as number;
    sorter.sort(user, from, to);
    indptr[user + 1] = sorter.written;
    from = to;
  }
  const { written, leftOut, examples } = sorter;
  return { written, leftOut, examples };
}

/** The rows in arrays of that length; the arrays handed in are gone. */
export function shortened({ indptr, indices, data, times }: UnsortedRows, length: number): UnsortedRows {
  return {
    indptr,
    indices: new Uint32Array(indices.buffer.transfer(length * indices.BYTES_PER_ELEMENT)),
    data: new Float32Array(data.buffer.transfer(length * data.BYTES_PER_ELEMENT)),
    times: new Float64Array(times.buffer.transfer(length * times.BYTES_PER_ELEMENT)),
  };
}

class RowSorter {
  written = 0;
  leftOut = 0;
  readonly examples: LeftOut[] = [];
  readonly #rows: UnsortedRows;
  readonly #films: AscendingSet;
  /** The turn + 1 that counts for each film of the row at hand; 0 between rows. */
  readonly #turnOf: Uint32Array;
  // copies of the row at hand
  #order: Uint32Array = new Uint32Array(0);
  #data: Float32Array = new Float32Array(0);
  #times: Float64Array = new Float64Array(0);

  constructor(rows: UnsortedRows, items: number) {
    this.#rows = rows;
    this.#films = new AscendingSet(items);
    this.#turnOf = new Uint32Array(items);
  }

  /** Moves a row to where the rows before it end. */
  sort(user: number, from: number, to: number): void {
    if (this.written === from && isAscending(this.#rows.indices, from, to)) {
      this.written = to;
      return;
    }
    if (to - from > this.#order.length) this.#makeRoom(to - from);
    this.#gather(user, from, to);
    this.#write(this.#films.drain(this.#order));
  }

  #gather(user: number, from: number, to: number): void {
    const { indices, data, times } = this.#rows;
    for (let turn = 0; turn < to - from; turn++) {
      const item = indices[from + turn] as number;
      this.#data[turn] = data[from + turn] as number;
      this.#times[turn] = times[from + turn] as number;
      const before = this.#turnOf[item] as number;
      if (before === 0) this.#films.add(item);
      else if (isEarlier(this.#times[turn] as number, this.#times[before - 1] as number)) {
        this.#leaveOut(user, item, turn, from);
        continue;
      } else this.#leaveOut(user, item, before - 1, from);
      this.#turnOf[item] = turn + 1;
    }
  }

  #write(count: number): void {
    const { indices, data, times } = this.#rows;
    let at = this.written;
    for (let k = 0; k < count; k++, at++) {
      const item = this.#order[k] as number;
      const turn = (this.#turnOf[item] as number) - 1;
      this.#turnOf[item] = 0;
      indices[at] = item;
      data[at] = this.#data[turn] as number;
      times[at] = this.#times[turn] as number;
    }
    this.written = at;
  }

  #leaveOut(user: number, item: number, turn: number, from: number): void {
    this.leftOut++;
    if (this.examples.length < mostExamples) this.examples.push({ user, item, turn, place: from + turn });
  }

  #makeRoom(length: number): void {
    this.#order = new Uint32Array(2 * length);
    this.#data = new Float32Array(2 * length);
    this.#times = new Float64Array(2 * length);
  }
}

/** A rating without a time is earlier than one with; of equals none is. */
export function isEarlier(time: number, other: number): boolean {
  return time < other || (Number.isNaN(time) && !Number.isNaN(other));
}

function isAscending(indices: Uint32Array, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if ((indices[k] as number) <= (indices[k - 1] as number)) return false;
  return true;
}
