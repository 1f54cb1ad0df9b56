// Columns as small whole numbers, which is what makes trees fast: a column's values are gathered once in at most 255 intervals
// that hold about as many rows each, and trees then only count in them (Ke et al. 2017, LightGBM). Code 0 is a gap. Only
// the order of values matters, so that a column may be stretched in any way without a tree noticing.
import type { Matrix } from "./matrix.ts";

export interface BinnedColumns {
  readonly rows: number;
  readonly columns: number;
  /** Column-major, rows x columns: 0 for a gap, else 1 and the number of edges below the value. */
  readonly codes: Uint8Array;
  /** One a column, rising: a value belongs left of an edge when it is at most the edge. */
  readonly edges: readonly Float32Array[];
  /** One a column and one more: where its codes start when those of all columns are laid end to end. */
  readonly starts: Int32Array;
}

/**
 * Gathers every column's values.
 *
 * @param rows the rows whose values decide the edges; all rows get codes
 * @param bins most intervals a column, 2 to 255
 */
export function binColumns(matrix: Matrix, rows: Int32Array, bins: number): BinnedColumns {
  const { rows: count, columns } = matrix;
  const data = columnMajor(matrix);
  const codes = new Uint8Array(count * columns);
  const starts = new Int32Array(columns + 1);
  const edges: Float32Array[] = [];
  for (let column = 0; column < columns; column++) {
    const values = data.subarray(column * count, (column + 1) * count);
    const own = columnEdges(presentValues(values, rows), bins);
    for (let row = 0; row < count; row++) codes[column * count + row] = codeOf(values[row] as number, own);
    edges.push(own);
    starts[column + 1] = (starts[column] as number) + own.length + 2;
  }
  return { rows: count, columns, codes, edges, starts };
}

/** The table turned, a few columns at a time, so that a stretch of a row that was fetched is used up. */
function columnMajor({ rows, columns, data }: Matrix): Float32Array {
  const turned = new Float32Array(rows * columns);
  for (let from = 0; from < columns; from += columnsAtATime) {
    const to = Math.min(columns, from + columnsAtATime);
    for (let row = 0; row < rows; row++) {
      for (let column = from; column < to; column++) {
        turned[column * rows + row] = data[row * columns + column] as number;
      }
    }
  }
  return turned;
}

const columnsAtATime = 16;

/** A column's values without its gaps, rising. Flags, which most columns are, need no sorting: of two values it is enough to count. */
function presentValues(column: Float32Array, rows: Int32Array): Float32Array {
  const values = new Float32Array(rows.length);
  let count = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rows.length; i++) {
    const value = column[rows[i] as number] as number;
    if (Number.isNaN(value)) continue;
    values[count++] = value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const present = values.subarray(0, count);
  let lows = 0;
  for (let i = 0; i < count; i++) {
    const value = present[i];
    if (value === low) lows++;
    else if (value !== high) return present.sort();
  }
  return present.fill(low, 0, lows).fill(high, lows);
}

/** Ends of all intervals but the last. A value that many rows share gets an interval of its own. */
function columnEdges(sorted: Float32Array, bins: number): Float32Array {
  const edges: number[] = [];
  const all = distinctValues(sorted) <= bins;
  let [from, left] = [0, bins];
  for (let i = 0; i + 1 < sorted.length && left > 1; i++) {
    if (sorted[i] === sorted[i + 1]) continue;
    if (!all && (i + 1 - from) * left < sorted.length - from) continue;
    edges.push(between(sorted[i] as number, sorted[i + 1] as number));
    from = i + 1;
    left--;
  }
  return Float32Array.from(edges);
}

function distinctValues(sorted: Float32Array): number {
  let count = sorted.length === 0 ? 0 : 1;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) count++;
  return count;
}

/** The middle, but never the upper value itself, to which the middle of two neighbours in 32 bits may round. */
function between(low: number, high: number): number {
  const middle = Math.fround(low / 2 + high / 2);
  return middle >= low && middle < high ? middle : low;
}

function codeOf(value: number, edges: Float32Array): number {
  if (Number.isNaN(value)) return 0;
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}
