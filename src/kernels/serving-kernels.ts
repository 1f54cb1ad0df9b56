// Kernels for answering: strict SIMD, the same answers to the same questions everywhere, and nothing of what only training needs, as pages
// load it.
import type { Kernels } from "./kernels.ts";
import { referenceKernels } from "./reference/reference-kernels.ts";
import { strictModule } from "./wasm/generated/strict.ts";
import { kernelsOfModule, type WasmKernelsOptions } from "./wasm/kernels-of-module.ts";
import { supportsSimd } from "./wasm/simd-support.ts";

/**
 * Strict SIMD, or the plain TypeScript kernels where there is no SIMD. Every call reserves a memory of its own.
 *
 * @throws RangeError where the memory cannot be reserved
 */
export function servingKernels(options: WasmKernelsOptions): Kernels {
  return supportsSimd() ? kernelsOfModule("strict", strictModule, options) : referenceKernels;
}
