import { describe, expect, it } from "vitest";
import { filmFromTmdb, type TmdbMovieCells } from "../../../src/core/catalogue/film-from-tmdb.ts";
import { StringPool } from "../../../src/core/catalogue/string-pool.ts";
import { rowOf } from "./row-of.ts";
import { movieCells } from "./tmdb-cells.ts";

function filmOf(changes: Partial<TmdbMovieCells> = {}) {
  const { row, report, repairs } = rowOf();
  const film = filmFromTmdb(movieCells(changes), row, new StringPool());
  return { film, report: report(), repairs: repairs() };
}

describe("filmFromTmdb", () => {
  it("turns a whole row into a film and mends nothing", () => {
    const { film, repairs } = filmOf();
    expect(film).toEqual({
      tmdbId: 949,
      title: "Heat",
      originalTitle: "Heat",
      originalLanguage: "en",
      overview: "A thief and a detective drink a coffee.",
      tagline: "A Los Angeles crime saga",
      homepage: null,
      status: "Released",
      releaseDate: "1995-12-15",
      runtime: 170,
      budget: 60_000_000,
      revenue: 187_436_818,
      popularity: 17.9,
      voteAverage: 7.7,
      voteCount: 1886,
      genres: [
        { id: 28, name: "Action" },
        { id: 80, name: "Crime" },
      ],
      keywords: [{ id: 642, name: "robbery" }],
      companies: [{ id: 508, name: "Regency" }],
      countries: [{ code: "US", name: "United States of America" }],
      spokenLanguages: [{ code: "en", name: "English" }],
    });
    expect(repairs).toEqual([]);
  });

  it.each<[Partial<TmdbMovieCells>, object, string]>([
    [{ budget: "0" }, { budget: null }, "1 budget 0, read as not known"],
    [{ budget: "999" }, { budget: null }, "1 budget of 1 to 999 dollars (implausible), read as not known"],
    [{ budget: "-5" }, { budget: null }, "1 budget unreadable, read as not known"],
    [{ revenue: "0" }, { revenue: null }, "1 revenue 0, read as not known"],
    [{ revenue: "12" }, { revenue: null }, "1 revenue of 1 to 999 dollars (implausible), read as not known"],
    [{ runtime: "0" }, { runtime: null }, "1 runtime 0, read as not known"],
    [{ runtime: "" }, { runtime: null }, "1 runtime blank, read as not known"],
    [{ runtime: "two hours" }, { runtime: null }, "1 runtime unreadable, read as not known"],
    [{ popularity: "0.0" }, { popularity: null }, "1 popularity 0, read as not known"],
    [{ release_date: "" }, { releaseDate: null }, "1 release_date blank, read as not known"],
    [{ release_date: "1995-02-30" }, { releaseDate: null }, "1 release_date unreadable, read as not known"],
    [{ overview: " " }, { overview: null }, "1 overview blank, read as not known"],
    [{ title: "" }, { title: "Heat" }, "1 title blank, original title taken"],
    [{ original_title: " " }, { originalTitle: "Heat" }, "1 original title blank, title taken"],
    [{ original_language: "" }, { originalLanguage: "xx" }, "1 language blank, read as xx"],
    [{ status: "" }, { status: "" }, "1 status blank, kept"],
    [{ vote_count: "0" }, { voteCount: 0 }, "1 film without votes, kept"],
    [{ vote_average: "0.0" }, { voteAverage: 0 }, "1 vote average of 0, kept"],
    [{ genres: "" }, { genres: [] }, "1 genres blank, read as an empty list"],
    [
      { keywords: '[{"id": 1, "name": "\u00a0"}, {"id": 2, "name": "heist"}]' },
      { keywords: [{ id: 2, name: "heist" }] },
      "1 entry of keywords with a blank name, left out",
    ],
    [
      { genres: '[{"id": 28, "name": "Action"}, {"id": 28, "name": "Action"}]' },
      { genres: [{ id: 28, name: "Action" }] },
      "1 entry of genres listed twice, left out",
    ],
    [
      { spoken_languages: '[{"iso_639_1": "bo", "name": ""}]' },
      { spokenLanguages: [{ code: "bo", name: "bo" }] },
      "1 entry of spoken_languages with a blank name, called by its code",
    ],
    [
      { production_countries: '[{"iso_3166_1": "", "name": "Utopia"}, {"iso_3166_1": null, "name": null}]' },
      { countries: [] },
      "2 entry of production_countries with a blank code, left out",
    ],
  ])("mends and counts %j", (changes, expected, repair) => {
    const { film, repairs } = filmOf(changes);
    expect(film).toMatchObject(expected);
    expect(repairs).toEqual([repair]);
  });

  it("keeps empty lists, a tagline of nothing and an amount of 1,000 without a word", () => {
    const { film, repairs } = filmOf({ genres: "[]", tagline: "", budget: "1000" });
    expect(film).toMatchObject({ genres: [], tagline: null, budget: 1000 });
    expect(repairs).toEqual([]);
  });

  it.each<[Partial<TmdbMovieCells>, string, string]>([
    [{ id: "abc" }, "id", '"abc" was seen; a whole number was needed'],
    [{ title: "", original_title: " " }, "title", '"" was seen; a title or an original title was needed'],
    [{ vote_average: "" }, "vote_average", '"" was seen; 0 to 10 was needed'],
    [{ vote_average: "10.1" }, "vote_average", '"10.1" was seen; 0 to 10 was needed'],
    [{ vote_count: "many" }, "vote_count", '"many" was seen; a whole number was needed'],
  ])("refuses a row with %j", (changes, column, why) => {
    const { film, report } = filmOf(changes);
    expect(film).toBeNull();
    expect(report).toMatchObject({ rowsKept: 0, refused: [{ line: 2, column, why }] });
  });

  it.each<[Partial<TmdbMovieCells>, string]>([
    [{ genres: '[{"id": 28, "name": "Act' }, "line 2, column genres: the cell, which starts"],
    [{ genres: "{}" }, 'line 2, column genres: "{}" was seen; a JSON list was needed'],
    [{ genres: "[28]" }, 'line 2, column genres: entry 1 of the list is "28"; a JSON object was needed'],
    [{ genres: '[{"id": 28}]' }, 'entry 1 of the list has no "name"; a text was needed'],
    [{ keywords: '[{"id": "28", "name": "x"}]' }, 'has "\\"28\\"" as "id"; a whole number was needed'],
    [{ keywords: '[{"id": 1.5, "name": "x"}]' }, 'has "1.5" as "id"; a whole number was needed'],
    [{ production_countries: '[{"iso": "US", "name": "x"}]' }, 'has no "iso_3166_1"; a text was needed'],
    [{ genres: '[{"__proto__": {"id": 1}, "name": "x"}]' }, 'has no "id"; a whole number was needed'],
  ])("condemns the file for %j", (changes, message) => {
    expect(() => filmOf(changes)).toThrow(message);
    expect(() => filmOf(changes)).toThrow(/^Cannot read the films: films\.csv, line 2, column [^\n]+$/);
  });
});
