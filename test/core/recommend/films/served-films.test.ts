import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArtifactError } from "../../../../src/core/artifact/artifact-error.ts";
import { openArtifact } from "../../../../src/core/artifact/open-artifact.ts";
import { type ArtifactSection, packArtifact } from "../../../../src/core/artifact/pack-artifact.ts";
import type { FilmFacts, NamedPerson } from "../../../../src/core/recommend/films/film-facts.ts";
import { packServedFilms, unpackServedFilms } from "../../../../src/core/recommend/films/pack-served-films.ts";
import { type ServedFilms, servedFilms } from "../../../../src/core/recommend/films/served-films.ts";
import { facts, heat, someFacts, someFilms } from "../some-films.ts";

const header = { films: [], options: {}, manifest: {}, metrics: {}, licences: [], parts: {} };

function packed(films: ServedFilms, change: (section: ArtifactSection) => ArtifactSection = (same) => same) {
  return openArtifact(packArtifact(header, packServedFilms(films).map(change)).buffer);
}

const allFacts = (films: ServedFilms) => Array.from({ length: films.size }, (_, film) => films.facts(film));

const id = fc.option(fc.integer({ min: 1, max: 2 ** 31 }));
const names = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }), { maxLength: 4 });
const opinions = fc.record({ count: fc.nat(), mean: fc.option(fc.integer({ min: 0, max: 100 }).map((k) => k / 10)) });
/** A number always has one name. */
const people = (fewest: number): fc.Arbitrary<NamedPerson[]> =>
  fc
    .uniqueArray(fc.integer({ min: fewest, max: 60 }), { maxLength: 5 })
    .map((ids) => ids.map((number) => ({ id: number > 40 ? null : number, name: `Person ${number}` })));
const anyFacts: fc.Arbitrary<FilmFacts> = fc.record({
  tmdb: id,
  imdb: fc.constantFrom(null, "tt0113277", "tt10155932"),
  movielens: id,
  title: fc.string({ unit: "grapheme" }),
  otherTitles: names,
  year: fc.option(fc.integer({ min: 1870, max: 2100 })),
  runtime: fc.option(fc.integer({ min: 1, max: 1000 })),
  language: fc.option(fc.constantFrom("en", "fr", "ja")),
  genres: names,
  directors: people(1),
  cast: people(20),
  keywords: names,
  votes: fc.option(opinions),
  ratings: opinions,
});

describe("ServedFilms", () => {
  it("give back the facts they were made of, also from an artifact", () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 12 }), (films) => {
        const made = servedFilms(films);
        expect(allFacts(made)).toEqual(films);
        expect(allFacts(unpackServedFilms(packed(made)))).toEqual(films);
      }),
    );
  });

  it("lie in the opened bytes and are not copied", () => {
    const bytes = packArtifact(header, packServedFilms(someFilms));
    const { columns } = unpackServedFilms(openArtifact(bytes.buffer));
    for (const column of [columns.year, columns.titles.bytes, columns.cast.indices, columns.personIds]) {
      expect(column.buffer).toBe(bytes.buffer);
    }
  });

  it("keep a name that many films share once", () => {
    expect(someFilms.people.names().filter((name) => name === "Michael Mann")).toHaveLength(1);
    expect(someFilms.genres.size).toBe(7);
  });

  it("tell two people of one name apart by their numbers", () => {
    const cast = [1, 2, null].map((number) => ({ id: number, name: "Steve McQueen" }));
    const films = servedFilms([facts({ cast }), facts({ cast: [{ id: null, name: "Steve McQueen" }] })]);
    expect(films.people.find("steve mcqueen")).toEqual([0, 1, 2]);
  });

  it("find films by their ids", () => {
    const { finder } = servedFilms([...someFacts, heat]);
    expect(finder.withId("tmdb", 949)).toEqual([0, 5]);
    expect(finder.withId("imdb", "tt0113277")).toEqual([0, 5]);
    expect(finder.withId("movielens", 7)).toEqual([3]);
    expect(finder.withId("movielens", 0)).toEqual([]);
  });

  it("find films by any of their titles", () => {
    const { titles } = someFilms.finder;
    expect(titles.find("heat (1995)").matches).toEqual([0]);
    expect(titles.find("violent streets").matches).toEqual([1]);
    expect(titles.find("amelie").matches).toEqual([2]);
    expect(titles.find("Haet").near).toEqual([0]);
  });

  it("refuse an index that no film has", () => {
    for (const film of [-1, 5, 0.5, Number.NaN]) {
      expect(() => someFilms.facts(film)).toThrow(
        new RangeError(`Cannot read a film: index ${film} was seen; a whole number from 0 to 4 was needed`),
      );
    }
  });

  it("refuse facts that a column cannot hold", () => {
    expect(() => servedFilms([heat, facts({ year: 70_000 })])).toThrow(
      new RangeError("Cannot keep the facts of film 1: year is 70000; a whole number from 0 to 65535 was needed"),
    );
    expect(() => servedFilms([facts({ imdb: "nm1" })])).toThrow(/imdb is NaN/);
    expect(() => servedFilms([facts({ ratings: { count: 0.5, mean: 1 } })])).toThrow(/ratings is 0.5/);
  });
});

