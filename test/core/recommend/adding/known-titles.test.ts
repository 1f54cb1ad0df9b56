import { describe, expect, it } from "vitest";
import { KnownTitles } from "../../../../src/core/recommend/adding/known-titles.ts";
import { film } from "../../../support/film.ts";
import { someFilms } from "../some-films.ts";

const written = (title: string, year: number | null, originalTitle = title) =>
  film({ tmdbId: -1, title, originalTitle, releaseDate: year === null ? null : `${year}-07-01` });

describe("KnownTitles", () => {
  it("gives indices behind the catalogue to films that it does not have", () => {
    const known = new KnownTitles(someFilms);
    const added = [written("Collateral", 2004), written("Heat", 1986), written("Ali", null)];
    expect(added.map((each) => known.add(each))).toEqual([5, 6, 7]);
  });

  it("knows a film by any of its names and its year, whatever the case, and one that was just added", () => {
    const known = new KnownTitles(someFilms);
    const same = [
      written("heat", 1995),
      written(" Violent Streets ", 1981),
      written("Amelie", 2001, "Le Fabuleux Destin d'Amélie Poulain".normalize("NFD")),
      written("Somewhere, Someone", null),
    ];
    expect(same.map((each) => known.add(each))).toEqual([null, null, null, null]);
    expect([known.add(written("Ali", 2001)), known.add(written("ALI", 2001))]).toEqual([5, null]);
  });
});
