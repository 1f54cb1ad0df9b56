import { expect, it } from "vitest";
import { looksAlike } from "../../../src/web/covers/looks-alike.ts";
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
const alike = (films: readonly ShownFilm[]) =>
  films.filter((each, k) => k > 0 && looksAlike(coverFilm(films[k - 1]!.card), coverFilm(each.card))).length;

it("films stand so that hardly two side by side look of a kind, all of them, the same every time", () => {
  const films = Array.from({ length: 40 }, (_, k) => film(k + 1));
  const placed = apart(films);
  expect(alike(films)).toBeGreaterThan(3);
  expect(alike(placed)).toBeLessThan(alike(films));
  expect(new Set(placed)).toEqual(new Set(films));
  expect(apart(films)).toEqual(placed);
});
