// The implementations that one suite runs over, and arrays that betray a kernel which leaves their bounds.
import type { Kernels } from "../../src/kernels/kernels.ts";
import { referenceKernels } from "../../src/kernels/reference/reference-kernels.ts";
import { createSharedSpace, laneKernels, ownerKernels } from "../../src/kernels/wasm/shared-space.ts";
import { createWasmKernels } from "../../src/kernels/wasm/wasm-kernels.ts";
import { seededChance } from "../support/seeded-chance.ts";

export const kernelsUnderTest: readonly { readonly name: string; readonly kernels: Kernels }[] = [
  { name: "reference", kernels: referenceKernels },
  { name: "strict", kernels: createWasmKernels("strict", { pages: 256 }) },
  { name: "relaxed", kernels: createWasmKernels("relaxed", { pages: 256 }) },
  { name: "strict, owner of a shared memory", kernels: ownerKernels(createSharedSpace("strict", 2, { pages: 256 })) },
  { name: "relaxed, lane of a shared memory", kernels: laneKernels(createSharedSpace("relaxed", 3, { pages: 0 }), 1) },
];

/** Around whole vectors of 4 and 8, blocks of 32 rows, and (96, 256, 512) the blocks of a product. */
export const oddSizes: readonly number[] = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65];

const guards = 9;
const guardedArrays: { whole: Float32Array; length: number }[] = [];

/**
 * An array of these values that begins off every alignment, with NaN on both sides: who reads past it returns NaN, who writes
 * past it is found by `expectGuardsUntouched`.
 */
export function guarded(kernels: Kernels, values: ArrayLike<number>): Float32Array {
  const whole = kernels.floats(values.length + 2 * guards).fill(Number.NaN);
  guardedArrays.push({ whole, length: values.length });
  const inside = whole.subarray(guards, guards + values.length);
  inside.set(values);
  return inside;
}

/** @throws Error where a value beside a guarded array was written since the last call */
export function checkGuards(): void {
  for (const { whole, length } of guardedArrays.splice(0)) {
    const outside = [...whole.subarray(0, guards), ...whole.subarray(guards + length)];
    if (!outside.every(Number.isNaN)) throw new Error(`A kernel wrote past an array of ${length} values: ${outside}`);
  }
}

/** Float32 values between -1 and 1, the same for the same seed. */
export function values(length: number, seed: number): Float32Array {
  const chance = seededChance(seed);
  return Float32Array.from({ length }, () => 2 * chance.next() - 1);
}
