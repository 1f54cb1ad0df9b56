// Which kernels to run on, by what the runtime has: the one place where that is asked.
import type { Kernels } from "./kernels.ts";
import { referenceKernels } from "./reference/reference-kernels.ts";
import type { WasmKernelsOptions } from "./wasm/kernels-of-module.ts";
import { supportsRelaxedSimd, supportsSimd } from "./wasm/simd-support.ts";
import { createWasmKernels } from "./wasm/wasm-kernels.ts";

export interface KernelChoice extends WasmKernelsOptions {
  /**
   * For training, speed goes first: relaxed SIMD where the runtime has it, whose last bits may differ between machines.
   * Otherwise strict SIMD: the same everywhere.
   */
  readonly training: boolean;
}

/**
 * The best kernels for this runtime: WebAssembly with relaxed or strict SIMD, or the plain TypeScript ones where there is no
 * SIMD. Call it once for each owner of memory (a worker thread, a loaded model), not for each piece of work: every call
 * reserves a memory of its own.
 *
 * @throws RangeError where the memory cannot be reserved
 */
export function chooseKernels({ training, ...options }: KernelChoice): Kernels {
  if (!supportsSimd()) return referenceKernels;
  return createWasmKernels(training && supportsRelaxedSimd() ? "relaxed" : "strict", options);
}
