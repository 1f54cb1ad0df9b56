import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MovieTitle } from "../../../../src/core/ratings/movie-title.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { joinTables, type SetTable } from "../../../../src/core/ratings/tables/join-tables.ts";

type Row = readonly [user: number, film: number, rating: number, time?: number];

const movie = (rawId: number, title: string, genres: readonly string[] = []): MovieTitle => {
  const year = /\((\d{4})\)$/.exec(title)?.[1];
  return { rawId, title, year: year === undefined ? null : Number(year), genres };
};

/** People and films in the order in which they come. */
function tableOf(id: string, rows: readonly Row[], movies: readonly MovieTitle[]): SetTable {
  const users = [...new Set(rows.map(([user]) => user))];
  const items = [...new Set(rows.map(([, film]) => film))];
  const sorted = users.map((user) =>
    rows.filter((row) => row[0] === user).sort((a, b) => items.indexOf(a[1]) - items.indexOf(b[1])),
  );
  const all = sorted.flat();
  const indptr = [0, ...sorted.map(({ length }) => length)];
  for (let k = 1; k < indptr.length; k++) indptr[k]! += indptr[k - 1]!;
  const ratings: Ratings = {
    users: Float64Array.from(users),
    items: Float64Array.from(items),
    indptr: Uint32Array.from(indptr),
    indices: Uint32Array.from(all, ([, film]) => items.indexOf(film)),
    data: Float32Array.from(all, ([, , rating]) => rating),
    ...(all.some((row) => row.length > 3) && { times: Float64Array.from(all, ([, , , time]) => time ?? Number.NaN) }),
  };
  return { id, ratings, movies };
}

/** [person, film's number, rating, time] */
function entries({ users, items, indptr, indices, data, times }: Ratings) {
  return Array.from<number | string>(users).flatMap((user, u) =>
    Array.from({ length: indptr[u + 1]! - indptr[u]! }, (_, k) => {
      const at = indptr[u]! + k;
      return [user, items[indices[at]!], data[at], times?.[at]] as const;
    }),
  );
}

const heat = movie(6, "Heat (1995)", ["Crime"]);
const alien = movie(7, "Alien (1979)");
const old = tableOf(
  "old",
  [
    [1, 6, 4, 100],
    [1, 7, 5],
    [2, 9, 1, 50],
  ],
  [heat, alien, movie(9, "2010 (1984)"), movie(30, "Trial, The (1963)"), movie(31, "Ran (1985)")],
);

