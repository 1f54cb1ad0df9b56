// The catalogue holds together: nothing twice, nothing that cannot be, something of everything.
import { describe, expect, it } from "vitest";
import { titleYear } from "../../../src/core/search/names-in-title.ts";
import { starterCatalogue, starterMovies } from "../../../src/core/starter/starter-catalogue.ts";
import { starterGenres, starterLanguages } from "../../../src/core/starter/starter-film.ts";
import { decadeOf, readStarterFilms } from "../../../src/core/starter/starter-films.ts";

const films = readStarterFilms();
const counts = (names: readonly string[]) => {
  const groups = Map.groupBy(names, (name) => name);
  return new Map([...groups].map(([name, those]) => [name, those.length]));
};
const twice = (names: readonly string[]) => [...counts(names)].flatMap(([name, count]) => (count > 1 ? [name] : []));

describe("the starter catalogue", () => {
  it("has about 250 films, numbered from 1, none twice", () => {
    expect(films.length).toBeGreaterThanOrEqual(240);
    expect(films.length).toBeLessThanOrEqual(280);
    expect(films.map(({ id }) => id)).toEqual(films.map((_, k) => k + 1));
    expect(twice(films.map(({ title }) => title))).toEqual([]);
    expect(twice(films.flatMap(({ tmdb }) => (tmdb === null ? [] : `${tmdb}`)))).toEqual([]);
    expect(twice(films.flatMap(({ imdb }) => imdb ?? []))).toEqual([]);
  });

  it("has years and runtimes that can be, in the order of the years", () => {
    const years = films.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect([years[0], years.at(-1)]).toEqual([1920, 2017]);
    expect(films.filter(({ runtime }) => runtime < 60 || runtime > 240)).toEqual([]);
  });

  it("says of every film who made it, who is in it and what it is about", () => {
    const odd = films.filter(({ genres, directors, leads, keywords }) => {
      const few = directors.length < 1 || leads.length < 2 || genres.length < 1 || keywords.length < 4;
      return few || directors.length > 3 || leads.length > 4 || genres.length > 4 || keywords.length > 8;
    });
    expect(odd.map(({ title }) => title)).toEqual([]);
  });

  it("has something of every decade, genre and language, and of what few have seen", () => {
    const decades = counts(films.map(decadeOf));
    expect([...decades.keys()]).toEqual(["1920s", ...[3, 4, 5, 6, 7, 8, 9].map((d) => `19${d}0s`), "2000s", "2010s"]);
    expect(Math.min(...decades.values())).toBeGreaterThanOrEqual(10);
    const genres = counts(films.flatMap((film) => film.genres));
    expect([...genres.keys()].sort()).toEqual(Object.keys(starterGenres).sort());
    expect(Math.min(...genres.values())).toBeGreaterThanOrEqual(5);
    const languages = counts(films.map(({ language }) => language));
    expect([...languages.keys()].sort()).toEqual(Object.keys(starterLanguages).sort());
    expect(languages.get("en")).toBeLessThan(0.7 * films.length);
    expect(films.filter(({ fame }) => fame <= 2).length).toBeGreaterThan(60);
  });

  it("tells films apart by words that others share", () => {
    const keywords = counts(films.flatMap((film) => film.keywords));
    const uses = [...keywords.values()].reduce((sum, count) => sum + count, 0);
    const shared = [...keywords.values()].filter((count) => count > 1);
    expect(shared.reduce((sum, count) => sum + count, 0) / uses).toBeGreaterThan(0.95);
  });
});

describe("starterCatalogue", () => {
  const catalogue = starterCatalogue(films);

  it("knows a film as the rest of the house does", () => {
    const alien = catalogue.find(({ title }) => title === "Alien");
    expect(alien).toMatchObject({
      tmdbId: 348,
      originalTitle: "Alien",
      originalLanguage: "en",
      releaseDate: "1979-07-01",
      runtime: 117,
      voteCount: 0,
      popularity: null,
      genres: [
        { id: 27, name: "Horror" },
        { id: 878, name: "Science Fiction" },
      ],
      spokenLanguages: [{ code: "en", name: "English" }],
    });
    expect(alien?.crew).toMatchObject([{ name: "Ridley Scott", department: "Directing", job: "Director" }]);
    expect(alien?.cast.map(({ name, order }) => [order, name])[0]).toEqual([0, "Sigourney Weaver"]);
  });

  it("numbers each film once, with minus its place where TMDB's number is not known", () => {
    expect(new Set(catalogue.map(({ tmdbId }) => tmdbId)).size).toBe(films.length);
    const unknown = catalogue.filter(({ tmdbId }) => tmdbId < 0);
    expect(unknown.map(({ tmdbId }) => films[-tmdbId - 1]?.tmdb)).toEqual(unknown.map(() => null));
  });

  it("knows a person by one number in front of the camera and behind it, and two people of one name by two", () => {
    const idsOf = (name: string) => {
      const people = catalogue.flatMap(({ cast, crew }) => [...cast, ...crew]);
      return new Set(people.filter((person) => person.name === name).map(({ personId }) => personId));
    };
    expect(idsOf("Orson Welles").size).toBe(1);
    expect(idsOf("Steve McQueen").size).toBe(2);
    expect(catalogue.flatMap(({ cast, crew }) => [...cast, ...crew]).filter(({ name }) => name.includes("("))).toEqual(
      [],
    );
  });

  it("lists films with their year, and their other title in brackets", () => {
    const movies = starterMovies(films);
    expect(movies.map(({ title }) => titleYear(title))).toEqual(films.map(({ year }) => year));
    expect(movies.map(({ title }) => title)).toContain("Spirited Away (Sen to Chihiro no kamikakushi) (2001)");
    expect(movies.map(({ title }) => title)).toContain("Alien (1979)");
  });
});
