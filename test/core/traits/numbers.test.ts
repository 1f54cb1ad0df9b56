import { describe, expect, it } from "vitest";
import type { Film } from "../../../src/core/catalogue/film.ts";
import { generateCatalogue } from "../../../src/core/catalogue/generate/generate-catalogue.ts";
import { attentionNumbers } from "../../../src/core/traits/attention-numbers.ts";
import { filmFlags, frequentGenres } from "../../../src/core/traits/film-flags.ts";
import type { FilmNumber } from "../../../src/core/traits/film-numbers.ts";
import { filmVectors } from "../../../src/core/traits/film-vectors.ts";
import { partNumbers } from "../../../src/core/traits/part-numbers.ts";
import { ratingNumbers } from "../../../src/core/traits/rating-numbers.ts";
import { tmdbNumbers } from "../../../src/core/traits/tmdb-numbers.ts";
import { film } from "../../support/film.ts";

const { films } = generateCatalogue({ films: 60, seed: 4 });
const blank = film({ tmdbId: 1, title: "" });
const read = (numbers: readonly FilmNumber[], id: string, of: Film) => {
  const number = numbers.find((each) => each.id === id);
  if (number === undefined) throw new Error(`there is no number ${id}`);
  return number.read(of);
};
const cast = (personId: number, character: string, order = 0) => ({ personId, name: "", character, order });
const crew = (personId: number) => ({ personId, name: "", department: "", job: "" });

describe("film flags", () => {
  it("are of genres that 30 films have, by name, and of language and country", () => {
    const of = (name: string, count: number) =>
      Array.from({ length: count }, (_, k) => film({ tmdbId: k + 1, title: "", genres: [{ id: 1, name }] }));
    expect(frequentGenres([...of("War", 30), ...of("Crime", 31), ...of("Rare", 29)])).toEqual(["Crime", "War"]);
    const flags = filmFlags(["Crime", "War"]);
    expect(flags.map(({ id }) => id)).toEqual(["genre Crime", "genre War", "in English", "made in the United States"]);
    const american = { ...blank, countries: [{ code: "US", name: "" }], genres: [{ id: 7, name: "War" }] };
    expect(flags.map((flag) => flag.read(american))).toEqual([0, 1, 1, 1]);
    expect(flags.map((flag) => flag.read({ ...blank, originalLanguage: "fr" }))).toEqual([0, 0, 0, 0]);
  });
});

describe("attention numbers", () => {
  const of = (id: string, facts: Partial<Film>) => read(attentionNumbers, id, { ...blank, ...facts });

  it("count what was left open", () => {
    expect(of("things left open", {})).toBe(11);
    expect(of("things left open", { runtime: 90, genres: [{ id: 1, name: "" }], tagline: "" })).toBe(8);
  });

  it("measure credits and texts", () => {
    const people = Array.from({ length: 25 }, (_, k) => cast(k, k % 2 === 0 ? "Anna" : "", k + 3));
    expect(of("parts with a name, counted", { cast: people })).toBe(13);
    expect(of("last place in the cast", { cast: people })).toBe(27);
    expect(of("last place in the cast", {})).toBe(-1);
    expect(of("people credited, to 20 each", { cast: people, crew: [crew(1)] })).toBe(21);
    expect(of("characters of overview", { overview: "abc" })).toBe(3);
    expect(of("characters of overview", {})).toBe(0);
  });

  it("know rounded dates and budgets", () => {
    const dated = (releaseDate: string | null) =>
      ["dated the first of a month", "dated the first of January", "year and month"].map((id) =>
        of(id, { releaseDate }),
      );
    expect(dated("1999-01-01")).toEqual([1, 1, 1999]);
    expect(dated("1999-06-01")).toEqual([1, 0, 1999 + 5 / 12]);
    expect(dated("1999-01-15")).toEqual([0, 0, 1999]);
    expect(dated("1999-12-31")).toEqual([0, 0, 1999 + 11 / 12]); // December belongs to its own year
    expect(dated(null)).toEqual([0, 0, null]);
    expect(of("budget to the dollar", { budget: 1_234_567 })).toBe(1);
    expect(of("budget to the dollar", { budget: 1_200_000 })).toBe(0);
    expect(of("budget to the dollar", {})).toBe(0);
  });
});

