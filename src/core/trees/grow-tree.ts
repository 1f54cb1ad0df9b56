// One tree, leaf by leaf: of all leaves the one whose best split gains most is split next (Shi 2007; Ke et al. 2017), until there
// are enough leaves or none gains. Rows are kept in one array in which every leaf owns a stretch.
import { findSplit, type LeafSums, type Split } from "./find-split.ts";
import { HistogramMaker } from "./histogram.ts";
import type { BinnedColumns } from "./quantile-bins.ts";
import type { TreeModelBuilder } from "./tree-model.ts";
import type { TreeOptions } from "./tree-options.ts";

interface Leaf {
  readonly node: number;
  readonly depth: number;
  readonly from: number;
  readonly to: number;
  readonly sums: LeafSums;
  /** Null where the leaf will never be split. */
  readonly histogram: Float64Array | null;
  readonly split: Split | null;
}

/** What a tree is grown to: the loss's derivatives, one a row of the table. */
export interface TreeGoal {
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly weights: Float64Array;
}

/** Grows trees over one table; keeps the room that they need. */
export class TreeGrower {
  private readonly binned: BinnedColumns;
  private readonly options: TreeOptions;
  private readonly maker: HistogramMaker;
  private readonly free: Float64Array[] = [];
  private readonly aside: Int32Array;
  /** By node of the model: the last code that goes left. */
  private readonly borders: number[] = [];

  constructor(binned: BinnedColumns, options: TreeOptions) {
    this.binned = binned;
    this.options = options;
    this.maker = new HistogramMaker(binned);
    this.aside = new Int32Array(binned.rows);
  }

  /**
   * Adds a tree to the model, and to the scores of the rows that it saw.
   *
   * @param rows the rows that the tree sees; put into another order
   * @param columns the columns that it may ask, rising
   * @param scores one a row of the table
   * @returns whether there was anything to split
   */
  grow(
    builder: TreeModelBuilder,
    goal: TreeGoal,
    rows: Int32Array,
    columns: Int32Array,
    scores: Float64Array,
  ): boolean {
    const root = this.rootOf(goal, rows, columns);
    if (root.split === null) return false;
    const node = builder.root(coverOf(goal, rows, 0, rows.length));
    const leaves: Leaf[] = [{ ...root, node }];
    while (leaves.length < this.options.maxLeaves) {
      const at = mostGaining(leaves);
      const leaf = leaves[at];
      if (leaf === undefined || leaf.split === null) break;
      const last = leaves.length + 1 === this.options.maxLeaves;
      const [left, right] = this.splitLeaf(builder, goal, rows, columns, leaf, last);
      leaves[at] = left;
      leaves.push(right);
    }
    for (const leaf of leaves) this.finish(builder, leaf, rows, scores);
    return true;
  }

