import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { asCandidates } from "../../../src/core/imports/file-reading.ts";
import { readHistory } from "../../../src/core/imports/read-history.ts";
import { anyFile, bytesOf } from "./history-texts.ts";

const read = (text: string, name = "mine") => readHistory(bytesOf(text), name);
const whys = (text: string) => read(text).faults.map(({ entry, line, title, why }) => [line ?? entry, title, why]);

const heat = {
  film: { tmdb: 949, imdb: "tt0113277", movielens: 6, title: "Heat", year: 1995 },
  rating: 4.5,
  event: "watched",
  at: Date.UTC(2024, 4, 1, 20) / 1000,
};

describe("readHistory of JSON", () => {
  const json = (...entries: unknown[]) => JSON.stringify({ version: 1, entries });

  it("reads the entry of the guide, and entries with little in them", () => {
    const { entries, faults, notes } = read(
      json({ ...heat, at: "2024-05-01T20:00:00Z" }, { film: { imdb: 113277 }, event: "WATCHLISTED", rating: null }),
    );
    expect(entries).toEqual([
      { entry: 1, ...heat },
      { entry: 2, film: { imdb: "tt0113277" }, rating: null, event: "watchlisted", at: null },
    ]);
    expect([faults, notes]).toEqual([[], []]);
  });

  it("reads no entries as a history of none", () =>
    expect(read(json())).toEqual({ entries: [], faults: [], notes: [] }));

  it.each([
    [{ rating: 4 }, "", "entries[1].film: nothing was seen; an object such as"],
    [
      { film: { year: 1995 }, rating: 4 },
      "",
      "entries[1].film: no id and no title was seen; one of tmdb, imdb, movielens",
    ],
    [{ film: { title: "Heat" } }, "Heat", "entries[1]: neither rating nor event was seen; one of them was needed"],
    [
      { film: { title: "Heat" }, rating: 5.5 },
      "Heat",
      "entries[1].rating: 5.5 was seen; a number from 0.5 to 5 was needed",
    ],
    [{ film: { title: "Heat" }, rating: "4" }, "Heat", 'entries[1].rating: "4" was seen; a number'],
    [{ film: { tmdb: 0 }, rating: 4 }, "", "entries[1].film.tmdb: 0 was seen; a whole number of at least 1"],
    [
      { film: { tmdb: 949, year: 95 }, rating: 4 },
      "tmdb:949",
      "entries[1].film.year: 95 was seen; a whole number from 1870",
    ],
    [
      { film: { imdb: "nm0000134" }, rating: 4 },
      "",
      'entries[1].film.imdb: "nm0000134" was seen; an id such as tt0113277',
    ],
    [{ film: { title: "  " }, rating: 4 }, "", 'entries[1].film.title: "  " was seen; a text that is not blank'],
    [{ film: { title: "a".repeat(401) }, rating: 4 }, "", "was seen; at most 400 characters was needed"],
    [
      { film: { title: "Heat" }, event: "seen" },
      "Heat",
      '.event: "seen" was seen; one of watched, watchlisted, dismissed',
    ],
    [{ film: { title: "Heat" }, rating: 4, at: "2024-02-30" }, "Heat", '.at: "2024-02-30" was seen; a day or a moment'],
    [{ film: { title: "Heat" }, rating: 4, at: 1714593600 }, "Heat", ".at: 1714593600 was seen"],
    [{ film: { title: "Heat" }, rating: 4, at: "0024-05-01" }, "Heat", "of the years 1870 to 2100"],
    [{ film: { titel: "Heat" }, ratin: 4 }, "", 'the unknown field "ratin" was seen; "rating", if that was meant'],
    [{ film: "Heat", rating: 4 }, "", 'entries[1].film: "Heat" was seen; an object such as'],
    ["Heat", "", 'entries[1]: "Heat" was seen; an object such as'],
  ])("%j is told, and the entry behind it is read", (entry, title, why) => {
    const { entries, faults } = read(json(entry, { film: { title: "Alien" }, rating: 4 }));
    expect(entries).toHaveLength(1);
    expect(faults).toEqual([{ entry: 1, title, why: expect.stringContaining(why) }]);
  });

  it("tells all faults of an entry, each once", () => {
    expect(whys(json({ film: { title: "Heat", year: 2 }, rating: 9, event: 1 }))[0]?.[2]).toBe(
      "entries[1].film.year: 2 was seen; a whole number from 1870 to 2100 was needed; " +
        "entries[1].rating: 9 was seen; a number from 0.5 to 5 was needed; " +
        "entries[1].event: 1 was seen; one of watched, watchlisted, dismissed was needed",
    );
  });

  it("says once what it leaves out", () => {
    const entry = { film: { title: "Heat", poster: "x" }, rating: 4, review: "good" };
    expect(read(json(entry, entry)).notes).toEqual(['Left out, as no fields of a history: "review", "poster".']);
  });

  it("makes a title one clean line", () => {
    expect(read(json({ film: { title: " Heat\n\u0000of \ud800 it" }, rating: 4 })).entries[0]?.film.title).toBe(
      "Heat of � it",
    );
  });

  it.each([
    ['{ "version": 1,\n "entries": [,] }', 'mine, line 2, column 14: ",] }" was seen; a value or ] was needed'],
    ['{ "entries": [] }', "mine: version: nothing was seen; 1, as in"],
    ['{ "version": 2, "entries": [] }', "mine: version: 2 was seen; 1, or a newer matinee, was needed"],
    ['{ "version": 1, "entries": {} }', "mine: entries: an object was seen; a list was needed"],
    ["[]", 'an empty list was seen; { "version": 1, "entries": [...] } was needed'],
  ])("%j is refused", (text, message) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(`Cannot read the history: mine`);
    expect(() => read(text)).toThrow(message);
  });
});

