// What every ranking model has to keep to, whatever it is: one suite over the registry.
import { afterAll, describe, expect, it } from "vitest";
import type { FitWork, RankingModel, Scorer } from "../../../../../src/core/models/ranking/ranking-model.ts";
import { rankingModel, rankingModels } from "../../../../../src/core/models/ranking/ranking-models.ts";
import type { ProgressStep } from "../../../../../src/core/progress/progress.ts";
import type { History } from "../../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../../src/core/ratings/ratings.ts";
import { callingThreadPool } from "../../../../../src/kernels/pool/calling-thread-pool.ts";
import type { KernelPool } from "../../../../../src/kernels/pool/kernel-pool.ts";
import { referenceKernels } from "../../../../../src/kernels/reference/reference-kernels.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { denseRatings, historyWith } from "../../../../support/dense-ratings.ts";
import { checkerboard, crowd } from "./taste-data.ts";

/** Models that give everybody the same list. */
const impersonal = new Set(["popularity"]);

const one = createKernelPool({ threads: 1, kind: "strict", pages: 512 });
const two = createKernelPool({ threads: 2, kind: "strict", pages: 512 });
const plain = callingThreadPool(referenceKernels);
afterAll(() => Promise.all([one.dispose(), two.dispose()]));

const people = crowd();
const everything = historyWith(Array.from(people.ratings.items.keys()));

/** Traits for a table of any size: the crowd's, cut or repeated. */
function traitsFor(ratings: Ratings): FitWork["traits"] {
  const films = ratings.items.length;
  const indptr = Uint32Array.from({ length: films + 1 }, (_, film) => film);
  const indices = Uint32Array.from({ length: films }, (_, film) => people.traits.indices[film % people.traits.rows]);
  return { rows: films, columns: people.traits.columns, indptr, indices, data: new Float32Array(films).fill(1) };
}

interface Learning extends Partial<Omit<FitWork, "pool">> {
  readonly pool?: KernelPool;
  readonly options?: Readonly<Record<string, unknown>>;
}

function learn(model: RankingModel, ratings: Ratings, { options = {}, ...work }: Learning = {}): Promise<Scorer> {
  return model.fit(ratings, model.resolve(options), { pool: one, seed: 1, traits: traitsFor(ratings), ...work });
}

function scoresOf(scorer: Scorer, history: History): Float32Array {
  const out = new Float32Array(scorer.items).fill(Number.NaN);
  scorer.score(history, out);
  return out;
}

/** Scores of some histories behind one another. */
function answers(scorer: Scorer): number[] {
  const histories = [historyWith([]), everything, ...people.asked.slice(0, 5).map(({ history }) => history)];
  return histories.flatMap((history) => [...scoresOf(scorer, history)]);
}

/** The chance that a held-out like stands above another film that is not in the history; ties count half. */
function meanAuc(scorer: Scorer): number {
  const areas = people.asked.flatMap(({ history, likes }) => {
    const scores = scoresOf(scorer, history);
    const others = [...scores.keys()].filter((film) => !history.items.includes(film) && !likes.has(film));
    const pairs = [...likes].flatMap((like) => others.map((other) => [scores[like], scores[other]] as const));
    if (pairs.length === 0) return [];
    const won = pairs.reduce((sum, [a, b]) => sum + (a > b ? 1 : a === b ? 0.5 : 0), 0);
    return [won / pairs.length];
  });
  return areas.reduce((sum, area) => sum + area, 0) / areas.length;
}

describe("the registry", () => {
  it("has every model once and finds it by its name", () => {
    const ids = rankingModels.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const model of rankingModels) expect(rankingModel(model.id)).toBe(model);
  });

  it("says which names there are", () => {
    expect(() => rankingModel("fortune" as never)).toThrow(/ranking model fortune: needed one of popularity, item-knn/);
  });
});

