import { describe, expect, it } from "vitest";
import { fitTrees } from "../../../src/core/trees/fit-trees.ts";
import type { TreeJob } from "../../../src/core/trees/tree-job.ts";
import { treeFarm } from "../../../src/node/threads/tree-farm.ts";
import { inventedTable } from "../../core/trees/invented-table.ts";

const { matrix, targets } = inventedTable(150, 4, 3);
const jobs = Array.from(
  { length: 5 },
  (_, seed): TreeJob => ({
    matrix,
    targets: Float64Array.from(targets),
    options: { trees: 10, rowShare: 0.5, seed },
    weights: seed % 2 === 0 ? null : Float64Array.from(targets, (_, i) => 1 + (i % 3)),
  }),
);
const wanted = jobs.map(({ options, weights }) => fitTrees(matrix, targets, options, weights ? { weights } : {}));

describe.each([1, 2, 3])("a tree farm of %i threads", (threads) => {
  const farm = treeFarm(threads);

  it("fits every job, in their order, and tells each that is done", async () => {
    let done = 0;
    expect(await farm(jobs, undefined, () => done++)).toEqual(wanted);
    expect(done).toBe(5);
    expect(await farm([])).toEqual([]);
    expect(await farm(jobs.slice(0, 1))).toEqual(wanted.slice(0, 1));
  });

  it("hears of a cancel while it works", async () => {
    const controller = new AbortController();
    const many = Array.from({ length: 200 }, () => jobs).flat();
    let done = 0;
    const running = farm(many, controller.signal, () => done++);
    setImmediate(() => controller.abort(new Error("enough")));
    await expect(running).rejects.toThrow("enough");
    expect(done).toBeLessThan(many.length);
  });

  it("passes on what a job is refused for", async () => {
    const wrong = { ...(jobs[0] as TreeJob), options: { maxLeaves: 1 } };
    await expect(farm([wrong, wrong])).rejects.toThrow("maxLeaves must be a whole number from 2");
  });
});