describe("readHistory of a table", () => {
  const row = '949,tt0113277,6,"Heat",1995,4.5,watched,2024-05-01T20:00:00Z';

  it.each([
    ["as the guide has it", `tmdb,imdb,movielens,title,year,rating,event,at\n${row}\n`],
    [
      "with a byte order mark, CRLF and no last line end",
      `\ufefftmdb,imdb,movielens,title,year,rating,event,at\r\n${row}`,
    ],
    [
      "with names of columns as others write them",
      `TMDB_ID,"imdbId",MovieLens Id, Title ,Year,Rating,Event,At\n${row}`,
    ],
    ["with semicolons", `tmdb,imdb,movielens,title,year,rating,event,at\n${row}`.replaceAll(",", ";")],
    ["with tabs", `tmdb,imdb,movielens,title,year,rating,event,at\n${row}`.replaceAll(",", "\t")],
    [
      "in another order",
      'at,rating,title,event,year,movielens,imdb,tmdb\n"2024-05-01 20:00",4.50,Heat,watched,1995,6,113277,949',
    ],
  ])("reads one %s", (_, text) => expect(read(text).entries).toEqual([{ entry: 1, line: 2, ...heat }]));

  it("counts lines through blank ones and cells of several", () => {
    const { entries } = read('\n\ntitle,rating\n"a\nb",4\n\n  \n"say ""x""",3\n');
    expect(entries.map(({ entry, line, film }) => [entry, line, film.title])).toEqual([
      [1, 4, "a b"],
      [2, 8, 'say "x"'],
    ]);
  });

  it("tells a bad row by its line, and reads the others", () => {
    expect(
      whys('title,year,rating,event\nHeat,1995,7,\nAlien,1979\n"Heat"x,1995,4,\n,,4,\nA,,,\nB,,4,5\nC,19x,"4,5",'),
    ).toEqual([
      [2, "Heat", "rating: 7 was seen; a number from 0.5 to 5 was needed"],
      [3, "Alien", "a row of 2 fields was seen; 4 as in the header was needed"],
      [4, "Heat", 'title: text after a closing quote was seen; a comma or a doubled quote ("") was needed'],
      [5, "", "no id and no title was seen; one of tmdb, imdb, movielens and title was needed"],
      [6, "A", "neither rating nor event was seen; one of them was needed"],
      [7, "B", 'event: "5" was seen; one of watched, watchlisted, dismissed was needed'],
      [
        8,
        "C",
        'year: "19x" was seen; a whole number from 1870 to 2100 was needed; rating: "4,5" was seen; a number from 0.5 to 5 was needed',
      ],
    ]);
  });

  it("leaves out columns of other things and says so", () => {
    const { entries, notes } = read("title,Review,rating,,Tags\nHeat,good,4,,");
    expect(entries[0]?.film).toEqual({ title: "Heat" });
    expect(notes).toEqual(['Left out, as no columns of a history: "Review", "Tags".']);
  });

  it.each([
    [
      "title,ratng\nHeat,4",
      'line 1, column 2: the unknown column "ratng" was seen; "rating", if that was meant, was needed',
    ],
    ["title,tmdb,tmdbId,rating\n", 'line 1, column 3: "tmdbId" after "tmdb" was seen; tmdb once was needed'],
    [
      "rating,at\n4,2024-05-01",
      '"rating", "at" as the header\'s columns were seen; at least one of tmdb, imdb, movielens and title',
    ],
    ["title,year\nHeat,1995", "at least one of rating and event was needed"],
    ["userId,movieId,rating,timestamp\n1,2,3,4", "at least one of tmdb, imdb, movielens and title was needed"],
    ['title,rating\nHeat,4\n"Alien,4\nB,3', "line 3: the file ends inside a quoted field; a closing quote was needed"],
    ["hello", '"hello" as the header\'s columns were seen'],
    ["", "the file is empty; a history as JSON or as a table was needed"],
    [" \n\ufeff ", "the file is empty"],
    ["title,rating\nHeat\0,4", "line 2: a zero byte was seen"],
  ])("%j is refused", (text, message) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(message);
  });

  it("refuses what is no UTF-8 text by what it is", () => {
    const refused = (bytes: number[], message: string) =>
      expect(() => readHistory(Uint8Array.from(bytes), "mine")).toThrow(message);
    refused([0xff, 0xfe, 0x41, 0], "UTF-16 text; UTF-8 was needed");
    refused([0x50, 0x4b, 3, 4, 0, 0], "a zip archive; the file inside it was needed");
    refused([0x61, 0x0a, 0x62, 0xe9, 0x0a], "mine, line 2: bytes that are not UTF-8 were seen");
    refused(Array(3).fill(0xc3), "line 1: bytes that are not UTF-8");
  });

  it("takes a file for JSON by its name where its beginning says nothing", () => {
    expect(() => read("hello", "mine.JSON")).toThrow('line 1, column 1: "hello" was seen; a value was needed');
  });
});

