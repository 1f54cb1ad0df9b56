import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldTitle } from "../../../src/core/search/fold-title.ts";
import { TitleIndex } from "../../../src/core/search/title-index.ts";
import { splitYear } from "../../../src/core/search/title-query.ts";

const films = [
  { title: "Heat", year: 1995 },
  { title: "The Heat", year: 2013 },
  { title: "Heat", year: 1986 },
  { title: "The Matrix", year: 1999 },
  { title: "WALL·E", year: 2008 },
  { title: "Amélie", originalTitle: "Le Fabuleux Destin d'Amélie Poulain", year: 2001 },
  { title: "Blade Runner", year: 1982 },
  { title: "2001: A Space Odyssey", year: 1968 },
  { title: "1941", year: 1979 },
  { title: "The Lord of the Rings: The Two Towers", year: 2002 },
  { title: "The Lord of the Rings: The Return of the King", year: 2003 },
  { title: "Ocean's Eleven", year: 2001 },
  { title: "S.W.A.T.", year: 2003 },
  { title: "Mr. & Mrs. Smith", year: 2005 },
  { title: "Die Hard", year: 1988 },
  { title: "...", year: null },
  { title: "千と千尋の神隠し", year: 2001 },
  { title: "Æon Flux", year: 2005 },
];
const index = new TitleIndex(films);
const named = (places: readonly number[]) => places.map((place) => `${films[place].title} ${films[place].year}`);
const matches = (query: string) => named(index.find(query).matches);
const near = (query: string) => named(index.find(query).near);

describe("TitleIndex", () => {
  it.each([
    ["heat", ["Heat 1995", "Heat 1986"]],
    ["The Heat", ["The Heat 2013"]],
    ["Heat (1995)", ["Heat 1995"]],
    ["heat 1995", ["Heat 1995"]],
    ["heat, 2013", ["The Heat 2013"]],
    ["Matrix", ["The Matrix 1999"]],
    ["matrix, the", ["The Matrix 1999"]],
    ["Matrix, The (1999)", ["The Matrix 1999"]],
    ["MATRIX The", ["The Matrix 1999"]],
    ["wall-e", ["WALL·E 2008"]],
    ["amelie", ["Amélie 2001"]],
    ["fabuleux destin d’amelie poulain", ["Amélie 2001"]],
    ["2001 a space odyssey", ["2001: A Space Odyssey 1968"]],
    ["1941", ["1941 1979"]],
    ["oceans eleven", ["Ocean's Eleven 2001"]],
    ["SWAT", ["S.W.A.T. 2003"]],
    ["mr and mrs smith", ["Mr. & Mrs. Smith 2005"]],
    ["aeon flux", ["Æon Flux 2005"]],
    ["...", ["... null"]],
    ["千と千尋の神隠し", ["千と千尋の神隠し 2001"]],
    ["", []],
    ["  ", []],
  ])("%j finds %j", (query, found) => expect(matches(query)).toEqual(found));

  it.each([
    ["heat", ["The Heat 2013"]],
    ["matrxi", ["The Matrix 1999"]],
    ["teh matrix", ["The Matrix 1999"]],
    ["walle", ["WALL·E 2008"]],
    ["Blade Runner 2049", ["Blade Runner 1982"]],
    ["heat 1990", ["Heat 1986", "Heat 1995", "The Heat 2013"]],
    ["haet 1995", ["Heat 1995", "The Heat 2013", "Heat 1986"]],
    ["dye hard", ["Die Hard 1988"]],
    ["nothing of the kind", []],
    ["hat", ["Heat 1995", "The Heat 2013", "Heat 1986"]],
    ["at", []],
  ])("near %j lies %j", (query, found) => expect(near(query)).toEqual(found));

  it("tells titles that hold the words where nothing is near", () => {
    expect(named(index.find("lord of the rings").holding)).toEqual([
      "The Lord of the Rings: The Two Towers 2002",
      "The Lord of the Rings: The Return of the King 2003",
    ]);
    expect(index.find("lord").matches).toEqual([]);
  });

  it("tells those that begin with the words first, and those that have others between them", () => {
    const films = ["Jules et Jim", "E.T. the Extra-Terrestrial", "Être et avoir", "The Lord of the Rings"];
    const held = new TitleIndex(films.map((title) => ({ title, year: null })));
    const holding = (query: string) => held.find(query).holding.map((place) => films[place]);
    expect(holding("E.T.")).toEqual(["E.T. the Extra-Terrestrial", "Jules et Jim", "Être et avoir"]);
    expect(holding("lord of rings")).toEqual(["The Lord of the Rings"]);
    expect([holding("rings of lord"), holding("lor of rings")]).toEqual([[], []]);
  });

  const title = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("The The", "A", "Heat 1995", "The"),
  );
  const year = fc.option(fc.integer({ min: 1874, max: 2100 }));

  it("finds every title by itself, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ title, originalTitle: title, year })), (list) => {
        const made = new TitleIndex(list);
        list.forEach((film, place) => {
          for (const query of [film.title, film.originalTitle, film.title.toUpperCase()]) {
            // a title of spaces only is no question, and some letters have no single other case
            if (foldTitle(query).whole === "" || foldTitle(query).whole !== foldTitle(query.toLowerCase()).whole)
              continue;
            const found = made.find(query);
            if (query === film.title || foldTitle(query).whole === foldTitle(film.title).whole)
              expect(found.matches).toContain(place);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it("finds a title of five letters or more with one typo in it", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdefghij "), minLength: 5, maxLength: 20 });
    const typo = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom("in", "out", "other", "swap"),
      letter: fc.constantFrom(..."axz"),
    });
    const isWhole = (text: string) => foldTitle(text).bare.length >= 5;
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), typo, (titles, { at, kind, letter }) => {
        const made = new TitleIndex(titles.map((each) => ({ title: each, year: null })));
        titles.filter(isWhole).forEach((each) => {
          const letters = [...foldTitle(each).bare];
          const k = at % (letters.length - 1);
          if (kind === "in") letters.splice(k, 0, letter);
          else if (kind === "out") letters.splice(k, 1);
          else if (kind === "other") letters[k] = letter;
          else letters.splice(k, 2, letters[k + 1], letters[k]);
          const query = letters.join("");
          if (foldTitle(query).whole.length < query.length) return; // a space at an end or a double one: two typos
          const { matches, near } = made.find(query);
          // a typo may turn one title into another; then that one is what was asked for
          if (matches.length === 0) expect(near).toContain(titles.indexOf(each));
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe("splitYear", () => {
  it.each([
    ["Heat (1995)", { title: "Heat", year: 1995 }],
    ["heat, 1995", { title: "heat", year: 1995 }],
    ["Heat(1995)", { title: "Heat", year: 1995 }],
    ["1995", null],
    ["(1995)", null],
    ["Heat 19951", null],
    ["Apollo13", null],
    ["Heat 1395", null],
  ])("%s", (query, parts) => expect(splitYear(query)).toEqual(parts));
});
