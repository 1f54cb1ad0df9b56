import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOf } from "../../../../src/core/recommend/choose/best-of.ts";
import { chooseFilms } from "../../../../src/core/recommend/choose/choose-films.ts";
import { diversify } from "../../../../src/core/recommend/choose/diversify.ts";
import { sliderColumns } from "../../../../src/core/recommend/choose/slider-columns.ts";
import { heightOf, slide } from "../../../../src/core/recommend/choose/sliders.ts";
import { factorLikeness, traitLikeness } from "../../../../src/core/recommend/likeness/film-likeness.ts";
import { broadTraits, FilmTraits } from "../../../../src/core/recommend/likeness/film-traits.ts";
import { listDiversity } from "../../../../src/core/recommend/likeness/list-diversity.ts";
import { TraitNumbers } from "../../../../src/core/recommend/likeness/trait-numbers.ts";
import { inventedFilms } from "../likeness/invented-films.ts";

describe("bestOf", () => {
  it("equals leaving out, sorting and slicing", () => {
    const film = fc.tuple(fc.constantFrom(-Infinity, 0, 1, 2, Infinity), fc.boolean());
    fc.assert(
      fc.property(fc.array(film, { maxLength: 60 }), fc.nat({ max: 70 }), (films, n) => {
        const scores = Float32Array.from(films, ([score]) => score);
        const mask = Uint8Array.from(films, ([, isShown]) => Number(isShown));
        const sorted = [...films.keys()].filter((each) => mask[each] === 1);
        sorted.sort((a, b) => (scores[a] === scores[b] ? a - b : scores[b]! - scores[a]!));
        expect([...bestOf(scores, mask, n)]).toEqual(sorted.slice(0, n));
      }),
    );
  });

  it("refuses what cannot be ranked", () => {
    expect(() => bestOf(new Float32Array(3), new Uint8Array(2), 1)).toThrow(
      new RangeError("Cannot choose films: 3 scores were seen; 2 were needed"),
    );
    const scores = Float32Array.of(1, Number.NaN);
    expect(() => bestOf(scores, Uint8Array.of(1, 1), 1)).toThrow(
      new RangeError("Cannot choose films: film 1 has the score NaN; a number was needed"),
    );
    expect([...bestOf(scores, Uint8Array.of(1, 0), 1)]).toEqual([0]);
  });
});

describe("diversify", () => {
  const traits = new FilmTraits(new TraitNumbers(inventedFilms(60)), broadTraits);
  const likeness = traitLikeness(traits);
  const pool = Uint32Array.from({ length: 40 }, (_, k) => (k * 7) % 60);

  it("leaves the order as it is at strength 0, and puts the best first at any", () => {
    expect([...diversify(pool, 20, 0, likeness)]).toEqual([...pool.subarray(0, 20)]);
    for (const strength of [0.1, 0.5, 0.9, 1]) expect(diversify(pool, 5, strength, likeness)[0]).toBe(pool[0]);
  });

  const signed = factorLikeness(
    Float32Array.from({ length: 3 * 60 }, (_, k) => Math.sin(k * k)),
    3,
  );

  it.each([
    ["none is below 0", likeness],
    ["some are below 0", signed],
  ])("is the greedy choice by its formula where of the likenesses %s", (_, likeness) => {
    const films = fc.uniqueArray(fc.nat(59), { maxLength: 25 }).map((all) => Uint32Array.from(all));
    fc.assert(
      fc.property(films, fc.nat(30), fc.double({ min: 0.01, max: 1, noNaN: true }), (from, n, strength) => {
        const list: number[] = [];
        const alike = new Float32Array(from.length);
        const sums = new Float64Array(from.length);
        while (list.length < Math.min(n, from.length)) {
          let best = -1;
          const value = (k: number) =>
            (1 - strength) * (1 - Math.log(1 + k) / Math.log(1 + from.length)) -
            (strength * sums[k]!) / Math.max(list.length, 1);
          for (const k of from.keys()) {
            if (!list.includes(from[k]!) && (best === -1 || value(k) > value(best))) best = k;
          }
          list.push(from[best]!);
          likeness.compare(from[best]!, from, from.length, alike);
          for (const k of from.keys()) sums[k]! += alike[k]!;
        }
        expect([...diversify(from, n, strength, likeness)]).toEqual(list);
      }),
    );
  });

  it("makes lists more various, the stronger the more", () => {
    const diversity = [0, 0.3, 0.6, 1].map((strength) =>
      listDiversity(diversify(pool, 10, strength, likeness), traits),
    );
    expect(diversity).toEqual(diversity.toSorted((a, b) => a - b));
    expect(diversity.at(-1)! - diversity[0]!).toBeGreaterThan(0.05);
  });

  it("passes over a film that says the same again", () => {
    const twins = factorLikeness(Float32Array.of(1, 0, 1, 0, 0, 1), 2);
    expect([...diversify(Uint32Array.of(0, 1, 2), 2, 0.5, twins)]).toEqual([0, 2]);
    expect([...diversify(Uint32Array.of(0, 1, 2), 9, 0.5, twins)]).toEqual([0, 2, 1]);
  });

  it("refuses a strength out of range", () => {
    for (const strength of [-0.1, 1.1, Number.NaN]) {
      expect(() => diversify(pool, 5, strength, likeness)).toThrow(
        new RangeError(`Cannot diversify a list: strength is ${strength}; a number from 0 to 1 was needed`),
      );
    }
  });
});

describe("chooseFilms", () => {
  const films = inventedFilms(500);
  const likeness = traitLikeness(new FilmTraits(new TraitNumbers(films), broadTraits));
  const scores = Float32Array.from({ length: 500 }, (_, film) => Math.sin(film));
  const mask = Uint8Array.from(scores, (_, film) => Number(film % 4 > 0));
  const terms = { ...sliderColumns(films), adventurous: null, loved: null };

  it("is the best of what may be shown", () => {
    const chosen = chooseFilms(scores, { n: 20, mask });
    expect(chosen.films).toEqual(bestOf(scores, mask, 20));
    expect(chosen.scores).toBe(scores);
  });

  it("moves sliders, then makes the best 200 various", () => {
    const before = scores.slice();
    const settings = { newer: 0.5 };
    const moved = new Float32Array(500);
    slide(scores, settings, terms, heightOf(scores, mask), moved);
    const chosen = chooseFilms(scores, {
      n: 20,
      mask,
      sliders: { settings, terms },
      variety: { strength: 0.4, likeness },
    });
    expect(chosen.scores).toEqual(moved);
    expect(chosen.height).toBe(heightOf(scores, mask));
    expect(chosen.films).toEqual(diversify(bestOf(moved, mask, 200), 20, 0.4, likeness));
    expect(scores).toEqual(before);
  });

  it("shows what there is where there is less", () => {
    const few = Uint8Array.from(mask, (_, film) => Number(film === 7 || film === 9));
    expect([...chooseFilms(scores, { n: 20, mask: few, variety: { strength: 1, likeness } }).films]).toEqual([7, 9]);
    expect(
      chooseFilms(scores, { n: 20, mask: new Uint8Array(500), variety: { strength: 1, likeness } }).films,
    ).toHaveLength(0);
    expect(chooseFilms(scores, { n: 0, mask }).films).toHaveLength(0);
  });

  it("refuses a number of films that is none", () => {
    for (const n of [-1, 1.5, Number.NaN]) {
      expect(() => chooseFilms(scores, { n, mask })).toThrow(
        new RangeError(`Cannot choose films: n is ${n}; a whole number from 0 was needed`),
      );
    }
  });
});
