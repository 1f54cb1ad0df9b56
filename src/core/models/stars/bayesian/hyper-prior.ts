// The prior of all rows of a side, drawn from its posterior: rows ~ N(m, L^-1), with m and L from a Normal-Wishart prior (Salakhutdinov & Mnih
// 2008, equation 14; its mean is 0, its scale the identity, `priorRows` rows' worth of mean and as many degrees of freedom as
// numbers). Link matrices scale with L (Simm et al. 2017, "Macau", equation 6), so that they speak of L, too.
import { drawGamma } from "../../../random/gamma.ts";
import type { Random } from "../../../random/random.ts";
import { outerGram, productOf, upperCholesky, upperInverse } from "./small-matrices.ts";

/** A prior of rows of `size` numbers. */
export interface RowPrior {
  readonly size: number;
  /** m. */
  readonly mean: Float64Array;
  /** L: size x size. */
  readonly precision: Float64Array;
  /** V with V V' = L^-1: a row of independent normal numbers times V' has covariance L^-1. */
  readonly root: Float64Array;
}

/** What the rows tell: sums over them, without what links explain. */
export interface RowSums {
  readonly rows: number;
  /** size long: their sum. */
  readonly sum: Float64Array;
  /** size x size: the sum of their outer products. */
  readonly squares: Float64Array;
}

/** What links tell: rows of theirs, and precision times the sum of their outer products. */
export interface LinkSums {
  readonly rows: number;
  readonly squares: Float64Array;
}

/** How many rows the prior's mean is worth. */
const priorRows = 2;

export function drawRowPrior(random: Random, { rows, sum, squares }: RowSums, links: LinkSums | null): RowPrior {
  const size = sum.length;
  const scale = squares.slice();
  // W^-1 = I + S - (sum sum') / N + b N / (b + N) mean mean', gathered: - sum sum' / (b + N)
  for (let i = 0; i < size; i++) {
    scale[i * size + i]! += 1;
    for (let j = 0; j < size; j++) scale[i * size + j]! -= (sum[i]! * sum[j]!) / (priorRows + rows);
  }
  if (links !== null) for (let k = 0; k < scale.length; k++) scale[k]! += links.squares[k]!;
  const freedom = size + rows + (links?.rows ?? 0);
  const precision = drawWishart(random, scale, size, freedom);
  const root = upperInverse(upperCholesky(precision, size), size);
  const noise = Float64Array.from({ length: size }, () => random.normal() / Math.sqrt(priorRows + rows));
  const mean = sum.map((total, i) => {
    let value = total / (priorRows + rows);
    for (let k = i; k < size; k++) value += root[i * size + k]! * noise[k]!;
    return value;
  });
  return { size, mean, precision, root };
}

/** A Wishart variable whose scale is the inverse of a matrix (Bartlett 1933). */
function drawWishart(random: Random, inverseScale: Float64Array, size: number, freedom: number): Float64Array {
  const bartlett = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) bartlett[i * size + j] = random.normal();
    bartlett[i * size + i] = Math.sqrt(2 * drawGamma(random, (freedom - i) / 2, 1));
  }
  const root = upperInverse(upperCholesky(inverseScale, size), size);
  return outerGram(productOf(root, bartlett, size), size);
}
