import { expect, it } from "vitest";
import { looksAlike, tooAlike } from "../../../src/web/covers/looks-alike.ts";
import { apart } from "../../../src/web/parts/apart.ts";
import { coverFilm } from "../../../src/web/parts/drawn-cover.ts";
import type { ShownFilm } from "../../../src/web/protocol/shelves.ts";

const genres = ["Crime", "Comedy", "Science Fiction", "Romance", "Horror"];
/** Four of a genre one after the other. */
const film = (tmdb: number) => {
  const [genre, year] = [genres[Math.floor(tmdb / 4) % genres.length]!, 1950 + ((7 * tmdb) % 60)];
  return {
    card: { key: `tmdb-${tmdb}`, title: `Film ${tmdb}`, year, directors: ["Somebody"], genres: [genre] },
  } as unknown as ShownFilm;
};
const isAlike = (one: ShownFilm, other: ShownFilm) =>
  looksAlike(coverFilm(one.card), coverFilm(other.card)) >= tooAlike;
const alike = (films: readonly ShownFilm[]) => films.filter((each, k) => k > 0 && isAlike(films[k - 1]!, each)).length;

it("films stand so that no two side by side look of a kind, all of them, the same every time", () => {
  const films = Array.from({ length: 40 }, (_, k) => film(k + 1));
  const placed = apart(films);
  expect([alike(films) > 0, alike(placed)]).toEqual([true, 0]);
  expect(new Set(placed)).toEqual(new Set(films));
  expect(apart(films)).toEqual(placed);
});