describe("an artifact whose columns do not fit one another", () => {
  const changed = (name: string, data: ArtifactSection["data"]) => (section: ArtifactSection) =>
    section.name === `served-films/${name}` ? { name: section.name, data } : section;

  it.each([
    ["year", new Uint16Array(4), "has 4 entries; 5 were needed"],
    ["titles/starts", Uint32Array.of(0, 9, 3, 3, 3, 39), "does not rise from 0 to 39"],
    ["genres/indptr", Uint32Array.of(0, 1, 2, 3, 4, 99), "does not rise from 0 to 9"],
    ["genres/indices", new Uint16Array(9).fill(7), "names number 7; numbers below 7 were needed"],
    ["genres/indices", new Float32Array(9), "holds f32; u16 or u32 was needed"],
    ["language", new Uint16Array(5).fill(3), "names number 3; numbers below 3 were needed"],
    ["personIds", new Uint32Array(1), "has 1 entries; 5 were needed"],
  ])("is refused: %s", (name, data, why) => {
    const artifact = packed(someFilms, changed(name, data));
    expect(() => unpackServedFilms(artifact)).toThrow(
      new ArtifactError("damaged", `section served-films/${name} ${why}`, `served-films/${name}`),
    );
  });

  it("is refused or can be read whole, whatever a section holds", () => {
    const names = packServedFilms(someFilms).map(({ name }) => name.slice("served-films/".length));
    const numbers = fc.array(fc.nat({ max: 70 }), { maxLength: 60 });
    const data = fc.oneof(
      numbers.map((all) => Uint32Array.from(all)),
      numbers.map((all) => Uint32Array.from(all).sort()),
      numbers.map((all) => Uint16Array.from(all)),
      numbers.map((all) => Uint8Array.from(all, (value) => 3 * value)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), data, (name, other) => {
        const artifact = packed(someFilms, changed(name, other));
        try {
          const films = unpackServedFilms(artifact);
          expect(allFacts(films)).toHaveLength(films.size);
          films.finder.titles.find("heat");
          films.people.suggestions("mann");
        } catch (error) {
          expect(error).toBeInstanceOf(ArtifactError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is refused where it holds no films", () => {
    const artifact = openArtifact(packArtifact(header, []).buffer);
    expect(() => unpackServedFilms(artifact)).toThrow(ArtifactError);
    const otherType = packed(someFilms, changed("year", new Float32Array(5)));
    expect(() => unpackServedFilms(otherType)).toThrow(/served-films\/year holds f32; u16 was needed/);
  });
});
