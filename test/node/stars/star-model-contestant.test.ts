import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { ratingProtocols } from "../../../src/core/evaluation/ranking/protocols/rating-protocols.ts";
import { starFoldOf } from "../../../src/core/evaluation/stars/star-fold-of.ts";
import { bias } from "../../../src/core/models/stars/bias.ts";
import type { StarModel, StarWork } from "../../../src/core/models/stars/star-model.ts";
import { sparseOnes } from "../../../src/core/traits/sparse-ones.ts";
import type { KernelPool } from "../../../src/kernels/pool/kernel-pool.ts";
import { planStars, starModelContestant } from "../../../src/node/stars/star-model-contestant.ts";
import { chanceTable } from "../../core/evaluation/ranking/toy.ts";

const pool = {} as KernelPool; // handed on, not used
const ratings = chanceTable(10, 12, 0.5, 1);
const fold = starFoldOf(ratings, ratingProtocols.kfold.split(ratings, 1), 2, { purpose: "test" });
const none = { filmTraits: undefined, peopleTraits: undefined };

describe("starModelContestant", () => {
  it("hands on the fold's table, the options, the seed and what is known of films and people", async () => {
    const seen: { options: object; work: StarWork; trained: number }[] = [];
    const model: StarModel = {
      ...(bias as StarModel),
      fit: (train, options, work) => {
        seen.push({ options, work, trained: train.data.length });
        return (bias as StarModel).fit(train, options, work);
      },
    };
    const traits = { filmTraits: sparseOnes([[0]], 1), peopleTraits: sparseOnes([[], [1]], 2) };
    const contestant = starModelContestant(pool, planStars(model, { sweeps: 2 }), traits);
    expect(contestant.options).toEqual({ filmRidge: 3, personRidge: 5, sweeps: 2, chosen: "set" });
    const { signal } = new AbortController();
    const scorer = await contestant.fit(fold, { fold: 2, seed: 7, signal });
    expect(scorer.items).toBe(12);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ options: { sweeps: 2 }, trained: fold.train.data.length });
    expect(seen[0]?.work).toMatchObject({ pool, seed: 7, signal, ...traits });
  });

  it("takes a model's word against options or data as a mistake of whoever gave them", async () => {
    expect(() => planStars(bias as StarModel, { sweeps: 0 })).toThrow(InputError);
    expect(planStars(bias as StarModel, {}).from).toBe("default");
    const contestant = starModelContestant(pool, planStars(bias as StarModel, {}), none);
    const empty = {
      ...fold.train,
      indptr: new Uint32Array(11),
      indices: new Uint32Array(0),
      data: new Float32Array(0),
    };
    await expect(contestant.fit({ ...fold, train: empty }, { fold: 0, seed: 1 })).rejects.toThrow(InputError);
  });
});
