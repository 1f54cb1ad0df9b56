// When iALS stops: by its sweeps, by people who are not learnt from, because it is enough, because it is cancelled.
import { afterAll, describe, expect, it } from "vitest";
import type { FactorScorer } from "../../../../src/core/models/ranking/factors/factor-scorer.ts";
import { watchedNdcg, watchPeople } from "../../../../src/core/models/ranking/factors/watched-people.ts";
import { ials } from "../../../../src/core/models/ranking/ials.ts";
import type { FitWork } from "../../../../src/core/models/ranking/ranking-model.ts";
import type { ProgressStep } from "../../../../src/core/progress/progress.ts";
import { historyOf } from "../../../../src/core/ratings/history.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { denseRatings } from "../../../support/dense-ratings.ts";
import { inventedRatings } from "./small-ratings.ts";

const pool = createKernelPool({ threads: 1, kind: "strict", pages: 256 });
afterAll(() => pool.dispose());
const ratings = inventedRatings(400, 60, 0.4, 5);
/** So little regularization that soon it is learnt by heart. */
const byHeart = { factors: 40, regularization: 1e-3, alpha0: 0.02, sweeps: 30, patience: 2 };

async function learn(options: Readonly<Record<string, unknown>>, work: Partial<FitWork> = {}) {
  const steps: ProgressStep[] = [];
  const onProgress = (step: ProgressStep) => steps.push(step);
  const scorer = await ials.fit(ratings, ials.resolve(options), { pool, seed: 1, ...work, onProgress });
  return { scorer: scorer as FactorScorer, steps };
}

/** The validation NDCG of each sweep that tells one. */
const ndcgsOf = (steps: readonly ProgressStep[]) =>
  steps.flatMap(({ note = "" }) => /validation ndcg@100 ([\d.]+)/.exec(note)?.slice(1).map(Number) ?? []);

describe("people who are watched", () => {
  it("are one in twenty, drawn by the seed, and not learnt from", () => {
    const { rest, cases } = watchPeople(ratings, 4, 1);
    const able = [...ratings.indptr.keys()].slice(1).filter((end) => {
      const { ratings: stars } = historyOf(ratings, end - 1);
      return stars.filter((star) => star >= 4).length >= 5;
    });
    expect(cases.length).toBe(Math.floor(able.length / 20));
    expect(watchPeople(ratings, 4, 1)).toEqual({ rest, cases });
    expect(watchPeople(ratings, 4, 2).cases.map(({ user }) => user)).not.toEqual(cases.map(({ user }) => user));
    const watched = new Set(cases.map(({ user }) => user));
    for (let user = 0; user < ratings.users.length; user++) {
      const wanted = watched.has(user)
        ? { items: new Uint32Array(), ratings: new Float32Array() }
        : historyOf(ratings, user);
      expect(historyOf(rest, user)).toEqual(wanted);
    }
  });

  it("hand in four fifths of their likes and all else, and are asked for the other likes", () => {
    for (const { user, history, relevant } of watchPeople(ratings, 4, 1).cases) {
      const whole = historyOf(ratings, user);
      const likes = [...whole.items].filter((_, k) => whole.ratings[k] >= 4);
      expect(relevant.length).toBe(Math.ceil(0.2 * likes.length));
      expect(relevant.every((film) => likes.includes(film))).toBe(true);
      expect([...history.items, ...relevant].sort((a, b) => a - b)).toEqual([...whole.items]);
      expect([...history.items]).toEqual([...history.items].sort((a, b) => a - b));
    }
  });

  it("are nobody where there are few to learn from", () => {
    const few = denseRatings(Array.from({ length: 19 }, () => [5, 5, 5, 5, 5]));
    expect(watchPeople(few, 4, 1)).toEqual({ rest: few, cases: [] });
  });
});

