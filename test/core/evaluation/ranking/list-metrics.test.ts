import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldFacts } from "../../../../src/core/evaluation/ranking/fold-facts.ts";
import {
  coverage,
  gini,
  intraListDiversity,
  novelty,
} from "../../../../src/core/evaluation/ranking/metrics/list-metrics.ts";
import { topFilms } from "../../../../src/core/evaluation/ranking/top-films.ts";
import type { SparseRows } from "../../../../src/core/ratings/sparse-rows.ts";
import { caseOf, tableOf } from "./toy.ts";

/** Rows of a dense matrix. */
function sparse(rows: readonly (readonly number[])[]): SparseRows {
  const cells = rows.map((row) => [...row.entries()].filter(([, value]) => value !== 0));
  const indptr = [0];
  for (const row of cells) indptr.push(indptr.at(-1)! + row.length);
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    indptr: Uint32Array.from(indptr),
    indices: Uint32Array.from(cells.flat(), ([column]) => column),
    data: Float32Array.from(cells.flat(), ([, value]) => value),
  };
}

const train = tableOf([{ 0: 5, 1: 4 }, { 0: 3 }, { 0: 4, 2: 1 }, { 0: 2 }, {}], 4);

describe("measures of lists", () => {
  it("tell how unknown films are in bits: 4 people rated something", () => {
    const facts = foldFacts(train);
    expect(facts.people).toBe(4);
    expect(novelty(Uint32Array.of(0), facts)).toBe(0);
    expect(novelty(Uint32Array.of(0, 1), facts)).toBe(1); // 0 bits and 2
    expect(novelty(Uint32Array.of(3), facts)).toBe(2); // nobody counts as one person
    expect(novelty(new Uint32Array(0), facts)).toBeNaN();
  });

  it("tell how unlike films of a list are, as pair by pair", () => {
    const bit = fc.integer({ min: 0, max: 3 });
    const rows = fc.array(fc.tuple(bit, bit, bit), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(rows, (traits) => {
        const films = Uint32Array.of(0, 1, 2, 3);
        const cosine = (a: number[], b: number[]) => {
          const product = a.reduce((sum, value, i) => sum + value * b[i]!, 0);
          const lengths = Math.hypot(...a) * Math.hypot(...b);
          return lengths === 0 ? 0 : product / lengths;
        };
        let sum = 0;
        for (let i = 0; i < 4; i++) for (let j = 0; j < i; j++) sum += 1 - cosine(traits[i]!, traits[j]!);
        expect(intraListDiversity(films, foldFacts(train, sparse(traits)))).toBeCloseTo(sum / 6, 6);
      }),
    );
    const facts = foldFacts(train, sparse([[1], [1], [1], [0]]));
    expect(intraListDiversity(Uint32Array.of(1), facts)).toBeNaN();
    expect(() => intraListDiversity(Uint32Array.of(1, 2), foldFacts(train))).toThrow("traits of all films were needed");
    expect(() => foldFacts(train, sparse([[1]]))).toThrow("traits of 1 films were seen; 4 were needed");
  });

  it("tell how much is shown, and how evenly", () => {
    expect(coverage(Uint32Array.of(3, 0, 1, 0))).toBe(0.5);
    expect(gini(Uint32Array.of(2, 2, 2))).toBe(0);
    expect(gini(Uint32Array.of(0, 0, 0, 9))).toBe(0.75);
    expect(gini(Uint32Array.of(3, 1))).toBe(0.25);
    expect(gini(Uint32Array.of(0, 0))).toBeNaN();
  });

  it("know tenths of the rated films", () => {
    const rows = Array.from({ length: 20 }, (_, user) =>
      Object.fromEntries(Array.from({ length: 20 - user }, (_, film) => [film, 4])),
    );
    const { deciles } = foldFacts(tableOf(rows, 21));
    expect([...deciles]).toEqual([10, 10, 9, 9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1]);
  });
});

describe("topFilms", () => {
  it("equals sorting and slicing", () => {
    const value = fc.constantFrom(-Infinity, 0, 1, 2, 3, Infinity);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), fc.integer({ min: 0, max: 20 }), fc.nat(), (values, k, skip) => {
        const known = [...values.keys()].filter((film) => (film * 7 + skip) % 3 === 0);
        const films = [...values.keys()].filter((film) => !known.includes(film));
        films.sort((a, b) => (values[a] === values[b] ? a - b : values[b]! - values[a]!));
        expect([...topFilms(caseOf(known, []), Float32Array.from(values), k)]).toEqual(films.slice(0, k));
      }),
    );
  });
});
