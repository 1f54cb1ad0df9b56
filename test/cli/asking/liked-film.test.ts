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
