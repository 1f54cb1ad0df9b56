// The plain TypeScript kernels: slow, short, right. Everything faster is tested against these, and they serve wherever
// WebAssembly does not run.
import type { Kernels } from "../kernels.ts";
import { adam } from "./adam.ts";
import { cholesky, choleskyInverse, choleskySolve } from "./cholesky.ts";
import { addDrawnProducts } from "./drawn-products.ts";
import { addBias, columnSums, multiply, reluGradient } from "./elementwise.ts";
import { gather, scatterAdd, scatterAddSquares } from "./embedding.ts";
import { drawGaussianRows, rowProducts } from "./gaussian-rows.ts";
import { gemm } from "./gemm.ts";
import { gram } from "./gram.ts";
import { sumNeighbours } from "./neighbour-sums.ts";
import { descendRatings } from "./rating-steps.ts";
import { combineRows, conjugateRidgeRows, solveRidgeRows } from "./ridge-rows.ts";
import { addSparseRows } from "./sparse.ts";
import { topK } from "./top-k.ts";
import { axpy, dot } from "./vectors.ts";

/** They work on any typed arrays. Memory is JavaScript's own: `release` has nothing to do, the garbage collector does it. */
export const referenceKernels: Kernels = {
  name: "reference",
  floats: (length) => new Float32Array(length),
  integers: (length) => new Int32Array(length),
  mark: () => 0,
  release: () => {},
  gemm,
  addBias,
  reluGradient,
  columnSums,
  gather,
  scatterAdd,
  scatterAddSquares,
  multiply,
  adam,
  dot,
  axpy,
  gram,
  cholesky,
  choleskySolve,
  choleskyInverse,
  combineRows,
  solveRidgeRows,
  conjugateRidgeRows,
  drawGaussianRows,
  rowProducts,
  addDrawnProducts,
  addSparseRows,
  sumNeighbours,
  descendRatings,
  topK,
};
