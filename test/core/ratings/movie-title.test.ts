import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MovieTitle } from "../../../src/core/ratings/movie-title.ts";
import {
  itemCells,
  type MovieTitleCells,
  titleFromItemCells,
  titleFromMovieLens,
} from "../../../src/core/ratings/movie-title-rows.ts";
import { titleNames, titleYear } from "../../../src/core/search/names-in-title.ts";
import { rowOf } from "../catalogue/row-of.ts";

describe("titles as MovieLens writes them", () => {
  it.each<[string, string[], number | null]>([
    ["Matrix, The (1999)", ["Matrix, The"], 1999],
    ["Postman, The (Postino, Il) (1994)", ["Postman, The", "Postino, Il"], 1994],
    ["Seven (a.k.a. Se7en) (1995)", ["Seven", "Se7en"], 1995],
    [
      "Land Before Time III: The Time of the Great Giving (1995) (V)",
      ["Land Before Time III: The Time of the Great Giving"],
      1995,
    ],
    ["Fawlty Towers (1975-1979)", ["Fawlty Towers"], 1975],
    ["Black Mirror (2011– )", ["Black Mirror"], 2011],
    ["2001: A Space Odyssey (1968) ", ["2001: A Space Odyssey"], 1968],
    ["Babylon 5", ["Babylon 5"], null],
    ["(500) Days of Summer (2009)", ["Days of Summer", "500"], 2009],
    ["1984 (1984)", ["1984"], 1984],
    ["unknown", ["unknown"], null],
    ["", [], null],
  ])("takes %j apart", (title, names, year) => {
    expect(titleNames(title)).toEqual(names);
    expect(titleYear(title)).toBe(year);
  });

  it("reads any text, in no time, without blank names", () => {
    const odd = fc.string({ unit: fc.constantFrom("(", ")", " ", "1", "9", "a", ",", "-", "V", "\u0301", "日") });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: "binary" })), (title) => {
        const names = titleNames(title);
        expect(names.every((name) => name.trim() !== "")).toBe(true);
        expect(new Set(names).size).toBe(names.length);
        const year = titleYear(title);
        expect(year === null || (year >= 0 && year <= 9999)).toBe(true);
      }),
    );
    expect(titleNames(`${"(".repeat(1e6)}1999)`).length).toBeLessThan(3);
  });
});

const cells = (given: Partial<MovieTitleCells>): MovieTitleCells => ({
  movieId: "1",
  title: "Toy Story (1995)",
  genres: "Animation|Children's|Comedy",
  ...given,
});

describe("titleFromMovieLens", () => {
  it("reads a film, with the genres' names of today", () => {
    const { row, repairs } = rowOf();
    const wanted: MovieTitle = {
      rawId: 1,
      title: "Toy Story (1995)",
      year: 1995,
      genres: ["Animation", "Children", "Comedy"],
    };
    expect(titleFromMovieLens(cells({}), row)).toEqual(wanted);
    expect(repairs()).toEqual([]);
  });

  it("keeps what lacks a year, a title or genres, and says so", () => {
    const { row, repairs } = rowOf();
    expect(titleFromMovieLens(cells({ title: "Moonlight", genres: "(no genres listed)" }), row)).toEqual({
      rawId: 1,
      title: "Moonlight",
      year: null,
      genres: [],
    });
    expect(repairs()).toEqual(["1 title without a year, kept", "1 no genres listed, kept without"]);
    const blank = rowOf();
    expect(titleFromMovieLens(cells({ title: " " }), blank.row)?.title).toBe("");
    expect(blank.repairs()).toEqual(["1 title blank, kept"]);
  });

  it("refuses a row without an id", () => {
    const { row, report } = rowOf();
    expect(titleFromMovieLens(cells({ movieId: "0" }), row)).toBeNull();
    expect(report().refused).toEqual([
      { line: 2, column: "movieId", why: '"0" was seen; a whole number from 1 was needed' },
    ]);
  });
});

describe("titleFromItemCells", () => {
  const item = (...flags: readonly number[]) => [
    ...["267", "unknown", "", "", ""],
    ...Array.from({ length: 19 }, (_, k) => (flags.includes(k) ? "1" : "0")),
  ];

  it("reads the flags, and takes the genre 'unknown' for none", () => {
    expect(titleFromItemCells(item(4, 16), rowOf().row)?.genres).toEqual(["Children", "Thriller"]);
    const { row, repairs } = rowOf();
    expect(titleFromItemCells(item(0), row)).toMatchObject({ rawId: 267, year: null, genres: [] });
    expect(repairs()).toEqual(["1 title without a year, kept", "1 no genres listed, kept without"]);
  });

  it("refuses rows of another length, and flags that are none", () => {
    const short = rowOf();
    expect(titleFromItemCells(["1", "Toy Story (1995)"], short.row)).toBeNull();
    expect(short.report().refused[0]?.why).toBe(`2 cells were seen; ${itemCells} were needed`);
    const odd = rowOf();
    expect(titleFromItemCells(item().with(7, "x"), odd.row)).toBeNull();
    expect(odd.report().refused[0]?.why).toBe('"x" was seen; 0 or 1 was needed');
  });
});
