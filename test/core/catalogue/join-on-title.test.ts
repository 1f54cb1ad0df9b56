import { expect, it } from "vitest";
import { joinOnTitle } from "../../../src/core/catalogue/join-on-title.ts";

// pandas 3.1.1: DataFrame({"id": [1,2,3,4], "title": list("abac")}).merge(DataFrame({"movie_id": [7,8,9,6], "title": list("bbax")}), on="title")
it("pairs rows of one title in the order of the films, then of the credits", () => {
  const rows = (ids: number[], titles: string) => ids.map((tmdbId, k) => ({ tmdbId, title: titles[k] ?? "" }));
  expect(joinOnTitle(rows([1, 2, 3, 4], "abac"), rows([7, 8, 9, 6], "bbax"))).toEqual([
    { movieId: 1, creditId: 9 },
    { movieId: 2, creditId: 7 },
    { movieId: 2, creditId: 8 },
    { movieId: 3, creditId: 9 },
  ]);
});

it("compares titles exactly", () => {
  const film = { tmdbId: 1, title: "Heat" };
  expect(
    joinOnTitle(
      [film],
      [
        { tmdbId: 1, title: "heat" },
        { tmdbId: 1, title: "Heat " },
      ],
    ),
  ).toEqual([]);
  expect(joinOnTitle([], [film])).toEqual([]);
});