describe("joinTables", () => {
  it("keeps people apart, makes one column of one film, and takes stars and times as they are", () => {
    const young = tableOf(
      "young",
      [
        [1, 12, 0.5],
        [1, 7, 3.5],
        [1, 6, 4.5],
      ],
      [movie(12, "Up (2009)"), heat, alien],
    );
    const { ratings, movies, joins } = joinTables([old, young]);
    expect(entries(ratings)).toEqual([
      ["old:1", 6, 4, 100],
      ["old:1", 7, 5, Number.NaN],
      ["old:2", 9, 1, 50],
      ["young:1", 6, 4.5, Number.NaN],
      ["young:1", 7, 3.5, Number.NaN],
      ["young:1", 12, 0.5, Number.NaN],
    ]);
    expect([...ratings.items]).toEqual([6, 7, 9, 12]);
    expect(movies.map(({ rawId }) => rawId)).toEqual([6, 7, 9, 30, 31, 12]);
    expect(movies[0]).toBe(heat);
    expect(joins).toMatchObject([{ id: "young", shared: 2, rated: { before: 2, added: 1 }, leftOut: 0 }]);
  });

  it("has no times where no set has any", () => {
    const [a, b] = [tableOf("a", [[1, 6, 4]], [heat]), tableOf("b", [[1, 6, 2]], [heat])];
    expect(joinTables([a, b]).ratings.times).toBeUndefined();
  });

  it("believes a number where title or year say the same, and leaves a film out where neither does", () => {
    const films = [heat, movie(7, "Alien (1991)"), movie(9, "2010: The Year We Make Contact (1984)")];
    const odd = tableOf(
      "odd",
      [
        [1, 31, 4],
        [1, 6, 3],
        [2, 31, 2],
        [2, 9, 5],
      ],
      [...films, movie(30, "Trial, The (1963)"), movie(31, "Shrek (2001)")],
    );
    const { ratings, movies, joins } = joinTables([old, odd]);
    expect(joins[0]).toMatchObject({
      shared: 5,
      otherTitles: { count: 1, examples: [{ rawId: 9 }] }, // a name of one word is in too many titles to be told by
      otherYears: { count: 1, examples: [{ rawId: 7, titles: ["Alien (1979)", "Alien (1991)"] }] },
      contradictions: { count: 1, examples: [{ rawId: 31, titles: ["Ran (1985)", "Shrek (2001)"] }] },
      leftOut: 2,
    });
    expect(entries(ratings).filter(([user]) => String(user).startsWith("odd"))).toEqual([
      ["odd:1", 6, 3, Number.NaN],
      ["odd:2", 9, 5, Number.NaN],
    ]);
    expect(movies.find(({ rawId }) => rawId === 31)?.title).toBe("Ran (1985)");
  });

  it("finds a film under another number by title and year, but not where that number is taken, or two come into question", () => {
    const again = tableOf(
      "again",
      [
        [1, 130, 4],
        [1, 106, 3],
      ],
      [heat, movie(130, "The Trial (1962)"), movie(106, "Heat (1995)")],
    );
    const { ratings, joins } = joinTables([old, again]);
    expect(joins[0]?.renumbered).toEqual({
      count: 1,
      examples: [{ rawId: 130, first: 30, titles: ["Trial, The (1963)", "The Trial (1962)"] }],
    });
    expect([...ratings.items]).toEqual([6, 7, 9, 30, 106]);
    const twice = tableOf("twice", [[1, 130, 4]], [movie(130, "Trial, The (1963)"), movie(131, "Trial, The (1963)")]);
    expect(joinTables([old, twice]).joins[0]?.renumbered.count).toBe(0);
  });

  it("refuses sets that count films otherwise, films without numbers, and one set twice", () => {
    const other = tableOf("other", [[1, 6, 4]], [movie(6, "Up (2009)"), movie(7, "Ran (1985)"), movie(9, "M (1931)")]);
    expect(() => joinTables([old, other])).toThrow(
      'Cannot join sets of ratings: old and other: of 3 numbers that both have 3 stand for other titles (6: "Heat (1995)" and "Up (2009)")',
    );
    const named = { ...old, id: "named", ratings: { ...old.ratings, items: ["tt1", "tt2", "tt3"] } };
    expect(() => joinTables([old, named])).toThrow('a film of named is "tt1"');
    expect(() => joinTables([old, old])).toThrow("old was seen twice");
    expect(() => joinTables([])).toThrow(RangeError);
  });

  it("loses and invents no rating, whatever the tables", () => {
    const rows = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 10 })),
      { selector: ([user, film]) => 10 * user + film, minLength: 1, maxLength: 30 },
    );
    const movies = Array.from({ length: 9 }, (_, k) => movie(k + 1, `Film number ${k + 1} (19${50 + k})`));
    const made = (id: string, of: readonly (readonly [number, number, number])[]) =>
      tableOf(
        id,
        of.map(([user, film, rating]) => [user, film, rating / 2]),
        movies,
      );
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const { ratings } = joinTables([made("a", first), made("b", second)]);
        const wanted = [...first.map((row) => ["a", ...row]), ...second.map((row) => ["b", ...row])];
        const told = wanted.map(([set, user, film, rating]) => `${set}:${user} ${film} ${Number(rating) / 2}`);
        const seen = entries(ratings).map(([user, film, rating]) => `${user} ${film} ${rating}`);
        expect(seen.sort()).toEqual(told.sort());
        for (let u = 0; u < ratings.users.length; u++) {
          const films = [...ratings.indices.subarray(ratings.indptr[u], ratings.indptr[u + 1])];
          expect(films).toEqual(films.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
