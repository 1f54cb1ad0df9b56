// Each film explained by its neighbours alone: for film i with neighbours N, the weights w that minimise
//   1/2 |x_i - X_N w|^2 + 1/2 ridge |w|^2 + l1 |w|,
// from the inner products of N and i. Without l1 and signs to keep the answer is (X_N'X_N + ridge I)^-1 X_N'x_i, by Cholesky.
// A film costs n^3 / 3 for n neighbours, and what their products cost (member-products.ts).
import type { Kernels } from "../kernels.ts";
import type { KernelJob } from "../pool/kernel-pool.ts";
import { elasticNet } from "./elastic-net.ts";
import type { HeadProducts } from "./head-products.ts";
import { type MemberScratch, memberProducts } from "./member-products.ts";
import type { SparseTable } from "./sparse-table.ts";

export interface RegressionRows {
  /** With l = v. */
  readonly table: SparseTable;
  readonly people: number;
  readonly products: HeadProducts;
  /** The film that the job's item 0 is. */
  readonly offset: number;
  /** Slots of a film. */
  readonly neighbours: number;
  /** films x neighbours, and how many of a film's slots are in use. */
  readonly indices: Int32Array;
  readonly found: Int32Array;
  readonly ridge: number;
  readonly l1: number;
  readonly nonnegative: boolean;
  /** films x neighbours: the weights, beside `indices`. */
  readonly weights: Float32Array;
  /** films: 1 where the inner products determine no weights. */
  readonly singular: Int32Array;
}

export const regressionRows: KernelJob<RegressionRows> = {
  module: import.meta.url,
  name: "regressionRows",
  run(kernels, args, from, to) {
    const most = args.neighbours + 1;
    const scratch: MemberScratch = {
      slotOf: kernels.integers(args.table.films),
      met: kernels.integers(args.people),
      slots: kernels.integers(most),
      values: kernels.floats(most),
    };
    const [all, a, b] = [kernels.floats(most * most), kernels.floats(most * most), kernels.floats(most)];
    for (let item = from; item < to; item++) {
      const film = args.offset + item;
      const size = args.found[film];
      if (size === 0) continue;
      const start = film * args.neighbours;
      const members = Int32Array.of(...args.indices.subarray(start, start + size), film);
      all.fill(0);
      memberProducts(args.table, args.products, members, all, scratch);
      splitProducts(size, all, args.ridge, a, b);
      const solved = solve(kernels, size, a, b, args, args.weights.subarray(start, start + size));
      if (!solved) args.singular[film] = 1;
    }
  },
};

/** a = X_N'X_N + ridge I and b = X_N'x_i, from the products of N and i, which is the last. */
function splitProducts(size: number, all: Float32Array, ridge: number, a: Float32Array, b: Float32Array): void {
  const width = size + 1;
  for (let s = 0; s < size; s++) {
    for (let t = 0; t < size; t++) a[s * size + t] = all[s * width + t];
    a[s * size + s] += ridge;
    b[s] = all[s * width + size];
  }
}

/** A pivot this small beside its diagonal is made of rounding errors. */
const leastPivot = 1e-6;

/** @returns false where there is no solution, or none that float32 can tell */
function solve(
  kernels: Kernels,
  size: number,
  a: Float32Array,
  b: Float32Array,
  net: RegressionRows,
  weights: Float32Array,
): boolean {
  if (net.l1 > 0 || net.nonnegative) {
    elasticNet(size, a, b, weights, net);
    return true;
  }
  const diagonal = Float32Array.from({ length: size }, (_, t) => a[t * size + t]);
  if (kernels.cholesky(size, a) < size) return false;
  if (!diagonal.every((value, t) => a[t * size + t] ** 2 > leastPivot * value)) return false;
  kernels.choleskySolve(size, a, 1, b);
  weights.set(b.subarray(0, size));
  return true;
}
