import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { servedFilms } from "../../../../src/core/recommend/films/served-films.ts";
import type { FilmFilters } from "../../../../src/core/recommend/filters/film-filters.ts";
import { describeMask, filmMask, type MaskRequest } from "../../../../src/core/recommend/filters/film-mask.ts";
import { facts, someFilms } from "../some-films.ts";

const [heat, thief, amelie, posse, unknown] = [0, 1, 2, 3, 4] as const;
const all: number[] = [heat, thief, amelie, posse, unknown];

function kept(request: MaskRequest): number[] {
  const { mask } = filmMask(someFilms, request);
  return [...mask.keys()].filter((film) => mask[film] === 1);
}
const filtered = (filters: FilmFilters) => kept({ filters });

describe("filmMask", () => {
  it("keeps all films where nothing is asked", () => {
    expect(filmMask(someFilms)).toEqual({ mask: new Uint8Array(5).fill(1), kept: 5, asked: 5, counts: [] });
  });

  it.each<[FilmFilters, number[]]>([
    [{ genres: ["Crime", "western"] }, [heat, thief, posse]],
    [{ withoutGenres: ["Crime"] }, [amelie, posse, unknown]],
    [{ yearFrom: 1993 }, [heat, amelie, posse]],
    [{ yearTo: 1993 }, [thief, posse]],
    [{ runtimeFrom: 122 }, [heat, thief, amelie]],
    [{ runtimeTo: 122 }, [thief, amelie]],
    [{ languages: ["FR"] }, [amelie]],
    [{ languages: ["French", "en"] }, [heat, thief, amelie]],
    [{ people: ["michael mann"] }, [heat, thief]],
    [{ people: ["Al Pacino", "Jean Pierre Jeunet"] }, [heat, amelie]],
    [{ keywords: ["Robbery"] }, [heat, thief]],
    [{ leastVotes: 1000 }, [heat, amelie]],
    [{ leastRatings: 3 }, [heat, amelie, posse]],
    [{ leastVotes: 0, leastRatings: 0, runtimeFrom: 0 }, all],
    [{ genres: ["Sci-Fi", "Drama"].slice(1), runtimeTo: 130, seen: "hide" }, [thief]],
    [{ genres: [] }, []],
  ])("%j", (filters, films) => expect(filtered(filters)).toEqual(films));

  it("hides what was seen and turned down unless it is asked for", () => {
    const history = { seen: [heat], dismissed: Uint32Array.of(thief) };
    expect(kept(history)).toEqual([amelie, posse, unknown]);
    expect(kept({ ...history, filters: { seen: "show" } })).toEqual([heat, amelie, posse, unknown]);
    expect(kept({ ...history, filters: { seen: "show", dismissed: "show" } })).toEqual(all);
  });

  it("ranks candidates only, and never what is excluded", () => {
    expect(kept({ candidates: [posse, heat], exclude: [heat] })).toEqual([posse]);
    expect(filmMask(someFilms, { candidates: [] })).toMatchObject({ kept: 0, asked: 0, counts: [] });
  });

  it("takes the names that people use for a genre", () => {
    const films = servedFilms([facts({ genres: ["Science Fiction"] }), facts({ genres: ["Family"] })]);
    for (const genre of ["sci-fi", "Sci Fi", "SciFi"]) {
      expect([...filmMask(films, { filters: { genres: [genre] } }).mask]).toEqual([1, 0]);
    }
  });

  it("counts what each filter left out, and what it alone did", () => {
    const mask = filmMask(someFilms, { filters: { genres: ["Crime"], yearTo: 1990 }, seen: [thief] });
    expect(mask).toMatchObject({
      kept: 0,
      asked: 5,
      counts: [
        { filter: "genres", failed: 3, alone: 0 },
        { filter: "years", failed: 4, alone: 1 },
        { filter: "seen", failed: 1, alone: 1 },
      ],
    });
    expect(describeMask(mask)).toBe(
      "None of 5 films is left: years leave out 4 (1 that would otherwise stay), genres leave out 3 (0 that would otherwise stay), having been seen leaves out 1 (1 that would otherwise stay).",
    );
    expect(describeMask(filmMask(someFilms))).toBe("5 of 5 films are left.");
  });

  it("takes both ends of a span for one filter, so that a film without a year counts as failing nothing else", () => {
    const { counts } = filmMask(someFilms, { filters: { yearFrom: 1, yearTo: 9999 } });
    const unknown = all.filter((film) => someFilms.facts(film).year === null);
    const failed = unknown.length;
    expect(counts).toEqual(failed === 0 ? [] : [{ filter: "years", failed, alone: failed }]);
    expect(failed).toBeGreaterThan(0);
  });

  it("counts as one film at a time would", () => {
    const filters = fc.record(
      {
        yearFrom: fc.integer({ min: 1970, max: 2005 }),
        runtimeTo: fc.integer({ min: 100, max: 180 }),
        leastRatings: fc.integer({ min: 0, max: 130 }),
        genres: fc.subarray(someFilms.genres.names()),
        withoutGenres: fc.subarray(someFilms.genres.names()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, fc.subarray(all), (asked: FilmFilters, seen) => {
        const whole = filmMask(someFilms, { filters: asked, seen });
        const names = [...Object.keys(asked), "seen"] as (keyof FilmFilters)[];
        const fails = (name: keyof FilmFilters, film: number) =>
          name === "seen" ? seen.includes(film) : !filtered({ [name]: asked[name] }).includes(film);
        for (const film of all) expect(whole.mask[film]).toBe(names.some((name) => fails(name, film)) ? 0 : 1);
        expect(whole.kept).toBe(whole.mask.reduce((sum, mark) => sum + mark, 0));
        for (const { filter, failed, alone } of whole.counts) {
          const name = ({ years: "yearFrom", runtime: "runtimeTo" } as Record<string, string>)[filter] ?? filter;
          const those = all.filter((film) => fails(name as keyof FilmFilters, film));
          expect(failed).toBe(those.length);
          expect(alone).toBe(those.filter((film) => names.filter((name) => fails(name, film)).length === 1).length);
        }
      }),
    );
  });
});

describe("a filter that cannot be applied", () => {
  it.each<[unknown, string]>([
    [{ genre: ["Crime"] }, `a filter "genre" was seen; was genres meant?`],
    [{ year: 1990 }, `a filter "year" was seen; was yearTo meant?`],
    [{ genres: "Crime" }, `genres is "Crime"; a list of names was needed`],
    [{ genres: [""] }, `genres is [""]; a list of names was needed`],
    [{ people: [7] }, "people is [7]; a list of names was needed"],
    [{ yearFrom: "1990" }, `yearFrom is "1990"; a year from 1 to 9999 was needed`],
    [{ yearTo: Number.NaN }, "yearTo is NaN; a year from 1 to 9999 was needed"],
    [{ runtimeTo: -1 }, "runtimeTo is -1; a number of minutes from 0 was needed"],
    [{ leastVotes: 1.5 }, "leastVotes is 1.5; a whole number from 0 was needed"],
    [{ seen: true }, `seen is true; "hide" or "show" was needed`],
    [{ yearFrom: 2000, yearTo: 1990 }, "yearFrom is 2000 and yearTo 1990; a span that holds something was needed"],
    [[], "[] was seen; an object of filters was needed"],
    [5, "5 was seen; an object of filters was needed"],
    [
      { genres: Array(100).fill(1) },
      "genres is [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1...; a list of names was needed",
    ],
    [{ genres: ["Wetsern"] }, `genres has "Wetsern"; a genre of these films was needed (was "Western" meant?)`],
    [
      { genres: ["Horror"] },
      `genres has "Horror"; a genre of these films was needed, one of Action, Crime, Drama, Thriller, Comedy, Romance, Western`,
    ],
    [{ languages: ["fi"] }, `languages has "fi"; a language of these films was needed, one of en, fr`],
    [
      { people: ["Micheal Man"] },
      `people has "Micheal Man"; a director or lead of these films was needed (was "Michael Mann" meant?)`,
    ],
    [
      { people: ["Mann"] },
      `people has "Mann"; a director or lead of these films was needed (was "Michael Mann" meant?)`,
    ],
  ])("%j", (filters, why) => {
    const ask = () => filmMask(someFilms, { filters: filters as FilmFilters });
    expect(ask).toThrow(`Cannot filter films: ${why}`);
    expect(ask).toThrow(/^Cannot filter films/);
  });

  it("is refused with another name where none is near", () => {
    expect(() => filmMask(someFilms, { filters: { qqqqqqqqqqqq: 1 } as FilmFilters })).toThrow(
      new TypeError(
        `Cannot filter films: a filter "qqqqqqqqqqqq" was seen; one of genres, withoutGenres, yearFrom, yearTo, runtimeFrom, runtimeTo, languages, people, keywords, leastVotes, leastRatings, seen, dismissed was needed`,
      ),
    );
  });

  it("says which film does not exist", () => {
    expect(() => filmMask(someFilms, { candidates: [5] })).toThrow(
      new RangeError("Cannot filter films: film 5 was seen in candidates; an index from 0 to 4 was needed"),
    );
    expect(() => filmMask(someFilms, { seen: [-1] })).toThrow(/film -1 was seen in seen/);
  });

  it("never fails otherwise, whatever is handed in", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true }),
        fc.constantFrom("genres", "yearTo", "people", "leastVotes", "seen"),
        (value, name) => {
          try {
            filmMask(someFilms, { filters: { [name]: value } as FilmFilters });
          } catch (error) {
            expect((error as Error).message).toMatch(/^Cannot filter films: /);
          }
        },
      ),
    );
  });
});
