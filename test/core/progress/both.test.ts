import { describe, expect, it } from "vitest";
import { both } from "../../../src/core/progress/both.ts";

const never = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });

describe("both", () => {
  it("gives what both come to", async () => {
    expect(
      await both(
        async () => 1,
        async () => "two",
      ),
    ).toEqual([1, "two"]);
  });

  it("ends the other where one fails, and tells why", async () => {
    const fault = new Error("no films");
    const failing = async () => Promise.reject(fault);
    await expect(both(failing, never)).rejects.toBe(fault);
    await expect(both(never, failing)).rejects.toBe(fault);
  });

  it("ends both where they are cancelled", async () => {
    const cancel = new AbortController();
    const works = both(never, never, cancel.signal);
    cancel.abort(new Error("enough"));
    await expect(works).rejects.toThrow("enough");
  });
});
