import { describe, expect, it } from "vitest";
import { learnBlendWeights } from "../../../../../src/core/models/ranking/blend/learn-blend-weights.ts";
import type { Scorer } from "../../../../../src/core/models/ranking/ranking-model.ts";
import { createRandom } from "../../../../../src/core/random/random.ts";
import { historyWith } from "../../../../support/dense-ratings.ts";

const items = 30;
const people = Array.from({ length: 80 }, (_, user) => ({ history: historyWith([user % items]), user }));
type Person = (typeof people)[number];

/** The film next to the only one of a history is the one to be found. */
const perfect: Scorer = {
  items,
  score: ({ items: [film] }, out) => out.fill(0).fill(1, (film! + 1) % items, ((film! + 1) % items) + 1),
};

function noise(seed: number): Scorer {
  const random = createRandom(seed);
  return { items, score: (_, out) => out.set(Array.from({ length: items }, () => random.normal())) };
}

/** 1 / the rank of the film to be found. */
function measure({ history }: Person, scores: Float32Array): number {
  const wanted = scores[(history.items[0]! + 1) % items]!;
  return 1 / scores.filter((score) => score >= wanted).length;
}

const weightsOf = async (parts: Scorer[]) => (await learnBlendWeights(parts, people, { measure })).bands[0]?.weights;

describe("learnBlendWeights", () => {
  it("gives all to a perfect part beside noise, wherever it stands", async () => {
    const best = (await weightsOf([perfect, noise(1)]))!;
    expect(best).toEqual([1, 0]);
    expect(await weightsOf([noise(1), perfect])).toEqual([0, 1]);
    expect(await weightsOf([noise(1), perfect, noise(2)])).toEqual([0, 1, 0]);
  });

  it("gives something to each of two parts that know different things", async () => {
    const knows = (half: number, seed: number): Scorer => {
      const other = noise(seed);
      return {
        items,
        score: (history, out) => {
          other.score(history, out);
          const film = (history.items[0]! + 1) % items;
          if (film % 2 === half) out[film] = 9;
        },
      };
    };
    const [first, second] = (await weightsOf([knows(0, 3), knows(1, 4)]))!;
    expect(first).toBeGreaterThan(0.2);
    expect(second).toBeGreaterThan(0.2);
  });

  it("leaves out people whose measure does not exist, and says how many are left", async () => {
    const odd = (person: Person, scores: Float32Array) => (person.user % 2 ? measure(person, scores) : Number.NaN);
    const { people: asked } = await learnBlendWeights([perfect, noise(1)], people, { measure: odd });
    expect(asked).toBe(40);
    const nobody = learnBlendWeights([perfect, noise(1)], people, { measure: () => Number.NaN });
    await expect(nobody).rejects.toThrow(/nobody was seen/);
  });

  it("tells how far it is, and stops when it is told to", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const learning = learnBlendWeights([perfect, noise(1)], people, {
      measure,
      signal: controller.signal,
      onProgress: ({ done, total }) => {
        expect(total).toBe(80);
        if (seen.push(done) === 2) controller.abort(new Error("enough"));
      },
    });
    await expect(learning).rejects.toThrow("enough");
    expect(seen).toEqual([0, 16]);
  });
});
