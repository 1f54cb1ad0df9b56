// From base64 text to running WebAssembly. A module is compiled once, whatever number of memories it then runs on.
import { relaxedModule } from "./generated/relaxed.ts";
import { strictModule } from "./generated/strict.ts";
import type { KernelExports } from "./kernel-exports.ts";

/** Strict: the same bits on every machine. Relaxed: multiply-adds may round once, which is faster; bits may differ. */
export type WasmKind = "strict" | "relaxed";

const texts: Readonly<Record<WasmKind, string>> = { strict: strictModule, relaxed: relaxedModule };
const compiled = new Map<WasmKind, WebAssembly.Module>();

/** @throws WebAssembly.CompileError where the runtime lacks the SIMD that this kind needs */
export function loadKernels(kind: WasmKind, memory: WebAssembly.Memory): KernelExports {
  const instance = new WebAssembly.Instance(moduleOf(kind), { env: { memory } });
  return instance.exports as unknown as KernelExports;
}

function moduleOf(kind: WasmKind): WebAssembly.Module {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  const bytes = Uint8Array.from(atob(texts[kind]), (character) => character.charCodeAt(0));
  const module = new WebAssembly.Module(bytes);
  compiled.set(kind, module);
  return module;
}
