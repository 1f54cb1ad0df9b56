// Why trees say what they say of a row: TreeSHAP, the Shapley values of the columns where an unknown column means going both
// ways of every split by the covers (Lundberg et al. 2018, "Consistent individualized feature attribution for tree ensembles",
// algorithm 2). They are exact and add up to the score less the base, which is what the trees say of no row in particular.
// Columns that send the row away from a leaf all get the same share of it, which is counted once (Yang 2021, Fast TreeSHAP v1).
// Cost: leaves x depth x (the columns of a path that lead the row to its leaf).

import type { Matrix } from "./matrix.ts";
import { checkColumns } from "./predict-trees.ts";
import type { TreeModel } from "./tree-model.ts";

export interface TreeContributions {
  /** Expected score. */
  readonly base: number;
  /** rows x columns, row-major: a row's add up to its score less the base. */
  readonly values: Float64Array;
}

/**
 * What each column adds to each row's score.
 *
 * @throws RangeError or TypeError where the table does not fit the model
 */
export function explainTrees(model: TreeModel, matrix: Matrix): TreeContributions {
  checkColumns("explain trees", model, matrix);
  const values = new Float64Array(matrix.rows * matrix.columns);
  const walk = new Walk(model, matrix.data, values);
  for (let row = 0; row < matrix.rows; row++) walk.explain(row * matrix.columns);
  let base = model.base;
  for (const root of model.roots) base += expectation(model, root);
  return { base, values };
}

/** Mean of the leaves below a node, by cover. */
function expectation(model: TreeModel, node: number): number {
  if ((model.feature[node] as number) < 0) return model.value[node] as number;
  const [left, right] = [model.left[node] as number, model.right[node] as number];
  const share = leftShare(model, left, right);
  return share * expectation(model, left) + (1 - share) * expectation(model, right);
}

function leftShare({ cover }: TreeModel, left: number, right: number): number {
  const [a, b] = [cover[left] as number, cover[right] as number];
  return a / (a + b);
}

/** Depth of the deepest leaf. */
function deepest(model: TreeModel): number {
  const depth = new Int32Array(model.feature.length);
  let most = 0;
  // Children lie behind their parents.
  for (let node = 0; node < depth.length; node++) {
    if ((model.feature[node] as number) < 0) continue;
    for (const child of [model.left[node] as number, model.right[node] as number]) {
      depth[child] = (depth[node] as number) + 1;
      most = Math.max(most, depth[child] as number);
    }
  }
  return most;
}

/**
 * The algorithm's recursion. A path holds, for each of its columns, the share of covers that goes the path's way (z), whether the
 * row does (o), and the weight of the subsets of that size (w). Every depth has a stretch of its own in the arrays.
 */
class Walk {
  private readonly model: TreeModel;
  private readonly data: Float32Array;
  private readonly values: Float64Array;
  private readonly stretch: number;
  private readonly column: Int32Array;
  private readonly zero: Float64Array;
  private readonly one: Uint8Array;
  private readonly weight: Float64Array;
  private at = 0;

  constructor(model: TreeModel, data: Float32Array, values: Float64Array) {
    this.model = model;
    this.data = data;
    this.values = values;
    this.stretch = deepest(model) + 2;
    const room = this.stretch * this.stretch;
    this.column = new Int32Array(room);
    this.zero = new Float64Array(room);
    this.one = new Uint8Array(room);
    this.weight = new Float64Array(room);
  }

  explain(at: number): void {
    this.at = at;
    for (const root of this.model.roots) this.visit(root, 0, 0, 1, 1, -1);
  }

