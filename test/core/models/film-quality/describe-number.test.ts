import { describe, expect, it } from "vitest";
import { describeNumber } from "../../../../src/core/models/film-quality/describe-number.ts";
import { readQualityFilms } from "../../../../src/core/models/film-quality/quality-films.ts";
import { film } from "../../../support/film.ts";

const crew = (personId: number, job = "Director") => ({ personId, name: "", job, department: "" });
const films = [
  film({
    tmdbId: 1,
    title: "A night",
    budget: 60_000_000,
    revenue: 150_000_000,
    runtime: 170,
    popularity: 4.25,
    voteCount: 1886,
    releaseDate: "1995-12-15",
    crew: [crew(7), crew(8, "Writer")],
    cast: [{ personId: 7, name: "", character: "", order: 0 }],
  }),
  ...[2, 3, 4].map((tmdbId) => film({ tmdbId, title: "B", crew: [crew(7)], originalLanguage: "fr" })),
];
const { facts } = readQualityFilms(films, new Map(), null);
const tell = (id: string, of = 0) => describeNumber(facts, of, id).text;

describe("describeNumber", () => {
  it("tells what a logarithm is of", () => {
    expect(tell("budget (log)")).toBe("budget: 60,000,000");
    expect(tell("votes (log)")).toBe("votes: 1,886");
    expect(tell("popularity (log)")).toBe("popularity: 4.25");
    expect(tell("revenue over budget (log)")).toBe("revenue over budget: 2.5");
    expect(tell("size of crew (log)")).toBe("size of crew: 2");
  });

  it("tells how many films people made, by what they are called among people", () => {
    expect(tell("films by director, mean (log)")).toBe("films by director, mean: 3");
    expect(tell("films by writer, most (log)")).toBe("films by writer, most: 0");
    expect(tell("films by with, most (log)")).toBe("films by the leads, most: 0");
    expect(tell("films by in the cast, mean (log)", 1)).toBe("films by the cast, mean: not known");
    expect(tell("films by in the crew, most (log)")).toBe("films by the crew, most: 3");
    expect(tell("films by head of a department, most (log)")).toBe("films by heads of departments, most: not known");
    expect(tell("ratings by with")).toBe("ratings by the leads");
    expect(tell("ratings by director")).toBe("ratings by director");
  });

  it("tells plain numbers, years, and what is so or not", () => {
    expect(tell("runtime")).toBe("runtime: 170");
    expect(tell("runtime", 1)).toBe("runtime: not known");
    expect(tell("year")).toBe("year: 1995");
    expect(tell("in English")).toBe("in English: yes");
    expect(tell("in English", 1)).toBe("in English: no");
    expect(tell("has a homepage")).toBe("has a homepage: no");
  });

  it("tells two angles as one thing, and each other number as its own", () => {
    const keys = ["time of year, sine", "time of year, cosine", "runtime", "year"].map(
      (id) => describeNumber(facts, 0, id).key,
    );
    expect(keys).toEqual(["time of year", "time of year", "runtime", "year"]);
    expect(new Set(facts.names.map((id) => describeNumber(facts, 0, id).key)).size).toBe(facts.names.length - 1);
  });

  it("has words for every number, and no logarithm in them", () => {
    for (const id of facts.names) {
      const text = tell(id);
      expect(text).not.toContain("(log)");
      expect(text).not.toMatch(/NaN|by with|by in the/);
    }
  });
});
