import { expect, it } from "vitest";
import { liftedBy } from "../../../src/web/parts/lifted-by.ts";
import type { Shelf } from "../../../src/web/protocol/shelves.ts";

const name = (tmdb: number) => ({ tmdb, imdb: null, movielens: null, title: `Film ${tmdb}`, year: 2000 });
const film = (key: string, ...added: readonly [tmdb: number, value: number][]) => ({
  card: { key },
  contributions: added.map(([tmdb, value]) => ({ kind: "rating", film: name(tmdb), rating: 4, value })),
});
const shelf = (...films: readonly ReturnType<typeof film>[]) => ({ kind: { name: "list" }, films }) as unknown as Shelf;

it("a rating lifts the films to which it adds most, or nearly as much as what does, the most lifted first", () => {
  const shelves = [
    shelf(film("most", [1, 0.9], [2, 0.2]), film("little", [1, 0.3], [2, 0.9]), film("against", [1, -0.4])),
    shelf(film("nearly", [1, 0.5], [2, 1]), film("not at all", [2, 0.9])),
  ];
  expect(liftedBy("tmdb-1", { shelves })).toEqual(["most", "nearly"]);
});
