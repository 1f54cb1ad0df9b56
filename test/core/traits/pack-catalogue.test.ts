// Facts and traits as an artifact keeps them: everything comes back, and what does not fit is refused.
import { describe, expect, it } from "vitest";
import { generateCatalogue } from "../../../src/core/catalogue/generate/generate-catalogue.ts";
import { readFacts } from "../../../src/core/traits/fact-table.ts";
import { traitLists } from "../../../src/core/traits/film-lists.ts";
import { filmNumbers, filmographiesOf } from "../../../src/core/traits/film-numbers.ts";
import { packFacts, unpackFacts, valueCounts } from "../../../src/core/traits/pack-facts.ts";
import { packTraits, unpackTraits } from "../../../src/core/traits/pack-traits.ts";
import { TraitIndex } from "../../../src/core/traits/trait-index.ts";

const { films } = generateCatalogue({ films: 60, seed: 4 });
const index = TraitIndex.of(traitLists, films);
const facts = readFacts(films, index, filmNumbers("all-columns", filmographiesOf(films)));
const sizes = { films: films.length, starts: index.starts, names: facts.names, values: valueCounts(facts) };
const sizeOf = traitLists.map((_, list) => index.starts[list + 1] - index.starts[list]);

describe("packed facts", () => {
  const packed = packFacts(facts, index.starts);

  it("come back to the bit, gaps too", () => {
    expect(unpackFacts(packed, sizes)).toEqual(facts);
    expect(facts.numbers.some(Number.isNaN)).toBe(true);
  });

  it("are none for no films", () => {
    const none = readFacts([], index, []);
    expect(unpackFacts(packFacts(none, index.starts), { ...sizes, films: 0, names: [], values: [] })).toEqual(none);
  });

  it("are refused where parts do not fit one another", () => {
    const shorter = (field: keyof typeof packed) => ({ ...packed, [field]: packed[field].slice(0, -1) });
    for (const field of ["counts", "traits", "values", "codes"] as const) {
      expect(() => unpackFacts(shorter(field), sizes), field).toThrow(RangeError);
    }
    expect(() => unpackFacts(packed, { ...sizes, films: 59 })).toThrow(RangeError);
    expect(() => unpackFacts(packed, { ...sizes, values: sizes.values.toReversed() })).toThrow("Cannot read facts");
    expect(() => unpackFacts(packed, { ...sizes, starts: index.starts.map((start) => start >> 1) })).toThrow(
      "has a trait of no list",
    );
  });
});

describe("packed traits", () => {
  const packed = packTraits(index);

  it("come back with their keys, names and films", () => {
    const again = unpackTraits(packed, traitLists, sizeOf, index.filmCounts);
    expect(again.starts).toEqual(index.starts);
    expect(again.listOf).toEqual(index.listOf);
    for (let number = 0; number < index.size; number++) {
      expect([again.key(number), again.name(number)]).toEqual([index.key(number), index.name(number)]);
      expect(again.find(index.listOf[number], index.key(number))).toBe(number);
    }
  });

  it("hold a person once, whatever they did", () => {
    const names = new TextDecoder().decode(packed.names).split("\0");
    const director = index.name(0);
    const people = new Set(
      films.flatMap(({ crew }) => crew.filter(({ name }) => name === director)).map(({ personId }) => personId),
    );
    const played = films
      .flatMap(({ cast }) => cast.filter(({ name }) => name === director))
      .map(({ personId }) => personId);
    expect(names.filter((name) => name === director)).toHaveLength(new Set([...people, ...played]).size);
    expect(names.length).toBeLessThan(index.size);
  });

  it("are refused where parts do not fit one another", () => {
    const unpack = (parts: Partial<typeof packed>) =>
      unpackTraits({ ...packed, ...parts }, traitLists, sizeOf, index.filmCounts);
    expect(() => unpack({ things: packed.things.slice(0, -1) })).toThrow(RangeError);
    expect(() => unpack({ keys: packed.keys.slice(0, -1) })).toThrow("keys or names of");
    expect(() => unpack({ names: new Uint8Array(0) })).toThrow("keys or names of");
  });
});
