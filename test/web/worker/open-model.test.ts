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

it("computes in a page on what it computes on anywhere", () => {
  const [page, anywhere] = [ofPage({ pages: 16 }), servingKernels({ pages: 16 })];
  expect([page.name, Object.keys(page)]).toEqual([anywhere.name, Object.keys(anywhere)]);
});
