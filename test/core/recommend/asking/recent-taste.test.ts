import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Person, raterOf } from "../../../../src/core/recommend/asking/person.ts";
import { recency, recentTaste } from "../../../../src/core/recommend/asking/recent-taste.ts";
import { Recommender } from "../../../../src/core/recommend/asking/recommender.ts";
import { learnStarter } from "./small-recommender.ts";

const historyOf = (count: number) => ({
  items: Uint32Array.from({ length: count }, (_, k) => 3 * k),
  ratings: Float32Array.from({ length: count }, (_, k) => 0.5 + (k % 10) / 2),
});

describe("recentTaste", () => {
  it("takes the latest films, those without a time last, equal times by film", () => {
    const history = historyOf(30);
    const times = Array.from({ length: 30 }, (_, k) => (k < 5 ? Number.NaN : 1000 - k));
    const { places, history: recent } = recentTaste(history, times)!;
    expect([...places]).toEqual(Array.from({ length: recency.films }, (_, k) => k + 5));
    expect([...recent.items]).toEqual([...places].map((k) => 3 * k));
    expect([...recent.ratings]).toEqual([...places].map((k) => history.ratings[k]));
  });

  it.each<[string, number, (k: number) => number]>([
    ["no more films than are recent", recency.films, (k) => k],
    ["no times", 40, () => Number.NaN],
    ["too few times", 40, (k) => (k < recency.films - 1 ? k : Number.NaN)],
    ["one time for all", 40, () => 5],
  ])("says nothing of %s", (_name, count, time) => {
    expect(
      recentTaste(
        historyOf(count),
        Array.from({ length: count }, (_, k) => time(k)),
      ),
    ).toBeNull();
  });
});

describe("a history with times", () => {
  let asked: Recommender;
  beforeAll(async () => {
    asked = new Recommender(await learnStarter());
  }, 60_000);
  const known = 200;
  const person = (times: Float64Array | undefined, films: readonly number[]): Person => {
    const items = Uint32Array.from(films).sort();
    const ratings = Float32Array.from(items, (film) => 1 + (film % 5));
    return raterOf({ items, ratings, ...(times && { times }) });
  };
  const films = Array.from({ length: 60 }, (_, k) => (7 * k) % known);
  const scoresOf = (somebody: Person) =>
    new Map(
      asked.recommend(somebody, { n: 1000, variety: 0 }).films.map(({ film, score }) => [film.title, score] as const),
    );

  it("is answered by a mixture of what all of it says and what its recent films say", () => {
    const times = Float64Array.from(films, (_, k) => k);
    const whole = person(times, films);
    const recent = recentTaste(whole.history, times)!;
    const [mixed, all, young] = [whole, person(undefined, films), raterOf(recent.history)].map(scoresOf);
    let compared = 0;
    for (const [title, score] of mixed!) {
      if (!young!.has(title)) continue;
      compared++;
      expect(score).toBeCloseTo((1 - recency.share) * all!.get(title)! + recency.share * young!.get(title)!, 4);
    }
    expect(compared).toBeGreaterThan(50);
  });

  it("is answered as without times where they say nothing", () => {
    const same = person(new Float64Array(films.length).fill(9), films);
    expect(scoresOf(same)).toEqual(scoresOf(person(undefined, films)));
  });

  it("has contributions that add up, whatever the times", () => {
    const time = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constant(Number.NaN));
    const some = fc.uniqueArray(fc.integer({ min: 0, max: known - 1 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, fc.array(time, { minLength: 60, maxLength: 60 }), (those, stamps) => {
        const somebody = person(
          Float64Array.from(those, (_, k) => stamps[k]!),
          those,
        );
        for (const { score, contributions } of asked.recommend(somebody, { n: 5 }).films) {
          const sum = contributions.reduce((total, { value }) => total + value, 0);
          expect(Math.abs(sum - score)).toBeLessThan(1e-4);
        }
        const { film } = asked.recommend(somebody, { n: 1 }).films[0]!;
        const told = asked.explain(somebody, asked.films.finder.titles.find(film.title).matches[0]!);
        const rest = told.contributions.find(({ kind }) => kind === "rest")!.value;
        const prior = told.contributions.find(({ kind }) => kind === "prior")?.value ?? 0;
        const own = told.contributions.filter(({ kind }) => kind === "rating");
        expect(own.reduce((total, { value }) => total + value, prior + rest)).toBeCloseTo(told.score!, 4);
      }),
      { numRuns: 30 },
    );
  });
});
