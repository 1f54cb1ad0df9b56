// Which kernels are chosen: by what the runtime can do, and by what they are for.
import { afterEach, expect, it, vi } from "vitest";
import { chooseKernels } from "../../src/kernels/choose-kernels.ts";
import { supportsRelaxedSimd, supportsSimd } from "../../src/kernels/wasm/simd-support.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const names = () => [true, false].map((training) => chooseKernels({ training, pages: 64 }).name);

it("finds the SIMD that every supported Node has", () => {
  expect([supportsSimd(), supportsRelaxedSimd()]).toEqual([true, true]);
});

it("trains with relaxed SIMD and serves with strict", () => {
  expect(names()).toEqual(["relaxed", "strict"]);
});

it("trains with strict SIMD where there is no relaxed", () => {
  const validate = WebAssembly.validate;
  const relaxedMultiplyAdd = "253,133,2";
  vi.spyOn(WebAssembly, "validate").mockImplementation(
    (bytes) => validate(bytes) && !String(bytes).includes(relaxedMultiplyAdd),
  );
  expect(names()).toEqual(["strict", "strict"]);
});

it("takes the plain kernels where there is no SIMD, or no WebAssembly", () => {
  vi.spyOn(WebAssembly, "validate").mockReturnValue(false);
  expect(names()).toEqual(["reference", "reference"]);
  vi.stubGlobal("WebAssembly", undefined);
  expect(names()).toEqual(["reference", "reference"]);
});

it("gives each caller a memory of its own, of the size asked for", () => {
  const [first, second] = [chooseKernels({ training: true, pages: 64 }), chooseKernels({ training: true, pages: 12 })];
  expect(first.floats(8).buffer).not.toBe(second.floats(8).buffer);
  expect(first.floats(500_000).length).toBe(500_000);
  expect(() => second.floats(500_000)).toThrow(RangeError);
});
