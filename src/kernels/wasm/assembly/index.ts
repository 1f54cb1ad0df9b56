// What the WebAssembly modules export. Arguments are sizes, byte addresses of float32 or int32 arrays, and float32 numbers;
// ../kernel-exports.ts describes them to TypeScript.

export { adam } from "./adam";
export { sumByteRows } from "./byte-rows";
export { cholesky } from "./cholesky";
export { choleskyInverse, choleskySolve } from "./cholesky-solve";
export { combineRows } from "./combine-rows";
export { conjugateRidgeRows, conjugateRowsWork } from "./conjugate-rows";
export { addDrawnProducts } from "./drawn-products";
export { addBias, multiply, reluGradient } from "./elementwise";
export { gather, scatterAdd, scatterAddSquares } from "./embedding";
export { drawGaussianRows, rowProducts } from "./gaussian-rows";
export { columnSums, gemm, gram } from "./gemm";
export { sumNeighbours } from "./neighbour-sums";
export { blendPanels, finishPanel, packRows, panelColumn, panelProducts, spreadPanel } from "./panels";
export { descendRatings } from "./rating-steps";
export { ridgeRowsWork, solveRidgeRows } from "./ridge-rows";
export { addSparseRows } from "./sparse";
export { mostAtHand, topK } from "./top-k";
export { chooseVarious } from "./various-rows";
export { axpy, dot } from "./vectors";
export { workspaceBytes } from "./workspace";