describe("readHistory of anything", () => {
  it("gives whole entries and told faults, or says why there are none", () => {
    let histories = 0;
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const before = bytes.slice();
        try {
          const { entries, faults } = readHistory(bytes, "mine");
          histories++;
          for (const { film, rating, event, at } of entries) {
            expect(Object.values(film).length).toBeGreaterThan(0);
            expect(rating === null ? event !== null : rating >= 0.5 && rating <= 5).toBe(true);
            expect(at === null || Number.isFinite(at)).toBe(true);
          }
          for (const { why } of faults) expect(why).toMatch(/ was seen; .* was needed/s);
          const places = [...entries, ...faults].map(({ entry }) => entry).sort((a, b) => a - b);
          expect(places).toEqual(places.map((_, k) => k + 1));
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          expect(error.message).toMatch(/^Cannot read the history: mine/);
        }
        expect(bytes).toEqual(before);
      }),
      { numRuns: 3000 },
    );
    expect(histories).toBeGreaterThan(300);
  });
});

describe("a list of films", () => {
  it("needs no rating and no event, in either form, and keeps those that there are", () => {
    const table = readHistory(bytesOf("title,year\nHeat,1995\nAlien,1979\n"), "mine", asCandidates);
    expect(table.faults).toEqual([]);
    expect(table.entries.map(({ film: { title }, event }) => [title, event])).toEqual([
      ["Heat", "watchlisted"],
      ["Alien", "watchlisted"],
    ]);
    const entries = [{ film: { title: "Heat" } }, { film: { title: "Alien" }, rating: 4 }, { film: {} }];
    const list = readHistory(bytesOf(JSON.stringify({ version: 1, entries })), "mine", asCandidates);
    expect(list.entries.map(({ rating, event }) => [rating, event])).toEqual([
      [null, "watchlisted"],
      [4, null],
    ]);
    expect(list.faults.map(({ entry }) => entry)).toEqual([3]);
  });

  // guards against "none was found" of films that are there, over a rating that is off the scale
  it("takes a film whatever is said of it", () => {
    const table = readHistory(
      bytesOf("title,year,rating,event,at\nHeat,1995,99,seen,soon\nAlien,x,5,,\n"),
      "mine",
      asCandidates,
    );
    expect(table.entries.map(({ film, rating, event }) => [film.title, rating, event])).toEqual([
      ["Heat", null, "watchlisted"],
    ]);
    expect(table.faults.map(({ title }) => title)).toEqual(["Alien"]); // which film it is has to be told
  });

  it("is called what it is where it is none", () => {
    expect(() => readHistory(bytesOf("rating\n4\n"), "mine", asCandidates)).toThrow(
      'Cannot read the candidates: mine, line 1: "rating" as the header\'s columns were seen; at least one of tmdb, imdb,',
    );
  });
});
