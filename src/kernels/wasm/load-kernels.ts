// From text to running WebAssembly. A module is compiled once, whatever number of memories it then runs on.
import type { KernelExports } from "./kernel-exports.ts";

/** Strict: the same bits on every machine. Relaxed: multiply-adds may round once, which is faster; bits may differ. */
export type WasmKind = "strict" | "relaxed";

/** How much higher the bytes stand in the text; modulo 256, which an array of bytes takes by itself. */
const shift = 40;

const compiled = new Map<string, WebAssembly.Module>();

/**
 * @param text the module's bytes, a character each
 * @throws WebAssembly.CompileError where the runtime lacks the SIMD that the module needs
 */
export function compileOnce(text: string): WebAssembly.Module {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0) - shift);
  const module = new WebAssembly.Module(bytes);
  compiled.set(text, module);
  return module;
}

/** @param workspace address of the bytes that this instance alone works in; their number is its export workspaceBytes */
export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory, workspace: number): KernelExports {
  const instance = new WebAssembly.Instance(module, { env: { memory }, workspace: { start: workspace } });
  return instance.exports as unknown as KernelExports;
}
