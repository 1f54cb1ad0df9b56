import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFault } from "../../../src/core/catalogue/field-fault.ts";
import { writtenFields } from "../../../src/core/catalogue/written-fields.ts";
import { readWrittenFilm } from "../../../src/core/catalogue/written-film.ts";
import { fakeFilmNames } from "../../support/fake-film-names.ts";

const names = fakeFilmNames();
const read = (value: unknown) => readWrittenFilm(value, names);
const faultsOf = (value: unknown) => read(value).faults.map(describeFault);

describe("readWrittenFilm", () => {
  it("reads every field", () => {
    const { film, faults, notes, sees } = read({
      title: "Heat Again",
      originalTitle: "Chaleur",
      overview: "Two men drink another coffee.",
      tagline: "Decaffeinated",
      homepage: "https://example.org",
      status: "Rumored",
      releaseDate: "2028-02-29",
      year: 2028,
      runtime: 171.5,
      budget: 80_000_000,
      revenue: 190_000_000,
      popularity: 21.4,
      voteCount: 12,
      genres: ["crime", "Action", "CRIME"],
      keywords: ["Robbery"],
      companies: ["regency enterprises"],
      countries: ["us", "United States of America"],
      languages: ["english", "fr"],
      originalLanguage: "Français",
      directors: ["michael mann"],
      writer: "Michael Mann",
      cast: [
        { name: "Al Pacino", character: "Vincent Hanna" },
        "Robert De Niro",
        { name: "al pacino", character: "Ghost" },
      ],
      crew: [
        { name: "Michael Mann", job: "producer" },
        { name: "Michael Mann", job: "Director" },
        { name: "Robert De Niro", job: "Coffee", department: "Food" },
      ],
    });
    expect(faults).toEqual([]);
    expect(notes).toEqual([]);
    expect(sees).toEqual({ votes: true });
    expect(film).toEqual({
      tmdbId: -1,
      title: "Heat Again",
      originalTitle: "Chaleur",
      originalLanguage: "fr",
      overview: "Two men drink another coffee.",
      tagline: "Decaffeinated",
      homepage: "https://example.org",
      status: "Rumored",
      releaseDate: "2028-02-29",
      runtime: 171.5,
      budget: 80_000_000,
      revenue: 190_000_000,
      popularity: 21.4,
      voteAverage: 0,
      voteCount: 12,
      genres: [
        { id: 80, name: "Crime" },
        { id: 28, name: "Action" },
      ],
      keywords: [{ id: 642, name: "robbery" }],
      companies: [{ id: 508, name: "Regency Enterprises" }],
      countries: [{ code: "US", name: "United States of America" }],
      spokenLanguages: [
        { code: "en", name: "English" },
        { code: "fr", name: "Français" },
      ],
      cast: [
        { personId: 1158, name: "Al Pacino", character: "Vincent Hanna / Ghost", order: 0 },
        { personId: 380, name: "Robert De Niro", character: "", order: 1 },
      ],
      crew: [
        { personId: 638, name: "Michael Mann", department: "Directing", job: "Director" },
        { personId: 638, name: "Michael Mann", department: "Writing", job: "Writer" },
        { personId: 638, name: "Michael Mann", department: "Production", job: "Producer" },
        { personId: 380, name: "Robert De Niro", department: "Food", job: "Coffee" },
      ],
    });
  });

  it("fills what was left out, and says what it took for granted", () => {
    const { film, notes, sees } = read({ year: 1999, budget: 0, runtime: null, revenue: 5000 });
    expect(film).toMatchObject({
      title: "",
      originalTitle: "",
      status: "Released",
      releaseDate: "1999-07-01",
      budget: null,
      revenue: 5000,
      voteCount: 0,
      originalLanguage: "en",
      runtime: null,
    });
    expect(sees.votes).toBe(false);
    expect(notes).toEqual([
      "Only the year 1999 was given: its middle was taken as the day.",
      "budget of 0 was read as not known: 0 stands for not known.",
      "Without voteCount nothing is made of revenue: only a film with votes has them.",
      "No language was given: English was taken as the original one.",
    ]);
    expect(read({ languages: ["fr"] }).film?.originalLanguage).toBe("fr");
  });

  it("takes of several with one name the one with the most films, and gives strangers numbers of their own", () => {
    const { film, notes } = read({
      director: "John Smith",
      cast: ["Nobody Known", "Somebody Else", "nobody known", "JOHN SMITH"],
      genres: ["Slipstream"],
      countries: ["Atlantis"],
      languages: ["en"],
    });
    expect(film?.crew[0].personId).toBe(77);
    expect(film?.cast.map(({ personId }) => personId)).toHaveLength(3);
    const own = [...(film?.cast ?? []).slice(0, 2).map(({ personId }) => personId), film?.genres[0].id];
    expect(own.every((id) => (id ?? 0) < 0)).toBe(true);
    expect(new Set([...own, Number(film?.countries[0].code)]).size).toBe(4);
    expect(notes).toEqual([
      "2 in the catalogue are called John Smith (person): the one with the most films, 3 films, was taken.",
      "Not in the catalogue, so without a say: genre Slipstream.",
      "Not in the catalogue, so without a say: country Atlantis.",
      "Not in the catalogue, so without a say: person Nobody Known, Somebody Else.",
    ]);
  });

  it("knows what people call things in English", () => {
    const { film, notes } = read({ countries: ["USA", "united states", "uk"], languages: ["French", "english"] });
    expect(film?.countries.map(({ code }) => code)).toEqual(["US", "-1"]);
    expect(film?.spokenLanguages.map(({ code }) => code)).toEqual(["fr", "en"]);
    expect(notes).toEqual(["Not in the catalogue, so without a say: country uk."]);
    const world = fakeFilmNames([
      ["language", "he", "עִבְרִית", 1],
      ["language", "iw", "old", 1],
      ["country", "GB", "United Kingdom", 1],
      ["genre", "878", "Science Fiction", 1],
    ]);
    const written = readWrittenFilm({ languages: ["Hebrew"], countries: ["UK"], genres: ["Sci-Fi"] }, world);
    expect(written.film).toMatchObject({
      originalLanguage: "he",
      countries: [{ code: "GB" }],
      genres: [{ id: 878, name: "Science Fiction" }],
    });
  });

  it("shows names from a file on one line", () => {
    const { notes } = read({ languages: ["en"], cast: [`\u001b[2J${"x".repeat(100)}`] });
    expect(notes).toEqual([`Not in the catalogue, so without a say: person  [2J${"x".repeat(56)}....`]);
  });

  it("tells all faults at once", () => {
    const { film, faults, notes } = read({
      titel: "Heat",
      budget: -5,
      releaseDate: "2027-02-29",
      genres: ["Crime", 3],
      year: 1,
    });
    expect([film, notes]).toEqual([null, []]);
    expect(faults.map(describeFault)).toEqual([
      'the unknown field "titel" was seen; "title", if that was meant, was needed',
      'releaseDate: "2027-02-29" was seen; a day of the calendar as YYYY-MM-DD was needed',
      "year: 1 was seen; a whole number from 1870 to 2100 was needed",
      "budget: -5 was seen; a number of at least 0 was needed",
      "genres[2]: 3 was seen; a text that is not blank was needed",
    ]);
  });

  it.each<[unknown, RegExp]>([
    [null, /^null was seen; an object with fields of a film/],
    [[{ title: "Heat" }], /^a list of 1 was seen; an object/],
    ["Heat", /^"Heat" was seen; an object/],
    [{}, /^no field was seen; at least one field/],
    [{ title: null }, /^no field was seen/],
    [{ title: " " }, /^title: " " was seen; a text that is not blank/],
    [{ release_date: "1995-12-15" }, /"releaseDate", if that was meant/],
    [{ Director: "Michael Mann" }, /"directors", if that was meant/],
    [{ vote_average: 8 }, /unknown field "vote_average".*one of title, originalTitle/],
    [{ actors: ["Al Pacino"] }, /"cast", if that was meant/],
    [{ ["__proto__"]: 1, ["constructor"]: 2 }, /unknown field "constructor"/],
    [{ director: "A", directors: ["B"] }, /^directors: the field twice was seen; directors once/],
    [{ genres: "Crime" }, /^genres: "Crime" was seen; a list of texts was needed/],
    [{ writers: 7 }, /^writers: 7 was seen; a name or a list of names/],
    [{ runtime: "170" }, /^runtime: "170" was seen; a number from 1 to 60000/],
    [{ runtime: 0 }, /^runtime: 0 was seen/],
    [{ voteCount: 1.5 }, /^voteCount: 1.5 was seen; a whole number of at least 0/],
    [{ budget: Number.NaN }, /^budget: NaN was seen/],
    [{ budget: 1e300 }, /^budget: 1e\+300 was seen; a number of at most 9007199254740991/],
    [{ releaseDate: 1995 }, /^releaseDate: 1995 was seen/],
    [{ releaseDate: "1695-01-01" }, /a day of the years 1870 to 2100/],
    [{ releaseDate: "1995-12-15", year: 1996 }, /^year: 1996 was seen; the year of releaseDate, 1995, was needed/],
    [{ cast: "Al Pacino" }, /^cast: "Al Pacino" was seen; a list of names/],
    [{ cast: ["Al Pacino", { character: "Vincent" }] }, /^cast\[2\].name: nothing was seen/],
    [
      { cast: [{ name: "Al Pacino", part: "Vincent" }] },
      /^cast\[1\]: "Vincent" was seen; nothing but name, character, so no "part", was needed/,
    ],
    [{ cast: [{ name: "Al Pacino", character: 3 }] }, /^cast\[1\].character: 3 was seen; a text/],
    [{ crew: ["Hans Zimmer"] }, /^crew\[1\]: "Hans Zimmer" was seen; \{ "name", "job" \}/],
    [{ crew: [{ name: "Hans Zimmer" }] }, /^crew\[1\].job: nothing was seen/],
    [{ crew: {} }, /^crew: an object was seen; a list of people with a job/],
  ])("%j is told", (value, message) => {
    expect(read(value).film).toBeNull();
    expect(faultsOf(value).join("\n")).toMatch(message);
  });

  it("gives faults or a film for any JSON, and never throws", () => {
    const field = fc.constantFrom(
      ...Object.keys(writtenFields),
      "director",
      "writer",
      "__proto__",
      "toString",
      "titel",
    );
    const person = fc.oneof(
      fc.string(),
      fc.record({ name: fc.string(), job: fc.string(), character: fc.string() }, { requiredKeys: [] }),
    );
    const content = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.array(person), fc.integer(), fc.constant("1999-12-31"));
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(field, content));
    fc.assert(
      fc.property(value, (written) => {
        const { film, faults } = read(written);
        expect(film === null).toBe(faults.length > 0);
        for (const { seen, needed } of faults) expect(seen !== "" && needed !== "").toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
