import { describe, expect, it } from "vitest";
import type { Film } from "../../../src/core/catalogue/film.ts";
import { traitList, traitLists } from "../../../src/core/traits/film-lists.ts";
import { filmNumbers, filmographiesOf } from "../../../src/core/traits/film-numbers.ts";
import { NumberTable } from "../../../src/core/traits/number-table.ts";
import { TraitVocabulary } from "../../../src/core/traits/trait-vocabulary.ts";
import { film } from "../../support/film.ts";

const crew = (personId: number, job: string, department = "Crew") => ({
  personId,
  name: `Person ${personId}`,
  job,
  department,
});
const cast = (personId: number, order: number) => ({ personId, name: `Person ${personId}`, character: "", order });
const keys = (id: Parameters<typeof traitList>[0], of: Film) =>
  traitList(id)
    .read(of)
    .map((trait) => trait.key);

const heat = film({
  tmdbId: 1,
  title: "Heat of the Night",
  crew: [crew(7, "Director"), crew(7, "Screenplay"), crew(8, "Producer"), crew(9, "Editor"), crew(9, "Gaffer")],
  cast: [cast(1, 0), cast(2, 4), cast(3, 5), cast(1, 6)],
  genres: [
    { id: 80, name: "Crime" },
    { id: 18, name: "Drama" },
    { id: 53, name: "Thriller" },
  ],
  spokenLanguages: [
    { code: "en", name: "English" },
    { code: "xx", name: "" },
  ],
  overview: "A thief, a thief and a detective.",
  budget: 60_000_000,
  runtime: 170,
  releaseDate: "1995-12-15",
});

describe("trait lists", () => {
  it("tell people by what they did, each once", () => {
    expect(keys("director", heat)).toEqual(["7"]);
    expect(keys("writer", heat)).toEqual(["7"]);
    expect(keys("producer", heat)).toEqual(["8"]);
    expect(keys("head", heat)).toEqual(["9"]);
    expect(keys("crew", heat)).toEqual(["7", "8", "9"]);
    expect(keys("lead", heat)).toEqual(["1", "2"]);
    expect(keys("cast", heat)).toEqual(["1", "2", "3"]);
  });

  it("pair genres whatever their order", () => {
    expect(
      traitList("genre-pair")
        .read(heat)
        .map((trait) => trait.name),
    ).toEqual(["Drama and Thriller", "Drama and Crime", "Thriller and Crime"]);
    expect(keys("genre-pair", { ...heat, genres: heat.genres.toReversed() })).toEqual(keys("genre-pair", heat));
  });

  it("tell words and languages", () => {
    expect(keys("title-word", heat)).toEqual(["heat", "of", "the", "night"]);
    expect(keys("story-word", heat)).toEqual(["a", "thief", "and", "detective"]);
    expect(
      traitList("language")
        .read(heat)
        .map((trait) => trait.name),
    ).toEqual(["en (original)", "English", "xx"]);
  });

  it("are empty for a film of which nothing is known", () => {
    const blank = film({ tmdbId: 2, title: "" });
    for (const list of traitLists) if (list.id !== "language") expect(list.read(blank), list.id).toEqual([]);
  });
});

describe("TraitVocabulary", () => {
  const films = [heat, { ...heat, genres: heat.genres.slice(0, 1) }, film({ tmdbId: 3, title: "Other" })];

  it("keeps what enough films have, most frequent first", () => {
    const vocabulary = new TraitVocabulary(traitList("genre"), films, 1);
    expect(vocabulary.traits.map((trait) => trait.name)).toEqual(["Crime", "Drama", "Thriller"]);
    expect(new TraitVocabulary(traitList("genre"), films, 2).traits.map((trait) => trait.name)).toEqual(["Crime"]);
  });

  it("gives lists of numbers whose weights do not grow with their length, and leaves out what it does not know", () => {
    const vocabulary = new TraitVocabulary(traitList("genre"), films.slice(0, 2), 1);
    const unknown = film({ tmdbId: 4, title: "New", genres: [{ id: 99, name: "Documentary" }] });
    const { indptr, indices, weights } = vocabulary.bags([heat, unknown]);
    expect([[...indptr], [...indices]]).toEqual([
      [0, 3, 3],
      [0, 1, 2],
    ]);
    expect([...(weights ?? [])].reduce((sum, weight) => sum + weight ** 2, 0)).toBeCloseTo(1, 6);
  });
});

describe("film numbers", () => {
  it("use nothing that the public made before release", () => {
    const changed = { ...heat, voteCount: 9999, voteAverage: 9, popularity: 500, revenue: 1e9 };
    for (const number of filmNumbers("before-release", filmographiesOf([heat])))
      expect(number.read(changed), number.id).toBe(number.read(heat));
    const seen = filmNumbers("all-columns", filmographiesOf([heat])).filter(
      (number) => number.read(changed) !== number.read(heat),
    );
    expect(seen.map((number) => number.id)).toEqual([
      "votes (log)",
      "popularity (log)",
      "revenue (log)",
      "revenue over budget (log)",
    ]);
  });

  it("never look at ratings", () => {
    for (const number of filmNumbers("all-columns", filmographiesOf([heat])))
      expect(number.read({ ...heat, voteAverage: 1 })).toBe(number.read(heat));
  });

  it("count the films of a film's people", () => {
    const other = film({ tmdbId: 5, title: "Other", crew: [crew(7, "Director")] });
    const [mean] = filmNumbers("before-release", filmographiesOf([heat, other])).filter(
      (number) => number.id === "films by director, mean (log)",
    );
    expect(mean.read(heat)).toBe(1);
    expect(mean.read(film({ tmdbId: 6, title: "Nobody" }))).toBeNull();
  });
});

describe("NumberTable", () => {
  const runtime = { id: "runtime", read: (each: Film) => each.runtime };
  const films = Array.from({ length: 101 }, (_, i) => film({ tmdbId: i + 1, title: "", runtime: i }));

  it("tells where a value lies among the training films", () => {
    const table = new NumberTable([runtime], films, 4);
    expect(table.width).toBe(4);
    expect(
      [...table.rows([film({ tmdbId: 1, title: "", runtime: 60 })])].map((x) => Math.round(x * 100) / 100),
    ).toEqual([0.5, 0.5, -0.1, -0.5]);
    expect([...table.rows([film({ tmdbId: 1, title: "", runtime: 9000 })])]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it("has a column for gaps, and one bin for a value that never changes", () => {
    const table = new NumberTable(
      [runtime, { id: "one", read: () => 1 }],
      [...films, film({ tmdbId: 200, title: "", runtime: null })],
      2,
    );
    expect(table.width).toBe(4);
    expect([...table.rows([film({ tmdbId: 9, title: "", runtime: null })])]).toEqual([0, 0, 1, -0.5]);
  });

  it("refuses no films", () => {
    expect(() => new NumberTable([runtime], [])).toThrow("there are no films");
  });
});
