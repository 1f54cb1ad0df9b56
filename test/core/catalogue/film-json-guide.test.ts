// What docs/guide/film-json.md shows must be what the readers take.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writtenFields } from "../../../src/core/catalogue/written-fields.ts";
import { readWrittenFilm } from "../../../src/core/catalogue/written-film.ts";
import { writtenFilmReader } from "../../../src/core/catalogue/written-films-csv.ts";
import { readCsvLines } from "../../../src/node/written-films/csv-lines.ts";
import { collect, memorySource } from "../../node/files/memory-source.ts";
import { fakeFilmNames } from "../../support/fake-film-names.ts";

const guide = readFileSync(new URL("../../../docs/guide/film-json.md", import.meta.url), "utf8");
const blocks = [...guide.matchAll(/(?:^ {4}.*\n)+/gm)].map(([block]) => block.replaceAll(/^ {4}/gm, ""));
const blockWith = (start: string) => blocks.find((block) => block.startsWith(start)) as string;

describe("docs/guide/film-json.md", () => {
  it("shows a film that is read without a fault", () => {
    const { film, faults } = readWrittenFilm(JSON.parse(blockWith("{")), fakeFilmNames());
    expect([faults, film?.cast.length]).toEqual([[], 2]);
  });

  it("shows a table whose rows are read without a fault", async () => {
    const source = memorySource(blockWith("title,"));
    const [header, ...rows] = await collect(readCsvLines(source, "Cannot read"));
    const films = rows.map(writtenFilmReader(header, fakeFilmNames(), "films.csv"));
    expect(films.map(({ film, faults }) => [film?.title, faults])).toEqual([
      ["The Night Shift", []],
      ["Salt, Light", []],
    ]);
  });

  it("names every field", () => {
    for (const field of Object.keys(writtenFields)) expect(guide).toContain(`\`${field}\``);
  });
});
