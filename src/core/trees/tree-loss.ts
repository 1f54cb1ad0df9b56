// What boosted trees make small. A loss is its first and second derivative by a row's score (Friedman 2001; Chen & Guestrin
// 2016, equation 3); everything else in this folder is the same for all losses. Scores are sums of leaves: for the logistic
// loss they are log-odds, and `chanceOf` turns them into chances.

export type TreeLossId = "squared" | "logistic" | "huber";

export interface TreeLoss {
  /** First derivative of a row's loss by its score. */
  readonly gradient: (score: number, target: number, width: number) => number;
  /** Second derivative, or what stands for it. */
  readonly hessian: (score: number) => number;
  readonly targetFits: (target: number) => boolean;
  readonly needed: string;
}

const constant = () => 1;

export const treeLosses: Readonly<Record<TreeLossId, TreeLoss>> = Object.freeze({
  /** (score - target)^2 / 2. */
  squared: {
    gradient: (score: number, target: number) => score - target,
    hessian: constant,
    targetFits: Number.isFinite,
    needed: "finite numbers",
  },
  /** -target log chance - (1 - target) log (1 - chance). */
  logistic: {
    gradient: (score: number, target: number) => chanceOf(score) - target,
    hessian: (score: number) => {
      const chance = chanceOf(score);
      return chance * (1 - chance);
    },
    targetFits: (target: number) => target >= 0 && target <= 1,
    needed: "numbers from 0 to 1",
  },
  /** A square within the width, a line beyond it: far rows pull no harder than near ones (Huber 1964). */
  huber: {
    gradient: (score: number, target: number, width: number) => Math.max(-width, Math.min(width, score - target)),
    hessian: constant,
    targetFits: Number.isFinite,
    needed: "finite numbers",
  },
});

/** The chance that a score of the logistic loss stands for. */
export function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Beyond this many log-odds one way a chance is 1 in half a billion: where all events are alike, the base stops here. */
const mostBase = 20;

/**
 * The one number that, added to all offsets, makes the loss smallest: Newton's steps, one of which is enough for squares.
 *
 * @param offsets one a row, what is added to its score
 */
export function baseScore(
  { gradient, hessian }: TreeLoss,
  rows: Int32Array,
  targets: ArrayLike<number>,
  weights: Float64Array,
  offsets: Float64Array,
  width: number,
): number {
  let base = 0;
  for (let step = 0; step < 50; step++) {
    let [g, h] = [0, 0];
    for (const row of rows) {
      const score = base + (offsets[row] as number);
      g += (weights[row] as number) * gradient(score, targets[row] as number, width);
      h += (weights[row] as number) * hessian(score);
    }
    const move = h > 0 ? -g / h : 0;
    base += move;
    if (hessian !== constant && Math.abs(base) >= mostBase) return Math.sign(base) * mostBase;
    if (Math.abs(move) <= 1e-12 * Math.max(1, Math.abs(base))) break;
  }
  return base;
}
