// What every ranking model has to keep to, whatever it is: how it learns. The same bytes from the same seed, memory, cancelling,
// progress.
import { afterAll, describe, expect, it } from "vitest";
import type { ProgressStep } from "../../../../../src/core/progress/progress.ts";
import { callingThreadPool } from "../../../../../src/kernels/pool/calling-thread-pool.ts";
import { referenceKernels } from "../../../../../src/kernels/reference/reference-kernels.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { answers, everyModel, learn, one, people } from "./learn.ts";

const two = createKernelPool({ threads: 2, kind: "strict", pages: 512 });
const plain = callingThreadPool(referenceKernels);
afterAll(() => two.dispose());

describe.each(everyModel)("$id", ({ model }) => {
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
});
