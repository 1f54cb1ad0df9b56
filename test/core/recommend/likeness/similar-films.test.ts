import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { servedFilms } from "../../../../src/core/recommend/films/served-films.ts";
import { broadTraits, FilmTraits, particularTraits } from "../../../../src/core/recommend/likeness/film-traits.ts";
import { sharedTraits, similarFilms } from "../../../../src/core/recommend/likeness/similar-films.ts";
import { TraitNumbers, traitKinds } from "../../../../src/core/recommend/likeness/trait-numbers.ts";
import { unlikeHistory } from "../../../../src/core/recommend/likeness/unlike-history.ts";
import { facts, someFilms } from "../some-films.ts";
import { inventedFilms } from "./invented-films.ts";

const traits = new FilmTraits(new TraitNumbers(someFilms));

/** A film's traits by label, as the definition has them: sqrt(weight) x log((1 + films) / films with it) / log(1 + films), scaled to length 1. */
function vectorOf(of: FilmTraits, film: number, scale = particularTraits): Map<string, number> {
  const films = Array.from({ length: of.numbers.films.size }, (_, each) => labelsOf(of, each));
  const values = labelsOf(of, film).map((label): [string, number] => {
    const count = films.filter((labels) => labels.includes(label)).length;
    const rarity = Math.log((1 + films.length) / count) / Math.log(1 + films.length);
    const kind = label.split(":")[0] as keyof typeof scale.weights;
    return [label, Math.sqrt(scale.weights[kind]) * rarity ** scale.rarity];
  });
  const length = Math.hypot(...values.map(([, value]) => value));
  return new Map(values.map(([label, value]) => [label, value / length]));
}

function labelsOf({ numbers: { films } }: FilmTraits, film: number): string[] {
  const { genres, keywords, directors, cast, year } = films.facts(film);
  return [
    ...genres.map((name) => `genre: ${name}`),
    ...(year === null ? [] : [`decade: ${10 * Math.floor(year / 10)}s`]),
    ...keywords.map((name) => `keyword: ${name}`),
    ...directors.map(({ name }) => `director: ${name}`),
    ...cast.map(({ name }) => `lead: ${name}`),
  ];
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((sum, [label, value]) => sum + value * (b.get(label) ?? 0), 0);
}

describe("FilmTraits", () => {
  it.each([particularTraits, broadTraits])("are unit vectors as defined", (scale) => {
    const invented = new FilmTraits(new TraitNumbers(inventedFilms(30)), scale);
    const { rows } = invented;
    for (let film = 0; film < rows.rows; film++) {
      const own = new Map<string, number>();
      for (let k = rows.indptr[film]!; k < rows.indptr[film + 1]!; k++) {
        own.set(invented.numbers.label(rows.indices[k]!), rows.data[k]!);
      }
      const defined = vectorOf(invented, film, scale);
      expect([...own.keys()].sort()).toEqual([...defined.keys()].sort());
      for (const [label, value] of defined) expect(own.get(label)).toBeCloseTo(value, 6);
    }
  });

  it("are none of a film of which nothing is known", () => {
    expect(traits.rows.indptr[5]).toBe(traits.rows.indptr[4]);
  });

  it("have labels of their kind", () => {
    const labels = Array.from(traits.rows.indices, (trait) => traits.numbers.label(trait));
    expect(labels).toContain("director: Michael Mann");
    expect(labels).toContain("decade: 1990s");
    expect(labels).toContain("lead: Al Pacino");
    const plain = Array.from(traits.rows.indices).filter(
      (trait) => trait < traits.numbers.firsts[traitKinds.indexOf("keyword")]!,
    );
    expect(new Set(plain.map((trait) => traits.numbers.kind(trait)))).toEqual(new Set(["genre", "decade"]));
  });
});

