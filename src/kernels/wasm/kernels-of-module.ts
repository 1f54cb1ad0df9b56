// Kernels in WebAssembly with a memory of their own, for one thread: the ones for browsers, and for most work in Node.
import { Arena } from "./arena.ts";
import type { KernelExports } from "./kernel-exports.ts";
import { compileOnce, instantiate, type WasmKind } from "./load-kernels.ts";

export interface WasmKernelsOptions {
  /** Size of the memory in pages of 64 KiB, at most 65536; it never grows. Default 4096, which is 256 MiB. */
  readonly pages?: number;
}

export const defaultPages = 4096;

/** Where the workspace begins: no array may lie at address 0, which stands for "no array" in the modules. */
const workspace = 16;

/** Makes kernels of a running module and what hands out its memory. */
export type Bind<Bound> = (name: string, wasm: KernelExports, arena: Arena) => Bound;

/**
 * Kernels with a memory of their own, in which all their arrays must lie. The memory goes when the kernels and the last of
 * their arrays do.
 *
 * @param module the text of the module, of generated/
 * @param bind what the module exports, and no more
 * @throws RangeError where the memory cannot be reserved; WebAssembly.CompileError where the runtime lacks the SIMD
 */
export function kernelsOfModule<Bound>(
  kind: WasmKind,
  module: string,
  bind: Bind<Bound>,
  { pages = defaultPages }: WasmKernelsOptions = {},
): Bound {
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const wasm = instantiate(compileOnce(module), memory, workspace);
  const start = workspace + wasm.workspaceBytes.value;
  return bind(kind, wasm, new Arena(memory, { start }));
}
