// What every model of stars has to keep to, whatever it is: how it learns. The same bytes from the same seed, memory, cancelling, progress.
import { afterAll, describe, expect, it } from "vitest";
import type { ProgressStep } from "../../../../../src/core/progress/progress.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { denseRatings } from "../../../../support/dense-ratings.ts";
import { answers, everyModel, learn, one, optionsOf, people } from "./learn.ts";

const two = createKernelPool({ threads: 2, kind: "strict", pages: 512 });
afterAll(() => two.dispose());

describe.each(everyModel)("$id", ({ id, model }) => {
  it("gives the same bytes for the same seed, on one thread and on two", async () => {
    const first = answers(await learn(model, people), people);
    for (const pool of [one, two, two]) expect(answers(await learn(model, people, { pool }), people)).toEqual(first);
  });

  it.skipIf(id === "bias")("gives others for another seed", async () => {
    const first = answers(await learn(model, people), people);
    expect(answers(await learn(model, people, { seed: 2 }), people)).not.toEqual(first);
  });

  it("leaves its ratings as they were, and gives back what it took", async () => {
    const before = {
      ...people,
      data: people.data.slice(),
      indices: people.indices.slice(),
      indptr: people.indptr.slice(),
    };
    const mark = one.kernels.mark();
    await learn(model, people);
    expect(one.kernels.mark()).toBe(mark);
    expect(people).toEqual(before);
  });

  it("needs no more kernel memory than it says", async () => {
    const { users, items, data } = people;
    const bytes = model.memory({ users: users.length, items: items.length, ratings: data.length }, optionsOf(model));
    const pool = createKernelPool({ threads: 1, kind: "strict", pages: Math.max(1, Math.ceil(bytes / 65_536)) });
    await expect(learn(model, people, { pool })).resolves.toBeDefined();
    await pool.dispose();
  });

  it("tells what it learnt as plain JSON", async () => {
    const { learnt = {} } = await learn(model, people);
    expect(JSON.parse(JSON.stringify(learnt))).toEqual(learnt);
  });

  it("refuses a table without ratings", async () => {
    await expect(learn(model, denseRatings([[0, 0]]))).rejects.toThrow(
      `Cannot fit ${id}: no ratings were seen; at least one was needed`,
    );
  });

  it("rejects with the signal's reason when it is cancelled before it begins", async () => {
    const reason = new Error("enough");
    const mark = one.kernels.mark();
    await expect(learn(model, people, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(one.kernels.mark()).toBe(mark);
  });

  it.skipIf(id === "bias")(
    "rejects with it on the way, leaves nothing behind, and the pool as good as new",
    async () => {
      const usual = answers(await learn(model, people), people);
      const reason = new Error("enough");
      const mark = one.kernels.mark();
      const steps: ProgressStep[] = [];
      await learn(model, people, { onProgress: (step) => steps.push(step) });
      for (const at of [1, Math.ceil(steps.length / 2), steps.length - 1].filter((place) => place > 0)) {
        const controller = new AbortController();
        let seen = 0;
        const onProgress = () => {
          if (++seen === at) controller.abort(reason);
        };
        await expect(learn(model, people, { signal: controller.signal, onProgress })).rejects.toBe(reason);
        expect(one.kernels.mark()).toBe(mark);
      }
      expect(answers(await learn(model, people), people)).toEqual(usual);
    },
  );

  it("tells how far it is, up to the end, where it takes time", async () => {
    const steps: ProgressStep[] = [];
    await learn(model, people, { onProgress: (step) => steps.push(step) });
    expect(steps.length > 0).toBe(id !== "bias"); // which is done at once
    if (steps.length > 0) expect(steps.at(-1)).toMatchObject({ what: id, done: steps.at(-1)?.total });
    expect(steps.every(({ done, total }) => total === null || done <= total)).toBe(true);
  });
});
