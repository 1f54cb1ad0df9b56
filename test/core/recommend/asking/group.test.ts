import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { RecommenderData } from "../../../../src/core/recommend/asking/engine.ts";
import { recommendToGroup } from "../../../../src/core/recommend/asking/group.ts";
import {
  fairList,
  groupRules,
  relevanceOf,
  satisfactionOf,
} from "../../../../src/core/recommend/asking/group-rules.ts";
import type { Person } from "../../../../src/core/recommend/asking/person.ts";
import { Recommender } from "../../../../src/core/recommend/asking/recommender.ts";
import { plainStars } from "../../../support/asked-recommender.ts";
import { learnStarter, raterOfTitles } from "./small-recommender.ts";

let data: RecommenderData;
let asked: Recommender;
let two: readonly Person[];
beforeAll(async () => {
  data = await learnStarter();
  asked = new Recommender(data);
  two = [
    raterOfTitles(asked.films, { Heat: 4.5, Alien: 5, "Blade Runner": 4 }),
    raterOfTitles(asked.films, { Casablanca: 5, Amélie: 4.5, Heat: 1 }),
  ];
});

describe("a group", () => {
  it.each(groupRules)("gets a list by %s, of films that none has seen, with what each makes of them", (rule) => {
    const { films, satisfaction } = recommendToGroup(asked.engine, two, { rule, n: 8 });
    expect(films.length).toBe(8);
    for (const { film, members } of films) {
      expect(["Heat", "Alien", "Blade Runner", "Casablanca", "Amélie"]).not.toContain(film.title);
      expect(members.length).toBe(2);
      for (const { score, predicted } of members)
        expect([Number.isFinite(score), predicted!.mean > 0]).toEqual([true, true]);
    }
    for (const each of satisfaction) expect(each > 0 && each <= 1 + 1e-6).toBe(true);
  });

  it("has by average the mean, by least misery the least of the members' scores, best first", () => {
    for (const [rule, of] of [
      ["average", (scores: number[]) => (scores[0]! + scores[1]!) / 2],
      ["least-misery", (scores: number[]) => Math.min(...scores)],
    ] as const) {
      const { films } = recommendToGroup(asked.engine, two, { rule, n: 8, variety: 0 });
      const wanted = films.map(({ members }) => of(members.map(({ score }) => score)));
      for (const [k, { score }] of films.entries()) expect(score).toBeCloseTo(wanted[k]!, 5);
      expect(wanted).toEqual(wanted.toSorted((a, b) => b - a));
    }
  });

  it("has by veto nothing from which somebody expects less than the level, and says what that took", () => {
    const { films, notes } = recommendToGroup(asked.engine, two, { rule: "veto", leastStars: 3.9, n: 300 });
    for (const { members } of films)
      for (const { predicted } of members) expect(predicted!.mean).toBeGreaterThanOrEqual(3.9);
    expect(notes.at(-1)).toMatch(/^Films that somebody would give less than 3.9 stars are left out: \d+\.$/u);
  });

  it("leaves out by veto what has no stars, and counts it apart", () => {
    const known = data.stars!.items - 3; // as if the last three had been added
    const some = new Recommender({ ...data, stars: { ...plainStars, items: known } });
    const { films, notes } = recommendToGroup(some.engine, two, { rule: "veto", leastStars: 0.5, n: 300 });
    for (const { members } of films) for (const { predicted } of members) expect(predicted).not.toBeNull();
    expect(notes.filter((note) => note.includes("stars"))).toEqual([
      "Films of which no stars can be expected, as nobody rated them in training, are left out: 3.",
    ]);
  });

  it("treats by fair the less satisfied better than by average", () => {
    const least = (rule: "fair" | "average") =>
      Math.min(...recommendToGroup(asked.engine, two, { rule, n: 10, variety: 0 }).satisfaction);
    expect(least("fair")).toBeGreaterThan(least("average"));
  });

  it("of one person has that person's list", () => {
    const alone = asked.recommend(two[0]!, { n: 10 }).films.map(({ film }) => film);
    expect(recommendToGroup(asked.engine, [two[0]!], { n: 10 }).films.map(({ film }) => film)).toEqual(alone);
  });

  it("is refused without anybody, by a rule that does not exist, by veto without stars", () => {
    expect(() => recommendToGroup(asked.engine, [])).toThrow("nobody was seen");
    expect(() => recommendToGroup(asked.engine, two, { rule: "most-pleasure" as never })).toThrow(
      'the rule "most-pleasure" was seen',
    );
    expect(() => recommendToGroup(asked.engine, two, { rule: "veto", leastStars: 9 })).toThrow("leastStars is 9");
    expect(() => recommendToGroup(asked.engine, two, { rule: "fair", leastStars: 4 })).toThrow(
      "leastStars was seen with the rule fair; the rule veto was needed",
    );
    const plain = new Recommender({ ...data, stars: null });
    expect(() => recommendToGroup(plain.engine, two, { rule: "veto" })).toThrow("predicts no stars");
    expect(recommendToGroup(plain.engine, two, { n: 1 }).films[0]!.members.map(({ predicted }) => predicted)).toEqual([
      null,
      null,
    ]);
  });
});

describe("fairList", () => {
  it("gives opposite members films in turn", () => {
    const up = Float32Array.of(1, 0.9, 0.8, 0, 0, 0);
    const down = up.toReversed();
    const list = fairList(Uint32Array.of(0, 1, 2, 3, 4, 5), 4, [up, down]);
    expect([...list].filter((film) => film < 3).length).toBe(2);
    expect(satisfactionOf(list, up)).toBeCloseTo(satisfactionOf(list, down), 5);
  });

  it("has every film of the pool once, and a list of one's own satisfies wholly", () => {
    const scores = fc.array(fc.float({ noNaN: true, min: -5, max: 5 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 3 }), fc.nat(15), (members, n) => {
        const mask = new Uint8Array(12).fill(1);
        const relevance = members.map((own) => relevanceOf(Float32Array.from(own), mask));
        const list = fairList(Uint32Array.from(mask.keys()), n, relevance);
        expect(new Set(list).size).toBe(Math.min(n, 12));
        const own = fairList(Uint32Array.from(mask.keys()), n, [relevance[0]!]);
        expect(satisfactionOf(own, relevance[0]!)).toBeCloseTo(1, 5);
      }),
    );
  });
});
