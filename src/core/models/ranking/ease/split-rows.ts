// Which rows of a table are best told apart before EASE is solved. Many traits are of a few films that are well described, and all
// of them lie within a part of the catalogue: the films of that part are joined by rows of their own, the others by common rows alone.
// Rows are tried as joining in the order of their lengths, short ones first, and what solving would cost is reckoned after each; then
// films go that hardly anything joins.
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
const sparseCost = 3;
/** More rounds of letting films go change little. */
const mostRounds = 30;

/** Multiply-adds of a product of matrices that the inverse of all films takes. */
const workByFilms = ({ columns }: SparseRows): number => columns ** 3 / 2;

/** The same by rows: how many are common, with how many entries, and how many films are joined. */
function workByRows({ columns }: SparseRows, rows: number, entries: number, joined: number): number {
  const inverses = (rows ** 3 + joined ** 3) / 2 + 2 * joined * rows ** 2;
  return inverses + sparseCost * entries * (columns + joined + 2 * rows);
}

/** The cheapest split that was found, or null where it is no less work than the inverse of all films. */
export function splitRows(table: SparseRows, mayJoin: boolean): RowSplit | null {
  const first = splitBy(table, mayJoin ? bestJoining(table) : []);
  const splits = [first, withoutLoose(table, first)].sort((a, b) => workOf(table, a) - workOf(table, b));
  const best = splits[0] as RowSplit;
  return workOf(table, best) < workByFilms(table) ? best : null;
}

const workOf = (table: SparseRows, { common, joined }: RowSplit) =>
  workByRows(table, common.rows, common.indices.length, joined.length);

/** The rows that join, the short ones up to a length. */
function bestJoining(table: SparseRows): Uint32Array {
  const order = byLength(table);
  const entries = table.indices.length;
  let best = { work: workByRows(table, table.rows, entries, 0), rows: 0 };
  const isJoined = new Uint8Array(table.columns);
  let [joined, own] = [0, 0];
  for (let k = 0; k < order.length; k++) {
    const [from, to] = bounds(table, order[k] as number);
    own += to - from;
    for (let at = from; at < to; at++) {
      const film = table.indices[at] as number;
      joined += 1 - (isJoined[film] as number);
      isJoined[film] = 1;
    }
    const work = workByRows(table, table.rows - k - 1, entries - own, joined);
    if (work < best.work) best = { work, rows: k + 1 };
  }
  return order.subarray(0, best.rows);
}

/** Without films that so few rows hold that these had better be common; round by round, since then others are held by fewer. */
function withoutLoose(table: SparseRows, split: RowSplit): RowSplit {
  let now = split;
  for (let round = 0; round < mostRounds; round++) {
    const { joined, own, common } = now;
    const held = new Uint32Array(table.columns);
    for (const film of own.indices) (held[film] as number)++;
    const film = 1.5 * joined.length ** 2 + 2 * common.rows ** 2;
    const row = 1.5 * common.rows ** 2 + 4 * joined.length * common.rows + sparseCost * table.columns;
    const kept = joined.filter((place) => (held[place] as number) * row >= film);
    if (kept.length === joined.length) break;
    now = splitAt(table, kept);
  }
  return now;
}

function bounds({ indptr }: SparseRows, row: number): readonly [from: number, to: number] {
  return [indptr[row] as number, indptr[row + 1] as number];
}

/** Rows, short ones first, among equal ones the lower number first. */
function byLength({ rows, indptr }: SparseRows): Uint32Array {
  const lengthOf = (row: number) => (indptr[row + 1] as number) - (indptr[row] as number);
  return Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
}

/** The films of these rows are joined. */
export function splitBy(table: SparseRows, rows: Iterable<number>): RowSplit {
  const isJoined = new Uint8Array(table.columns);
  for (const row of rows) for (const film of table.indices.subarray(...bounds(table, row))) isJoined[film] = 1;
  return splitAt(
    table,
    Uint32Array.from(isJoined.keys()).filter((film) => isJoined[film] === 1),
  );
}

/** @param joined ascending; rows that speak of these alone are their own */
function splitAt(table: SparseRows, joined: Uint32Array): RowSplit {
  const isJoined = new Uint8Array(table.columns);
  for (const film of joined) isJoined[film] = 1;
  const isOwn = Uint8Array.from({ length: table.rows }, (_, row) =>
    table.indices.subarray(...bounds(table, row)).every((film) => isJoined[film] === 1) ? 1 : 0,
  );
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
