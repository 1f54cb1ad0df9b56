import { describe, expect, it } from "vitest";
import type { PersonFacts } from "../../../src/core/ratings/person-rows.ts";
import { peopleTraits } from "../../../src/core/traits/people-traits.ts";

const person = (rawId: number, age: number | null, gender: string | null, occupation: string | null): PersonFacts => ({
  rawId,
  age,
  gender,
  occupation,
});

describe("peopleTraits", () => {
  it("has a row for each person of the table, whatever the order of the people", () => {
    const people = [person(9, 24, "M", "writer"), person(3, 56, "F", "writer"), person(5, 7, null, null)];
    const { traits, labels } = peopleTraits(Float64Array.of(3, 4, 9, 5), people);
    expect(labels).toEqual([
      "age: 56 and more",
      "age: 18 to 24",
      "age: 0 to 17",
      "gender: F",
      "gender: M",
      "occupation: writer",
    ]);
    expect([traits.rows, traits.columns]).toEqual([4, 6]);
    expect([...traits.indptr]).toEqual([0, 3, 3, 6, 7]);
    expect([...traits.indices]).toEqual([0, 3, 5, 1, 4, 5, 2]);
    expect([...traits.data]).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it("puts exact ages into the bands that MovieLens 1M names by their lowest year", () => {
    const bands = [1, 18, 25, 35, 45, 50, 56];
    const within = [17, 24, 34, 44, 49, 55, 99];
    for (const [k, age] of bands.entries()) {
      const { labels } = peopleTraits(["1", "2"], [person(1, age, null, null), person(2, within[k]!, null, null)]);
      expect(labels).toHaveLength(1);
    }
  });

  it("gives nobody a trait where nothing is known", () => {
    const { traits } = peopleTraits(["tt1", "2"], []);
    expect([traits.rows, traits.columns, traits.indices.length]).toEqual([2, 0, 0]);
  });
});
