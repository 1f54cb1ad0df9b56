import { beforeAll, describe, expect, it } from "vitest";
import { changePerson, type HistoryChange } from "../../../../src/core/recommend/asking/change-person.ts";
import type { RecommenderData } from "../../../../src/core/recommend/asking/engine.ts";
import { type Person, stranger } from "../../../../src/core/recommend/asking/person.ts";
import { Recommender } from "../../../../src/core/recommend/asking/recommender.ts";
import { whatIf } from "../../../../src/core/recommend/asking/what-if.ts";
import { filmName } from "../../../../src/core/search/film-name.ts";
import { filmCalled, learnStarter, raterOfTitles } from "./small-recommender.ts";

let data: RecommenderData;
let asked: Recommender;
let somebody: Person;
beforeAll(async () => {
  data = await learnStarter();
  asked = new Recommender(data);
  somebody = raterOfTitles(asked.films, { Heat: 4.5, Alien: 5 });
});
const film = (title: string) => filmCalled(asked.films, title);

describe("whatIf", () => {
  it("has the lists before and after, and every film of both once", () => {
    const change = { rate: [{ film: film("Casablanca"), rating: 5 }], remove: [film("Alien")] };
    const told = whatIf(asked.engine, somebody, change, { n: 10 });
    expect(told.before).toEqual(asked.recommend(somebody, { n: 10 }));
    const after = asked.recommend(raterOfTitles(asked.films, { Heat: 4.5, Casablanca: 5 }), { n: 10 });
    expect(told.after).toEqual(after);
    expect(told.entered.length).toBe(told.left.length);
    expect(told.entered.length + told.stayed.length).toBe(10);
    for (const move of [...told.entered, ...told.stayed]) {
      expect(after.films[move.after! - 1]!.film).toEqual(move.film);
      expect(move.starsAfter).toBeCloseTo(after.films[move.after! - 1]!.predicted!.mean, 5);
    }
    for (const move of told.left) {
      expect(told.before.films[move.before! - 1]!.film).toEqual(move.film);
      expect(move.after).toBe(null);
      expect(move.starsAfter).not.toBe(null);
    }
  });

  it("moves nothing where nothing is changed", () => {
    const { entered, left, stayed } = whatIf(asked.engine, somebody, {}, { n: 5 });
    expect([entered, left]).toEqual([[], []]);
    for (const { before, after, starsBefore, starsAfter } of stayed)
      expect([after, starsAfter]).toEqual([before, starsBefore]);
  });

  it("no longer shows what is turned down", () => {
    const [first] = asked.recommend(somebody, { n: 1 }).films;
    const { left } = whatIf(asked.engine, somebody, { dismiss: [film(first!.film.title)] }, { n: 5 });
    expect(left.map((move) => move.film)).toContainEqual(first!.film);
  });
});

describe("changePerson", () => {
  it("puts every film in one place only, ascending, and leaves the person as they were", () => {
    const watched = { items: Uint32Array.of(7), times: Float64Array.of(100) };
    const person: Person = {
      history: { ...somebody.history, times: Float64Array.of(1, 2) },
      events: { ...stranger.events, watched },
    };
    const heat = film("Heat");
    const changed = changePerson(data.films, person, { rate: [{ film: 7, rating: 3 }], dismiss: [heat] });
    expect([...changed.history.items]).toEqual([7, film("Alien")].sort((a, b) => a - b));
    expect([...changed.events.dismissed.items]).toEqual([heat]);
    expect(changed.events.watched.items.length).toBe(0);
    expect(changed.history.times!.length).toBe(2);
    expect(person.history.items.length).toBe(2);
    expect(person.events.dismissed.items.length).toBe(0);
  });

  it.each<[HistoryChange, string]>([
    [{ rate: [{ film: 1, rating: 6 }] }, "has the rating 6; stars from 0.5 to 5 were needed"],
    [{ rate: [{ film: 1, rating: Number.NaN }] }, "has the rating NaN"],
    [{ remove: [1], dismiss: [1] }, "is changed twice; one change each was needed"],
  ])("refuses %o, and names the film", (change, message) => {
    expect(() => changePerson(data.films, stranger, change)).toThrow(`${filmName(data.films.film(1))} ${message}`);
  });

  it("refuses an index that no film has", () => {
    expect(() => changePerson(data.films, stranger, { dismiss: [9999] })).toThrow("index 9999");
  });
});
