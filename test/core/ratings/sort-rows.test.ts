import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AscendingSet } from "../../../src/core/ratings/ascending-set.ts";
import { shortened, sortRows } from "../../../src/core/ratings/sort-rows.ts";

describe("AscendingSet", () => {
  it("gives back each index once, ascending, and is empty afterwards", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), fc.array(fc.nat(), { maxLength: 100 }), (size, numbers) => {
        const set = new AscendingSet(size);
        const indices = numbers.map((number) => number % size);
        for (const index of indices) set.add(index);
        const out = new Uint32Array(100);
        const wanted = [...new Set(indices)].sort((a, b) => a - b);
        expect([...out.subarray(0, set.drain(out))]).toEqual(wanted);
        expect(set.drain(out)).toBe(0);
      }),
    );
  });

  it("has room for every bit of its words", () => {
    const set = new AscendingSet(70_000);
    const all = [0, 31, 32, 1023, 1024, 32_767, 32_768, 65_535, 69_999];
    for (const index of all.toReversed()) set.add(index);
    const out = new Uint32Array(all.length);
    set.drain(out);
    expect([...out]).toEqual(all);
  });
});

describe("sortRows", () => {
  const time = fc.oneof(fc.nat(3), fc.constant(Number.NaN));
  const rows = fc.array(fc.array(fc.tuple(fc.nat(7), time), { maxLength: 12 }), { minLength: 1, maxLength: 6 });

  it("does what a plain loop does", () => {
    fc.assert(
      fc.property(rows, (people) => {
        const flat = people.flat();
        const sizes = people.map(({ length }) => length);
        const indptr = Uint32Array.from([0, ...sizes.map((_, k) => sizes.slice(0, k + 1).reduce((a, b) => a + b))]);
        const unsorted = {
          indptr,
          indices: Uint32Array.from(flat, ([item]) => item),
          data: Float32Array.from(flat, (_, k) => k),
          times: Float64Array.from(flat, ([, seconds]) => seconds),
        };
        const { written, leftOut } = sortRows(unsorted, 8);
        const sorted = shortened(unsorted, written);
        const wanted = people.map((person, user) =>
          plainly(
            person,
            sizes.slice(0, user).reduce((a, b) => a + b, 0),
          ),
        );
        expect([...sorted.indices]).toEqual(wanted.flat().map(({ item }) => item));
        expect([...sorted.data]).toEqual(wanted.flat().map(({ place }) => place));
        expect([...sorted.indptr.subarray(1)]).toEqual(
          wanted.map((_, k) => wanted.slice(0, k + 1).reduce((sum, { length }) => sum + length, 0)),
        );
        expect(leftOut).toBe(flat.length - wanted.flat().length);
      }),
    );
  });
});

/** Of each film the entry with the highest time, the last of equals; NaN is below all. */
function plainly(person: readonly (readonly [number, number])[], from: number): { item: number; place: number }[] {
  const best = new Map<number, { item: number; place: number; seconds: number }>();
  for (const [turn, [item, time]] of person.entries()) {
    const seconds = Number.isNaN(time) ? -1 : time;
    if (seconds >= (best.get(item)?.seconds ?? -1)) best.set(item, { item, place: from + turn, seconds });
  }
  return [...best.values()].sort((a, b) => a.item - b.item).map(({ item, place }) => ({ item, place }));
}
