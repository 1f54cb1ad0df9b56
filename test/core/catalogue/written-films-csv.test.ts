import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFault } from "../../../src/core/catalogue/field-fault.ts";
import { readWrittenFilm } from "../../../src/core/catalogue/written-film.ts";
import { writtenFilmReader } from "../../../src/core/catalogue/written-films-csv.ts";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { fakeFilmNames } from "../../support/fake-film-names.ts";

const names = fakeFilmNames();

function read(header: string, ...rows: string[]) {
  const cells = (text: string) => text.split(",");
  const records = rows.map((row, k) => ({ line: k + 2, cells: cells(row) }));
  return records.map(writtenFilmReader({ line: 1, cells: cells(header) }, names, "films.csv"));
}

describe("writtenFilmReader", () => {
  it("reads a row as the same film that JSON would give", () => {
    const [row] = read(
      "title,releaseDate,runtime,budget,genres,director,cast,crew,countries,voteCount",
      "Heat Again,2028-02-29,171.0,8e7,Crime | Action,Michael Mann,Al Pacino (Vincent (Vince) Hanna)|Robert De Niro,A B (Editor)|C (Producer),US,12",
    );
    const json = {
      title: "Heat Again",
      releaseDate: "2028-02-29",
      runtime: 171,
      budget: 80_000_000,
      genres: ["Crime", "Action"],
      director: "Michael Mann",
      cast: [{ name: "Al Pacino", character: "Vincent (Vince) Hanna" }, "Robert De Niro"],
      crew: [
        { name: "A B", job: "Editor" },
        { name: "C", job: "Producer" },
      ],
      countries: ["US"],
      voteCount: 12,
    };
    expect(row).toEqual({ row: 1, line: 2, ...readWrittenFilm(json, names) });
    expect(row.film).not.toBeNull();
  });

  it("tells a bad row by its number and fields, and answers the others", () => {
    const good = Array.from({ length: 3000 }, (_, k) => `Film ${k},1000000,,Crime`);
    const rows = read("title,budget,cast,genres", ...good.slice(0, 1500), "Bad,-5,,Crime|", ...good.slice(1500));
    expect(rows.filter(({ film }) => film !== null)).toHaveLength(3000);
    const bad = rows.filter(({ film }) => film === null);
    expect(bad.map(({ row, line }) => [row, line])).toEqual([[1501, 1502]]);
    expect(bad[0].faults.map(describeFault)).toEqual([
      "budget: -5 was seen; a number of at least 0 was needed",
      'genres[2]: "" was seen; a text that is not blank was needed',
    ]);
  });

  it.each([
    ["A,1", "a row of 2 fields was seen; 3 as in the header was needed"],
    [",,", "no field was seen; at least one field of a film, such as title, was needed"],
    ["A,12k,", 'budget: "12k" was seen; a number of at least 0 was needed'],
    ["A,0x10,", 'budget: "0x10" was seen; a number of at least 0 was needed'],
    ["A,,Dante", 'crew[1]: "Dante" was seen; name (job) was needed'],
  ])("%s is told", (row, message) => {
    const [{ film, faults }] = read("title,budget,crew", row);
    expect([film, faults.map(describeFault)]).toEqual([null, [message]]);
  });

  it.each([
    ["title,directer", /films\.csv, line 1, column 2: the unknown field "directer" was seen; "directors", if that/],
    ["title,director,directors", /column 3: "directors" after "director" was seen; directors once was needed/],
    ["", /column 1: a blank name was seen/],
  ])("the header %j is refused", (header, message) => {
    expect(() => read(header, "A")).toThrow(InputError);
    expect(() => read(header, "A")).toThrow(message);
  });

  it("gives a film or faults for any cells", () => {
    const header = {
      line: 1,
      cells: ["title", "year", "releaseDate", "voteCount", "genres", "cast", "crew", "writer"],
    };
    const cells = fc.array(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("(", ")", "|", "a", " ", "1") })), {
      minLength: 7,
      maxLength: 9,
    });
    fc.assert(
      fc.property(cells, (row) => {
        const { film, faults } = writtenFilmReader(header, names, "films.csv")({ line: 2, cells: row });
        expect(film === null).toBe(faults.length > 0);
      }),
      { numRuns: 2000 },
    );
  });
});
