import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { ease } from "../../../src/core/models/ranking/ease.ts";
import { ials } from "../../../src/core/models/ranking/ials.ts";
import { itemKnn } from "../../../src/core/models/ranking/item-knn.ts";
import type { RankingModel } from "../../../src/core/models/ranking/ranking-model.ts";
import { rankingModels } from "../../../src/core/models/ranking/ranking-models.ts";
import { kernelBytesOf } from "../../../src/node/ranking/memory-needs.ts";
import { rankingPool } from "../../../src/node/ranking/ranking-pool.ts";
import { availableMemory } from "../../../src/node/threads/available-memory.ts";
import { inventedRatings } from "../../core/models/ranking/small-ratings.ts";

const plan = (model: RankingModel, options: Readonly<Record<string, unknown>> = {}) => ({
  model,
  options: model.resolve(options),
});
const ml25m = { users: 162_541, items: 59_047, ratings: 25_000_095 };
const plenty = 2 ** 40;

describe("the kernel memory of some plans", () => {
  it("is what the most demanding of them asks for", () => {
    const plans = [plan(ials, { factors: 64 }), plan(itemKnn), plan(ials, { factors: 128 })];
    const each = plans.map((one) => kernelBytesOf([one], ml25m, plenty));
    expect(each[2]).toBeGreaterThan(each[0]);
    expect(kernelBytesOf(plans, ml25m, plenty)).toBe(Math.max(...each));
    expect(kernelBytesOf([], ml25m, 0)).toBe(0);
  });

  it("is refused above what there can be, with numbers, the model and what to have fewer of", () => {
    const millions = { users: 900_000, items: 100_000, ratings: 25_000_000 };
    const refused = () => kernelBytesOf([plan(itemKnn), plan(ials, { factors: 1024 })], millions, plenty);
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(
      /Cannot fit ials: 900,000 people, 100,000 films and 25,000,000 ratings need 4,9\d\d MB of kernel memory, and 3,000 MB can be had: fewer factors or people were needed/,
    );
    expect(kernelBytesOf([plan(ials, { factors: 512 })], millions, plenty)).toBeLessThan(3e9);
    expect(() => kernelBytesOf([plan(ease)], ml25m, plenty)).toThrow(/Cannot fit ease: .* fewer films were needed/);
  });

  it("is refused where the machine has not as much, with what stands beside it", () => {
    const factors = plan(ials, { factors: 128 });
    const bytes = kernelBytesOf([factors], ml25m, plenty);
    expect(() => kernelBytesOf([factors], ml25m, bytes)).toThrow(
      /Cannot fit ials: .* need 1,\d{3} MB, and \d{3} MB can be had: fewer factors or ratings were needed/,
    );
    expect(kernelBytesOf([factors], ml25m, 3 * bytes)).toBe(bytes);
    const films = { users: 1000, items: 20_000, ratings: 1e6 };
    expect(() => kernelBytesOf([plan(ease)], films, 2e9)).toThrow(
      /need 2,\d\d\d MB, and 2,000 MB can be had: fewer films/,
    );
  });
});

describe("a pool for ranking models", () => {
  it("holds what its plans need, and is refused before it takes anything", async () => {
    const ratings = inventedRatings(40, 30, 0.3, 1);
    const plans = rankingModels.map((model) => plan(model));
    const pool = rankingPool(plans, ratings, 2);
    expect(pool.threads).toBe(2);
    for (const { model, options } of plans.filter(({ model }) => !model.readsTraits)) {
      await expect(model.fit(ratings, options, { pool, seed: 1 })).resolves.toBeDefined();
    }
    await pool.dispose();
    expect(() => rankingPool(plans, ratings, 2, 1000)).toThrow(/can be had/);
  });

  it("is refused to more threads than one memory has room for", async () => {
    const ratings = inventedRatings(40, 30, 0.3, 1);
    const crowded = () => rankingPool([plan(ials)], ratings, 300);
    expect(crowded).toThrow(InputError);
    expect(crowded).toThrow(
      "Cannot train: 300 threads have no room in one memory beside 269 MB of arrays: at most 240 threads were needed",
    );
    await rankingPool([plan(ials)], ratings, 240).dispose();
  });

  it("knows about how much memory there is", () => {
    expect(availableMemory()).toBeGreaterThan(2 ** 26);
    expect(Number.isFinite(availableMemory())).toBe(true);
  });
});
