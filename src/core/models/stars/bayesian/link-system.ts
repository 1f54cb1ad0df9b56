// The link matrix of a side, B (features x width): a row's prior mean is m + B'f. Its posterior given rows X, prior precision L and the links'
// own precision l is matrix normal, and is drawn by solving (Simm et al. 2017, "Macau: Scalable Bayesian factorization with
// high-dimensional side information using MCMC", equation 7 and section 3.2)
//   (F'F + l I) B = F' (X - m + E1) + sqrt(l) E2,   rows of E1 and E2 ~ N(0, L^-1)
// by conjugate gradients for all columns at once, preconditioned by the diagonal, from the B of the sweep before. F is sparse, so a
// step is two products of it with a dense matrix.
import { rowCombinations } from "../../../../kernels/factors/row-combinations.ts";
import type { WeightedRows } from "../../../../kernels/kernels.ts";
import type { KernelPool } from "../../../../kernels/pool/kernel-pool.ts";
import { type SparseRows, transposed } from "../../../ratings/sparse-rows.ts";
import { takeFloats, takeIntegers } from "../../ranking/take-table.ts";

type Table = Pick<WeightedRows, "starts" | "columns" | "weights">;

export interface LinkSystem {
  readonly rows: number;
  readonly features: number;
  /** F and F'. */
  readonly byRow: Table;
  readonly byFeature: Table;
  /** features long: the diagonal of F'F. */
  readonly diagonal: Float32Array;
  /** features x width each. */
  readonly b: Float32Array;
  readonly residual: Float32Array;
  readonly direction: Float32Array;
  readonly turned: Float32Array;
  /** rows x width each: F B as it was drawn last, and scratch. */
  readonly means: Float32Array;
  readonly image: Float32Array;
}

export function takeLinkSystem(pool: KernelPool, features: SparseRows, width: number): LinkSystem {
  const { kernels } = pool;
  const take = ({ indptr, indices, data }: SparseRows): Table => ({
    starts: takeIntegers(pool, indptr),
    columns: takeIntegers(pool, indices),
    weights: takeFloats(pool, data),
  });
  const diagonal = new Float32Array(features.columns);
  for (let k = 0; k < features.indices.length; k++) diagonal[features.indices[k]!]! += features.data[k]! ** 2;
  const size = features.columns * width;
  return {
    rows: features.rows,
    features: features.columns,
    byRow: take(features),
    byFeature: take(transposed(features)),
    diagonal,
    b: kernels.floats(size),
    residual: kernels.floats(size),
    direction: kernels.floats(size),
    turned: kernels.floats(size),
    means: kernels.floats(features.rows * width),
    image: kernels.floats(features.rows * width),
  };
}

export const linkMemory = (rows: number, features: number, entries: number, width: number): number =>
  4 * (4 * entries + rows + features + 2 + width * (4 * features + 2 * rows)) + 4096;

/** out (rows x width) = F B */
export function linkedMeans(
  pool: KernelPool,
  { rows, byRow, b }: LinkSystem,
  width: number,
  out: Float32Array,
  signal?: AbortSignal,
): Promise<void> {
  return combine(pool, byRow, { rows, width, factors: b, out }, signal);
}

/** out (features x width) = F' X */
export function featureSums(
  pool: KernelPool,
  { features, byFeature }: LinkSystem,
  width: number,
  x: Float32Array,
  out: Float32Array,
  signal?: AbortSignal,
): Promise<void> {
  return combine(pool, byFeature, { rows: features, width, factors: x, out }, signal);
}

/**
 * Moves b towards (F'F + precision I)^-1 right, by `steps` steps or until no residual is above `tolerance` of its right-hand side.
 *
 * @param right features x width
 */
