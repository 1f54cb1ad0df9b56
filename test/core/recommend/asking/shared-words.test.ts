import { describe, expect, it } from "vitest";
import { sharedWords } from "../../../../src/core/recommend/asking/shared-words.ts";
import { servedFilms } from "../../../../src/core/recommend/films/served-films.ts";
import { FilmTraits } from "../../../../src/core/recommend/likeness/film-traits.ts";
import { TraitNumbers } from "../../../../src/core/recommend/likeness/trait-numbers.ts";
import { facts } from "../some-films.ts";

const person = (id: number, name: string) => ({ id, name });
const films = servedFilms([
  facts({ genres: ["Crime"], year: 1995, directors: [person(1, "Michael Mann")], cast: [person(2, "Al Pacino")] }),
  facts({ genres: ["Crime"], year: 1981, directors: [person(1, "Michael Mann")] }),
  facts({ genres: ["Crime"], year: 1995, cast: [person(2, "Al Pacino")] }),
  facts({ genres: ["Crime"], year: 1995, keywords: ["part: two"] }),
  facts({ keywords: ["part: two"] }),
]);
const traits = new FilmTraits(new TraitNumbers(films));

describe("sharedWords", () => {
  it.each([
    [0, 1, "is by Michael Mann"],
    [0, 2, "stars Al Pacino"],
    [3, 4, "is about “part: two”"],
    [1, 3, null],
  ])("films %i and %i share what goes into a sentence: %s", (film, other, words) => {
    expect(sharedWords(traits, film, other)).toBe(words);
  });
});
