// A page's kernels: its build puts them in the place of src/kernels/serving-kernels.ts (vite.config.ts). They lack the plain kernels, 1.5 kB for
// runtimes without SIMD, which hardly any browser is that runs the rest of the page; open-model.ts tells those that are.
import type { servingKernels as servingKernelsAnywhere } from "../../kernels/serving-kernels.ts";
import { bindServing } from "../../kernels/wasm/bind-serving.ts";
import { servingModule } from "../../kernels/wasm/generated/serving.ts";
import { kernelsOfModule } from "../../kernels/wasm/kernels-of-module.ts";

export const servingKernels: typeof servingKernelsAnywhere = (options) =>
  kernelsOfModule("strict", servingModule, bindServing, options);
