import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankCase } from "../../../../src/core/evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../../../../src/core/evaluation/ranking/ranking-case.ts";
import { ranksWithin } from "../../../../src/core/evaluation/ranking/ranks-within.ts";
import { caseOf } from "./toy.ts";

describe("rankCase", () => {
  it("counts who stands before, history left out, equal scores by index", () => {
    const scores = Float32Array.of(9, 5, 7, 5, 5, 1);
    const ranked = rankCase(caseOf([0], [3, 5], { disliked: [4] }), scores);
    expect(ranked).toEqual({
      films: Uint32Array.of(3, 5),
      ranks: Uint32Array.of(3, 5), // 2, 1, 3, 4, 5
      dislikedRanks: Uint32Array.of(4),
      candidates: 5,
    });
  });

  it("ranks among the candidates alone, where there are some", () => {
    const ranked = rankCase(caseOf([0], [3], { candidates: [1, 3, 5] }), Float32Array.of(9, 1, 7, 5, 5, 6));
    expect(ranked).toMatchObject({ ranks: Uint32Array.of(2), candidates: 3 });
  });

  it("refuses NaN by name, but only where it is ranked", () => {
    const scores = Float32Array.of(1, Number.NaN, 2);
    expect(() => rankCase(caseOf([0], [2]), scores)).toThrow("film 1 has the score NaN");
    expect(rankCase(caseOf([1], [2]), scores).ranks).toEqual(Uint32Array.of(1));
  });

  it("has the first ranks as ranksWithin has them, which says of the others that they are beyond", () => {
    fc.assert(
      fc.property(anyCase(), fc.integer({ min: 1, max: 12 }), ([asked, scores], most) => {
        const whole = rankCase(asked, scores).ranks;
        expect(ranksWithin(asked, scores, most)).toEqual(whole.map((rank) => Math.min(rank, most + 1)));
      }),
    );
  });

  it("equals sorting and looking, infinities and ties included", () => {
    fc.assert(
      fc.property(anyCase(), ([asked, scores]) => {
        const ranked = rankCase(asked, scores);
        const order = sorted(asked, scores);
        expect(ranked.candidates).toBe(order.length);
        expect([...ranked.ranks]).toEqual([...ranked.films].map((film) => order.indexOf(film) + 1));
        expect([...ranked.films].sort((a, b) => a - b)).toEqual([...asked.relevant]);
        expect([...ranked.ranks]).toEqual([...ranked.ranks].sort((a, b) => a - b));
        const disliked = [...asked.disliked].map((film) => order.indexOf(film) + 1);
        expect([...ranked.dislikedRanks]).toEqual(disliked.sort((a, b) => a - b));
      }),
    );
  });
});

/** What each film is to the person, and its score out of few values. */
function anyCase(): fc.Arbitrary<[RankingCase, Float32Array]> {
  const value = fc.constantFrom(-Infinity, -1, 0, 1, 2, Infinity);
  const part = fc.constantFrom("history", "relevant", "disliked", "listed", "other");
  return fc
    .tuple(fc.array(fc.tuple(part, value), { minLength: 1, maxLength: 40 }), fc.boolean())
    .map(([films, all]): [RankingCase, Float32Array] => {
      const of = (...parts: string[]) => [...films.keys()].filter((film) => parts.includes(films[film]![0]));
      const candidates = all ? {} : { candidates: of("relevant", "disliked", "listed") };
      const asked = caseOf(of("history"), of("relevant"), { disliked: of("disliked"), ...candidates });
      return [asked, Float32Array.from(films, ([, score]) => score)];
    });
}

function sorted({ history, candidates }: RankingCase, scores: Float32Array): number[] {
  const films = candidates ?? [...scores.keys()].filter((film) => !history.items.includes(film));
  return [...films].sort((a, b) => (scores[a] === scores[b] ? a - b : scores[b]! - scores[a]!));
}
