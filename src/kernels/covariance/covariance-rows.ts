// An additive covariance of items, assembled in blocks of rows on the threads of a pool; only the upper triangle is written:
//   K(x, x') = sum over lists l of s_l^2 x_l . x'_l + d . d' + s^2 (1 + v) exp(-v), v = sqrt(3) |p - p'|
// with the dense columns d and the points p scaled already (covariance-parts.ts). Source of the additive form: Duvenaud et al. 2011,
// "Additive Gaussian processes"; of the kernels: Rasmussen & Williams 2006, chapter 4.
import type { Kernels } from "../kernels.ts";
import type { KernelJob, KernelPool } from "../pool/kernel-pool.ts";
import type { CovarianceParts } from "./covariance-parts.ts";

interface CovarianceRows {
  readonly arrays: CovarianceParts;
  /** items x items */
  readonly covariance: Float32Array;
}

/** Rows of a chunk: its scratch, three blocks of rows x items, is 6 MiB at 8,000 items. */
export const rowsOfChunk = 64;

/** Writes the upper triangle of K, without noise. */
export async function assembleCovariance(
  pool: KernelPool,
  arrays: CovarianceParts,
  covariance: Float32Array,
  signal?: AbortSignal,
): Promise<void> {
  await pool.run(covarianceRows, { arrays, covariance }, { items: arrays.items, chunk: rowsOfChunk }, signal);
}

export const covarianceRows: KernelJob<CovarianceRows> = {
  module: import.meta.url,
  name: "covarianceRows",
  run(kernels, { arrays, covariance }, from, to) {
    const { items } = arrays;
    const width = items - from;
    const block = kernels.floats((to - from) * width);
    meetingBlock(kernels, arrays, from, to, block, null);
    denseBlock(kernels, arrays, from, to, block);
    for (let i = from; i < to; i++) {
      const row = covariance.subarray(i * items + i, (i + 1) * items);
      row.set(block.subarray((i - from) * width + i - from, (i - from + 1) * width));
      addShared(arrays, i, row);
    }
  },
};

/**
 * block (rows x items from `from` on) = s^2 (1 + v) exp(-v), v = sqrt(3) |p_i - p_j|.
 *
 * @param slopes of the same shape, or null: 3 s^2 exp(-v), which times a squared difference of scaled points is the derivative by
 * the logarithm of that number's length
 */
export function meetingBlock(
  kernels: Kernels,
  { items, points, pointWidth, halfSquares, together }: CovarianceParts,
  from: number,
  to: number,
  block: Float32Array,
  slopes: Float32Array | null,
): void {
  const width = items - from;
  const a = { data: points.subarray(from * pointWidth, to * pointWidth), transposed: false };
  const b = { data: points.subarray(from * pointWidth), transposed: true };
  kernels.gemm(to - from, width, pointWidth, a, b, block, false);
  for (let i = 0; i < to - from; i++) {
    const own = halfSquares[from + i];
    // row i needs the items from its own on
    for (let j = i, at = i * width + i; j < width; j++, at++) {
      const v = Math.sqrt(6 * Math.max(0, own + halfSquares[from + j] - block[at]));
      const decayed = together * Math.exp(-v);
      block[at] = decayed * (1 + v);
      if (slopes !== null) slopes[at] = 3 * decayed;
    }
  }
}

/** block += d d' */
function denseBlock(kernels: Kernels, arrays: CovarianceParts, from: number, to: number, block: Float32Array): void {
  const { items, dense, denseWidth } = arrays;
  const a = { data: dense.subarray(from * denseWidth, to * denseWidth), transposed: false };
  const b = { data: dense.subarray(from * denseWidth), transposed: true };
  kernels.gemm(to - from, items - from, denseWidth, a, b, block, true);
}

/** Adds what item i shares with the items from i on to its row, which begins at item i. */
function addShared(arrays: CovarianceParts, i: number, row: Float32Array): void {
  const { indptr, traits, values, columnStart, columnItems, columnValues, listOf, listVariance } = arrays;
  for (let e = indptr[i]; e < indptr[i + 1]; e++) {
    const trait = traits[e];
    const weight = listVariance[listOf[trait]] * values[e];
    for (let c = columnStart[trait + 1] - 1; c >= columnStart[trait] && columnItems[c] >= i; c--) {
      row[columnItems[c] - i] += weight * columnValues[c];
    }
  }
}
