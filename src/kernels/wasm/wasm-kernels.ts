// Kernels in WebAssembly of either kind.
import type { Kernels } from "../kernels.ts";
import { bindKernels } from "./bind-kernels.ts";
import { relaxedModule } from "./generated/relaxed.ts";
import { strictModule } from "./generated/strict.ts";
import { kernelsOfModule, type WasmKernelsOptions } from "./kernels-of-module.ts";
import type { WasmKind } from "./load-kernels.ts";

const modules: Readonly<Record<WasmKind, string>> = { strict: strictModule, relaxed: relaxedModule };

/** @throws as `kernelsOfModule` */
export function createWasmKernels(kind: WasmKind, options: WasmKernelsOptions = {}): Kernels {
  return kernelsOfModule(kind, modules[kind], bindKernels, options);
}
