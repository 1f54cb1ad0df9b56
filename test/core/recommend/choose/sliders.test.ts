import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliderColumns } from "../../../../src/core/recommend/choose/slider-columns.ts";
import {
  adventure,
  checkSliders,
  heightOf,
  type SliderTerms,
  slide,
  sliderContributions,
  sliderReach,
} from "../../../../src/core/recommend/choose/sliders.ts";
import { servedFilms } from "../../../../src/core/recommend/films/served-films.ts";
import { facts, someFilms } from "../some-films.ts";

const columns = sliderColumns(someFilms);
const terms: SliderTerms = {
  ...columns,
  adventurous: adventure(Float32Array.of(1, 2, 3, 4, 5)),
  loved: adventure(Float32Array.of(4, 1, 2, 5, 3)),
};
const scores = Float32Array.of(3, 2, 1, 0, -1);
const height = 1.5;

function slid(sliders: object, from: SliderTerms = terms): Float32Array {
  const out = new Float32Array(5);
  slide(scores, checkSliders(sliders), from, height, out);
  return out;
}

describe("slide", () => {
  it("changes nothing at 0", () => {
    expect(slid({})).toEqual(scores);
    expect(slid({ obscure: 0, adventurous: 0, newer: undefined }, { ...terms, adventurous: null })).toEqual(scores);
  });

  it("adds slider x reach x height x term, and says so for each film", () => {
    const slider = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(slider, slider, slider, slider, (obscure, adventurous, newer, loved) => {
        const sliders = { obscure, adventurous, newer, loved };
        const out = slid(sliders);
        for (const film of scores.keys()) {
          const added = sliderContributions(film, sliders, terms, height);
          const sum = added.reduce((total, { value }) => total + value, 0);
          expect(out[film]).toBeCloseTo(scores[film]! + sum, 5);
          for (const { slider: name, value } of added) {
            expect(value).toBe(sliders[name] * sliderReach[name] * height * terms[name]![film]!);
          }
        }
      }),
    );
  });

  it("may write over the scores", () => {
    const own = scores.slice();
    slide(own, { newer: 1 }, terms, height, own);
    expect(own).toEqual(slid({ newer: 1 }));
  });

  it("moves towards the end that it is named after", () => {
    const most = (term: Float32Array) => term.indexOf(Math.max(...term));
    expect(columns.newer[2]).toBeGreaterThan(columns.newer[1]!);
    expect(most(columns.newer)).toBe(2);
    expect(most(columns.obscure)).toBe(4); // nobody rated it, nobody voted
    expect(columns.obscure[2]).toBeLessThan(columns.obscure[3]!);
  });

  it("needs to know how adventurous films are only where that is asked for", () => {
    expect(() => slid({ adventurous: 0.5 }, { ...terms, adventurous: null })).toThrow(
      new RangeError("Cannot move the sliders: adventurous is not at 0; what it moves films by was needed"),
    );
  });
});

describe("heightOf", () => {
  it("is the score of the 100th best film that may be shown", () => {
    const many = Float32Array.from({ length: 300 }, (_, film) => film / 10);
    expect(heightOf(many, new Uint8Array(300).fill(1))).toBeCloseTo(20, 5);
    expect(heightOf(many, new Uint8Array(300).fill(1, 0, 150))).toBeCloseTo(5, 5);
  });

  it("is that of the last where there are fewer, and at least 1", () => {
    expect(heightOf(scores, Uint8Array.of(1, 1, 0, 0, 0))).toBe(2);
    expect(heightOf(scores, new Uint8Array(5).fill(1))).toBe(1);
    expect(heightOf(scores, new Uint8Array(5))).toBe(1);
  });
});

describe("checkSliders", () => {
  it.each<[unknown, string]>([
    [{ obscur: 1 }, `a slider "obscur" was seen; was obscure meant?`],
    [{ old: 1 }, `a slider "old" was seen; one of obscure, adventurous, newer, loved was needed`],
    [{ newer: 2 }, "newer is 2; a number from -1 to 1 was needed"],
    [{ newer: Number.NaN }, "newer is NaN; a number from -1 to 1 was needed"],
    [{ newer: "1" }, `newer is "1"; a number from -1 to 1 was needed`],
    [[], "[] was seen; an object of sliders was needed"],
    [undefined, "undefined was seen; an object of sliders was needed"],
  ])("refuses %j", (given, why) => expect(() => checkSliders(given)).toThrow(`Cannot move the sliders: ${why}`));
});

describe("sliderColumns", () => {
  it("have mean 0 and deviation 1 over the films whose fact is known, and 0 for the others", () => {
    for (const [column, known] of [
      [columns.obscure, [0, 1, 2, 3, 4]],
      [columns.newer, [0, 1, 2, 3]],
    ] as const) {
      const values = known.map((film) => column[film]!);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 5);
      expect(values.reduce((sum, value) => sum + value * value, 0) / values.length).toBeCloseTo(1, 5);
    }
    expect(columns.newer[4]).toBe(0);
  });

  it("count votes as ratings where a film has none", () => {
    const rated = (votes: number | null, ratings: number) =>
      facts({ votes: votes === null ? null : { count: votes, mean: 7 }, ratings: { count: ratings, mean: 3 } });
    const { obscure } = sliderColumns(servedFilms([rated(1000, 100), rated(500, 0), rated(null, 50), rated(0, 0)]));
    expect(obscure[1]).toBe(obscure[2]); // 500 votes at one rating in ten votes
    expect(obscure[3]).toBe(Math.max(...obscure));
  });

  it("are 0 where there is nothing to tell apart", () => {
    const { obscure, newer } = sliderColumns(servedFilms([facts(), facts()]));
    expect([...obscure, ...newer]).toEqual([0, 0, 0, 0]);
    expect(sliderColumns(servedFilms([])).newer).toHaveLength(0);
  });
});

describe("adventure", () => {
  it("is the mean of what is known, each on one scale", () => {
    const [a, b] = [Float32Array.of(0, 10, 20), Float32Array.of(3, 1, 2)];
    const both = adventure(a, b);
    expect(both[0]).toBeCloseTo(0, 6);
    expect(both[1]! < both[2]!).toBe(true);
    expect(adventure(a)[2]).toBeCloseTo(Math.sqrt(1.5), 6);
  });

  it("needs something to know", () => expect(() => adventure()).toThrow(RangeError));
});
