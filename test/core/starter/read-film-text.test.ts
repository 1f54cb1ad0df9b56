// The three lines of a film: read as they stand, and refused with their line where they are not as they should be.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { readFilmText } from "../../../src/core/starter/read-film-text.ts";
import { type StarterFacts, starterGenres, starterLanguages } from "../../../src/core/starter/starter-film.ts";

const amelie = [
  "Amélie = Le Fabuleux Destin d'Amélie Poulain (2001) | fr | 122 min | Comedy, Romance | fame 5 | tmdb 194 | imdb tt0211915",
  "Jean-Pierre Jeunet | Audrey Tautou, Mathieu Kassovitz",
  "paris, secret",
];
const plain = ["House (1977) | ja | 88 min | Horror | fame 1", "Nobuhiko Obayashi | Kimiko Ikegami", "ghost"];

/** A film as it is written. */
function written(film: StarterFacts): string {
  const also = film.originalTitle === film.title ? "" : ` = ${film.originalTitle}`;
  const facts = [
    `${film.title}${also} (${film.year})`,
    film.language,
    `${film.runtime} min`,
    film.genres.join(", "),
    `fame ${film.fame}`,
    ...(film.tmdb === null ? [] : [`tmdb ${film.tmdb}`]),
    ...(film.imdb === null ? [] : [`imdb ${film.imdb}`]),
  ];
  const people = `${film.directors.join(", ")} | ${film.leads.join(", ")}`;
  return [facts.join(" | "), people, film.keywords.join(", ")].join("\n");
}

const name = fc.stringMatching(/^[A-Za-zé8½'!.:-]{1,8}( [A-Za-zé8½'!.:-]{1,8}){0,2}$/);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];
const facts: fc.Arbitrary<StarterFacts> = fc.record({
  title: name,
  originalTitle: name,
  year: fc.integer({ min: 1000, max: 9999 }),
  language: fc.constantFrom(...keysOf(starterLanguages)),
  runtime: fc.integer({ min: 1, max: 999 }),
  genres: fc.uniqueArray(fc.constantFrom(...keysOf(starterGenres)), { minLength: 1, maxLength: 4 }),
  fame: fc.constantFrom(1, 2, 3, 4, 5),
  directors: names,
  leads: names,
  keywords: names,
  tmdb: fc.option(fc.integer({ min: 1, max: 999_999 })),
  imdb: fc.option(fc.stringMatching(/^tt\d{7,8}$/)),
});

describe("readFilmText", () => {
  it("reads what is there, and null where nothing is known", () => {
    expect(readFilmText(`\n${amelie.join("\n")}\n\n\n${plain.join("\n")}\n`, "films")).toEqual([
      {
        title: "Amélie",
        originalTitle: "Le Fabuleux Destin d'Amélie Poulain",
        year: 2001,
        language: "fr",
        runtime: 122,
        genres: ["Comedy", "Romance"],
        fame: 5,
        directors: ["Jean-Pierre Jeunet"],
        leads: ["Audrey Tautou", "Mathieu Kassovitz"],
        keywords: ["paris", "secret"],
        tmdb: 194,
        imdb: "tt0211915",
      },
      {
        title: "House",
        originalTitle: "House",
        year: 1977,
        language: "ja",
        runtime: 88,
        genres: ["Horror"],
        fame: 1,
        directors: ["Nobuhiko Obayashi"],
        leads: ["Kimiko Ikegami"],
        keywords: ["ghost"],
        tmdb: null,
        imdb: null,
      },
    ]);
    expect(readFilmText("\n\n", "films")).toEqual([]);
  });

  it.each([
    ["(1977)", "(77)", 6, 'a title with its year such as "Heat (1995)"'],
    ["House", "House = Hausu = House", 6, "one original title at most"],
    ["| ja", "| jp", 6, "one of the languages bn, da"],
    ["88 min", "88", 6, 'minutes such as "96 min"'],
    ["Horror", "Horrors", 6, "one of the genres Action"],
    ["Horror", "Horror, Horror", 6, 'genres with ", " between them, each once'],
    ["fame 1", "fame 6", 6, "fame 1 to 5"],
    [" | fame 1", "", 6, "a line of title, language, minutes, genres and fame"],
    ["fame 1", "fame 1 | imdb tt0076162 | tmdb 25623", 6, "tmdb with a number, then imdb"],
    ["fame 1", "fame 1 | imdb 0076162", 6, "a number of IMDb's"],
    ["fame 1", "fame 1 | tmdb 0", 6, "a number of TMDB's"],
    [" | Kimiko", ", Kimiko", 7, "a line of directors and leads"],
    ["Obayashi", "Obayashi,", 7, "directors"],
    ["ghost", "ghost,  cat", 8, "keywords"],
    ["\nghost", "", 6, "2 lines were seen; 3 were needed"],
    ["ghost", "ghost\ncat", 6, "4 lines were seen; 3 were needed"],
  ])("refuses %j become %j", (from, to, line, needed) => {
    const text = `\n${amelie.join("\n")}\n\n${plain.join("\n").replace(from, to)}\n`;
    expect(() => readFilmText(text, "films of the 1970s")).toThrow(InputError);
    expect(() => readFilmText(text, "films of the 1970s")).toThrow(`films of the 1970s, line ${line}: `);
    expect(() => readFilmText(text, "films of the 1970s")).toThrow(needed);
  });

  it("reads back whatever was written", () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 5 }), (films) => {
        expect(readFilmText(films.map(written).join("\n\n"), "films")).toEqual(films);
      }),
    );
  });

  it("fails in words alone, whatever the text is", () => {
    const piece = fc.oneof(fc.constantFrom(...amelie, ...plain, "\n", " | ", ", ", " = "), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          readFilmText(pieces.join(""), "films");
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});
