// What boosted trees make small. A loss is its first and second derivative by a row's score (Friedman 2001; Chen & Guestrin
// 2016, equation 3); everything else in this folder is the same for all losses. Scores are sums of leaves: for the logistic
// loss they are log-odds, and `chanceOf` turns them into chances.

export type TreeLossId = "squared" | "logistic" | "huber";

export interface TreeLoss {
  /** What a row answers is the chance that its score stands for, else the score itself. */
  readonly answersChances: boolean;
  /** Errors count up to a width only. */
  readonly clipsErrors: boolean;
  readonly targetFits: (target: number) => boolean;
  readonly needed: string;
}

export const treeLosses: Readonly<Record<TreeLossId, TreeLoss>> = Object.freeze({
  /** (score - target)^2 / 2. */
  squared: { answersChances: false, clipsErrors: false, targetFits: Number.isFinite, needed: "finite numbers" },
  /** -target log chance - (1 - target) log (1 - chance). */
  logistic: {
    answersChances: true,
    clipsErrors: false,
    targetFits: (target: number) => target >= 0 && target <= 1,
    needed: "numbers from 0 to 1",
  },
  /** A square within the width, a line beyond it: far rows pull no harder than near ones (Huber 1964). */
  huber: { answersChances: false, clipsErrors: true, targetFits: Number.isFinite, needed: "finite numbers" },
});

/** Of a table, one number a row each. */
export interface WeighedTargets {
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

/** Derivatives of a loss by the scores, weighed; one number a row of the table. */
export interface Derivatives {
  readonly gradients: Float64Array;
  /** The second ones, or what stands for them. */
  readonly hessians: Float64Array;
}

/**
 * Sets the derivatives of some rows. One loop for all losses: a function a loss and row would hand every number back in an object of
 * its own, which was a tenth of what trees cost.
 *
 * @param width up to where an error counts, for a loss that clips
 */
export function differentiate(
  { answersChances, clipsErrors }: TreeLoss,
  rows: Int32Array,
  { targets, weights }: WeighedTargets,
  scores: Float64Array,
  width: number,
  { gradients, hessians }: Derivatives,
): void {
  const most = clipsErrors ? width : Number.POSITIVE_INFINITY;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const weight = weights[row] as number;
    const score = scores[row] as number;
    const answer = answersChances ? chanceOf(score) : score;
    gradients[row] = weight * Math.max(-most, Math.min(most, answer - (targets[row] as number)));
    hessians[row] = answersChances ? weight * (answer * (1 - answer)) : weight;
  }
}

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
  loss: TreeLoss,
  rows: Int32Array,
  table: WeighedTargets,
  offsets: Float64Array,
  width: number,
): number {
  const scores = new Float64Array(offsets.length);
  const steps = { gradients: new Float64Array(offsets.length), hessians: new Float64Array(offsets.length) };
  let base = 0;
  for (let step = 0; step < 50; step++) {
    for (const row of rows) scores[row] = base + (offsets[row] as number);
    differentiate(loss, rows, table, scores, width, steps);
    let [g, h] = [0, 0];
    for (const row of rows) {
      g += steps.gradients[row] as number;
      h += steps.hessians[row] as number;
    }
    const move = h > 0 ? -g / h : 0;
    base += move;
    if (loss.answersChances && Math.abs(base) >= mostBase) return Math.sign(base) * mostBase;
    if (Math.abs(move) <= 1e-12 * Math.max(1, Math.abs(base))) break;
  }
  return base;
}
