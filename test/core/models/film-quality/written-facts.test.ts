import { describe, expect, it } from "vitest";
import type { Film } from "../../../../src/core/catalogue/film.ts";
import { qualityNumbers } from "../../../../src/core/models/film-quality/quality-films.ts";
import { usualNumbers, writtenFacts } from "../../../../src/core/models/film-quality/written-facts.ts";
import type { FactTable } from "../../../../src/core/traits/fact-table.ts";
import { traitLists } from "../../../../src/core/traits/film-lists.ts";
import { TraitIndex } from "../../../../src/core/traits/trait-index.ts";
import { film } from "../../../support/film.ts";

const { numbers, names } = qualityNumbers({ films: () => 3, has: () => false }, ["Drama"], new Map());
const index = TraitIndex.of(traitLists, []);
/** No number of a film is ever this one. */
const usual = new Float32Array(numbers.length).fill(-77);
const blank = film({ tmdbId: -1, title: "" });
const table = (facts: FactTable) => new Map(facts.names.map((name, k) => [name, facts.numbers[k]]));
const factsOf = (fields: Partial<Film>) => {
  const { facts, known } = writtenFacts({ ...blank, ...fields }, index, numbers, usual);
  return { facts: table(facts), known: table(known) };
};
const usualOf = (fields: Partial<Film>) => [...factsOf(fields).facts].flatMap(([id, v]) => (v === -77 ? [id] : []));

describe("the facts of a written film", () => {
  const nothing = usualOf({});

  it("are what is usual where nothing was written, but for what is read with a default or stays a gap", () => {
    const { facts, known } = factsOf({});
    const others = [...facts].filter(([id]) => !nothing.includes(id));
    const gaps = others.flatMap(([id, value]) => (Number.isNaN(value) ? [id] : []));
    const read = others.flatMap(([id, value]) => (Number.isNaN(value) ? [] : [id]));
    expect(read).toEqual(["released", "votes (log)", "in English"]);
    expect(gaps).toEqual(expect.arrayContaining(["size of cast (log)", "things left open", ...names.ratings]));
    expect(nothing).toEqual(
      expect.arrayContaining([
        "runtime",
        "year",
        "genres",
        "genre Drama",
        "has a homepage",
        "made in the United States",
      ]),
    );
    for (const id of nothing) expect(known.get(id), id).toBeNaN();
  });

  it.each<[string, Partial<Film>, readonly string[]]>([
    ["overview", { overview: "A heist." }, ["words of overview (log)", "characters of overview"]],
    ["tagline", { tagline: "One last vault." }, ["words of tagline (log)"]],
    ["homepage", { homepage: "https://example.org" }, ["has a homepage"]],
    ["runtime", { runtime: 99 }, ["runtime"]],
    ["budget", { budget: 5_000_000 }, ["budget (log)", "budget to the dollar"]],
    ["genres", { genres: [{ id: 1, name: "Drama" }] }, ["genres", "genre Drama"]],
    ["countries", { countries: [{ code: "US", name: "" }] }, ["countries", "made in the United States"]],
    ["languages", { spokenLanguages: [{ code: "en", name: "" }] }, ["languages"]],
  ])("are read of %s where it was written, and of nothing else", (_, fields, ids) => {
    const left = usualOf(fields);
    expect(nothing.filter((id) => !left.includes(id)).sort()).toEqual([...ids].sort());
    const { facts, known } = factsOf(fields);
    for (const id of ids) expect(known.get(id)).toBe(facts.get(id));
  });
});

describe("what is usual", () => {
  it("is the median of the films that have a number", () => {
    const numbers = Float32Array.of(1, Number.NaN, 9, Number.NaN, 2, Number.NaN);
    const table = { films: 3, names: ["a", "b"], numbers } as unknown as FactTable;
    expect([...usualNumbers(table)]).toEqual([2, Number.NaN]);
  });
});
