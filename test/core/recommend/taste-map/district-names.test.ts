import { describe, expect, it } from "vitest";
import type { DistrictNameKind, NameTrait } from "../../../../src/core/recommend/taste-map/district-traits.ts";
import { decadeWord, genrePair, keywordName } from "../../../../src/core/recommend/taste-map/district-words.ts";
import { DistrictNames, information } from "../../../../src/core/recommend/taste-map/name-districts.ts";

const trait = (name: string, kind: DistrictNameKind, from: number, to: number): NameTrait => ({
  ...{ name, kind },
  places: Array.from({ length: to - from }, (_, k) => from + k),
});
const stretch = (from: number, to: number) => trait("", "genre", from, to).places;

describe("words of districts", () => {
  it.each([
    ["Comedy", "Romance", "romantic comedies"],
    ["Romance", "Comedy", "romantic comedies"],
    ["Drama", "Comedy", "comedy dramas"],
    ["Crime", "Thriller", "crime thrillers"],
    ["Action", "Science Fiction", "sci-fi action"],
    ["Family", "Animation", "family animation"],
    ["Music", "Musical", null],
    ["Documentary", "Drama", null],
    ["Drama", "IMAX", null],
  ])("%s and %s are %s", (a, b, words) => {
    expect(genrePair(a, b)).toBe(words);
  });

  it.each([
    [1912, "silent-era"],
    [1948, "forties"],
    [1999, "nineties"],
    [2000, "2000s"],
  ])("%d is of the %s", (year, word) => {
    expect(decadeWord(year)).toBe(word);
  });

  it("calls nothing by keywords that tell a film and not a place", () => {
    expect(keywordName("World War II")).toBe("World War II");
    expect(keywordName("duringcreditsstinger")).toBeNull();
    expect(keywordName("new york")).toBe("New York");
  });
});

describe("DistrictNames", () => {
  it("prefers what is truly over-represented to what is merely common", () => {
    const names = new DistrictNames([trait("Dramas", "genre", 0, 700), trait("Noir", "genre", 0, 45)], 1000);
    expect(names.of(stretch(0, 50)).map(({ trait: { name } }) => name)).toEqual(["Noir"]);
  });

  it("does not call a district by what is true of few of its films, or no truer there than elsewhere", () => {
    const rare = trait("One Director", "person", 0, 5);
    const everywhere = trait("Dramas", "genre", 0, 1000);
    expect(new DistrictNames([rare, everywhere], 1000).of(stretch(0, 100))).toEqual([]);
    expect(new DistrictNames([rare], 1000).of(stretch(0, 20))).toHaveLength(1);
  });

  it("knows nothing where a name and a district are independent", () => {
    expect(information(20, 100, 200, 1000)).toBeCloseTo(0, 12);
    expect(information(100, 100, 100, 1000)).toBeCloseTo(-1000 * (0.1 * Math.log(0.1) + 0.9 * Math.log(0.9)), 9);
  });
});
