// What every ranking model has to keep to, whatever it is: what it answers. Finite scores from any table and any history, and
// tastes told apart.
import { describe, expect, it } from "vitest";
import { denseRatings, historyWith } from "../../../../support/dense-ratings.ts";
import { answers, everyModel, impersonal, learn, meanAuc, people, scoresOf } from "./learn.ts";
import { checkerboard } from "./taste-data.ts";

describe.each(everyModel)("$id", ({ id, model }) => {
  it("scores every film of any history with a finite number", async () => {
    const scorer = await learn(model, people.ratings);
    expect(scorer.items).toBe(people.ratings.items.length);
    expect(answers(scorer).every(Number.isFinite)).toBe(true);
  });

  it("overwrites what stood in the array, and answers the same twice", async () => {
    const scorer = await learn(model, people.ratings);
    expect(answers(scorer)).toEqual(answers(scorer));
  });

  it.each(["likes", "graded", "seen"])("takes %s for weights", async (weights) => {
    const scorer = await learn(model, people.ratings, { options: { weights } });
    expect(answers(scorer).every(Number.isFinite)).toBe(true);
    expect(meanAuc(scorer)).toBeGreaterThan(0.55);
  });

  it.skipIf(impersonal.has(id))("tells two tastes apart", async () => {
    const scorer = await learn(model, checkerboard());
    for (const own of [0, 1]) {
      const scores = scoresOf(scorer, historyWith([own + 2, own + 8]));
      const [mine, theirs] = [0, 1].map((odd) =>
        [...scores.keys()].filter((film) => film % 2 === (own + odd) % 2 && ![own + 2, own + 8].includes(film)),
      );
      const best = Math.max(...theirs.map((film) => scores[film]));
      for (const film of mine) expect(scores[film], `film ${film} of taste ${own}`).toBeGreaterThan(best);
    }
  });

  it("ranks what people of a taste will like better than chance", async () => {
    expect(meanAuc(await learn(model, people.ratings))).toBeGreaterThan(impersonal.has(id) ? 0.6 : 0.75);
  });

  it.each([
    [
      "a person and a film without ratings",
      [
        [5, 4, 0],
        [0, 0, 0],
        [4, 5, 0],
      ],
    ],
    ["one person", [[5, 3, 0, 4]]],
    ["one film", [[5], [3], [0]]],
    ["one rating", [[5]]],
    [
      "nobody's rating",
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      "ratings that are all equal",
      [
        [4, 4, 4],
        [4, 4, 4],
        [4, 4, 4],
      ],
    ],
    [
      "nothing that anybody likes",
      [
        [1, 2, 0],
        [2, 1, 1],
      ],
    ],
  ])("answers from %s", async (_what, rows) => {
    const ratings = denseRatings(rows);
    const scorer = await learn(model, ratings);
    for (const films of [[], [0], [...ratings.items.keys()]]) {
      expect([...scoresOf(scorer, historyWith(films))].every(Number.isFinite)).toBe(true);
    }
  });

  it("answers from tables without people, and without films", async () => {
    const nobody = await learn(model, denseRatings([], 3));
    expect([...scoresOf(nobody, historyWith([1]))].every(Number.isFinite)).toBe(true);
    expect((await learn(model, denseRatings([[], []]))).items).toBe(0);
  });
});
