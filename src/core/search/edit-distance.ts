// How many typos lie between two texts: letters put in, left out, changed, and neighbours swapped (the optimal string
// alignment distance: Damerau 1964, with no letter edited twice). Bounded, because nobody asks how far apart two texts are
// that have nothing to do with each other: rows are cut to a band and the work stops once the bound is passed.

/** Three rows of the table, used by one call at a time and kept so that a search over many titles allocates nothing. */
let rows: [Int32Array, Int32Array, Int32Array] = newRows(128);

/**
 * The number of typos between two texts, or `most + 1` where there are more than `most`. Counts UTF-16 units.
 *
 * @param most a whole number of at least 0; the cost is about `most` times the shorter length
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA === start || endB === start) return Math.min(endA - start + (endB - start), most + 1);
  return banded(a.slice(start, endA), b.slice(start, endB), most);
}

/** The table's cells further than `most` from its diagonal cannot be part of an answer and are never computed. */
function banded(a: string, b: string, most: number): number {
  const far = most + 1;
  if (b.length + 2 > rows[0].length) rows = newRows(2 * b.length + 2);
  let [twoUp, up, row] = rows;
  for (let j = 0; j <= b.length; j++) up[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    row[from - 1] = from === 1 ? Math.min(i, far) : far;
    let least = row[from - 1] as number;
    for (let j = from; j <= to; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cell = Math.min((up[j - 1] as number) + (isSame ? 0 : 1), (row[j - 1] as number) + 1, far);
      if (j < i + most) cell = Math.min(cell, (up[j] as number) + 1);
      if (i > 1 && j > 1 && isSwap(a, b, i, j)) cell = Math.min(cell, (twoUp[j - 2] as number) + 1);
      row[j] = cell;
      if (cell < least) least = cell;
    }
    // A swap reaches back two rows, so one row beyond the bound is not yet the end.
    if (least > most && i > 1 && leastOf(up, Math.max(0, i - 1 - most), Math.min(b.length, i - 1 + most)) > most) {
      return far;
    }
    [twoUp, up, row] = [up, row, twoUp];
  }
  return up[b.length] as number;
}

function isSwap(a: string, b: string, i: number, j: number): boolean {
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}

function leastOf(row: Int32Array, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let j = from; j <= to; j++) least = Math.min(least, row[j] as number);
  return least;
}

function newRows(length: number): [Int32Array, Int32Array, Int32Array] {
  return [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
}
