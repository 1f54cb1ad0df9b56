import { beforeAll, describe, expect, it } from "vitest";
import { answerReach } from "../../../../src/core/recommend/asking/answer-reach.ts";
import type { Questions } from "../../../../src/core/recommend/asking/ask.ts";
import type { RecommenderData } from "../../../../src/core/recommend/asking/engine.ts";
import { type Person, stranger } from "../../../../src/core/recommend/asking/person.ts";
import { Recommender } from "../../../../src/core/recommend/asking/recommender.ts";
import { filmCalled, learnStarter, raterOfTitles } from "./small-recommender.ts";

let data: RecommenderData;
let asked: Recommender;
let somebody: Person;
beforeAll(async () => {
  data = await learnStarter();
  asked = new Recommender(data);
  somebody = raterOfTitles(asked.films, { Heat: 4.5, Alien: 5 });
});
const titles = ({ films }: Questions) => films.map(({ film }) => film.title);
const indices = (asking: Questions) => titles(asking).map((title) => filmCalled(asked.films, title));

describe("ask", () => {
  it("has ten films that many have seen, each once, the most telling first", () => {
    const asking = asked.ask(stranger);
    expect(asking.films.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(titles(asking)).size).toBe(10);
    expect(asking.films[0]!.value).toBe(1);
    for (const { value } of asking.films) expect(value > 0 && value <= 1).toBe(true);
    const { ratings } = asked.films.columns;
    const mean = (films: readonly number[]) => films.reduce((sum, film) => sum + ratings[film]!, 0) / films.length;
    expect(mean(indices(asking))).toBeGreaterThan(1.5 * mean([...Array(data.hybrid.films).keys()]));
    expect([asking.notes, asking.model]).toEqual([[], data.model]);
  });

  it("never asks about what was rated, watched, wanted, turned down or skipped", () => {
    const first = indices(asked.ask(stranger, { n: 4 }));
    const said = (film: number) => ({ items: Uint32Array.of(film), times: Float64Array.of(Number.NaN) });
    const [rated, watched, wanted, dismissed] = first as [number, number, number, number];
    const person: Person = {
      history: { items: Uint32Array.of(rated), ratings: Float32Array.of(4) },
      events: { watched: said(watched), watchlisted: said(wanted), dismissed: said(dismissed) },
    };
    const skipped = indices(asked.ask(person, { n: 3 }));
    const left = indices(asked.ask(person, { n: 1000, skipped }));
    expect(left.length).toBe(data.hybrid.films - 7);
    for (const film of [...first, ...skipped]) expect(left).not.toContain(film);
  });

  it("asks somebody of a taste about other films than a stranger, and the same ones again", () => {
    expect(titles(asked.ask(somebody))).not.toEqual(titles(asked.ask(stranger)));
    expect(asked.ask(somebody)).toEqual(asked.ask(somebody));
  });

  it("asks within filters, and says why there is little to ask", () => {
    const asking = asked.ask(stranger, { n: 50, filters: { genres: ["Western"] } });
    for (const film of indices(asking)) expect(asked.films.facts(film).genres).toContain("Western");
    expect(asking.notes[0]).toMatch(/films are left: genres leave out/u);
    const all = asked.ask(somebody, { n: 1000, filters: { seen: "show" } });
    expect(titles(all)).not.toContain("Heat");
  });

  it.each([
    [{ n: 0.5 }, "n is 0.5"],
    [{ variety: -1 }, "strength is -1"],
    [{ skipped: [1e6] }, "film 1000000"],
  ])("refuses %o", (request, message) => {
    expect(() => asked.ask(stranger, request)).toThrow(message);
  });
});

describe("answerReach", () => {
  it("is the root of what an answer moves, by what people like", () => {
    const newcomers = {
      ...data.hybrid.newcomers,
      starts: Uint32Array.of(0, 2, 3, 3),
      others: Uint16Array.of(1, 2, 0),
      weights: Float32Array.of(2, 1, 4),
      scales: Float32Array.of(1, 1, 3),
      directions: null,
    };
    const prior = Float32Array.from([2, 1, 1], Math.log);
    const reach = answerReach({ films: 3, newcomers, prior });
    for (const [film, wanted] of [Math.sqrt((4 + 9) / 4), Math.sqrt(16 / 2), 0].entries()) {
      expect(reach[film]).toBeCloseTo(wanted, 5);
    }
    const directions = {
      basis: Int8Array.of(1, 2, 0, -3, 4, 0),
      coordinates: Int8Array.of(2, 0, -1, 1, 0, 5),
      units: Float32Array.of(0.5, 2),
    };
    const along = answerReach({ films: 3, newcomers: { ...newcomers, directions }, prior });
    // the weights 0 2 3, 4 0 0 and none, and beside them what each film adds along both directions: rows of A times u times rows of B
    const all = [
      [1, 2 + 3.5, 3 + 20],
      [4, -6, -30],
      [4, -2, 0],
    ];
    for (const [film, [to = 0, other = 0, last = 0]] of all.entries()) {
      expect(along[film]).toBeCloseTo(Math.sqrt(to ** 2 / 2 + (other ** 2 + last ** 2) / 4), 5);
    }
  });
});
