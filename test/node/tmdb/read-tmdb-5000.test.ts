import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinOnTitle } from "../../../src/core/catalogue/join-on-title.ts";
import { InputError } from "../../../src/core/errors/input-error.ts";
import type { ProgressStep } from "../../../src/core/progress/progress.ts";
import { readTmdb5000, type Tmdb5000Options } from "../../../src/node/tmdb/read-tmdb-5000.ts";
import { memorySource } from "../files/memory-source.ts";
import { creditsCsv, moviesCsv } from "./tmdb-csv.ts";

function read(
  movies: string | Uint8Array,
  credits: string | Uint8Array,
  options?: Tmdb5000Options,
  cuts: number[] = [],
) {
  const files = {
    movies: memorySource(movies, cuts, "movies.csv"),
    credits: memorySource(credits, cuts, "credits.csv"),
  };
  return readTmdb5000(files, options);
}

const batman = [{ id: "268", title: "Batman" }, { id: "949" }, { id: "2661", title: "Batman" }];
const batmanCredits = [
  { movie_id: "2661", title: "Batman", cast: "[]" },
  { movie_id: "268", title: "Batman" },
  { movie_id: "949" },
];

describe("readTmdb5000", () => {
  it("joins on the id in the order of the films", async () => {
    const { films, reports } = await read(moviesCsv(...batman), creditsCsv(...batmanCredits));
    expect(films.map(({ tmdbId, cast }) => [tmdbId, cast.length])).toEqual([
      [268, 2],
      [949, 2],
      [2661, 0],
    ]);
    expect(films[1]?.crew[0]).toEqual({
      personId: 638,
      name: "Michael Mann",
      department: "Directing",
      job: "Director",
    });
    expect(reports.map(({ file, rowsRead, rowsKept }) => [file, rowsRead, rowsKept])).toEqual([
      ["movies.csv", 3, 3],
      ["credits.csv", 3, 3],
    ]);
  });

  it("gives what the original's join on the title needs", async () => {
    const { films, creditRows } = await read(moviesCsv(...batman), creditsCsv(...batmanCredits));
    expect(joinOnTitle(films, creditRows).map(({ movieId, creditId }) => [movieId, creditId])).toEqual([
      [268, 2661],
      [268, 268],
      [949, 949],
      [2661, 2661],
      [2661, 268],
    ]);
  });

  it("keeps a film without credits and refuses credits without a film, and says so", async () => {
    const movies = moviesCsv({}, { id: "7", overview: "two\nlines" }, { id: "8" });
    const credits = creditsCsv({}, { movie_id: "5" });
    const { films, reports, creditRows } = await read(movies, credits);
    expect(films.map(({ tmdbId, crew }) => [tmdbId, crew.length])).toEqual([
      [949, 1],
      [7, 0],
      [8, 0],
    ]);
    expect(reports[0].repaired).toEqual([
      {
        what: "film without credits, kept",
        count: 2,
        examples: [
          { line: 3, column: "id", seen: "7" },
          { line: 5, column: "id", seen: "8" },
        ],
      },
    ]);
    expect(reports[1]).toMatchObject({
      rowsRead: 2,
      rowsKept: 1,
      refused: [{ line: 3, column: "movie_id", why: "no film with the id 5 was read from movies.csv" }],
    });
    expect(creditRows.map(({ tmdbId }) => tmdbId)).toEqual([949, 5]);
  });

  it("keeps the first of two rows with one id", async () => {
    const movies = moviesCsv({}, { title: "Heat again", budget: "0" });
    const credits = creditsCsv({}, { cast: "[]", crew: "[]" });
    const { films, reports } = await read(movies, credits);
    expect(films.map(({ title, cast }) => [title, cast.length])).toEqual([["Heat", 2]]);
    expect(reports[0].refused).toEqual([{ line: 3, column: "id", why: "the id 949 was seen before, on line 2" }]);
    expect(reports[1].refused).toEqual([{ line: 3, column: "movie_id", why: "the id 949 was seen before, on line 2" }]);
    expect(reports.map(({ repaired }) => repaired)).toEqual([[], []]);
  });

  it("counts a title that differs between the tables", async () => {
    const { reports } = await read(moviesCsv({}), creditsCsv({ title: "Heat (1995)" }));
    expect(reports[1].repaired.map(({ what, count }) => [what, count])).toEqual([
      ["title differs from the film's, kept", 1],
    ]);
  });

  it.each([
    ["", creditsCsv({}), "Cannot read the TMDB 5000 data: movies.csv: the file is empty"],
    [
      moviesCsv({}),
      "movie_id,title,cast\n",
      "credits.csv, line 1: the header reads movie_id, title, cast; needed too: crew",
    ],
    [
      creditsCsv({}),
      moviesCsv({}),
      "movies.csv, line 1: the header reads movie_id, title, cast, crew; needed too: budget, genres, homepage, id",
    ],
    [
      moviesCsv({}, { genres: '[{"id": 1,' }),
      creditsCsv({}),
      "movies.csv, line 3, column genres: the cell, which starts",
    ],
    [moviesCsv({}).slice(0, -20), creditsCsv({}), "movies.csv, line 2: the row has 17 fields; 20 as in the header"],
    [
      moviesCsv({}),
      creditsCsv({}).slice(0, -20),
      "credits.csv, line 2, column crew: the file ends inside a quoted field",
    ],
    [
      moviesCsv({ id: "x" }),
      creditsCsv({}),
      'movies.csv, line 2: no row can be used, 1 refused; the first for column id: "x" was',
    ],
    [
      moviesCsv({}),
      creditsCsv({ movie_id: "1" }),
      "credits.csv, line 2: no row can be used, 1 refused; the first for column movie",
    ],
  ])("refuses the files %#", async (movies, credits, message) => {
    await expect(read(movies, credits)).rejects.toThrow(InputError);
    await expect(read(movies, credits)).rejects.toThrow(message);
  });

  it("tells how far it is, and stops when asked to", async () => {
    const steps: ProgressStep[] = [];
    const many = Array.from({ length: 450 }, (_, k) => ({ id: String(k + 1) }));
    await read(moviesCsv(...many), creditsCsv({ movie_id: "1" }), { onProgress: (step) => steps.push(step) });
    expect(steps.map(({ done, total }) => [done, total])).toEqual([
      [200, null],
      [400, null],
      [450, 450],
      [1, 1],
    ]);
    expect(steps[0]).toMatchObject({ what: "reading movies.csv", unit: "rows" });
    const reason = new Error("enough");
    const controller = new AbortController();
    const stopped = read(moviesCsv(...many), creditsCsv({}), {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(stopped).rejects.toBe(reason);
  });
});

describe("readTmdb5000 on damaged files", () => {
  const movies = Buffer.from(
    moviesCsv(...batman, { id: "10956", overview: "Am\u00e9lie \u{1f3ac}, \u201cquoted\u201d\r\n" }),
  );
  const credits = Buffer.from(creditsCsv(...batmanCredits, { movie_id: "10956" }));

  async function outcome(movieBytes: Uint8Array, creditBytes: Uint8Array, cuts: number[]): Promise<string> {
    try {
      const { films, reports, creditRows } = await read(movieBytes, creditBytes, {}, cuts);
      for (const { rowsRead, rowsKept, refused } of reports) expect(rowsRead).toBe(rowsKept + refused.length);
      return JSON.stringify({ films, reports, creditRows });
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).not.toMatch(/[\n\r\0]/);
      return String(error);
    }
  }

  const cutsAnywhere = fc.array(fc.nat(movies.length), { maxLength: 20 });

  it("gives the same wherever chunks end", async () => {
    const whole = await outcome(movies, credits, []);
    await fc.assert(
      fc.asyncProperty(cutsAnywhere, async (cuts) => {
        expect(await outcome(movies, credits, cuts)).toBe(whole);
      }),
    );
    expect(
      await outcome(
        movies,
        credits,
        Array.from({ length: movies.length }, (_, k) => k),
      ),
    ).toBe(whole);
  });

  it("gives a result or one line of InputError for changed, lost and doubled bytes, wherever chunks end", async () => {
    const byte = fc.oneof(fc.constantFrom(...Buffer.from('",\n\r[]{}:0x')), fc.nat(255));
    const change = fc.record({ at: fc.nat(), lost: fc.nat(3), put: fc.array(byte, { maxLength: 3 }) });
    const damaged = (whole: Buffer, changes: readonly { at: number; lost: number; put: number[] }[]) =>
      changes.reduce((bytes, { at, lost, put }) => {
        const place = at % (bytes.length + 1);
        return Buffer.concat([bytes.subarray(0, place), Buffer.from(put), bytes.subarray(place + lost)]);
      }, whole);
    const changes = fc.array(change, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(changes, changes, fc.boolean(), cutsAnywhere, async (inMovies, inCredits, both, cuts) => {
        const badMovies = both ? damaged(movies, inMovies) : movies;
        const badCredits = damaged(credits, inCredits);
        expect(await outcome(badMovies, badCredits, cuts)).toBe(await outcome(badMovies, badCredits, []));
      }),
      { numRuns: 300 },
    );
  });

  it("gives a result or one line of InputError for files cut short anywhere", async () => {
    for (let length = 0; length < credits.length; length += 3) await outcome(movies, credits.subarray(0, length), []);
  });
});
