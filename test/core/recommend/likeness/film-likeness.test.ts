import { describe, expect, it } from "vitest";
import {
  type FilmLikeness,
  factorLikeness,
  traitLikeness,
} from "../../../../src/core/recommend/likeness/film-likeness.ts";
import { FilmTraits, traitsOf } from "../../../../src/core/recommend/likeness/film-traits.ts";
import { listDiversity } from "../../../../src/core/recommend/likeness/list-diversity.ts";
import { TraitNumbers, traitKinds } from "../../../../src/core/recommend/likeness/trait-numbers.ts";
import { inventedFilms } from "./invented-films.ts";

function likenessOf(likeness: FilmLikeness, film: number, other: number): number {
  const out = new Float32Array(1);
  likeness.compare(film, Uint32Array.of(other), 1, out);
  return out[0]!;
}

const traits = new FilmTraits(new TraitNumbers(inventedFilms(12)));
const likeness = traitLikeness(traits);
/** Of whole rows. */
function cosineOf(film: number, other: number): number {
  const own = new Map(traitsOf(traits, film));
  return Array.from(traitsOf(traits, other)).reduce((sum, [trait, value]) => sum + value * (own.get(trait) ?? 0), 0);
}

describe("traitLikeness", () => {
  it("is the cosine of two films of which as much is known", () => {
    expect(likenessOf(likeness, 1, 2)).toBeCloseTo(cosineOf(1, 2), 5);
    expect(likenessOf(likeness, 3, 6)).toBeCloseTo(cosineOf(3, 6), 5);
    expect(likenessOf(likeness, 4, 4)).toBeCloseTo(1, 5);
  });

  it("is the cosine of genres and decade where one film has nothing else", () => {
    const { rows } = traits;
    let squares = 0;
    for (let k = rows.indptr[1]!; k < rows.indptr[2]!; k++) {
      if (rows.indices[k]! < traits.numbers.firsts[traitKinds.indexOf("keyword")]!) squares += rows.data[k]! ** 2;
    }
    const expected = cosineOf(1, 3) / Math.sqrt(squares);
    expect(likenessOf(likeness, 1, 3)).toBeCloseTo(expected, 5);
    expect(likenessOf(likeness, 3, 1)).toBeCloseTo(expected, 5);
    expect(expected).toBeGreaterThan(cosineOf(1, 3));
  });

  it("does not remember the film before", () => {
    const first = likenessOf(likeness, 1, 2);
    likenessOf(likeness, 5, 2);
    expect(likenessOf(likeness, 1, 2)).toBe(first);
  });
});

describe("factorLikeness", () => {
  const byFactors = factorLikeness(Float32Array.of(1, 0, 2, 2, 0, -3, 0, 0), 2);

  it("is the cosine, and 0 of a film without factors", () => {
    expect(likenessOf(byFactors, 0, 1)).toBeCloseTo(Math.SQRT1_2, 6);
    expect(likenessOf(byFactors, 0, 2)).toBeCloseTo(0, 6);
    expect(likenessOf(byFactors, 1, 2)).toBeCloseTo(-Math.SQRT1_2, 6);
    expect(likenessOf(byFactors, 0, 3)).toBe(0);
  });

  it("needs whole rows", () => {
    expect(() => factorLikeness(new Float32Array(5), 2)).toThrow(
      new RangeError("Cannot compare films: 5 factors in rows of 2 were seen; whole rows were needed"),
    );
    expect(() => factorLikeness(new Float32Array(5), 0)).toThrow(RangeError);
  });
});

describe("listDiversity", () => {
  it("is the mean of 1 less the cosine over all pairs", () => {
    const list = [1, 4, 6, 7];
    const pairs = list.flatMap((film, k) => list.slice(k + 1).map((other) => 1 - cosineOf(film, other)));
    const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
    expect(listDiversity(Uint32Array.from(list), traits)).toBeCloseTo(mean, 5);
    expect(listDiversity(Uint32Array.of(1), traits)).toBeNaN();
  });
});