describe("numbers in TMDB", () => {
  it("tell the mean and the lowest of each list, and of the first in the cast", () => {
    const known = { ...blank, cast: [cast(999, ""), cast(9, "")], crew: [crew(99)], companies: [{ id: 9, name: "" }] };
    const of = (label: string) => read(tmdbNumbers, `number in TMDB of ${label} (log)`, known);
    expect(of("cast, mean")).toBeCloseTo(2, 9);
    expect(of("cast, lowest")).toBeCloseTo(1, 9);
    expect(of("crew, mean")).toBeCloseTo(2, 9);
    expect(of("companies, lowest")).toBeCloseTo(1, 9);
    expect(of("the first in the cast")).toBeCloseTo(3, 9);
  });

  it("leave out people who are not there", () => {
    for (const { id, read } of tmdbNumbers) expect(read(blank), id).toBeNull();
    const written = { ...blank, cast: [cast(-1, ""), cast(9, "")], crew: [crew(0)] };
    expect(read(tmdbNumbers, "number in TMDB of cast, mean (log)", written)).toBeCloseTo(1, 9);
    expect(read(tmdbNumbers, "number in TMDB of crew, lowest (log)", written)).toBeNull();
    expect(read(tmdbNumbers, "number in TMDB of the first in the cast (log)", written)).toBeNull();
  });
});

describe("part numbers", () => {
  it("are shares of the cast", () => {
    const own = {
      ...blank,
      cast: ["Himself", "Fox (voice)", "Man in bar (uncredited)", ""].map((part) => cast(1, part)),
    };
    const of = Object.fromEntries(partNumbers.map(({ id, read }) => [id, read(own)]));
    expect(of).toEqual({
      "parts with a name": 0.75,
      voices: 0.25,
      "playing themselves": 0.25,
      uncredited: 0.25,
      "parts of two words": 0.5,
    });
    for (const { id, read } of partNumbers) expect(read(blank), id).toBeNull();
  });
});

it("no number of the making looks at what the public made", () => {
  const numbers = [...attentionNumbers, ...partNumbers, ...filmFlags(["Drama"])];
  for (const each of films) {
    const other = { ...each, voteAverage: 9.9, voteCount: 77, popularity: 55, revenue: 99 };
    for (const { id, read } of numbers) expect(read(other), id).toBe(read(each));
  }
  expect(new Set(numbers.map(({ id }) => id)).size).toBe(numbers.length);
});

describe("MovieLens numbers", () => {
  const summary = (count: number) => ({ count, mean: 4.3, meanDeviation: 0.8, liked: 0.9, sd: 0.5 });
  const of = (count: number) =>
    ratingNumbers(new Map([[7, summary(count) as never]])).map(({ read }) => read({ ...blank, tmdbId: 7 }));

  it("draw a film that few rated to the mean of all", () => {
    const [log, mean, deviation, liked, spread] = of(3) as number[];
    expect(log).toBeCloseTo(Math.log10(4), 9);
    expect(mean).toBeCloseTo((4.3 + 3.3) / 2, 9);
    expect(deviation).toBeCloseTo(0.4, 9);
    expect(liked).toBeCloseTo((0.9 + 0.45) / 2, 9);
    expect(spread).toBeCloseTo((0.5 + 0.95) / 2, 9);
    expect((of(1e6) as number[])[1]).toBeCloseTo(4.3, 4);
  });

  it("are gaps for a film that nobody rated", () => {
    expect(of(0)).toEqual([null, null, null, null, null]);
    for (const { read } of ratingNumbers(new Map())) expect(read(blank)).toBeNull();
  });
});

describe("filmVectors", () => {
  const words = ["heist", "love", "the", "robbery"];
  const vectors = {
    dimension: 2,
    words,
    rowOf: new Map(words.map((word, row) => [word, row])),
    data: Float32Array.of(1, 0, 0, 1, 5, 5, 1, 0),
  };
  const titled = (title: string, k: number) => film({ tmdbId: k + 1, title });
  const of = (...titles: string[]) => {
    const { width, data } = filmVectors(titles.map(titled), vectors);
    return titles.map((_, i) => [...data.subarray(i * width, (i + 1) * width)]);
  };

  it("are alike where words mean alike, also where films share none", () => {
    const [heist, robbery, love] = of("heist", "robbery", "love");
    const dot = (a: number[], b: number[]) => a.reduce((sum, value, k) => sum + value * b[k], 0);
    for (const vector of [heist, robbery, love]) expect(dot(vector, vector)).toBeCloseTo(1, 6);
    expect(dot(heist, robbery)).toBeCloseTo(1, 6);
    expect(dot(heist, love)).toBeCloseTo(-1, 6);
  });

  it("give no weight to a word that every film has", () => {
    expect(of("the heist", "the love")).toEqual(of("heist", "love"));
  });

  it("know a word by its stem where it ends in a possessive s", () => {
    expect(of("heist's", "love")).toEqual(of("heist", "love"));
  });

  it("are zeros for a film without a known word, and for one alone", () => {
    expect(of("unheard", "heist", "love")[0]).toEqual([0, 0]);
    expect(of("heist")).toEqual([[0, 0]]);
  });
});