  /**
   * Adds what the newest tree says of rows that it did not see to their scores: by codes, of which a column's lie side by side.
   *
   * @param builder the model that the tree was added to
   */
  addTo(rows: Int32Array, builder: TreeModelBuilder, scores: Float64Array): void {
    const { codes, rows: count } = this.binned;
    const { feature, missingLeft, left, right, value } = builder;
    const root = builder.roots.at(-1) as number;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      let node = root;
      for (let column = feature[node] as number; column >= 0; column = feature[node] as number) {
        const own = codes[column * count + row] as number;
        const goesLeft = own === 0 ? missingLeft[node] === 1 : own <= (this.borders[node] as number);
        node = (goesLeft ? left[node] : right[node]) as number;
      }
      scores[row] = (scores[row] as number) + (value[node] as number);
    }
  }

  private rootOf({ gradients, hessians }: TreeGoal, rows: Int32Array, columns: Int32Array): Omit<Leaf, "node"> {
    let [gradient, hessian] = [0, 0];
    for (const row of rows) {
      gradient += gradients[row] as number;
      hessian += hessians[row] as number;
    }
    const sums = { gradient, hessian, rows: rows.length };
    const histogram = this.room();
    this.maker.fill(histogram, columns, { order: rows, from: 0, to: rows.length }, gradients, hessians);
    const split = findSplit(histogram, this.binned.starts, columns, sums, this.options);
    if (split === null) this.free.push(histogram);
    return { depth: 0, from: 0, to: rows.length, sums, histogram, split };
  }

  /** @param last whether the children stay leaves whatever they could gain, so that nothing of theirs need be counted */
  private splitLeaf(
    builder: TreeModelBuilder,
    goal: TreeGoal,
    rows: Int32Array,
    columns: Int32Array,
    leaf: Leaf,
    last: boolean,
  ): [Leaf, Leaf] {
    const { from, to, sums } = leaf;
    const split = leaf.split as Split;
    const middle = this.part(rows, from, to, split);
    const covers = [coverOf(goal, rows, from, middle), coverOf(goal, rows, middle, to)] as const;
    const edges = this.binned.edges[split.column] as Float32Array;
    const threshold = edges[split.code - 1] ?? Number.POSITIVE_INFINITY;
    const [leftNode, rightNode] = builder.split(leaf.node, split.column, threshold, split.missingLeft, covers);
    const rest: LeafSums = {
      gradient: sums.gradient - split.left.gradient,
      hessian: sums.hessian - split.left.hessian,
      rows: to - middle,
    };
    this.borders[leaf.node] = split.code;
    const depth = leaf.depth + 1;
    const left = { node: leftNode, depth, from, to: middle, sums: split.left };
    const right = { node: rightNode, depth, from: middle, to, sums: rest };
    const parent = leaf.histogram as Float64Array;
    const { leastRows, maxDepth } = this.options;
    if (last || depth >= maxDepth || to - from < 3 * leastRows) {
      // Two children with rows for two leaves each need four times the least; three times lets one of them on.
      this.free.push(parent);
      return [closed(left), closed(right)];
    }
    const [small, large] = middle - from <= to - middle ? [left, right] : [right, left];
    const own = this.room();
    this.maker.fill(own, columns, { order: rows, from: small.from, to: small.to }, goal.gradients, goal.hessians);
    this.maker.subtract(parent, own, columns);
    const open = (child: typeof left): Leaf => {
      const histogram = child === small ? own : parent;
      const found = findSplit(histogram, this.binned.starts, columns, child.sums, this.options);
      if (found === null) this.free.push(histogram);
      return { ...child, histogram: found === null ? null : histogram, split: found };
    };
    const opened = [open(small), open(large)] as const;
    return small === left ? [opened[0], opened[1]] : [opened[1], opened[0]];
  }

  /** Moves the rows that go left to the front, keeping order on both sides; returns where the right ones start. */
  private part(rows: Int32Array, from: number, to: number, { column, code, missingLeft }: Split): number {
    const { codes, rows: count } = this.binned;
    const first = column * count;
    let [left, right] = [from, 0];
    for (let i = from; i < to; i++) {
      const row = rows[i] as number;
      const own = codes[first + row] as number;
      if (own === 0 ? missingLeft : own <= code) rows[left++] = row;
      else this.aside[right++] = row;
    }
    rows.set(this.aside.subarray(0, right), left);
    return left;
  }

  private finish(builder: TreeModelBuilder, leaf: Leaf, rows: Int32Array, scores: Float64Array): void {
    const { gradient, hessian } = leaf.sums;
    const { learningRate, regularization } = this.options;
    const step = hessian + regularization > 0 ? (-learningRate * gradient) / (hessian + regularization) : 0;
    const value = builder.setValue(leaf.node, step);
    for (let i = leaf.from; i < leaf.to; i++) {
      const row = rows[i] as number;
      scores[row] = (scores[row] as number) + value;
    }
    if (leaf.histogram !== null) this.free.push(leaf.histogram);
  }

  private room(): Float64Array {
    return this.free.pop() ?? this.maker.create();
  }
}

const closed = (leaf: Omit<Leaf, "histogram" | "split">): Leaf => ({ ...leaf, histogram: null, split: null });

/** The leaf whose split gains most; of equals the first. */
function mostGaining(leaves: readonly Leaf[]): number {
  let best = -1;
  for (const [k, { split }] of leaves.entries()) {
    if (split !== null && (best < 0 || split.gain > (leaves[best]?.split?.gain ?? 0))) best = k;
  }
  return best;
}

function coverOf({ weights }: TreeGoal, rows: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += weights[rows[i] as number] as number;
  return sum;
}
