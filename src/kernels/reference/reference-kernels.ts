// The plain TypeScript kernels: slow, short, right. Everything faster is tested against these, and they serve wherever
// WebAssembly does not run.
import type { Kernels } from "../kernels.ts";
import { adam } from "./adam.ts";
import { sumByteRows } from "./byte-rows.ts";
import { choleskyInverse, choleskySolve } from "./cholesky.ts";
import { addBias, columnSums, multiply, reluGradient } from "./elementwise.ts";
import { gather, scatterAdd, scatterAddSquares } from "./embedding.ts";
import { gemm } from "./gemm.ts";
import { sumNeighbours } from "./neighbour-sums.ts";
import { blendPanels, finishPanel, packRows, panelColumn, panelProducts, spreadPanel } from "./panels.ts";
import { descendRatings } from "./rating-steps.ts";
import { conjugateRidgeRows } from "./ridge-rows.ts";
import { servingReference } from "./serving-reference.ts";
import { addSparseRows } from "./sparse.ts";
import { topK } from "./top-k.ts";
import { chooseVarious } from "./various-rows.ts";
import { axpy, dot } from "./vectors.ts";

export const referenceKernels: Kernels = {
  ...servingReference,
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
  choleskySolve,
  choleskyInverse,
  conjugateRidgeRows,
  addSparseRows,
  sumNeighbours,
  sumByteRows,
  packRows,
  panelProducts,
  finishPanel,
  spreadPanel,
  blendPanels,
  panelColumn,
  chooseVarious,
  descendRatings,
  topK,
};
