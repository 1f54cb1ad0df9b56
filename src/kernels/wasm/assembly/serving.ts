// What the WebAssembly module for answering exports, which pages load: of index.ts what a trained model calls, and nothing else.

export { cholesky } from "./cholesky";
export { combineRows } from "./combine-rows";
export { addDrawnProducts } from "./drawn-products";
export { drawGaussianRows, rowProducts } from "./gaussian-rows";
export { gram } from "./gemm";
export { ridgeRowsWork, solveRidgeRows } from "./ridge-rows";
export { workspaceBytes } from "./workspace";
