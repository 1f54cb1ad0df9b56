import { describe, expect, it } from "vitest";
import { type Person, ratedBelow, seenBy, stranger, tasteOf } from "../../../../src/core/recommend/asking/person.ts";

const films = (...items: number[]) => ({
  items: Uint32Array.from(items),
  times: new Float64Array(items.length).fill(NaN),
});
const somebody: Person = {
  history: { items: Uint32Array.of(2, 5, 9), ratings: Float32Array.of(4, 2.5, 5) },
  events: { watched: films(0, 7), watchlisted: films(3), dismissed: films(1) },
};
const counts = { watched: 3.5, watchlisted: 4.5 };

describe("a taste", () => {
  it("is ratings and what events count as, ascending, each beside what was said", () => {
    const { history, told, unknown } = tasteOf(somebody, counts, 8);
    expect([...history.items]).toEqual([0, 2, 3, 5, 7]);
    expect([...history.ratings]).toEqual([3.5, 4, 4.5, 2.5, 3.5]);
    expect(told.map(({ film, rating, event }) => [film, rating, event])).toEqual([
      [0, null, "watched"],
      [2, 4, null],
      [3, null, "watchlisted"],
      [5, 2.5, null],
      [7, null, "watched"],
    ]);
    expect(unknown).toBe(1); // film 9
  });

  it("of a stranger is empty", () => {
    expect(tasteOf(stranger, counts, 8)).toMatchObject({ told: [], unknown: 0 });
    expect(seenBy(stranger).length).toBe(0);
  });
});

describe("a person", () => {
  it("has seen what was rated or watched, not what is wanted or was turned down", () => {
    expect([...seenBy(somebody)]).toEqual([0, 2, 5, 7, 9]);
  });

  it("is asked of stars by the ratings that the model knows, without events", () => {
    expect([...ratedBelow(somebody, 6).items]).toEqual([2, 5]);
    expect([...ratedBelow(somebody, 100).ratings]).toEqual([4, 2.5, 5]);
    expect(ratedBelow(somebody, 0).items.length).toBe(0);
  });
});
