// The plain TypeScript kernels that answering takes: they serve wherever WebAssembly does not run.
import type { ServingKernels } from "../kernels.ts";
import { cholesky } from "./cholesky.ts";
import { addDrawnProducts } from "./drawn-products.ts";
import { drawGaussianRows, rowProducts } from "./gaussian-rows.ts";
import { gram } from "./gram.ts";
import { combineRows, solveRidgeRows } from "./ridge-rows.ts";

/** They work on any typed arrays. Memory is JavaScript's own: `release` has nothing to do, the garbage collector does it. */
export const servingReference: ServingKernels = {
  name: "reference",
  floats: (length) => new Float32Array(length),
  integers: (length) => new Int32Array(length),
  mark: () => 0,
  release: () => {},
  gram,
  cholesky,
  combineRows,
  solveRidgeRows,
  drawGaussianRows,
  rowProducts,
  addDrawnProducts,
};
