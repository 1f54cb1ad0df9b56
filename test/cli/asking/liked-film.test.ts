import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likedFilm } from "../../../src/cli/asking/liked-film.ts";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { servedFilms } from "../../../src/core/recommend/films/served-films.ts";
import { facts } from "../../core/recommend/some-films.ts";
import { askedFacts } from "../../support/asked-recommender.ts";

const { finder } = servedFilms([...askedFacts, facts({ title: "Apollo: 13", year: 1995, tmdb: 568 })]);

describe("likedFilm", () => {
  it.each([
    ["Heat", 0, 5],
    ["heat 1995: 4.5", 0, 4.5],
    ["Heat (1995):0.5", 0, 0.5],
    ["tmdb:949", 0, 5],
    ["tmdb:949:3", 0, 3],
    ["Mission: Impossible", 9, 5],
    ["2001: A Space Odyssey:4", 7, 4],
    ["apollo: 13", 11, 5],
    ["apollo: 13:2", 11, 2],
  ])("takes %s for a film and a rating", (text, film, rating) => {
    expect(likedFilm(text, finder)).toEqual({ film, rating, note: null });
  });

  it("forgives a typo beside a rating", () => {
    expect(likedFilm("teh godfather:4", finder)).toMatchObject({
      rating: 4,
      note: '"teh godfather" was taken for The Godfather (1972).',
    });
  });

  it.each(["heat:", "Heat (1995) = "])(
    "asks for the rating that was left out of %j, and takes it for no liking",
    (text) => {
      expect(() => likedFilm(text, finder)).toThrow(
        `Cannot tell what you like: ${JSON.stringify(text)} was seen; a rating from 0.5 to 5 behind it, or no sign, was needed`,
      );
    },
  );

  describe("where the whole is a title, too", () => {
    const numbered = servedFilms([
      facts({ title: "Alien", year: 1979, tmdb: 348 }),
      facts({ title: "Alien 3", year: 1992, tmdb: 8077 }),
      facts({ title: "Scream", year: 1981, tmdb: 1 }),
      facts({ title: "Scream", year: 1996, tmdb: 2 }),
      facts({ title: "Scream 3", year: 2000, tmdb: 3 }),
      facts({ title: "Apollo: 3", year: 1999, tmdb: 4 }),
    ]).finder;

    it.each([
      ["Alien (1979):3", 0],
      ["Alien=3", 0],
      ["tmdb:348:3", 0],
      ["Scream (1996):3", 3],
      ["Scream 1981: 3", 2],
    ])("takes %s for a rating without a word", (text, film) => {
      expect(likedFilm(text, numbered)).toEqual({ film, rating: 3, note: null });
    });

    it("gives the film of the shorter title the stars, and says so", () => {
      expect(likedFilm("alien:3", numbered)).toEqual({
        film: 0,
        rating: 3,
        note: '"alien:3" was taken for Alien (1979) with 3 stars, not for Alien 3 (1992).',
      });
    });

    it("picks none where several films have the shorter title", () => {
      expect(() => likedFilm("scream:3", numbered)).toThrow(
        'Cannot tell what you like: "scream:3" may be a film\'s title, or 3 stars for one of several films; one was needed, ' +
          "with its year:\n  Scream 3 (2000)\n  Scream (1981)\n  Scream (1996)",
      );
    });

    it("takes the whole for a title where no film has the shorter one", () => {
      expect(likedFilm("apollo: 3", numbered)).toEqual({ film: 5, rating: 5, note: null });
    });
  });

  it("is a film and a rating on the scale, or a mistake of the person, whatever is typed", () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom("heat", "tmdb:949", "", "no film"), fc.double())
        .map(([title, rating]) => `${title}:${rating}`),
    );
    fc.assert(
      fc.property(typed, (text) => {
        try {
          const { film, rating } = likedFilm(text, finder);
          expect([film >= 0 && film < finder.size, rating >= 0.5 && rating <= 5]).toEqual([true, true]);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});
