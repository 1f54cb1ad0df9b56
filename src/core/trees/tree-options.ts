// What can be turned on boosted trees, with the defaults of the house and the one place where options are checked.
import { type TreeLossId, treeLosses } from "./tree-loss.ts";

export interface TreeOptions {
  readonly loss: TreeLossId;
  /** Most trees; fewer where no tree finds a split any more. */
  readonly trees: number;
  /** What a tree's step is multiplied by. */
  readonly learningRate: number;
  /** Most leaves of a tree; the leaf that gains most is split next. */
  readonly maxLeaves: number;
  /** Most splits between a root and a leaf; Infinity leaves it to the leaves. */
  readonly maxDepth: number;
  /** Fewest rows of a leaf. */
  readonly leastRows: number;
  /** Least sum of second derivatives of a leaf: for the squared loss its rows' weights. */
  readonly leastHessian: number;
  /** Least gain of a split. */
  readonly leastGain: number;
  /** L2: what is added to a leaf's sum of second derivatives, so that small leaves say little. */
  readonly regularization: number;
  /** Share of the rows that a tree sees, drawn anew for every tree. */
  readonly rowShare: number;
  /** Share of the columns that a tree sees. */
  readonly columnShare: number;
  /** Most intervals that a column's values are gathered in, 2 to 255. */
  readonly bins: number;
  /** Where the Huber loss turns from a square to a line; the other losses do not look at it. */
  readonly huberWidth: number;
  readonly seed: number;
}

export const treeDefaults: TreeOptions = Object.freeze({
  loss: "squared",
  trees: 400,
  learningRate: 0.05,
  maxLeaves: 15,
  maxDepth: Number.POSITIVE_INFINITY,
  leastRows: 10,
  leastHessian: 1e-3,
  leastGain: 0,
  regularization: 1,
  rowShare: 1,
  columnShare: 1,
  bins: 64,
  huberWidth: 1,
  seed: 0,
});

/**
 * The defaults with what is set; complete and checked.
 *
 * @throws RangeError for a value out of range, TypeError for a loss that is none
 */
export function resolveTreeOptions(options: Partial<TreeOptions> = {}): TreeOptions {
  const resolved: TreeOptions = { ...treeDefaults, ...options };
  if (!Object.hasOwn(treeLosses, resolved.loss)) {
    const known = Object.keys(treeLosses).join(", ");
    throw new TypeError(`Cannot fit trees: loss must be one of ${known}, got ${String(resolved.loss)}`);
  }
  for (const [name, needed, fits] of ranges) {
    const value = resolved[name];
    if (typeof value !== "number" || !fits(value)) {
      throw new RangeError(`Cannot fit trees: ${name} must be ${needed}, got ${String(value)}`);
    }
  }
  return Object.freeze(resolved);
}

const whole = (least: number, most: number) => (value: number) =>
  Number.isSafeInteger(value) && value >= least && value <= most;
const from = (least: number) => (value: number) => Number.isFinite(value) && value >= least;
const aboveZero = (value: number) => Number.isFinite(value) && value > 0;
const share = (value: number) => value > 0 && value <= 1;

const ranges: readonly (readonly [keyof TreeOptions, string, (value: number) => boolean])[] = [
  ["trees", "a whole number from 0", whole(0, 2 ** 20)],
  ["learningRate", "above 0", aboveZero],
  ["maxLeaves", "a whole number from 2", whole(2, 2 ** 16)],
  ["maxDepth", "a whole number from 1, or Infinity", (value) => value === Infinity || whole(1, 2 ** 16)(value)],
  ["leastRows", "a whole number from 1", whole(1, Number.MAX_SAFE_INTEGER)],
  ["leastHessian", "a number from 0", from(0)],
  ["leastGain", "a number from 0", from(0)],
  ["regularization", "a number from 0", from(0)],
  ["rowShare", "above 0 and at most 1", share],
  ["columnShare", "above 0 and at most 1", share],
  ["bins", "a whole number from 2 to 255", whole(2, 255)],
  ["huberWidth", "above 0", aboveZero],
  ["seed", "a whole number from 0", whole(0, Number.MAX_SAFE_INTEGER)],
];
