// The plain TypeScript kernels: slow, short, right. Everything faster is tested against these, and they serve wherever
// WebAssembly does not run.
import type { Kernels } from "../kernels.ts";
import { adam } from "./adam.ts";
import { addBias, columnSums, multiply, reluGradient } from "./elementwise.ts";
import { gather, scatterAdd, scatterAddSquares } from "./embedding.ts";
import { gemm } from "./gemm.ts";

export const referenceKernels: Kernels = {
  name: "reference",
  floats: (length) => new Float32Array(length),
  integers: (length) => new Int32Array(length),
  gemm,
  addBias,
  reluGradient,
  columnSums,
  gather,
  scatterAdd,
  scatterAddSquares,
  multiply,
  adam,
};