  /** @param length entries of the path before this one, from `path` */
  private visit(node: number, above: number, length: number, zero: number, one: number, column: number): void {
    const { model } = this;
    // A copy, so that the sibling finds the path as it was.
    const path = above + (length === 0 ? 0 : this.stretch);
    if (path !== above) this.copy(above, path, length);
    let entries = this.extend(path, length, zero, one, column);
    const asked = model.feature[node] as number;
    if (asked < 0) {
      this.addLeaf(path, entries, model.value[node] as number);
      return;
    }
    const [left, right] = [model.left[node] as number, model.right[node] as number];
    const value = this.data[this.at + asked] as number;
    const goesLeft = Number.isNaN(value) ? model.missingLeft[node] === 1 : value <= (model.threshold[node] as number);
    let [z, o] = [1, 1];
    for (let i = path + 1; i < path + entries; i++) {
      if (this.column[i] !== asked) continue;
      // The column was asked before: its two answers are one.
      [z, o] = [this.zero[i] as number, this.one[i] as number];
      entries = this.unwind(path, entries, i - path);
      break;
    }
    const share = leftShare(model, left, right);
    this.visit(left, path, entries, z * share, goesLeft ? o : 0, asked);
    this.visit(right, path, entries, z * (1 - share), goesLeft ? 0 : o, asked);
  }

  private copy(from: number, to: number, length: number): void {
    for (let i = 0; i < length; i++) {
      this.column[to + i] = this.column[from + i] as number;
      this.zero[to + i] = this.zero[from + i] as number;
      this.one[to + i] = this.one[from + i] as number;
      this.weight[to + i] = this.weight[from + i] as number;
    }
  }

  /** EXTEND: one more column on the path; returns how many entries there are. */
  private extend(path: number, length: number, zero: number, one: number, column: number): number {
    const { weight } = this;
    this.column[path + length] = column;
    this.zero[path + length] = zero;
    this.one[path + length] = one;
    weight[path + length] = length === 0 ? 1 : 0;
    for (let i = length - 1; i >= 0; i--) {
      const w = weight[path + i] as number;
      weight[path + i + 1] = (weight[path + i + 1] as number) + (one * w * (i + 1)) / (length + 1);
      weight[path + i] = (zero * w * (length - i)) / (length + 1);
    }
    return length + 1;
  }

  /** UNWIND: the path as if entry k had never been put on it; returns how many entries are left. */
  private unwind(path: number, entries: number, k: number): number {
    const { weight } = this;
    const last = entries - 1;
    const [zero, one] = [this.zero[path + k] as number, this.one[path + k] as number];
    let next = weight[path + last] as number;
    for (let i = last - 1; i >= 0; i--) {
      const w = weight[path + i] as number;
      if (one !== 0) {
        weight[path + i] = (next * entries) / (i + 1);
        next = w - ((weight[path + i] as number) * zero * (last - i)) / entries;
      } else {
        weight[path + i] = (w * entries) / (zero * (last - i));
      }
    }
    for (let i = path + k; i < path + last; i++) {
      this.column[i] = this.column[i + 1] as number;
      this.zero[i] = this.zero[i + 1] as number;
      this.one[i] = this.one[i + 1] as number;
    }
    return last;
  }

  /** Gives a leaf's value to the columns of its path. */
  private addLeaf(path: number, entries: number, value: number): void {
    const { weight, values } = this;
    const last = entries - 1;
    // For a column of o = 0: -z times the sum of its unwound weights, in which z falls out.
    let cold = 0;
    for (let i = last - 1; i >= 0; i--) cold += ((weight[path + i] as number) * entries) / (last - i);
    for (let k = 1; k < entries; k++) {
      const to = this.at + (this.column[path + k] as number);
      const part =
        this.one[path + k] === 0 ? -cold : (1 - (this.zero[path + k] as number)) * this.unwoundSum(path, last, k);
      values[to] = (values[to] as number) + part * value;
    }
  }

  /** Sum of the weights after unwinding entry k, which has o = 1. */
  private unwoundSum(path: number, last: number, k: number): number {
    const { weight } = this;
    const zero = this.zero[path + k] as number;
    let [next, total] = [weight[path + last] as number, 0];
    for (let i = last - 1; i >= 0; i--) {
      const w = (next * (last + 1)) / (i + 1);
      total += w;
      next = (weight[path + i] as number) - (w * zero * (last - i)) / (last + 1);
    }
    return total;
  }
}
