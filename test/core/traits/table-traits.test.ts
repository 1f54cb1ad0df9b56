import { describe, expect, it } from "vitest";
import type { MovieTitle } from "../../../src/core/ratings/movie-title.ts";
import { type TableTraits, tableTraits } from "../../../src/core/traits/table-traits.ts";
import { film } from "../../support/film.ts";

const movie = (rawId: number, year: number | null, ...genres: readonly string[]): MovieTitle => ({
  rawId,
  title: "",
  year,
  genres,
});
const director = (personId: number, name: string) => [{ personId, name, department: "Directing", job: "Director" }];
const cast = (personId: number, name: string, order: number) => ({ personId, name, character: "", order });

const movies = [
  movie(10, 1995, "Action", "Crime"),
  movie(20, 1981, "Crime"),
  movie(30, 1999, "Drama"),
  movie(99, 1999, "Drama"),
];
const films = new Map([
  [10, film({ tmdbId: 1, title: "Heat", crew: director(7, "Michael Mann"), cast: [cast(5, "Al Pacino", 0)] })],
  [20, film({ tmdbId: 2, title: "Thief", crew: director(7, "Michael Mann"), releaseDate: "1981-03-27" })],
]);

function labelsOf({ traits: { indptr, indices }, labels }: TableTraits, row: number): string[] {
  return Array.from(indices.subarray(indptr[row], indptr[row + 1]), (column) => labels[column]!);
}

describe("tableTraits", () => {
  it("keeps traits that two films of the table have, in the order of the lists", () => {
    const made = tableTraits({ items: Float64Array.of(10, 20, 30), movies, films });
    expect(made.labels).toEqual([
      "MovieLens genre: Crime",
      "decade: 1990s",
      "director: Michael Mann",
      "language: en (original)",
    ]);
    expect(labelsOf(made, 0)).toEqual(made.labels);
    expect(labelsOf(made, 1)).toEqual(made.labels.toSpliced(1, 1));
    expect(labelsOf(made, 2)).toEqual(["decade: 1990s"]);
    expect(made.traits).toMatchObject({ rows: 3, columns: 4, data: new Float32Array(8).fill(1) });
  });

  it("reads ids written as text, and gives a film that nothing is known of an empty row", () => {
    const made = tableTraits(
      { items: ["20", "x", "30"], movies, films },
      { leastFilms: 1, lists: ["decade", "director"] },
    );
    expect([0, 1, 2].map((row) => labelsOf(made, row))).toEqual([
      ["decade: 1980s", "director: Michael Mann"],
      [],
      ["decade: 1990s"],
    ]);
  });

  it("takes the decade from the release where the title has no year", () => {
    const made = tableTraits(
      { items: Float64Array.of(20), movies: [movie(20, null)], films },
      { leastFilms: 1, lists: ["decade"] },
    );
    expect(made.labels).toEqual(["decade: 1980s"]);
  });

  it("makes an empty matrix of no films", () => {
    const { traits, labels } = tableTraits({ items: new Float64Array(0), movies, films });
    expect(labels).toEqual([]);
    expect(traits).toMatchObject({ rows: 0, columns: 0, indptr: Uint32Array.of(0) });
  });

  it("refuses a count that is none", () => {
    expect(() => tableTraits({ items: [], movies, films }, { leastFilms: 0 })).toThrow(
      new RangeError("Cannot make traits of films: leastFilms must be a whole number from 1, got 0"),
    );
  });
});
