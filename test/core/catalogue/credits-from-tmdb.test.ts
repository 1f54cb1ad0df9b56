import { describe, expect, it } from "vitest";
import { creditsFromTmdb, type TmdbCreditCells } from "../../../src/core/catalogue/credits-from-tmdb.ts";
import { StringPool } from "../../../src/core/catalogue/string-pool.ts";
import { rowOf } from "./row-of.ts";
import { castEntry, creditCells, crewEntry } from "./tmdb-cells.ts";

function creditsOf(changes: Partial<TmdbCreditCells> = {}) {
  const { row, report, repairs } = rowOf();
  const credits = creditsFromTmdb(creditCells(changes), row, new StringPool());
  return { credits, report: report(), repairs: repairs() };
}

const director = crewEntry(638, "Michael Mann", "Directing", "Director");

describe("creditsFromTmdb", () => {
  it("turns a whole row into credits and mends nothing", () => {
    const { credits, repairs } = creditsOf();
    expect(credits).toEqual({
      tmdbId: 949,
      title: "Heat",
      cast: [
        { personId: 1158, name: "Al Pacino", character: "Vincent Hanna", order: 0 },
        { personId: 380, name: "Robert De Niro", character: "Neil", order: 1 },
      ],
      crew: [{ personId: 638, name: "Michael Mann", department: "Directing", job: "Director" }],
    });
    expect(repairs).toEqual([]);
  });

  it("joins the parts of somebody who is listed twice, once counted for the film", () => {
    const twice = [
      castEntry(5, "Alec Guinness", "Young Ascoyne", 0),
      castEntry(6, "Joan Greenwood", "Sibella", 1),
      castEntry(5, "Alec Guinness", "The Duke", 2),
      castEntry(5, "Alec Guinness", "", 3),
      castEntry(6, "Joan Greenwood", "Sibella", 4),
    ];
    const { credits, repairs } = creditsOf({ cast: JSON.stringify(twice) });
    expect(credits?.cast).toEqual([
      { personId: 5, name: "Alec Guinness", character: "Young Ascoyne / The Duke", order: 0 },
      { personId: 6, name: "Joan Greenwood", character: "Sibella", order: 1 },
    ]);
    expect(repairs).toEqual(["1 film with a person twice in its cast, entries joined"]);
  });

  it("puts a cast in the order of the credits", () => {
    const cast = JSON.stringify([
      castEntry(1, "Second", "b", 4),
      castEntry(2, "First", "a", 0),
      castEntry(3, "Third", "c", 4),
    ]);
    const { credits, repairs } = creditsOf({ cast });
    expect(credits?.cast.map(({ name }) => name)).toEqual(["First", "Second", "Third"]);
    expect(repairs).toEqual(["1 film with a cast out of order, sorted by order"]);
  });

  it("keeps several jobs of one person, but each once", () => {
    const writer = crewEntry(638, "Michael Mann", "Writing", "Writer");
    const { credits, repairs } = creditsOf({ crew: JSON.stringify([director, writer, director]) });
    expect(credits?.crew.map(({ job }) => job)).toEqual(["Director", "Writer"]);
    expect(repairs).toEqual(["1 entry of crew listed twice, left out"]);
  });

  it("counts a film without a director, and people without a name", () => {
    const cast = JSON.stringify([castEntry(1, " ", "Ghost", 0)]);
    const { credits, repairs } = creditsOf({ cast, crew: "[]" });
    expect(credits).toMatchObject({ cast: [], crew: [] });
    expect(repairs).toEqual(["1 entry of cast with a blank name, left out", "1 film without a director, kept"]);
  });

  it("reads a part that is not known as none", () => {
    const cast = '[{"id": 1, "name": "Somebody", "character": null, "order": 0}]';
    expect(creditsOf({ cast }).credits?.cast[0]?.character).toBe("");
  });

  it("refuses a row without an id, and condemns the file for other JSON", () => {
    expect(creditsOf({ movie_id: "" }).report.refused).toEqual([
      { line: 2, column: "movie_id", why: '"" was seen; a whole number was needed' },
    ]);
    expect(() => creditsOf({ cast: "[{" })).toThrow("films.csv, line 2, column cast: the cell, which starts");
    expect(() => creditsOf({ crew: '[{"id": 1, "name": "x", "job": "y"}]' })).toThrow(
      'column crew: entry 1 of the list has no "department"',
    );
  });
});
