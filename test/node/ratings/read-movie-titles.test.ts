import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMovieTitles, type TitleTable } from "../../../src/node/ratings/read-movie-titles.ts";
import { memorySource } from "../files/memory-source.ts";

const read = (table: TitleTable, content: string | Uint8Array, cuts: readonly number[] = []) =>
  readMovieTitles(memorySource(content, cuts, table), table);
const latin = (text: string) => Buffer.from(text, "latin1");
const item = (id: number, title: string) => `${id}|${title}|||x|${"0|".repeat(8)}1${"|0".repeat(10)}`;

describe("readMovieTitles", () => {
  it("reads movies.csv", async () => {
    const { movies, report } = await read(
      "movies.csv",
      'movieId,title,genres\r\n11,"American President, The (1995)",Comedy|Drama|Romance\r\n12,Nothing,(no genres listed)\r\n',
    );
    expect(movies).toEqual([
      { rawId: 11, title: "American President, The (1995)", year: 1995, genres: ["Comedy", "Drama", "Romance"] },
      { rawId: 12, title: "Nothing", year: null, genres: [] },
    ]);
    expect(report).toMatchObject({ rowsRead: 2, rowsKept: 2 });
  });

  it("reads movies.dat and u.item as ISO-8859-1, wherever the chunks end", async () => {
    const dat = latin("73::Misérables, Les (1995)::Drama|Musical\n1::Été: A Film (1996)::Comedy\r\n");
    const items = latin(`${item(1, "Misérables, Les (1995)")}\n${item(2, "Heat (1995)")}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(dat.length)), async (cuts) => {
        const { movies } = await read("movies.dat", dat, cuts);
        expect(movies.map(({ rawId, title }) => [rawId, title])).toEqual([
          [73, "Misérables, Les (1995)"],
          [1, "Été: A Film (1996)"],
        ]);
        const listed = (await read("u.item", items, cuts)).movies;
        expect(listed).toEqual([
          { rawId: 1, title: "Misérables, Les (1995)", year: 1995, genres: ["Drama"] },
          { rawId: 2, title: "Heat (1995)", year: 1995, genres: ["Drama"] },
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it("reads lines that are UTF-8 as that, as MovieLens 10M has them", async () => {
    const { movies } = await read("movies.dat", "73::Misérables, Les (1995)::Drama\n5::Amélie (2001)::Comedy\n");
    expect(movies.map(({ title }) => title)).toEqual(["Misérables, Les (1995)", "Amélie (2001)"]);
    const mixed = Buffer.concat([Buffer.from("1::Été (1996)::War\n"), latin("2::Été (1997)::War\n")]);
    expect((await read("movies.dat", mixed)).movies.map(({ title }) => title)).toEqual(["Été (1996)", "Été (1997)"]);
  });

  it("keeps the first of films with one id, and tells of titles that come again", async () => {
    const { movies, report } = await read("movies.dat", "1::A (1990)::War\n1::B (1990)::War\n\n2::A (1990)::War\nx\n");
    expect(movies.map(({ rawId }) => rawId)).toEqual([1, 2]);
    expect(report.refused).toEqual([
      { line: 2, column: "movieId", why: "the film 1 was seen before, on line 1" },
      { line: 5, column: "", why: "1 cells were seen; 3 with :: between them were needed" },
    ]);
    expect(report.repaired).toMatchObject([
      { what: "blank line, left out", count: 1 },
      { what: "title of a film before, kept", count: 1 },
    ]);
  });

  it("refuses files that are none", async () => {
    await expect(read("movies.dat", "")).rejects.toThrow(
      "Cannot read the list of films: movies.dat: no row can be used, 0 refused",
    );
    await expect(read("u.item", "a|b\n")).rejects.toThrow(
      "no row can be used, 1 refused; the first: 2 cells were seen",
    );
    await expect(read("movies.dat", "1::A (1990)::War\n2::\0\n")).rejects.toThrow(
      "Cannot read the list of films: movies.dat, line 2: a zero byte was seen; text was needed",
    );
    await expect(read("movies.dat", "x".repeat(70_000))).rejects.toThrow("line 1: a line of more than 65536 bytes");
    await expect(read("movies.csv", "movieId,name\n1,A\n")).rejects.toThrow("title");
  });
});
