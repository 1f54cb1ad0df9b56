// The columns of a table in which anything stands. To a film that nobody rated, a model of what goes together gives nothing
// and takes nothing from it: leaving such films out changes no weight, and what takes the cube of the films is soon done (of
// the 9,742 films of ml-latest-small two thirds have a like, and the cube of two thirds is .3). Rows in which nothing stands go,
// too: people who are asked about elsewhere have empty ones, and did not abstain.
import type { SparseRows } from "../../ratings/sparse-rows.ts";

export interface RatedFilms {
  /** The films that are left, ascending. */
  readonly films: Uint32Array;
  /** The table of these alone, without empty rows: column c is film films[c]. */
  readonly rows: SparseRows;
}

export function ratedFilms(table: SparseRows): RatedFilms {
  const columnOf = new Int32Array(table.columns).fill(-1);
  for (const film of table.indices) columnOf[film] = 0;
  const films = Uint32Array.from(columnOf.keys()).filter((film) => columnOf[film] === 0);
  const indptr = table.indptr.filter((start, row) => row === 0 || start !== table.indptr[row - 1]);
  const rows = { ...table, rows: indptr.length - 1, indptr };
  if (films.length === table.columns) return { films, rows };
  for (let c = 0; c < films.length; c++) columnOf[films[c] as number] = c;
  const indices = table.indices.map((film) => columnOf[film] as number);
  return { films, rows: { ...rows, columns: films.length, indices } };
}