export async function solveLinks(
  pool: KernelPool,
  links: LinkSystem,
  { width, precision, steps, tolerance }: { width: number; precision: number; steps: number; tolerance: number },
  right: Float32Array,
  signal?: AbortSignal,
): Promise<void> {
  const { diagonal, b, direction, turned } = links;
  const multiply = async (x: Float32Array) => {
    await combine(pool, links.byRow, { rows: links.rows, width, factors: x, out: links.image }, signal);
    await featureSums(pool, links, width, links.image, turned, signal);
    addScaled(precision, x, turned);
  };
  await multiply(b);
  const scale = Float64Array.from(diagonal, (square) => 1 / (square + precision));
  const { sizes, enough } = begin(links, scale, right, tolerance, width);
  for (let step = 0; step < steps && sizes.some((size, j) => size > enough[j]!); step++) {
    await multiply(direction);
    const before = sizes.slice();
    const lengths = products(direction, turned, width).map((product, j) => (product > 0 ? sizes[j]! / product : 0));
    move(links, scale, lengths, sizes);
    turn(
      links,
      scale,
      sizes.map((size, j) => (before[j]! > 0 ? size / before[j]! : 0)),
    );
  }
}

// The loops over all links, each by itself: within a function that waits they are compiled worse.

/** y += factor x */
function addScaled(factor: number, x: Float32Array, y: Float32Array): void {
  for (let k = 0; k < y.length; k++) y[k]! += factor * x[k]!;
}

/** The residual, the first direction, the size of each column's residual, and which size is small enough. */
function begin(
  { features, residual, direction, turned }: LinkSystem,
  scale: Float64Array,
  right: Float32Array,
  tolerance: number,
  width: number,
): { readonly sizes: Float64Array; readonly enough: Float64Array } {
  const [sizes, enough] = [new Float64Array(width), new Float64Array(width)];
  for (let f = 0, k = 0; f < features; f++) {
    for (let j = 0; j < width; j++, k++) {
      residual[k] = right[k]! - turned[k]!;
      direction[k] = scale[f]! * residual[k]!;
      sizes[j]! += residual[k]! * direction[k]!;
      enough[j]! += scale[f]! * right[k]! ** 2 * tolerance ** 2;
    }
  }
  return { sizes, enough };
}

/** Of each column of x with that of y. */
function products(x: Float32Array, y: Float32Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let k = 0; k < x.length; k += width) {
    for (let j = 0; j < width; j++) sums[j]! += x[k + j]! * y[k + j]!;
  }
  return sums;
}

/** Along the directions; the residuals' new sizes. */
function move(
  { features, b, residual, direction, turned }: LinkSystem,
  scale: Float64Array,
  lengths: Float64Array,
  sizes: Float64Array,
): void {
  sizes.fill(0);
  for (let f = 0, k = 0; f < features; f++) {
    const own = scale[f]!;
    for (let j = 0; j < lengths.length; j++, k++) {
      b[k]! += lengths[j]! * direction[k]!;
      residual[k]! -= lengths[j]! * turned[k]!;
      sizes[j]! += own * residual[k]! ** 2;
    }
  }
}

/** The next directions: `share` of the last ones is kept. */
function turn({ features, residual, direction }: LinkSystem, scale: Float64Array, share: Float64Array): void {
  for (let f = 0, k = 0; f < features; f++) {
    const own = scale[f]!;
    for (let j = 0; j < share.length; j++, k++) direction[k] = own * residual[k]! + share[j]! * direction[k]!;
  }
}

function combine(
  pool: KernelPool,
  table: Table,
  { rows, width, factors, out }: { rows: number; width: number; factors: Float32Array; out: Float32Array },
  signal: AbortSignal | undefined,
): Promise<void> {
  const each = Math.max(1, (table.columns.length / Math.max(1, rows)) * width);
  const chunk = Math.max(1, Math.ceil(2 ** 20 / each));
  return pool.run(
    rowCombinations,
    { rows: { dimension: width, ...table, factors }, out },
    { items: rows, chunk },
    signal,
  );
}