describe.each(rankingModels.map((model) => ({ id: model.id, model })))("$id", ({ id, model }) => {
  it("scores every film of any history with a finite number", async () => {
    const scorer = await learn(model, people.ratings);
    expect(scorer.items).toBe(people.ratings.items.length);
    expect(answers(scorer).every(Number.isFinite)).toBe(true);
  });

  it("overwrites what stood in the array, and answers the same twice", async () => {
    const scorer = await learn(model, people.ratings);
    expect(answers(scorer)).toEqual(answers(scorer));
  });

  it("gives the same bytes for the same seed, on one thread and on two", async () => {
    const first = answers(await learn(model, people.ratings));
    for (const pool of [one, two, two]) expect(answers(await learn(model, people.ratings, { pool }))).toEqual(first);
  });

  it("agrees with the plain kernels", async () => {
    const seen = answers(await learn(model, people.ratings));
    const wanted = answers(await learn(model, people.ratings, { pool: plain }));
    const largest = Math.max(...wanted.map(Math.abs));
    const worst = Math.max(...seen.map((score, k) => Math.abs(score - wanted[k])));
    expect(worst).toBeLessThanOrEqual(1e-4 * largest);
  });

  it("leaves its ratings as they were, and gives back what it took", async () => {
    const before = { ...people.ratings, data: people.ratings.data.slice(), indices: people.ratings.indices.slice() };
    const mark = one.kernels.mark();
    await learn(model, people.ratings);
    expect(one.kernels.mark()).toBe(mark);
    expect(people.ratings).toEqual(before);
  });

  it("needs no more kernel memory than it says", async () => {
    const { users, items, indices } = people.ratings;
    const options = model.resolve({});
    const bytes = model.memory({ users: users.length, items: items.length, ratings: indices.length }, options);
    const pool = createKernelPool({ threads: 1, kind: "strict", pages: Math.max(1, Math.ceil(bytes / 65_536)) });
    await expect(learn(model, people.ratings, { pool })).resolves.toBeDefined();
    await pool.dispose();
  });

  it("refuses an option that it does not have, by name", () => {
    expect(() => model.resolve({ fortune: 1 })).toThrow(/fortune/);
  });

  it.each(Object.keys(model.defaults))("refuses %s of a wrong kind, by name", (name) => {
    for (const wrong of [null, {}, Symbol.iterator, []]) {
      expect(() => model.resolve({ [name]: wrong })).toThrow(name);
      expect(() => model.resolve({ [name]: wrong })).toThrow(TypeError);
    }
    const usual = model.defaults[name as keyof typeof model.defaults] as unknown;
    if (typeof usual === "number") expect(() => model.resolve({ [name]: Number.NaN })).toThrow(RangeError);
    if (typeof usual === "string") expect(() => model.resolve({ [name]: "fortune" })).toThrow(name);
  });

  it("has defaults that resolve to themselves, and searches what it takes", () => {
    expect(model.resolve({})).toEqual(model.defaults);
    expect(Object.isFrozen(model.defaults)).toBe(true);
    for (const [name, range] of Object.entries(model.search as Record<string, object>)) {
      const tried = "of" in range ? (range.of as unknown[]) : Object.values(range).filter(Number.isFinite);
      for (const value of tried) expect(model.resolve({ [name]: value })).toMatchObject({ [name]: value });
    }
  });

  it.each(["likes", "graded", "seen"])("takes %s for weights", async (weights) => {
    const scorer = await learn(model, people.ratings, { options: { weights } });
    expect(answers(scorer).every(Number.isFinite)).toBe(true);
    expect(meanAuc(scorer)).toBeGreaterThan(0.55);
  });

  it("rejects with the signal's reason when it is cancelled, before and on the way", async () => {
    const reason = new Error("enough");
    await expect(learn(model, people.ratings, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    let last = false;
    const onProgress = ({ done, total }: ProgressStep) => {
      last ||= done === total;
      if (!last) controller.abort(reason);
    };
    const cancelled = learn(model, people.ratings, { signal: controller.signal, onProgress });
    const outcome = await cancelled.catch((error: unknown) => error);
    expect(outcome === reason).toBe(controller.signal.aborted);
  });

  it("tells how far it is, up to the end", async () => {
    const steps: ProgressStep[] = [];
    await learn(model, people.ratings, { onProgress: (step) => steps.push(step) });
    expect(steps.at(-1)).toMatchObject({ done: steps.at(-1)?.total });
    expect(steps.every(({ done, total }) => total === null || done <= total)).toBe(true);
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
