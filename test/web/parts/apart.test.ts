import { expect, it } from "vitest";
import { looksAlike, tooAlike } from "../../../src/web/covers/looks-alike.ts";
import { planCover } from "../../../src/web/covers/plan-cover.ts";
import { apart, inPrints } from "../../../src/web/parts/apart.ts";
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

it("films of a ranked list keep their order, and hang so that no two side by side look of a kind, most as they were", () => {
  const films = Array.from({ length: 60 }, (_, k) => film(k + 101));
  const prints = () => films.map(({ card }) => coverFilm(card).print);
  expect([inPrints(films), alike(films)]).toEqual([films, 0]);
  const hung = prints();
  expect(hung.filter((print) => print !== 0).length).toBeLessThan(films.length / 4);
  inPrints(films.toSpliced(10, 1)); // one was rated: at most its neighbour hangs anew
  expect(prints().filter((print, k) => print !== hung[k]).length).toBeLessThanOrEqual(1);
  expect(alike(films.toSpliced(10, 1))).toBe(0);
  const drawings = films.toSpliced(10, 1).map(({ card }) => planCover(coverFilm(card)).composition);
  const again = drawings.filter((drawing, k) => drawings.slice(Math.max(0, k - 3), k).includes(drawing));
  expect(again.length).toBeLessThan(films.length / 20);
});
