// Facts of films as the columns of a table for trees, with what other models expect of them beside.
import { type FactTable, factColumns } from "../../traits/fact-table.ts";
import type { Matrix } from "../../trees/matrix.ts";

/**
 * @param names numbers to be read
 * @param rows films of the table, in the order of the matrix
 * @param more further columns, one value a row of the matrix each
 */
export function filmColumns(
  facts: FactTable,
  names: readonly string[],
  rows: ArrayLike<number>,
  more: readonly ArrayLike<number>[],
): Matrix {
  const own = factColumns(facts, names);
  const columns = own.length + more.length;
  const data = new Float32Array(rows.length * columns);
  for (let i = 0, at = 0; i < rows.length; i++) {
    const from = rows[i]! * facts.names.length;
    for (const column of own) data[at++] = facts.numbers[from + column]!;
    for (const values of more) data[at++] = values[i]!;
  }
  return { rows: rows.length, columns, data };
}
