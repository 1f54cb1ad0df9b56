import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { servedFilms } from "../../../src/core/recommend/films/served-films.ts";
import { beginsNearly } from "../../../src/web/worker/begins-nearly.ts";
import { searchFilms } from "../../../src/web/worker/search-films.ts";
import { searchPeople } from "../../../src/web/worker/search-people.ts";
import { askedFacts } from "../../support/asked-recommender.ts";

const films = servedFilms(askedFacts);
const found = (text: string) => searchFilms(films, text, 8);
const titles = (text: string) => found(text).films.map(({ title, year }) => `${title} ${year}`);

describe("searching films", () => {
  it("finds titles by their beginning and by the beginning of a word, those that most know first", () => {
    expect(titles("scar")).toEqual(["Scarface 1983", "Scarface 1932"]);
    expect(titles("odys")).toEqual(["2001: A Space Odyssey 1968"]);
    expect(titles("alien").slice(0, 2)).toEqual(["Alien 1979", "Aliens 1986"]);
    expect(found("alien").isNear).toBe(false);
  });

  it("takes accents, case and articles as people type them", () => {
    expect(titles("AMELIE")).toEqual(["Amélie 2001"]);
    expect(titles("the godfather")).toEqual(["The Godfather 1972"]);
  });

  it("forgives a typo, also where the title is not typed to its end", () => {
    for (const typed of ["godfahter", "godfther", "goodfather", "godfathre", "the gdofa", "misson impos", "odyysey"]) {
      expect([typed, titles(typed).length, found(typed).isNear]).toEqual([typed, 1, true]);
    }
  });

  it("finds by ids, and nothing for nothing", () => {
    expect(titles("tmdb:949")).toEqual(["Heat 1995"]);
    expect([found(" "), found("zzzzzz")]).toEqual([
      { films: [], isNear: false },
      { films: [], isNear: true },
    ]);
  });

  it("forgives every single typo in what a title begins with", () => {
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
    const title = fc.array(letter, { minLength: 6, maxLength: 20 }).map((letters) => letters.join(""));
    const typo = fc.tuple(fc.constantFrom("drop", "put", "change", "swap"), fc.nat(), letter);
    fc.assert(
      fc.property(title, fc.integer({ min: 5, max: 20 }), typo, (whole, length, [kind, at, other]) => {
        const typed = mistyped(whole.slice(0, length), kind, at, other);
        expect(beginsNearly(typed)(`some ${whole}`)).toBe(true);
      }),
    );
  });
});

function mistyped(text: string, kind: string, at: number, letter: string): string {
  const k = at % text.length;
  if (kind === "drop") return text.slice(0, k) + text.slice(k + 1);
  if (kind === "put") return text.slice(0, k) + letter + text.slice(k);
  if (kind === "change") return text.slice(0, k) + letter + text.slice(k + 1);
  return k + 1 < text.length ? text.slice(0, k) + text[k + 1]! + text[k]! + text.slice(k + 2) : text;
}

describe("searching people", () => {
  it("finds directors and leads by the beginning of a name, those of most films first", () => {
    expect(searchPeople(films, "de pal", 8)).toEqual(["Brian De Palma"]);
    expect(searchPeople(films, "mich", 8)).toEqual(["Michael Mann"]);
    expect(searchPeople(films, "j", 8)).toEqual(["James Cameron", "Jean-Pierre Jeunet"]);
    expect(searchPeople(films, "", 8)).toEqual([]);
  });
});
