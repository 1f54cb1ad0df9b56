// Kernels in WebAssembly with a memory of their own, for one thread: the ones for browsers, and for most work in Node.
import type { Kernels } from "../kernels.ts";
import { Arena } from "./arena.ts";
import { bindKernels } from "./bind-kernels.ts";
import { compileOnce, instantiate, type WasmKind } from "./load-kernels.ts";

export interface WasmKernelsOptions {
  /** Size of the memory in pages of 64 KiB, at most 65536; it never grows. Default 4096, which is 256 MiB. */
  readonly pages?: number;
}

export const defaultPages = 4096;

/** Where the workspace begins: no array may lie at address 0, which stands for "no array" in the modules. */
const workspace = 16;

/**
 * Kernels with a memory of their own, in which all their arrays must lie. The memory goes when the kernels and the last of
 * their arrays do.
 *
 * @param module the text of the module, of generated/
 * @throws RangeError where the memory cannot be reserved; WebAssembly.CompileError where the runtime lacks the SIMD
 */
export function kernelsOfModule(
  kind: WasmKind,
  module: string,
  { pages = defaultPages }: WasmKernelsOptions = {},
): Kernels {
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const wasm = instantiate(compileOnce(module), memory, workspace);
  const start = workspace + wasm.workspaceBytes.value;
  return bindKernels(kind, wasm, new Arena(memory, { start }));
}
