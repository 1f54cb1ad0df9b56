// Kernels for answering: strict SIMD, the same answers to the same questions everywhere, and nothing of what only learning needs, as pages
// load it.
import type { ServingKernels } from "./kernels.ts";
import { servingReference } from "./reference/serving-reference.ts";
import { bindServing } from "./wasm/bind-serving.ts";
import { servingModule } from "./wasm/generated/serving.ts";
import { kernelsOfModule, type WasmKernelsOptions } from "./wasm/kernels-of-module.ts";
import { supportsSimd } from "./wasm/simd-support.ts";

/**
 * Strict SIMD, or the plain TypeScript kernels where there is no SIMD. Every call reserves a memory of its own.
 *
 * @throws RangeError where the memory cannot be reserved
 */
export function servingKernels(options: WasmKernelsOptions): ServingKernels {
  return supportsSimd() ? kernelsOfModule("strict", servingModule, bindServing, options) : servingReference;
}
