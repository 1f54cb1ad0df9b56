import { beforeAll, describe, expect, it } from "vitest";
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
  somebody = raterOfTitles(asked.films, { Heat: 4.5, Alien: 5, "Blade Runner": 4, Amélie: 1 });
});
const film = (title: string) => filmCalled(asked.films, title);

describe("explain", () => {
  it("has score, stars and rank of the list, and all contributions", () => {
    const list = asked.recommend(somebody, { n: 1000, variety: 0 }).films;
    for (const { film: name, score, predicted, rank } of [list[0]!, list[40]!, list.at(-1)!]) {
      const told = asked.explain(somebody, film(name.title));
      expect(told.score).toBe(score);
      expect(told.predicted!.mean).toBeCloseTo(predicted!.mean, 5);
      expect([told.rank, told.ranked]).toEqual([rank, list.length]);
      expect(told.contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 4);
    }
  });

  // guards against "place 2" of the film that stands first in the list
  it("counts no film that was turned down, but the one that is asked about", () => {
    const [first, second] = asked.recommend(somebody, { n: 2, variety: 0 }).films;
    const items = Uint32Array.of(film(first!.film.title));
    const dismissed = { items, times: new Float64Array(1).fill(Number.NaN) };
    const person = { ...somebody, events: { ...somebody.events, dismissed } };
    const list = asked.recommend(person, { n: 1000, variety: 0 }).films;
    const told = asked.explain(person, film(second!.film.title));
    expect([list[0]!.film, told.rank, told.ranked, told.notes]).toEqual([second!.film, 1, list.length, []]);
    const gone = asked.explain(person, items[0]!);
    expect([gone.rank, gone.ranked]).toEqual([1, list.length + 1]);
    expect(gone.notes).toEqual([expect.stringMatching(/ was turned down: it is ranked as if it were not\.$/u)]);
  });

  it("names no film as a reason for itself, whose own rating keeps its say", () => {
    const told = asked.explain(somebody, film("Alien"));
    expect(told.contributions.map((each) => ("film" in each ? each.film.title : each.kind))).toContain("Alien");
    expect(told.contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(told.score!, 4);
    expect(told.reason).not.toMatch(/Alien/u);
    const alone = raterOfTitles(asked.films, { Alien: 5 });
    expect(asked.explain(alone, film("Alien")).reason).toMatch(/^\d+ people gave it \d\.\d on average\.$/u);
  });

  it("ranks a watchlist of the same history without a film that speaks for itself", () => {
    const wanted = Uint32Array.of(film("Interstellar"), film("Aliens")).sort();
    const watchlisted = { items: wanted, times: new Float64Array(2).fill(Number.NaN) };
    const person = { ...somebody, events: { ...somebody.events, watchlisted } };
    const { films } = asked.recommend(person, { candidates: wanted });
    expect(films.length).toBe(2);
    for (const { film: name, reason } of films) expect(reason).not.toMatch(new RegExp(`${name.title}( \\(| it )`, "u"));
  });

  it("takes stars apart, to the last rating", () => {
    const { stars, predicted } = asked.explain(somebody, film("Aliens"));
    expect(stars!.ratings.map(({ film: { title } }) => title).sort()).toEqual([
      "Alien",
      "Amélie",
      "Blade Runner",
      "Heat",
    ]);
    const sum = stars!.ratings.reduce((total, { value }) => total + value, stars!.film + stars!.person + stars!.rest);
    expect(sum).toBeCloseTo(predicted!.mean, 6);
    expect(Math.abs(stars!.rest)).toBeLessThan(1e-3); // nothing is cut off here
  });

  it("names what it has in common with films of the history, the most first", () => {
    const { like, reason } = asked.explain(somebody, film("Gladiator"));
    expect(like.slice(0, 2).map(({ film: { title } }) => title)).toEqual(["Blade Runner", "Alien"]);
    expect(like[0]!.shared[0]!.trait).toBe("director: Ridley Scott");
    expect(like.map(({ similarity }) => similarity)).toEqual(
      like.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
    expect(reason).toMatch(/Ridley Scott/u);
  });

  it("says of a film of the history that it was seen", () => {
    const told = asked.explain(somebody, film("Heat"));
    expect(told.notes).toEqual([
      "Heat (1995) is in the history: it is ranked as if it were not seen, and its own rating has a say.",
    ]);
    expect(told.like.map(({ film: { title } }) => title)).not.toContain("Heat");
  });

  it("ranks nothing that nobody rated", () => {
    const told = asked.explain(somebody, film("Nobody's Film"));
    expect(told).toMatchObject({ score: null, rank: null, predicted: null, stars: null, contributions: [] });
    expect(told.reason).toBe("Nobody rated it in training, so that it cannot be ranked.");
    expect(told.ranked).toBe(data.hybrid.films - 4);
  });

  it("answers a stranger, and without stars", () => {
    const told = new Recommender({ ...data, stars: null }).explain(stranger, 0);
    expect(told).toMatchObject({ predicted: null, stars: null, like: [] });
    expect(told.contributions.map(({ kind }) => kind)).toEqual(["prior", "rest"]);
    expect(() => asked.explain(somebody, data.films.size)).toThrow(RangeError);
  });
});
