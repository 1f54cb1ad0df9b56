import { afterEach, expect, it, vi } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { servingKernels } from "../../../src/kernels/serving-kernels.ts";
import { openModel } from "../../../src/web/worker/open-model.ts";
import { servingKernels as ofPage } from "../../../src/web/worker/page-kernels.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

it("says what a browser lacks that cannot compute, before anything is fetched", async () => {
  vi.spyOn(WebAssembly, "validate").mockReturnValue(false);
  const fetched = vi.spyOn(globalThis, "fetch");
  const opening = openModel("/model", 1, () => {});
  await expect(opening).rejects.toThrow(InputError);
  await expect(opening).rejects.toThrow("Cannot open the model: this browser runs no WebAssembly with SIMD");
  expect(fetched).not.toHaveBeenCalled();
});

it.each([
  ["nobody answers", async () => Promise.reject(new TypeError("Failed to fetch")), "See whether matinee still runs"],
  ["it is gone", async () => new Response("", { status: 404 }), "See whether matinee still runs"],
  ["it breaks off", async () => new Response(brokenOff()), "See whether matinee still runs"],
  ["it is another file", async () => new Response("<html>"), "Reload the page; if that changes nothing"],
] as const)("says first what can be done about a model where %s", async (_, fetched, begins) => {
  vi.spyOn(globalThis, "fetch").mockImplementation(fetched);
  await expect(openModel("/model", 1, () => {})).rejects.toThrow(new RegExp(`^${begins}.*\\. What was seen: .*needed`));
});

const brokenOff = () =>
  new ReadableStream({
    pull(controller) {
      controller.error(new TypeError("network error"));
    },
  });

it("computes in a page on what it computes on anywhere", () => {
  const [page, anywhere] = [ofPage({ pages: 16 }), servingKernels({ pages: 16 })];
  expect([page.name, Object.keys(page)]).toEqual([anywhere.name, Object.keys(anywhere)]);
});
