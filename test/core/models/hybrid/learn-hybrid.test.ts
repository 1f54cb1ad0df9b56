import { afterAll, describe, expect, it } from "vitest";
import { hybridPartIds } from "../../../../src/core/models/hybrid/hybrid-model.ts";
import { hybridDefaults, resolveHybridOptions } from "../../../../src/core/models/hybrid/hybrid-options.ts";
import { hybridScorer } from "../../../../src/core/models/hybrid/hybrid-scorer.ts";
import { learnHybrid } from "../../../../src/core/models/hybrid/learn-hybrid.ts";
import { learnHybridWeights } from "../../../../src/core/models/hybrid/learn-hybrid-weights.ts";
import { packHybrid } from "../../../../src/core/models/hybrid/pack-hybrid.ts";
import { checkBlendWeights, weightsFor } from "../../../../src/core/models/ranking/blend/blend-weights.ts";
import type { Scorer } from "../../../../src/core/models/ranking/ranking-model.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { historyWith } from "../../../support/dense-ratings.ts";
import { learnSmall, partOptions, people, validation } from "./small-hybrid.ts";

const pool = createKernelPool({ threads: 1, kind: "strict", pages: 512 });
const two = createKernelPool({ threads: 2, kind: "strict", pages: 512 });
afterAll(() => Promise.all([pool.dispose(), two.dispose()]));

describe("learnHybrid", () => {
  it("gives the same model for the same seed, on any number of threads", async () => {
    expect(await learnSmall(two)).toEqual(await learnSmall(pool));
  });

  it("learns weights of every part for lengths from 0, and gives nobody the prior", async () => {
    const { bands, prior, films } = await learnSmall(pool);
    checkBlendWeights(bands, hybridPartIds.length);
    expect(weightsFor(bands, 0)).toEqual([0, 0, 0, 1]);
    const scores = new Float32Array(films);
    hybridScorer(await learnSmall(pool)).score(historyWith([]), scores);
    const order = (values: Float32Array) => [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b);
    expect(order(scores)).toEqual(order(prior));
  });

  it("tells what pruning cost, and that nothing is lost where nothing is left out", async () => {
    const whole = await learnSmall(pool, { neighboursOfFilm: 0, newcomersOfFilm: 0, weightBits: 32, factorBits: 32 });
    for (const { kept, learnt } of whole.learnt.losses) expect(kept).toBeCloseTo(learnt, 6);
    const pruned = await learnSmall(pool, { neighboursOfFilm: 2, newcomersOfFilm: 2 });
    expect(pruned.learnt.bytes).toBeLessThan(whole.learnt.bytes);
    expect(pruned.learnt.losses.map(({ of }) => of)).toEqual([...hybridPartIds, "hybrid"]);
    // a file has the same arrays, but that films of rows are varints there
    const arrays = packHybrid(pruned)
      .sections.filter(({ name }) => !name.endsWith("/gaps"))
      .map(({ data }) => data);
    const all = [...arrays, pruned.neighbours.others, pruned.newcomers.others];
    expect(all.reduce((bytes, { byteLength }) => bytes + byteLength, 0)).toBe(pruned.learnt.bytes);
  });

  it("sets people aside by the seed where nobody is handed in, and learns the parts from everybody", async () => {
    const options = { hybrid: hybridDefaults, parts: partOptions };
    const work = { pool, traits: people.traits };
    const own = await learnHybrid(people.ratings, options, { ...work, seed: 4 });
    expect(own.learnt.people).toBeGreaterThan(10);
    const handed = await learnHybrid(people.ratings, options, { ...work, seed: 4, validation });
    expect(own.neighbours).toEqual(handed.neighbours);
    expect(own.prior).toEqual(handed.prior);
  });

  it("is refused without anybody to learn weights on", async () => {
    const options = { hybrid: hybridDefaults, parts: partOptions };
    const work = { pool, seed: 1, traits: people.traits, validation: [] };
    await expect(learnHybrid(people.ratings, options, work)).rejects.toThrow("Cannot learn weights: nobody was seen");
  });

  it.each([
    [{ weightBits: 16 }, "Cannot fit hybrid: weightBits must be 8 or 32, got 16"],
    [{ priorLikes: 0 }, "Cannot fit hybrid: priorLikes must be a number above 0, got 0"],
    [{ neighbours: 3 }, "Cannot fit hybrid: it has no option neighbours, needed one of"],
  ])("refuses the options %o", (options, message) => {
    expect(() => resolveHybridOptions(options)).toThrow(message);
  });
});

describe("learnHybridWeights", () => {
  const films = 30;
  const asked = Array.from({ length: 40 }, (_, user) => ({
    user,
    history: historyWith(Array.from({ length: 1 + (user % 25) }, (_, film) => film)),
    relevant: Uint32Array.of(28, 29),
    disliked: new Uint32Array(0),
    candidates: null,
  }));
  /** Right from so many films on, wrong below. */
  const rightFor = (isRight: (films: number) => boolean): Scorer => ({
    items: films,
    score: ({ items }, out) => {
      for (let film = 0; film < films; film++) out[film] = (isRight(items.length) ? 1 : -1) * film;
    },
  });

  it("leans on the part that is right for a length, whatever is right for another", async () => {
    const [long, short] = [rightFor((count) => count >= 8), rightFor((count) => count > 0 && count < 8)];
    const wrong = rightFor(() => false);
    const bands = await learnHybridWeights([long, short, wrong, wrong], { people: asked, seed: 1 }, {});
    for (const count of [1, 3, 5]) expect(weightsFor(bands, count)[1], `${count} films`).toBeGreaterThan(0.8);
    for (const count of [10, 20]) expect(weightsFor(bands, count)[0], `${count} films`).toBeGreaterThan(0.8);
    expect(weightsFor(bands, 0)).toEqual([0, 0, 0, 1]);
  });
});
