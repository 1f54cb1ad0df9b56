// The best films of many people are what scoring and sorting each person's films gives, also where films go by in slices. Factors
// are small whole numbers: sums are exact in any order, and many scores are equal.
import { describe, expect, it } from "vitest";
import { type BestFilms, bestFilms, peopleOfChunk } from "../../../src/kernels/factors/best-films.ts";
import type { Kernels } from "../../../src/kernels/kernels.ts";
import { callingThreadPool } from "../../../src/kernels/pool/calling-thread-pool.ts";
import { withinPoolScope } from "../../../src/kernels/pool/within-pool-scope.ts";
import { seededChance } from "../../support/seeded-chance.ts";
import { kernelsUnderTest } from "../kernels-under-test.ts";

interface Shape {
  readonly people: number;
  readonly films: number;
  readonly width: number;
  readonly best: number;
  /** The share of films that a person is spared. */
  readonly spared: number;
}

function invented(kernels: Kernels, { people, films, width, best, spared }: Shape): BestFilms {
  const chance = seededChance(people + films);
  const small = (length: number) => kernels.floats(length).map(() => Math.floor(7 * chance.next()) - 3);
  const kept = (array: Float32Array) => {
    const taken = kernels.floats(array.length);
    taken.set(array);
    return taken;
  };
  const lists = Array.from({ length: people }, () =>
    Array.from({ length: films }, (_, film) => film).filter(() => chance.next() < spared),
  );
  const leftOut = kernels.integers(lists.flat().length);
  leftOut.set(lists.flat());
  const leftOutStart = kernels.integers(people + 1);
  lists.forEach((list, person) => {
    leftOutStart[person + 1] = leftOutStart[person] + list.length;
  });
  return {
    ...{ films, width, best, leftOut, leftOutStart },
    personFactors: kept(small(people * width)),
    filmFactors: kept(small(films * width)),
    indices: kernels.integers(people * best).fill(-1),
    values: kernels.floats(people * best),
    found: kernels.integers(people),
  };
}

/** A person's films by score and then by number. */
function sorted(args: BestFilms, person: number): { film: number; score: number }[] {
  const { films, width, best, personFactors, filmFactors, leftOut, leftOutStart } = args;
  const spared = new Set(leftOut.subarray(leftOutStart[person], leftOutStart[person + 1]));
  const own = personFactors.subarray(person * width, (person + 1) * width);
  const score = (film: number) => own.reduce((sum, x, d) => sum + x * filmFactors[film * width + d], 0);
  return Array.from({ length: films }, (_, film) => ({ film, score: score(film) }))
    .filter(({ film }) => !spared.has(film))
    .sort((a, b) => b.score - a.score || a.film - b.film)
    .slice(0, best);
}

describe.each(kernelsUnderTest)("the best films, $name", ({ kernels }) => {
  const pool = callingThreadPool(kernels);

  it.each<Shape>([
    { people: 200, films: 61, width: 5, best: 10, spared: 0.3 }, // three chunks
    { people: 97, films: 40, width: 3, best: 40, spared: 0.5 }, // a person alone in the last, fewer films than asked for
    { people: 5, films: 17, width: 1, best: 3, spared: 1 },
    { people: 3, films: 1, width: 4, best: 1, spared: 0 },
    { people: 3, films: 40_003, width: 2, best: 30, spared: 0.1 }, // three slices
    { people: 2, films: 33_000, width: 2, best: 12_000, spared: 0.6 },
    { people: 0, films: 9, width: 2, best: 4, spared: 0 },
  ])("$people people, $films films, $best wanted", (shape) =>
    withinPoolScope(pool, async () => {
      const args = invented(kernels, shape);
      const chunk = peopleOfChunk(shape.films, shape.width);
      await pool.run(bestFilms, args, { items: shape.people, chunk });
      for (let person = 0; person < shape.people; person++) {
        const wanted = sorted(args, person);
        const [start, count] = [person * shape.best, args.found[person]];
        expect(count).toBe(wanted.length);
        expect([...args.indices.subarray(start, start + count)]).toEqual(wanted.map(({ film }) => film));
        expect([...args.values.subarray(start, start + count)].map((value) => value + 0)).toEqual(
          wanted.map(({ score }) => score + 0),
        );
      }
    }),
  );
});

it("a chunk has fewer people where there is more to do for each", () => {
  expect([peopleOfChunk(3706, 64), peopleOfChunk(100_000, 64), peopleOfChunk(1e6, 256)]).toEqual([96, 80, 32]);
  expect(peopleOfChunk(0, 1)).toBe(96);
});
