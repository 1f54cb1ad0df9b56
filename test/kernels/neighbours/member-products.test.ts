// Products of a handful of films do not depend on which films belong to the head.
import { expect, it } from "vitest";
import { type HeadProducts, keepProducts } from "../../../src/kernels/neighbours/head-products.ts";
import { type MemberScratch, memberProducts } from "../../../src/kernels/neighbours/member-products.ts";
import { addCoOccurrences, type SparseTable } from "../../../src/kernels/neighbours/sparse-table.ts";
import { referenceKernels } from "../../../src/kernels/reference/reference-kernels.ts";
import { seededChance } from "../../support/seeded-chance.ts";

const [people, films] = [30, 12];

/** @param alike whether every entry is 1, and so left out of `value` */
function table(alike: boolean): { dense: number[][]; sparse: SparseTable } {
  const chance = seededChance(5);
  const dense = Array.from({ length: people }, () =>
    Array.from({ length: films }, () => (chance.next() < 0.4 ? (alike ? 1 : Math.ceil(4 * chance.next()) / 4) : 0)),
  );
  const [byPerson, byFilm] = [dense, Array.from({ length: films }, (_, film) => dense.map((row) => row[film]))].map(
    (rows) => ({
      start: Int32Array.from([
        0,
        ...rows.map(
          (_, r) =>
            rows
              .slice(0, r + 1)
              .flat()
              .filter(Boolean).length,
        ),
      ]),
      of: Int32Array.from(rows.flatMap((row) => [...row.keys()].filter((k) => row[k] > 0))),
      data: Float32Array.from(rows.flat().filter(Boolean)),
    }),
  );
  const sparse = {
    films,
    filmStart: byPerson.start,
    filmOf: byPerson.of,
    value: alike ? new Float32Array(0) : byPerson.data,
    personStart: byFilm.start,
    personOf: byFilm.of,
    left: byFilm.data,
  };
  return { dense, sparse };
}

function headOf(sparse: SparseTable, head: number[]): HeadProducts {
  const placeOf = Int32Array.from({ length: films }, (_, film) => head.indexOf(film));
  const products = { head: Int32Array.from(head), placeOf, gram: new Float32Array(head.length ** 2) };
  for (let film = 0; film < films; film++) {
    const row = new Float32Array(films);
    addCoOccurrences(referenceKernels, sparse, film, row);
    keepProducts(products, film, row);
  }
  return products;
}

it.each([
  [true, []],
  [true, [3, 7, 1, 0]],
  [false, []],
  [false, [11, 7, 5]],
  [false, Array.from({ length: films }, (_, film) => film)],
])("entries alike %s, head %j", (alike, head) => {
  const { dense, sparse } = table(alike);
  const products = headOf(sparse, head);
  const scratch: MemberScratch = {
    slotOf: new Int32Array(films),
    met: new Int32Array(people),
    slots: new Int32Array(films),
    values: new Float32Array(films),
  };
  for (const members of [[7, 2, 3], [0, 1, 5, 11], [4], [3, 7]]) {
    const found = new Float32Array(members.length ** 2);
    memberProducts(sparse, products, Int32Array.from(members), found, scratch);
    const wanted = members.flatMap((s) => members.map((t) => dense.reduce((sum, row) => sum + row[s] * row[t], 0)));
    expect([...found]).toEqual(wanted); // quarters: exact in any order
  }
  expect([...scratch.slotOf, ...scratch.met].every((value) => value === 0)).toBe(true);
});
