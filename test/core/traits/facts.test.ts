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
    expect(own.traits).toEqual([
      { key: "3", name: "Genre 3", films: 3 },
      { key: "5", name: "Genre 5", films: 1 },
      { key: "9", name: "Genre 9", films: 1 },
      { key: "original en", name: "en (original)", films: 2 },
      { key: "original fr", name: "fr (original)", films: 1 },
    ]);
    expect([...own.listOf]).toEqual([0, 0, 0, 1, 1]);
    expect(own.find(0, "9")).toBe(2);
    expect(own.find(1, "original fr")).toBe(4);
    expect([own.find(1, "9"), own.find(0, "7"), own.find(2, "9")]).toEqual([-1, -1, -1]);
    expect([own.films("genre", "3"), own.films("genre", "7"), own.films("keyword", "3")]).toEqual([3, 0, 0]);
  });

  it("finds every trait that it holds, and is the same made from rows", () => {
    const byList = index.lists.map((_, l) => index.traits.filter((_, number) => index.listOf[number] === l));
    const again = new TraitIndex(index.lists, byList);
    expect(again.traits).toEqual(index.traits);
    for (const [number, { key }] of index.traits.entries()) expect(again.find(index.listOf[number], key)).toBe(number);
  });
});

describe("readFacts", () => {
  it("keeps what every film says, list by list", () => {
    for (const [i, each] of films.entries()) {
      const wanted = traitLists.flatMap((list, l) => list.read(each).map(({ key }) => index.find(l, key)));
      expect([...facts.traits.subarray(facts.indptr[i], facts.indptr[i + 1])]).toEqual(wanted);
      const values = numbers.map(({ read }) => Math.fround(read(each) ?? Number.NaN));
      const own = facts.numbers.subarray(i * numbers.length, (i + 1) * numbers.length);
      expect([...own]).toEqual(values);
    }
    expect(facts.strangers.every((count) => count === 0)).toBe(true);
    expect(facts.names).toEqual(numbers.map(({ id }) => id));
  });

  it("counts what no film of the catalogue has", () => {
    const [known] = index.traits.filter((_, number) => index.lists[index.listOf[number]].id === "genre");
    const asked = film({ tmdbId: 0, title: "", genres: [genre(-1), { id: Number(known.key), name: "" }, genre(-2)] });
    const { strangers, traits } = readFacts([asked], index, []);
    expect(strangers[traitLists.findIndex(({ id }) => id === "genre")]).toBe(2);
    expect([...traits].map((number) => index.traits[number])).toContain(known);
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
