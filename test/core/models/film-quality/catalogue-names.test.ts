import { describe, expect, it } from "vitest";
import { CatalogueNames } from "../../../../src/core/models/film-quality/catalogue-names.ts";
import { traitLists } from "../../../../src/core/traits/film-lists.ts";
import { TraitIndex } from "../../../../src/core/traits/trait-index.ts";
import { film } from "../../../support/film.ts";

const cast = (personId: number, name: string) => ({ personId, name, character: "", order: 0 });
const crew = (personId: number, name: string) => ({ personId, name, job: "Director", department: "Directing" });
const films = [
  film({
    tmdbId: 1,
    title: "A",
    cast: [cast(1, "Ana Pérez"), cast(2, "John Smith")],
    crew: [crew(1, "Ana Pérez")],
    genres: [{ id: 18, name: "Drama" }],
    countries: [{ code: "US", name: "United States of America" }],
    spokenLanguages: [{ code: "fr", name: "Français" }],
    originalLanguage: "fr",
  }),
  film({
    tmdbId: 2,
    title: "Drama",
    cast: [cast(3, "John Smith"), cast(1, "Ana Pérez")],
    keywords: [{ id: 7, name: "drama" }],
    companies: [{ id: 9, name: "Drama" }],
  }),
];
const names = new CatalogueNames(TraitIndex.of(traitLists, films));

describe("CatalogueNames", () => {
  it("finds a person in cast and crew as one, whatever the case, accents and spaces", () => {
    for (const name of ["Ana Pérez", " ana perez ", "ANA PE\u0301REZ"]) {
      expect(names.find("person", name)).toEqual([{ key: "1", name: "Ana Pérez", films: 2 }]);
    }
  });

  it("tells people of one name apart", () => {
    expect(
      names
        .find("person", "john smith")
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(["2", "3"]);
  });

  it("finds what is of the kind alone", () => {
    expect(names.find("genre", "drama")).toEqual([{ key: "18", name: "Drama", films: 1 }]);
    expect(names.find("keyword", "drama").map(({ key }) => key)).toEqual(["7"]);
    expect(names.find("company", "drama").map(({ key }) => key)).toEqual(["9"]);
    expect(names.find("person", "drama")).toEqual([]);
  });

  it("finds countries and languages by their codes, too, and languages that are spoken alone", () => {
    expect(names.find("country", "us")).toEqual(names.find("country", "united states of america"));
    expect(names.find("country", "US")).toHaveLength(1);
    expect(names.find("language", "francais")).toEqual([{ key: "fr", name: "Français", films: 1 }]);
    expect(names.find("language", "fr")).toHaveLength(1);
    expect(names.find("language", "fr (original)")).toEqual([]);
  });
});
