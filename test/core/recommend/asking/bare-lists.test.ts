import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/core/random/random.ts";
import { listMaker } from "../../../../src/core/recommend/asking/bare-lists.ts";
import type { RecommenderData } from "../../../../src/core/recommend/asking/engine.ts";
import { type Person, raterOf, stranger } from "../../../../src/core/recommend/asking/person.ts";
import { Recommender } from "../../../../src/core/recommend/asking/recommender.ts";
import { learnStarter } from "./small-recommender.ts";

let data: RecommenderData;
let asked: Recommender;
/** More than a block, of every length, some with times, some who have only watched or turned down, and somebody twice. */
let crowd: Person[];
beforeAll(async () => {
  data = await learnStarter();
  asked = new Recommender(data);
  const random = createRandom(5);
  const some = (count: number) => {
    const films = new Set<number>();
    while (films.size < count) films.add(random.below(asked.films.size));
    return Uint32Array.from(films).sort();
  };
  crowd = Array.from({ length: 70 }, (_, k) => {
    const items = some(k % 29);
    const ratings = Float32Array.from(items, () => (1 + random.below(10)) / 2);
    const dated = { times: Float64Array.from(items, () => random.below(1e6)) };
    const person = raterOf({ items, ratings, ...(k % 3 === 0 && dated) });
    if (k % 4 > 0) return person;
    const unrated = some(6).filter((film) => !items.includes(film));
    const times = new Float64Array(3).fill(Number.NaN);
    const events = {
      ...stranger.events,
      watched: { items: unrated.subarray(0, 2), times: times.subarray(0, 2) },
      dismissed: { items: unrated.subarray(2, 4), times: times.subarray(0, 2) },
    };
    return { ...person, events };
  });
  crowd.push(crowd[3]!, stranger);
});

const slider = fc.constantFrom(0, 0, -1, 0.4, 1);
const requests = fc.record(
  {
    n: fc.constantFrom(1, 12, 100, 400),
    variety: fc.constantFrom(undefined, 0, 0.3, 0.8),
    sliders: fc.record({ obscure: slider, adventurous: slider, newer: slider, loved: slider }),
    filters: fc.record(
      {
        withoutGenres: fc.constant(["Drama"]),
        yearFrom: fc.constant(1970),
        seen: fc.constantFrom("hide" as const, "show" as const),
        dismissed: fc.constantFrom("hide" as const, "show" as const),
      },
      { requiredKeys: [] },
    ),
    exclude: fc.constant([0, 5, 9]),
    candidates: fc.constant(Array.from({ length: 90 }, (_, k) => 3 * k)),
  },
  { requiredKeys: ["n"] },
);

describe("lists of many people", () => {
  it("are to the last bit those that each is recommended alone, whatever is asked", () => {
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 40 }), (request, together) => {
        const make = listMaker(asked.engine, request);
        const lists = [crowd.slice(0, together), crowd.slice(together)].flatMap(make);
        for (const [k, person] of crowd.entries()) {
          const { films } = asked.recommend(person, request);
          const own = lists[k]!;
          expect(Array.from(own.films, (film) => asked.name(film))).toEqual(films.map(({ film }) => film));
          expect([...own.scores]).toEqual(films.map(({ score }) => score));
        }
      }),
      { numRuns: 12 },
    );
  });

  it("are refused as one is", () => {
    for (const request of [{ sliders: { newer: 2 } }, { filters: { yearFrom: -1 } }, { exclude: [1e9] }]) {
      expect(() => listMaker(asked.engine, request)).toThrow(/^Cannot (filter films|move the sliders): /);
    }
    expect(() => listMaker(asked.engine, { n: -1 })([stranger])).toThrow("Cannot choose films: n is -1");
    const nobodys = raterOf({ items: Uint32Array.of(1e9), ratings: Float32Array.of(3) });
    expect(() => listMaker(asked.engine)([nobodys])).toThrow("index 1000000000 was seen");
  });

  it("of weights in 32 bits are the same, too", () => {
    const { hybrid } = data;
    const wide = {
      ...hybrid,
      neighbours: { ...hybrid.neighbours, weights: Float32Array.from(hybrid.neighbours.weights) },
    };
    const other = new Recommender({ ...data, hybrid: wide });
    expect(listMaker(other.engine, { n: 30 })(crowd)).toEqual(listMaker(asked.engine, { n: 30 })(crowd));
  });
});
