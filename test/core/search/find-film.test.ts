import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FilmFinder } from "../../../src/core/search/film-finder.ts";
import { imdbId } from "../../../src/core/search/film-ids.ts";
import { filmName } from "../../../src/core/search/film-name.ts";
import { findFilm, typedId } from "../../../src/core/search/find-film.ts";
import { matchTitle } from "../../../src/core/search/match-title.ts";
import { directoryFilms, smallFinder } from "../../support/film-directory.ts";

const finder = smallFinder();
const names = (films: readonly number[]) => films.map((film) => filmName(directoryFilms[film]));

/** "one Heat (1995)", "near Forrest Gump (1994)", "several ...", "none ...". */
function told(meaning: ReturnType<typeof findFilm>): string {
  if (meaning.kind === "one") return `${meaning.isNear ? "near" : "one"} ${names([meaning.film])}`;
  return `${meaning.kind} ${names(meaning.kind === "several" ? meaning.films : meaning.near).join(", ")}`.trim();
}

describe("findFilm", () => {
  it.each([
    ["alien", "one Alien (1979)"],
    ["Heat (1995)", "one Heat (1995)"],
    ["heat 1996", "one Heat (1995)"],
    ["heat", "several Heat (1995), Heat (1986)"],
    ["heat 2013", "one The Heat (2013)"],
    ["heat 2001", "none Heat (1995), The Heat (2013), Heat (1986)"],
    ["emma", "several Emma (1996), Emma (1996)"],
    ["forest gump", "near Forrest Gump (1994)"],
    ["Forest Gump (1994)", "near Forrest Gump (1994)"],
    ["forest gump 1950", "none Forrest Gump (1994)"],
    ["rocky 2", "near Rocky II (1979)"],
    [
      "confessions of 1 dangerous mind",
      "none Confessions of a Dangerous Mind (2002), Confessions of a Dangerous Mind (2002)",
    ],
    ["aliens", "none Alien (1979)"],
    ["rocky iii", "none Rocky II (1979)"],
    ["teh matrix", "near The Matrix (1999)"],
    ["postino", "one Il postino (1994)"],
    ["Postman, The (Postino, Il) (1994)", "one Il postino (1994)"],
    ["the postman", "several Il postino (1994), The Postman (1997)"],
    ["blade runner 2049", "one Blade Runner 2049 (2017)"],
    ["unknown pleasures 2002", "one Unknown Pleasures"],
    ["dangerous mind", "none Confessions of a Dangerous Mind (2002), Confessions of a Dangerous Mind (2002)"],
    ["nothing of the kind", "none"],
    ["", "none"],
    ["tmdb:949", "one Heat (1995)"],
    ["TMDB: 949", "one Heat (1995)"],
    ["imdb:113277", "one Heat (1995)"],
    ["tt0078748", "one Alien (1979)"],
    ["movielens:356", "one Forrest Gump (1994)"],
    ["tmdb:4912", "several Confessions of a Dangerous Mind (2002), Confessions of a Dangerous Mind (2002)"],
    ["tmdb:5", "none"],
  ])("%j is %j", (text, meaning) => expect(told(findFilm(finder, text))).toBe(meaning));

  // guards against "Terminator 2" that was answered with The Terminator alone
  it("suggests a title that begins with the words before one that is a typo away, and both", () => {
    const titles = ["The Terminator", "Terminator 2: Judgment Day", "Terminator Salvation"];
    const film = (index: number) => ({ title: titles[index]!, year: 1984 + index });
    const meaning = findFilm(new FilmFinder({ size: titles.length, film }), "terminator 2");
    expect(meaning).toEqual({ kind: "none", near: [1, 0] });
  });

  it("takes ids in their several forms, and titles that look like none", () => {
    expect(typedId("imdb:tt0113277")).toEqual({ kind: "imdb", id: "tt0113277" });
    expect(typedId("tmdb:tt12")).toBeNull();
    expect(typedId("Heat: 2")).toBeNull();
    expect(["113277", "0113277", "tt113277", "TT0113277", 113277].map(imdbId)).toEqual(Array(5).fill("tt0113277"));
    expect(["tt10872600", "", "tt", "0", "nm0000134", "1.5"].map(imdbId)).toEqual([
      "tt10872600",
      ...Array(5).fill(null),
    ]);
  });

  it("answers whatever is typed, and only films that there are", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."heatlin ()1995:,") }),
      fc.string({ minLength: 400, maxLength: 500 }),
    );
    fc.assert(
      fc.property(text, (query) => {
        const meaning = findFilm(finder, query);
        const films =
          meaning.kind === "one" ? [meaning.film] : meaning.kind === "several" ? meaning.films : meaning.near;
        for (const film of films) expect(directoryFilms[film]).toBeDefined();
        expect(new Set(films).size).toBe(films.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("matchTitle", () => {
  it("takes a title for nearly right only where something beside it speaks for it", () => {
    expect(told(matchTitle(finder, "Forest Gump", null, "alone"))).toBe("near Forrest Gump (1994)"); // no title has "forest"
    expect(told(matchTitle(finder, "Alien Heat", null, "alone"))).toBe("none");
    expect(told(matchTitle(finder, "Rocky 2", null, "alone"))).toBe("none Rocky II (1979)");
    expect(told(matchTitle(finder, "Rocky 2", 1980, "alone"))).toBe("near Rocky II (1979)");
    expect(told(matchTitle(finder, "The Matrux", null, "alone"))).toBe("none The Matrix (1999)");
    expect(told(matchTitle(finder, "The Matrux", null, "checked"))).toBe("near The Matrix (1999)");
    expect(told(matchTitle(finder, "The Matrux", 1998, "alone"))).toBe("near The Matrix (1999)");
    expect(told(matchTitle(finder, "The Matrux", 1990, "alone"))).toBe("none The Matrix (1999)");
  });

  it("reads a year at the end of a title beside the same year, and no other", () => {
    expect(told(matchTitle(finder, "Heat (1995)", 1995, "alone"))).toBe("one Heat (1995)");
    expect(told(matchTitle(finder, "Heat (1986)", 1995, "alone"))).toBe("one Heat (1995)"); // the name in front of the brackets
    expect(told(matchTitle(finder, "Heat 1986", 1995, "alone"))).toBe("none");
  });
});
