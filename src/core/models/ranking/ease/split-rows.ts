// Which rows of a table are best told apart before EASE is solved. Many traits are of a few films that are well described, and all
// of them lie within a part of the catalogue: the films of that part are joined by rows of their own, the others by common rows alone.
// Rows are tried as joining in the order of their lengths, short ones first, and what solving would cost is reckoned after each.
import type { SparseRows } from "../../../ratings/sparse-rows.ts";

export interface RowSplit {
  /** Films of which a part of the rows speaks alone, ascending; may be none. */
  readonly joined: Uint32Array;
  /** The rows of which all entries are of those films. */
  readonly own: SparseRows;
  /** All other rows. */
  readonly common: SparseRows;
}

/** What a multiply-add of a sparse table takes beside one of a product of matrices. */
const sparseCost = 6;

/** Multiply-adds of a product of matrices that the inverse of all films takes. */
const workByFilms = ({ columns }: SparseRows): number => columns ** 3 / 2;

/** The same with `joined` films in one part, where common rows have so many entries. */
function workByRows(rows: number, joined: number, films: number, entries: number, ownEntries: number): number {
  const inverses = (rows ** 3 + joined ** 3) / 2 + 2 * joined * rows ** 2;
  return inverses + sparseCost * (entries * (films + joined + 2 * rows) + ownEntries * 2);
}

/** The cheapest split, or null where it is no less work than the inverse of all films. */
export function splitRows(table: SparseRows, mayJoin: boolean): RowSplit | null {
  const { columns } = table;
  const order = mayJoin ? byLength(table) : new Uint32Array(0);
  const entries = table.indices.length;
  let best = { work: workByRows(table.rows, 0, columns, entries, 0), rows: 0 };
  const isJoined = new Uint8Array(columns);
  let [joined, own] = [0, 0];
  for (let k = 0; k < order.length; k++) {
    const [from, to] = bounds(table, order[k] as number);
    own += to - from;
    for (let at = from; at < to; at++) {
      const film = table.indices[at] as number;
      joined += 1 - (isJoined[film] as number);
      isJoined[film] = 1;
    }
    const work = workByRows(table.rows - k - 1, joined, columns, entries - own, own);
    if (work < best.work) best = { work, rows: k + 1 };
  }
  return best.work < workByFilms(table) ? splitBy(table, order.subarray(0, best.rows)) : null;
}

function bounds({ indptr }: SparseRows, row: number): readonly [from: number, to: number] {
  return [indptr[row] as number, indptr[row + 1] as number];
}

/** Rows, short ones first, among equal ones the lower number first. */
function byLength({ rows, indptr }: SparseRows): Uint32Array {
  const lengthOf = (row: number) => (indptr[row + 1] as number) - (indptr[row] as number);
  return Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
}

/** The films of these rows are joined; rows that speak of them alone go with them. */
export function splitBy(table: SparseRows, rows: ArrayLike<number> & Iterable<number>): RowSplit {
  const isJoined = new Uint8Array(table.columns);
  for (const row of rows) for (const film of table.indices.subarray(...bounds(table, row))) isJoined[film] = 1;
  const isOwn = Uint8Array.from({ length: table.rows }, (_, row) =>
    table.indices.subarray(...bounds(table, row)).every((film) => isJoined[film] === 1) ? 1 : 0,
  );
  const joined = Uint32Array.from(isJoined.keys()).filter((film) => isJoined[film] === 1);
  return {
    joined,
    own: pickRows(table, (row) => isOwn[row] === 1),
    common: pickRows(table, (row) => isOwn[row] === 0),
  };
}

function pickRows(table: SparseRows, isPicked: (row: number) => boolean): SparseRows {
  const picked = Uint32Array.from({ length: table.rows }, (_, row) => row).filter(isPicked);
  const indptr = new Uint32Array(picked.length + 1);
  picked.forEach((row, k) => {
    const [from, to] = bounds(table, row);
    indptr[k + 1] = (indptr[k] as number) + to - from;
  });
  const indices = new Uint32Array(indptr.at(-1) as number);
  const data = new Float32Array(indices.length);
  picked.forEach((row, k) => {
    indices.set(table.indices.subarray(...bounds(table, row)), indptr[k] as number);
    data.set(table.data.subarray(...bounds(table, row)), indptr[k] as number);
  });
  return { rows: picked.length, columns: table.columns, indptr, indices, data };
}
