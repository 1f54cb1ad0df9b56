import { describe, expect, it } from "vitest";
import {
  type FilmLikeness,
  factorLikeness,
  traitLikeness,
} from "../../../../src/core/recommend/likeness/film-likeness.ts";
import { FilmTraits } from "../../../../src/core/recommend/likeness/film-traits.ts";
import { rememberedLikeness } from "../../../../src/core/recommend/likeness/remembered-likeness.ts";
import { TraitNumbers } from "../../../../src/core/recommend/likeness/trait-numbers.ts";
import { inventedFilms } from "./invented-films.ts";

const films = inventedFilms(60);
const others = Uint32Array.of(7, 3, 59, 0, 12);

describe.each([
  ["traits", traitLikeness(new FilmTraits(new TraitNumbers(films)))],
  [
    "factors",
    factorLikeness(
      Float32Array.from({ length: 4 * films.size }, (_, k) => Math.sin(k * k)),
      4,
    ),
  ],
])("likeness by %s", (_, likeness) => {
  const asked = (of: FilmLikeness, film: number) => {
    const out = new Float32Array(others.length);
    of.compare(film, others, others.length, out);
    return out;
  };

  it("with all films is that with each", () => {
    const all = new Float32Array(films.size);
    for (let film = 0; film < films.size; film++) {
      likeness.compareAll(film, all);
      expect(Float32Array.from(others, (other) => all[other]!)).toEqual(asked(likeness, film));
    }
  });

  it("is the same either way round, and below 0 only where it says so", () => {
    const [all, back] = [new Float32Array(films.size), new Float32Array(films.size)];
    let least = 0;
    for (let film = 0; film < films.size; film++) {
      likeness.compareAll(film, all);
      least = Math.min(least, ...all);
      for (const other of others) {
        likeness.compareAll(other, back);
        expect(back[film]).toBe(all[other]);
      }
    }
    expect(least === 0).toBe(likeness.isNeverNegative);
  });

  it.each([0, 3, 60])("is the same where %i films' rows are remembered", (rows) => {
    const order = Uint32Array.from({ length: films.size }, (_, place) => (7 * place + 3) % films.size);
    const remembered = rememberedLikeness(likeness, order, 4 * films.size * rows);
    for (const film of [5, 9, 5, 30, 31, 9, 5]) expect(asked(remembered, film)).toEqual(asked(likeness, film));
  });
});
