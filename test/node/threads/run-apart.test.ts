import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { runApart } from "../../../src/node/threads/run-apart.ts";

const worker = new URL("./apart-worker.ts", import.meta.url);
const values = Float32Array.of(1, 2, 3);

describe("runApart", () => {
  it("brings back what the work gave, also when it is large, what it said, and the memory it took", async () => {
    const notes: string[] = [];
    const large = new Float32Array(2_000_000).fill(1.5);
    const { result, peakBytes } = await runApart<object, Float32Array, string>(
      worker,
      { values: large },
      { onNote: (note) => notes.push(note) },
    );
    expect(result).toHaveLength(large.length);
    expect(result.every((value) => value === 3)).toBe(true);
    expect(notes).toEqual(["doubling 2000000"]);
    expect(peakBytes).toBeGreaterThan(20e6);
  });

  it("throws what the work threw, a mistake in what was handed in as one", async () => {
    await expect(runApart(worker, { values, fail: "fault" })).rejects.toThrow("numbers ran out");
    const error = await runApart(worker, { values, fail: "input" }).catch((seen: unknown) => seen);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toBe("Cannot double: numbers.csv, line 3: 3 was seen");
    expect((error as InputError).place).toEqual({ file: "numbers.csv", line: 3 });
  });

  it("notices a process that ends by itself", async () => {
    await expect(runApart(worker, { values, fail: "exit" })).rejects.toThrow("ended with code 3 before its work");
  });

  it("ends the process when it is cancelled", async () => {
    const controller = new AbortController();
    const running = runApart(worker, { values, fail: "never" }, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 300);
    await expect(running).rejects.toThrow("enough");
    await expect(runApart(worker, { values }, { signal: controller.signal })).rejects.toThrow("enough");
  });
});
