import { describe, expect, it } from "vitest";
import { generateCatalogue } from "../../../src/core/catalogue/generate/generate-catalogue.ts";
import { factColumns, pickFacts, readFacts } from "../../../src/core/traits/fact-table.ts";
import { traitList, traitLists } from "../../../src/core/traits/film-lists.ts";
import { filmNumbers, filmographiesOf } from "../../../src/core/traits/film-numbers.ts";
import { TraitIndex } from "../../../src/core/traits/trait-index.ts";
import { film } from "../../support/film.ts";

const { films } = generateCatalogue({ films: 60, seed: 4 });
const index = TraitIndex.of(traitLists, films);
const numbers = filmNumbers("all-columns", filmographiesOf(films));
const facts = readFacts(films, index, numbers);
const genre = (id: number) => ({ id, name: `Genre ${id}` });

describe("TraitIndex", () => {
  it("counts films, list after list, the most frequent first, then the one seen first", () => {
    const some = [
      film({ tmdbId: 1, title: "A", genres: [genre(5), genre(3)], originalLanguage: "fr" }),
      film({ tmdbId: 2, title: "B", genres: [genre(3), genre(3), genre(9)] }),
      film({ tmdbId: 3, title: "C", genres: [genre(3)] }),
    ];
    const own = TraitIndex.of([traitList("genre"), traitList("language")], some);
    const told = Array.from({ length: own.size }, (_, number) => [own.key(number), own.label(number)]);
    expect(told).toEqual([
      ["3", "genre: Genre 3"],
      ["5", "genre: Genre 5"],
      ["9", "genre: Genre 9"],
      ["original en", "language: en (original)"],
      ["original fr", "language: fr (original)"],
    ]);
    expect([...own.filmCounts]).toEqual([3, 1, 1, 2, 1]);
    expect([...own.starts]).toEqual([0, 3, 5]);
    expect([...own.listOf]).toEqual([0, 0, 0, 1, 1]);
    expect(own.find(0, "9")).toBe(2);
    expect(own.find(1, "original fr")).toBe(4);
    expect([own.find(1, "9"), own.find(0, "7"), own.find(2, "9")]).toEqual([-1, -1, -1]);
    expect([own.films("genre", "3"), own.films("genre", "7"), own.films("keyword", "3")]).toEqual([3, 0, 0]);
  });

  it("finds every trait that it holds", () => {
    for (let number = 0; number < index.size; number++) {
      expect(index.find(index.listOf[number], index.key(number))).toBe(number);
    }
  });
});

describe("readFacts", () => {
  it("keeps what every film says, list by list, the most frequent first", () => {
    for (const [i, each] of films.entries()) {
      const numbersOf = (l: number) => traitLists[l].read(each).map(({ key }) => index.find(l, key));
      const wanted = [...traitLists.keys()].flatMap((l) => numbersOf(l).toSorted((a, b) => a - b));
      expect([...facts.traits.subarray(facts.indptr[i], facts.indptr[i + 1])]).toEqual(wanted);
      const values = numbers.map(({ read }) => Math.fround(read(each) ?? Number.NaN));
      const own = facts.numbers.subarray(i * numbers.length, (i + 1) * numbers.length);
      expect([...own]).toEqual(values);
    }
    expect(facts.strangers.every((count) => count === 0)).toBe(true);
    expect(facts.names).toEqual(numbers.map(({ id }) => id));
  });

  it("counts what no film of the catalogue has", () => {
    const known = index.starts[traitLists.findIndex(({ id }) => id === "genre")];
    const id = Number(index.key(known));
    const asked = film({ tmdbId: 0, title: "", genres: [genre(-1), { id, name: "" }, genre(-2)] });
    const { strangers, traits } = readFacts([asked], index, []);
    expect(strangers[traitLists.findIndex(({ id }) => id === "genre")]).toBe(2);
    expect([...traits]).toContain(known);
  });

  it("reads no films", () => {
    expect(readFacts([], index, numbers)).toMatchObject({ films: 0, indptr: Int32Array.of(0) });
  });
});

describe("pickFacts", () => {
  it("equals facts of the films that were picked, in their order, twice where asked", () => {
    const rows = [7, 3, 3, 59, 0];
    const strange = [...films.slice(0, 59), film({ tmdbId: 0, title: "", genres: [genre(-1)] })];
    const picked = pickFacts(readFacts(strange, index, numbers), rows);
    expect(picked).toEqual(
      readFacts(
        rows.map((row) => strange[row]),
        index,
        numbers,
      ),
    );
    expect(pickFacts(facts, []).films).toBe(0);
    expect(pickFacts(pickFacts(facts, []), []).films).toBe(0);
  });
});

describe("factColumns", () => {
  it("finds columns by name, and refuses a name that is not there", () => {
    expect(factColumns(facts, ["year", "runtime"])).toEqual([2, 1]);
    expect(() => factColumns(facts, ["year", "colour"])).toThrow('there is no number "colour"');
  });
});