describe("patience", () => {
  it("ends early, says so, and keeps the films that were best", async () => {
    const { scorer, steps } = await learn(byHeart);
    const ndcgs = ndcgsOf(steps);
    const best = 1 + ndcgs.indexOf(Math.max(...ndcgs));
    expect(ndcgs.length).toBeLessThan(30);
    expect(ndcgs.length).toBe(best + 2);
    expect(steps.at(-1)).toMatchObject({ done: ndcgs.length, total: ndcgs.length });
    expect(steps.at(-1)?.note).toBe(`ended early: validation got no better, the films of sweep ${best} are kept`);
    const { rest, cases } = watchPeople(ratings, 4, 1);
    expect(watchedNdcg(scorer, cases)).toBeCloseTo(Math.max(...ndcgs), 4);
    const there = await ials.fit(rest, ials.resolve({ ...byHeart, patience: 0, sweeps: best }), { pool, seed: 1 });
    expect(scorer.films).toEqual((there as FactorScorer).films);
  });

  it("says which sweep's films are kept, too, where the sweeps are over when patience is, or before it is", async () => {
    const long = await learn(byHeart);
    const best = ndcgsOf(long.steps).length - 2;
    for (const [sweeps, note] of [
      [best + 2, `validation got no better, the films of sweep ${best} are kept`],
      [best + 1, `all sweeps were made, the films of sweep ${best} are kept`],
    ] as const) {
      const { scorer, steps } = await learn({ ...byHeart, sweeps });
      expect(ndcgsOf(steps)).toHaveLength(sweeps);
      expect(steps.at(-1)).toEqual({ what: "ials", done: sweeps, total: sweeps, unit: "sweeps", note });
      expect(scorer.films).toEqual(long.scorer.films);
    }
    const { steps } = await learn({ ...byHeart, sweeps: best });
    expect(steps).toHaveLength(best); // the last sweep was the best: nothing more to say
    expect(steps.at(-1)?.note).toMatch(/^loss [^,]+, validation ndcg@100 [\d.]+$/);
  });

  it("0 learns from everybody, all sweeps", async () => {
    const { steps } = await learn({ ...byHeart, patience: 0, sweeps: 5 });
    expect(steps.map(({ done, total }) => [done, total])).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]));
    expect(ndcgsOf(steps)).toEqual([]);
  });
});

describe("progress", () => {
  it("tells the loss, which never rises, and the validation NDCG of every sweep", async () => {
    for (const solver of ["exact", "conjugate"]) {
      const { steps } = await learn({ ...byHeart, solver, sweeps: 8, patience: 8 });
      const losses = steps.flatMap(
        ({ note = "" }) => /^loss ([\d.e+]+), validation/.exec(note)?.slice(1).map(Number) ?? [],
      );
      expect(losses).toHaveLength(8);
      // printed with seven digits
      for (let k = 1; k < 8; k++) expect(losses[k]).toBeLessThanOrEqual(losses[k - 1] * (1 + 1e-6));
      expect(losses[7]).toBeLessThan(0.9 * losses[0]);
    }
  });
});

describe("somebody who has waited long enough", () => {
  it("gets the films of the sweep that was under way", async () => {
    const enough = new AbortController();
    const steps: ProgressStep[] = [];
    const options = { ...byHeart, patience: 0 };
    const kept = await ials.fit(ratings, ials.resolve(options), {
      pool,
      seed: 1,
      enough: enough.signal,
      onProgress: (step) => {
        steps.push(step);
        if (step.done === 3) enough.abort();
      },
    });
    const { scorer } = await learn({ ...options, sweeps: 3 });
    expect((kept as FactorScorer).films).toEqual(scorer.films);
    expect(steps.at(-1)).toMatchObject({ done: 3, total: 3, note: "ended early: it was enough" });
  });

  it("gets the best so far where people are watched", async () => {
    const patient = await learn({ ...byHeart, patience: 25 });
    const ndcgs = ndcgsOf(patient.steps);
    const best = 1 + ndcgs.indexOf(Math.max(...ndcgs));
    const enough = new AbortController();
    const kept = await ials.fit(ratings, ials.resolve({ ...byHeart, patience: 25 }), {
      pool,
      seed: 1,
      enough: enough.signal,
      onProgress: ({ done }) => done === best + 1 && enough.abort(),
    });
    expect((kept as FactorScorer).films).toEqual(patient.scorer.films);
  });

  it("rejects where it is cancelled instead, and keeps nothing of the pool's", async () => {
    const mark = pool.kernels.mark();
    const [controller, reason] = [new AbortController(), new Error("cancelled")];
    const onProgress = ({ done }: ProgressStep) => done === 2 && controller.abort(reason);
    const options = ials.resolve(byHeart);
    const fit = ials.fit(ratings, options, { pool, seed: 1, signal: controller.signal, onProgress });
    await expect(fit).rejects.toBe(reason);
    expect(pool.kernels.mark()).toBe(mark);
  });
});