describe("similarFilms", () => {
  it("names what both films have, the most telling first, and the shares add up", () => {
    const [first, second] = similarFilms(traits, 0, 5);
    expect(first).toMatchObject({ film: 1 });
    expect(first?.shared.map(({ trait }) => trait)).toEqual([
      "director: Michael Mann",
      "genre: Crime",
      "genre: Drama",
      "keyword: robbery",
    ]);
    expect(first?.shared.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(first!.similarity, 6);
    expect(second).toMatchObject({ film: 3, shared: [{ trait: "decade: 1990s" }] });
  });

  it("finds no film that shares nothing, nor any for a film of which nothing is known", () => {
    expect(similarFilms(traits, 0, 5)).toHaveLength(2);
    expect(similarFilms(traits, 4, 5)).toEqual([]);
  });

  it("takes only films that may be shown, and n at most", () => {
    expect(similarFilms(traits, 0, 5, Uint8Array.of(1, 0, 1, 1, 1)).map(({ film }) => film)).toEqual([3]);
    expect(similarFilms(traits, 0, 1)).toHaveLength(1);
    expect(similarFilms(traits, 0, 0)).toEqual([]);
  });

  it("puts equally similar films in the order of their index", () => {
    const twins = servedFilms(Array.from({ length: 5 }, (_, k) => facts({ genres: k === 2 ? ["War"] : ["Crime"] })));
    expect(similarFilms(new FilmTraits(new TraitNumbers(twins)), 3, 3).map(({ film }) => film)).toEqual([0, 1, 4]);
  });

  it("equals comparing every pair", () => {
    const invented = new FilmTraits(new TraitNumbers(inventedFilms(40)));
    const vectors = Array.from({ length: 40 }, (_, film) => vectorOf(invented, film));
    const sureness = Array.from(invented.lengths, (length) => length / Math.hypot(length, 1));
    fc.assert(
      fc.property(fc.nat(39), (film) => {
        const similar = similarFilms(invented, film, 40);
        const others = vectors.map(
          (vector, other) => cosine(vector, vectors[film]!) * sureness[film]! * sureness[other]!,
        );
        expect(similar).toHaveLength(others.filter((value, other) => value > 0 && other !== film).length);
        for (const each of similar) {
          expect(each.similarity).toBeCloseTo(others[each.film]!, 5);
          expect(each.shared).toEqual(sharedTraits(invented, film, each.film));
        }
        for (const [k, each] of similar.entries())
          if (k > 0) expect(each.similarity <= similar[k - 1]!.similarity).toBe(true);
      }),
    );
  });

  it("thinks less of films of which less is known", () => {
    const plain = { genres: ["Crime"], year: 1990 };
    const told = { ...plain, keywords: ["heist", "getaway"] };
    const films = servedFilms([facts(plain), facts(plain), facts(told), facts(told), facts({ genres: ["War"] })]);
    const made = new FilmTraits(new TraitNumbers(films));
    expect(similarFilms(made, 2, 1)[0]!.similarity).toBeGreaterThan(1.3 * similarFilms(made, 0, 1)[0]!.similarity);
  });

  it("refuses a film that does not exist", () => {
    expect(() => similarFilms(traits, 5, 1)).toThrow(/index 5 was seen/);
  });
});

describe("unlikeHistory", () => {
  it("is 1 less the cosine with the history's traits together", () => {
    const invented = new FilmTraits(new TraitNumbers(inventedFilms(20)));
    const sum = new Map<string, number>();
    for (const film of [3, 8]) {
      for (const [label, value] of vectorOf(invented, film)) sum.set(label, (sum.get(label) ?? 0) + value);
    }
    const length = Math.hypot(...sum.values());
    const unlike = unlikeHistory(invented, [3, 8]);
    for (const [film, value] of unlike.entries()) {
      expect(value).toBeCloseTo(1 - cosine(vectorOf(invented, film), sum) / length, 5);
    }
  });

  it("is 1 for an empty history", () => expect([...unlikeHistory(traits, [])]).toEqual([1, 1, 1, 1, 1]));
});
