import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import type { EntryFilm, HistoryEntry } from "../../../src/core/imports/history-entry.ts";
import { importHistory, matchHistory } from "../../../src/core/imports/match-history.ts";
import { filmName } from "../../../src/core/search/film-name.ts";
import { directoryFilms, smallFinder } from "../../support/film-directory.ts";
import { anyEntry, anyFile, bytesOf } from "./history-texts.ts";

const finder = smallFinder();
const name = (film: number) => filmName(directoryFilms[film]);

function rated(film: EntryFilm, rating: number | null = 4, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return { film, rating, event: null, at: null, ...more };
}

const only = (film: EntryFilm) => {
  const { history, unmatched, notes } = matchHistory([rated(film)], finder);
  return { found: [...history.items].map(name), why: unmatched.map(({ why }) => why), notes };
};

describe("matchHistory", () => {
  it.each([
    [{ tmdb: 949 }, "Heat (1995)"],
    [{ imdb: "tt0078748" }, "Alien (1979)"],
    [{ movielens: 356 }, "Forrest Gump (1994)"],
    [{ tmdb: 1, imdb: "tt0113277" }, "Heat (1995)"],
    [{ tmdb: 1, title: "Unknown Pleasures", year: 2002 }, "Unknown Pleasures"],
    [{ tmdb: 4912, movielens: 144_606 }, "Confessions of a Dangerous Mind (2002)"],
    [{ title: "HEAT", year: 1996 }, "Heat (1995)"],
    [{ title: "heat", year: 2012 }, "The Heat (2013)"],
    [{ title: "Matrix, The (1999)" }, "The Matrix (1999)"],
    [{ title: "The Postman", year: 1995 }, "Il postino (1994)"],
    [{ title: "Postman, The (Postino, Il)", year: 1994 }, "Il postino (1994)"],
  ])("%j is %s, without a word", (film, found) => expect(only(film)).toEqual({ found: [found], why: [], notes: [] }));

  it("chooses among films of one id by the next id", () => {
    expect([...matchHistory([rated({ tmdb: 4912, movielens: 144_606 })], finder).history.items]).toEqual([11]);
    expect([...matchHistory([rated({ tmdb: 4912 })], finder).history.items]).toEqual([10]);
  });

  it.each([
    [{ tmdb: 5, imdb: "tt0000005" }, "no film has tmdb 5 or imdb tt0000005"],
    [
      { title: "Heat" },
      "several films have this title: Heat (1995) or Heat (1986); a year or an id would tell them apart",
    ],
    [
      { title: "Emma", year: 1996 },
      "several films have this title and year: Emma (1996) tmdb:3573 or Emma (1996) tmdb:12254; an id would tell them apart",
    ],
    [
      { title: "Heat", year: 2004 },
      "no film has this title and is of 2004 or a year beside it; Heat (1995), The Heat (2013) or Heat (1986) may be meant",
    ],
    [
      { title: "Aliens", year: 1986 },
      "no film has this title and is of 1986 or a year beside it; Alien (1979) may be meant",
    ],
    [{ title: "The Matrux" }, "no film has this title; The Matrix (1999) may be meant"],
    [
      { title: "Dangerous Mind" },
      "no film has this title; Confessions of a Dangerous Mind (2002) movielens:6003 or Confessions of a Dangerous Mind (2002) movielens:144606 may be meant",
    ],
    [{ title: "Nothing of the kind" }, "no film has this title"],
    [{ tmdb: 5, title: "Alien" }, "no film has tmdb 5; Alien (1979) is tmdb:348 and not 5"],
  ])("%j is unmatched: %s", (film, why) => expect(only(film)).toEqual({ found: [], why: [why], notes: [] }));

  it.each([
    [
      { tmdb: 949, imdb: "tt0078748" },
      "Heat (1995)",
      "Ids that name different films: the first of tmdb, imdb and movielens counts: entries[1], Heat (1995) and imdb of Alien (1979).",
    ],
    [
      { tmdb: 949, title: "Heat", year: 1986 },
      "Heat (1995)",
      "Ids that name a film of another year than the entry does: the id counts: entries[1], Heat (1995) and not 1986.",
    ],
    [
      { title: "matrix" },
      "The Matrix (1999)",
      "Films that were found by a title without a year may be others of the name: entries[1], The Matrix (1999).",
    ],
    [
      { title: "Forest Gump", year: 1994 },
      "Forrest Gump (1994)",
      "Titles that no film has were taken for those of films that are called nearly so: entries[1], Forest Gump (1994) as Forrest Gump (1994).",
    ],
    [
      { tmdb: 5, title: "Alien", year: 1979 },
      "Alien (1979)",
      "Films that have another id than the entry gives were taken by their title and year: entries[1], Alien (1979) is tmdb:348 and not 5.",
    ],
  ])("%j is %s, and that is told", (film, found, note) =>
    expect(only(film)).toEqual({ found: [found], why: [], notes: [note] }),
  );

  it("gives films in their order, with ratings and times", () => {
    const { history, matched } = matchHistory(
      [rated({ title: "Alien" }, 3.5, { at: 100 }), rated({ tmdb: 949 }, 5), rated({ tmdb: 603 }, 0.5, { at: 50 })],
      finder,
    );
    expect([...history.items]).toEqual([0, 3, 13]);
    expect([...history.ratings]).toEqual([5, 3.5, 0.5]);
    expect([...(history.times ?? [])]).toEqual([Number.NaN, 100, 50]);
    expect(matched).toBe(3);
    expect(matchHistory([rated({ tmdb: 949 })], finder).history).not.toHaveProperty("times");
  });

  it("is a history of none for none", () => {
    const { history, events, matched, unmatched, notes } = matchHistory([], finder);
    expect([history.items.length, history.ratings.length, events.watched.items.length]).toEqual([0, 0, 0]);
    expect([matched, unmatched, notes]).toEqual([0, [], []]);
  });

  it("takes the later of several ratings, whatever id they came by, and says so where they differ", () => {
    const heat = (rating: number, at: number | null, film: EntryFilm = { tmdb: 949 }) => rated(film, rating, { at });
    const rating = (...entries: HistoryEntry[]) => {
      const { history, matched, notes } = matchHistory(entries, finder);
      expect([history.items.length, matched]).toEqual([1, entries.length]);
      return [history.ratings[0], ...notes.map((note) => note.split(": ")[1])];
    };
    expect(rating(heat(3, 200), heat(4, 100))).toEqual([3, "Heat (1995) 3 (entries[1]), not 4 (entries[2])."]);
    expect(rating(heat(3, 100), heat(4, 200, { movielens: 6 }))).toEqual([
      4,
      "Heat (1995) 4 (entries[2]), not 3 (entries[1]).",
    ]);
    expect(rating(heat(3, null), heat(4, null))[0]).toBe(4);
    expect(rating(heat(3, 100), heat(4, null))[0]).toBe(3);
    expect(rating(heat(3, null), heat(4, 100), heat(2, null))[0]).toBe(4);
    expect(rating(heat(3, 100), heat(3, 200))).toEqual([3]);
  });

  it("keeps what was only watched, wanted or turned down apart, each film in one place", () => {
    const said = (tmdb: number, event: HistoryEntry["event"], rating: number | null = null, at: number | null = null) =>
      rated({ tmdb }, rating, { event, at });
    const { history, events, notes } = matchHistory(
      [
        said(348, "watched", null, 7),
        said(949, "watched", 4, 9),
        said(949, "watched", null, 10),
        said(348, "watchlisted"),
        said(603, "watchlisted", null, 5),
        said(603, "dismissed", null, 4),
        said(13, "watchlisted"),
        said(13, "dismissed"),
        said(1366, "dismissed", 2),
        said(9922, "watched"),
      ],
      finder,
    );
    expect([...history.items].map(name)).toEqual(["Heat (1995)", "Rocky II (1979)"]);
    expect([...history.ratings]).toEqual([4, 2]);
    const named = Object.entries(events).map(([event, { items, times }]) => [event, [...items].map(name), [...times]]);
    expect(named).toEqual([
      ["watched", ["Alien (1979)", "The Postman (1997)"], [7, Number.NaN]],
      ["watchlisted", ["The Matrix (1999)"], [5]],
      ["dismissed", ["Forrest Gump (1994)"], [Number.NaN]],
    ]);
    expect(notes).toEqual([
      "Of films both watchlisted and dismissed the later counts: The Matrix (1999) watchlisted (entries[5]); Forrest Gump (1994) dismissed (entries[8]).",
      "Films that were rated or watched count as seen, and no longer as watchlisted or dismissed: Alien (1979); Rocky II (1979).",
    ]);
  });

  it("tells five of a kind and counts the others", () => {
    const entries = Array.from({ length: 9 }, (_, k) => rated({ tmdb: 949 }, k % 2 === 0 ? 3 : 4));
    expect(matchHistory(entries, finder).notes[0]).toMatch(/: Heat .*entries\[6\].*; and 3 more\.$/);
  });

  it("puts every film in one place and every entry on one side, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (entries) => {
        const { history, events, matched, unmatched } = matchHistory(entries, finder);
        expect(matched + unmatched.length).toBe(entries.length);
        const parts = [history.items, ...Object.values(events).map(({ items }) => items)].map((items) => [...items]);
        for (const items of parts) expect(items).toEqual([...items].sort((a, b) => a - b));
        const films = parts.flat();
        expect(new Set(films).size).toBe(films.length);
        for (const film of films) expect(directoryFilms[film]).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe("importHistory", () => {
  it("tells entries at fault and entries of no film together, in the file's order", () => {
    const text = "title,year,rating,x\nHeat,1995,4,\nNo such film,1995,4,\nAlien,1979,11,\nMatrix,,5,\n";
    const { history, matched, unmatched, notes } = importHistory(bytesOf(text), "mine.csv", finder);
    expect([...history.items].map(name)).toEqual(["Heat (1995)", "The Matrix (1999)"]);
    expect(matched).toBe(2);
    expect(unmatched).toEqual([
      { entry: 2, line: 3, title: "No such film", why: "no film has this title and is of 1995 or a year beside it" },
      { entry: 3, line: 4, title: "Alien", why: "rating: 11 was seen; a number from 0.5 to 5 was needed" },
    ]);
    expect(notes).toEqual([
      'Left out, as no columns of a history: "x".',
      "Films that were found by a title without a year may be others of the name: line 5, The Matrix (1999).",
    ]);
  });

  it("imports any bytes, or says why they are no history", () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        try {
          const { matched, unmatched, history } = importHistory(bytes, "mine", finder);
          expect(history.items.length).toBeLessThanOrEqual(matched);
          for (const { why, title } of unmatched) expect([why.length > 0, typeof title]).toEqual([true, "string"]);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("matches fifty thousand entries", () => {
    const films = Array.from(
      { length: 10_000 },
      (_, k) => `${k + 1},,"Film, no. ${k}",${1900 + (k % 100)},${(k % 10) / 2 + 0.5}`,
    );
    const rows = Array.from({ length: 50_000 }, (_, k) => films[(k * 7) % films.length]);
    const { matched, unmatched } = importHistory(
      bytesOf(["tmdb,imdb,title,year,rating", ...rows].join("\n")),
      "mine",
      finder,
    );
    expect(matched + unmatched.length).toBe(50_000);
  });
});
