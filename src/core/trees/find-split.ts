// The best split of a leaf by its histogram: every border between two codes of every column, with the gaps left of it and right of
// it. The gain is by how much the second-order loss falls (Chen & Guestrin 2016, equation 7, without the half):
//   G_L^2 / (H_L + lambda) + G_R^2 / (H_R + lambda) - G^2 / (H + lambda)
// Of equal gains the first column's, the lowest border's, that with gaps on the right is taken.
import { histogramStride } from "./histogram.ts";
import type { TreeOptions } from "./tree-options.ts";

/** Sums over some rows. */
export interface LeafSums {
  readonly gradient: number;
  readonly hessian: number;
  readonly rows: number;
}

export interface Split {
  readonly gain: number;
  readonly column: number;
  /** The last code that goes left. */
  readonly code: number;
  readonly missingLeft: boolean;
  readonly left: LeafSums;
}

type SplitOptions = Pick<TreeOptions, "leastRows" | "leastHessian" | "leastGain" | "regularization">;

/** Sums below this are what subtraction left of nothing. */
const nothing = 1e-10;

/** The best split, or null where none is allowed or none gains. */
export function findSplit(
  histogram: Float64Array,
  starts: Int32Array,
  columns: Int32Array,
  sums: LeafSums,
  options: SplitOptions,
): Split | null {
  const { leastRows, leastHessian, regularization } = options;
  const whole = sums.gradient ** 2 / (sums.hessian + regularization);
  // Gains are compared with what the whole leaf has; less than a rounding error of that is no gain.
  let best = whole + Math.max(options.leastGain, 1e-9 * (whole + nothing));
  let bestColumn = -1;
  let bestCode = 0;
  let bestMissingLeft = false;
  let bestGradient = 0;
  let bestHessian = 0;
  let bestRows = 0;
  for (const column of columns) {
    const start = histogramStride * (starts[column] as number);
    const codes = (starts[column + 1] as number) - (starts[column] as number);
    const ways = (histogram[start + 2] as number) > 0 ? 2 : 1;
    for (let way = 0; way < ways; way++) {
      let gradient = way === 0 ? 0 : (histogram[start] as number);
      let hessian = way === 0 ? 0 : (histogram[start + 1] as number);
      let rows = way === 0 ? 0 : (histogram[start + 2] as number);
      // With gaps on the right the last code may be left too: values against gaps.
      const last = way === 0 && ways === 2 ? codes - 1 : codes - 2;
      for (let code = 1; code <= last; code++) {
        const at = start + histogramStride * code;
        const here = histogram[at + 2] as number;
        if (here === 0) continue;
        gradient += histogram[at] as number;
        hessian += histogram[at + 1] as number;
        rows += here;
        if (rows < leastRows || hessian < leastHessian) continue;
        const rest = sums.hessian - hessian;
        if (sums.rows - rows < leastRows || rest < leastHessian) break;
        const other = sums.gradient - gradient;
        const divisors = (hessian + regularization) * (rest + regularization);
        if (divisors < nothing * nothing) continue;
        const score = (gradient * gradient) / (hessian + regularization) + (other * other) / (rest + regularization);
        if (score <= best) continue;
        best = score;
        bestColumn = column;
        bestCode = code;
        bestMissingLeft = way === 1;
        bestGradient = gradient;
        bestHessian = hessian;
        bestRows = rows;
      }
    }
    // A leaf without gaps says nothing of where they belong: with most of its rows.
    if (bestColumn === column && ways === 1) bestMissingLeft = 2 * bestRows > sums.rows;
  }
  if (bestColumn < 0) return null;
  const left = { gradient: bestGradient, hessian: bestHessian, rows: bestRows };
  return { gain: best - whole, column: bestColumn, code: bestCode, missingLeft: bestMissingLeft, left };
}
