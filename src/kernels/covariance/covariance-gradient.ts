// The gradient of the log marginal likelihood by the logarithms of the hyper-parameters (Rasmussen & Williams 2006, equation
// 5.9): half the trace of M dK, M = a a' - K^-1, a = K^-1 y. No derivative of the covariance is ever written out: each is a
// sum over what items share, over columns, or over the part in which the numbers meet.
import type { Kernels } from "../kernels.ts";
import type { KernelJob, KernelPool } from "../pool/kernel-pool.ts";
import type { CovarianceParts } from "./covariance-parts.ts";
import { meetingBlock, rowsOfChunk } from "./covariance-rows.ts";

interface GradientRows {
  readonly arrays: CovarianceParts;
  /** K^-1 y */
  readonly weights: Float32Array;
  /** items x items, upper triangle */
  readonly inverse: Float32Array;
  /** chunks x sums: what each chunk adds (partialSums says what stands where). */
  readonly sums: Float32Array;
  readonly width: number;
}

/**
 * Half the trace of M dK for lists, groups, the meeting part and lengths, in the order of the hyper-parameters.
 *
 * @returns one a hyper-parameter but the noise's
 */
export async function covarianceGradient(
  pool: KernelPool,
  arrays: CovarianceParts,
  groups: number,
  weights: Float32Array,
  inverse: Float32Array,
  signal?: AbortSignal,
): Promise<Float64Array> {
  const width = arrays.lists + groups + 1 + arrays.pointWidth;
  const chunks = Math.ceil(arrays.items / rowsOfChunk);
  const sums = pool.kernels.floats(chunks * width);
  const args = { arrays, weights, inverse, sums, width };
  await pool.run(gradientRows, args, { items: arrays.items, chunk: rowsOfChunk }, signal);
  const gradient = new Float64Array(width);
  for (let at = 0; at < sums.length; at++) gradient[at % width]! += sums[at]!;
  return gradient;
}

export const gradientRows: KernelJob<GradientRows> = {
  module: import.meta.url,
  name: "gradientRows",
  run(kernels, { arrays, weights, inverse, sums, width }, from, to) {
    const out = sums.subarray((from / rowsOfChunk) * width, (from / rowsOfChunk + 1) * width);
    const m = upperRows(kernels, arrays, weights, inverse, from, to);
    listSums(arrays, from, to, m, out);
    groupSums(kernels, arrays, from, to, m, out.subarray(arrays.lists));
    meetingSums(kernels, arrays, from, to, m, out.subarray(width - arrays.pointWidth - 1));
  },
};

/** Rows of M from the diagonal on, 0 before it, so that twice the sum over j >= i is the whole trace: the diagonal is halved. */
function upperRows(
  kernels: Kernels,
  { items }: CovarianceParts,
  weights: Float32Array,
  inverse: Float32Array,
  from: number,
  to: number,
): Float32Array {
  const width = items - from;
  const m = kernels.floats((to - from) * width);
  for (let i = from; i < to; i++) {
    const row = (i - from) * width;
    for (let j = i; j < items; j++) m[row + j - from] = weights[i] * weights[j] - inverse[i * items + j];
    m[row + i - from] /= 2;
  }
  return m;
}

/** d/d log s_l = sum over i, j of M_ij s_l^2 x_il . x_jl (half the trace, times 2 for the logarithm of a square) */
function listSums(arrays: CovarianceParts, from: number, to: number, m: Float32Array, out: Float32Array): void {
  const { items, indptr, traits, values, columnStart, columnItems, columnValues, listOf, listVariance } = arrays;
  const width = items - from;
  for (let i = from; i < to; i++) {
    const row = (i - from) * width - from;
    for (let e = indptr[i]; e < indptr[i + 1]; e++) {
      const trait = traits[e];
      let sum = 0;
      for (let c = columnStart[trait + 1] - 1; c >= columnStart[trait] && columnItems[c] >= i; c--) {
        sum += m[row + columnItems[c]] * columnValues[c];
      }
      const list = listOf[trait];
      out[list] += 2 * sum * values[e] * listVariance[list];
    }
  }
}

/** d/d log s_g = sum over i, j of M_ij d_ig . d_jg */
function groupSums(
  kernels: Kernels,
  arrays: CovarianceParts,
  from: number,
  to: number,
  m: Float32Array,
  out: Float32Array,
): void {
  const { items, dense, denseWidth, groupOf } = arrays;
  const product = kernels.floats((to - from) * denseWidth);
  const b = { data: dense.subarray(from * denseWidth), transposed: false };
  kernels.gemm(to - from, denseWidth, items - from, { data: m, transposed: false }, b, product, false);
  for (let at = 0; at < product.length; at++) {
    out[groupOf[at % denseWidth]] += 2 * product[at] * dense[from * denseWidth + at];
  }
}

/**
 * d/d log s = the sum of M_ij times the meeting part; d/d log length_k = half the sum of W_ij (p_ik - p_jk)^2, where W is M times
 * the part's slopes, element by element.
 */
function meetingSums(
  kernels: Kernels,
  arrays: CovarianceParts,
  from: number,
  to: number,
  m: Float32Array,
  out: Float32Array,
): void {
  const { items, points, pointWidth } = arrays;
  const width = items - from;
  const block = kernels.floats((to - from) * width);
  const w = kernels.floats((to - from) * width);
  meetingBlock(kernels, arrays, from, to, block, w);
  const columnSums = new Float64Array(width);
  const rowSums = new Float64Array(to - from);
  let total = 0;
  for (let i = 0; i < to - from; i++) {
    for (let j = 0, at = i * width; j < width; j++, at++) {
      if (j < i) {
        w[at] = 0;
        continue;
      }
      total += m[at] * block[at];
      w[at] *= m[at];
      rowSums[i] += w[at];
      columnSums[j] += w[at];
    }
  }
  out[0] += 2 * total;
  const product = kernels.floats((to - from) * pointWidth);
  const b = { data: points.subarray(from * pointWidth), transposed: false };
  kernels.gemm(to - from, pointWidth, width, { data: w, transposed: false }, b, product, false);
  for (let k = 0; k < pointWidth; k++) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += columnSums[j] * points[(from + j) * pointWidth + k] ** 2;
    for (let i = 0; i < to - from; i++) {
      const p = points[(from + i) * pointWidth + k];
      sum += rowSums[i] * p * p - 2 * p * product[i * pointWidth + k];
    }
    out[1 + k] += sum;
  }
}
