// C = op(A) op(B) in plain TypeScript: what the fast kernels are held against. Written so that V8 keeps it at about a
// multiply-add a nanosecond: four rows of B at a time, each group of four added up in float64 and rounded once.
// A transposed A is walked by strides; a transposed B has its own loop, in which both operands run along rows.
import type { Operand } from "../kernels.ts";

/** See Kernels.gemm. */
export function gemm(
  m: number,
  n: number,
  k: number,
  a: Operand,
  b: Operand,
  c: Float32Array,
  accumulate: boolean,
): void {
  if (!accumulate) c.fill(0, 0, m * n);
  if (b.transposed) gemmRowsTimesRows(m, n, k, a, b.data, c);
  else gemmRowsTimesMatrix(m, n, k, a, b.data, c);
}

function gemmRowsTimesMatrix(m: number, n: number, k: number, a: Operand, b: Float32Array, c: Float32Array): void {
  const [rowStride, step] = a.transposed ? [1, m] : [k, 1];
  for (let i = 0; i < m; i++) addRowTimesMatrix(n, k, a.data, i * rowStride, step, b, c, i * n);
}

/** c[i, :] += sum over p of a[i, p] b[p, :], four p at a time. */
function addRowTimesMatrix(
  n: number,
  k: number,
  a: Float32Array,
  aStart: number,
  aStep: number,
  b: Float32Array,
  c: Float32Array,
  cStart: number,
): void {
  let p = 0;
  for (; p + 4 <= k; p += 4) {
    const at = aStart + p * aStep;
    const a0 = a[at];
    const a1 = a[at + aStep];
    const a2 = a[at + 2 * aStep];
    const a3 = a[at + 3 * aStep];
    const b0 = p * n;
    const b1 = b0 + n;
    const b2 = b1 + n;
    const b3 = b2 + n;
    for (let j = 0; j < n; j++) {
      c[cStart + j] += a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
    }
  }
  for (; p < k; p++) {
    const ap = a[aStart + p * aStep];
    for (let j = 0; j < n; j++) c[cStart + j] += ap * b[p * n + j];
  }
}

/** c[i, j] += sum over p of op(a)[i, p] b[j, p]: both walk along rows, so the sum stays in a register. */
function gemmRowsTimesRows(m: number, n: number, k: number, a: Operand, b: Float32Array, c: Float32Array): void {
  const [rowStride, step] = a.transposed ? [1, m] : [k, 1];
  for (let i = 0; i < m; i++) {
    const start = i * rowStride;
    for (let j = 0; j < n; j++) {
      let sum = 0;
      let at = start;
      for (let p = j * k, end = p + k; p < end; p++, at += step) sum += a.data[at] * b[p];
      c[i * n + j] += sum;
    }
  }
}
