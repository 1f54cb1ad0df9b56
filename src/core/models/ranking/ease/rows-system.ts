// A system of EASE taken apart for an inverse by rows: what is common, what joins some films, and what of it stands where.
import type { Kernels, WeightedRows } from "../../../../kernels/kernels.ts";
import { bytesOfLinkedRows } from "../../../../kernels/sparse/linked-rows.ts";
import { floatsOfSweep } from "../../../../kernels/symmetric/sweep.ts";
import { floatsOfTiles } from "../../../../kernels/symmetric/tiles.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import type { EaseSystem } from "./ease-system.ts";
import { type RowSplit, splitRows } from "./split-rows.ts";
import { bytesOfSweep } from "./sweep-weights.ts";

/** Films of a panel, and films whose weights are made at a time: of some hundred rows a panel fits a processor's cache. */
const widest = 1024;

export interface RowsSystem {
  readonly films: number;
  /** Films joined by rows of their own, ascending. */
  readonly joined: Uint32Array;
  /** One a film: its number among those, or -1. */
  readonly places: Int32Array;
  /** Rows of their own x joined films. */
  readonly own: SparseRows;
  /** Common rows x joined films. */
  readonly commonOfJoined: SparseRows;
  /** Common rows x all films, without entries of joined ones. */
  readonly commonOfOthers: SparseRows;
  readonly shape: RowsShape;
}

export interface RowsShape {
  /** Common rows, and joined films, as multiples of 4. */
  readonly dimension: number;
  readonly joinedWidth: number;
  /** Films of a panel of weights. */
  readonly width: number;
  readonly height: number;
}

/** Null where the inverse of all films is no more work, or takes less memory. */
export function rowsSystem({ rows: table, centred }: EaseSystem): RowsSystem | null {
  const split = splitRows(table, !centred);
  if (split === null) return null;
  const system = takeApart(split);
  const bySweep = bytesOfSweep({ users: table.rows, items: table.columns, ratings: table.indices.length });
  return bytesOfRows(system) <= bySweep ? system : null;
}

export function takeApart({ joined, own, common }: RowSplit): RowsSystem {
  const films = common.columns;
  const places = new Int32Array(films).fill(-1);
  joined.forEach((film, place) => {
    places[film] = place;
  });
  const others = Int32Array.from(places, (place, film) => (place < 0 ? film : -1));
  return {
    films,
    joined,
    places,
    own: renumbered(own, places, joined.length),
    commonOfJoined: renumbered(common, places, joined.length),
    commonOfOthers: renumbered(common, others, films),
    shape: shapeOf(common.rows, joined.length, films),
  };
}

function shapeOf(rows: number, joined: number, films: number): RowsShape {
  const inFours = (count: number) => 4 * Math.ceil(count / 4);
  const width = inFours(Math.min(widest, films));
  const height = Math.min(widest, 8 * Math.ceil(films / 32));
  return { dimension: inFours(rows), joinedWidth: inFours(joined), width, height };
}

/** Bytes of kernel memory, at the step that takes most. */
function bytesOfRows({ films, joined, own, commonOfJoined, commonOfOthers, shape }: RowsSystem): number {
  const { dimension, joinedWidth, width, height } = shape;
  const { rows } = commonOfOthers;
  const kept = dimension * (dimension + joinedWidth);
  const inverse = (size: number) => floatsOfTiles(size) + floatsOfSweep(size) + 2 * size;
  const invertingRows = inverse(rows) + linkedFloats(films, rows, commonOfOthers.indices.length);
  const joining =
    inverse(joined.length) +
    linkedFloats(own.rows, joined.length, own.indices.length) +
    joinedWidth * (joinedWidth + 2 * dimension) +
    2 * tableFloats(commonOfJoined, joined.length + rows);
  const panels = width * (dimension + height) + 3 * films + tableFloats(commonOfOthers, films);
  return 4 * (kept + Math.max(invertingRows, joined.length === 0 ? 0 : joining, panels)) + 512;
}

const linkedFloats = (rows: number, columns: number, entries: number) => bytesOfLinkedRows(rows, columns, entries) / 4;
const tableFloats = ({ indices }: SparseRows, rows: number) => 2 * indices.length + rows + 2;

/** Columns by their new numbers, without those that have -1. */
function renumbered(table: SparseRows, numbers: Int32Array, columns: number): SparseRows {
  const isKept = (k: number) => (numbers[table.indices[k] as number] as number) >= 0;
  const indptr = new Uint32Array(table.rows + 1);
  for (let row = 0; row < table.rows; row++) {
    let count = indptr[row] as number;
    for (let k = table.indptr[row] as number; k < (table.indptr[row + 1] as number); k++) if (isKept(k)) count++;
    indptr[row + 1] = count;
  }
  return {
    rows: table.rows,
    columns,
    indptr,
    indices: table.indices.filter((_, k) => isKept(k)).map((film) => numbers[film] as number),
    data: table.data.filter((_, k) => isKept(k)),
  };
}

/** A table as kernels combine its rows, but for what they are combinations of. */
export type KernelTable = Pick<WeightedRows, "starts" | "columns" | "weights">;

export function kernelTable(kernels: Kernels, { indptr, indices, data }: SparseRows): KernelTable {
  const [starts, columns] = [kernels.integers(indptr.length), kernels.integers(indices.length)];
  const weights = kernels.floats(data.length);
  starts.set(indptr);
  columns.set(indices);
  weights.set(data);
  return { starts, columns, weights };
}
