// A table is split without losing a row, joined films are those that many short rows hold together, and who joins hardly anything
// joins nothing.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RowSplit, splitBy, splitRows } from "../../../../../src/core/models/ranking/ease/split-rows.ts";
import type { SparseRows } from "../../../../../src/core/ratings/sparse-rows.ts";

function tableOf(rows: readonly (readonly number[])[], columns: number): SparseRows {
  const sorted = rows.map((row) => [...new Set(row)].sort((a, b) => a - b));
  const indptr = Uint32Array.from([0, ...sorted.map((row) => row.length)]);
  for (let r = 0; r < sorted.length; r++) indptr[r + 1] += indptr[r];
  const indices = Uint32Array.from(sorted.flat());
  return { rows: rows.length, columns, indptr, indices, data: Float32Array.from(indices, (_, k) => 1 + k) };
}

const rowsOf = ({ rows, indptr, indices, data }: SparseRows) =>
  Array.from({ length: rows }, (_, r) => [
    ...[...indices.subarray(indptr[r], indptr[r + 1])].map((film, k) => [film, data[indptr[r] + k]]),
  ]);

function expectSplit(table: SparseRows, { joined, own, common }: RowSplit): void {
  const isJoined = new Set(joined);
  const written = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(written([...rowsOf(own), ...rowsOf(common)])).toEqual(written(rowsOf(table)));
  expect(rowsOf(own).every((row) => row.every(([film]) => isJoined.has(film)))).toBe(true);
  expect(rowsOf(common).every((row) => row.some(([film]) => !isJoined.has(film)))).toBe(true);
}

/** Everybody saw films all over the catalogue; the first films share traits, three each. */
const people = (count: number, films: number) =>
  Array.from({ length: count }, (_, u) => Array.from({ length: 20 }, (_, k) => (u * 131 + k * 97) % films));
const traits = (count: number, films: number) =>
  Array.from({ length: count }, (_, t) => [t, 5 * t + 1, 7 * t + 3].map((film) => film % films));

describe("split rows", () => {
  it("lose no row, whichever join", () => {
    const table = fc
      .array(fc.array(fc.nat(11), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 })
      .map((rows) => tableOf(rows, 12));
    fc.assert(
      fc.property(table, fc.array(fc.nat(11), { maxLength: 4 }), (rows, joining) => {
        const there = joining.filter((row) => row < rows.rows);
        expectSplit(rows, splitBy(rows, there));
        const split = splitRows(rows, true);
        if (split !== null) expectSplit(rows, split);
      }),
    );
  });

  it("join what many rows hold, and let go who joins hardly anything", () => {
    // two people who saw two films each are shorter than any trait
    const few = [
      [700, 800],
      [801, 900],
    ];
    const table = tableOf([...people(60, 1000), ...traits(900, 300), ...few], 1000);
    const split = splitRows(table, true) as RowSplit;
    expectSplit(table, split);
    expect([...split.joined]).toEqual([...Array(300).keys()]);
    expect(split.common.rows).toBe(62);
  });

  it("join nothing where they may not, and are none where that is more work", () => {
    expect(splitRows(tableOf(people(60, 1000), 1000), false)?.joined).toHaveLength(0);
    expect(splitRows(tableOf([...people(60, 1000), ...traits(1500, 1000)], 1000), true)).toBeNull();
    expect(splitRows(tableOf([], 0), true)).toBeNull();
  });
});
