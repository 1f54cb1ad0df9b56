// Boosted trees as plain arrays: what a file can hold, a worker can be sent, and a browser can walk through without the trainer.
// The nodes of all trees lie end to end; a node's children are places in the same arrays.
import type { TreeLossId } from "./tree-loss.ts";

export interface TreeModel {
  readonly loss: TreeLossId;
  /** Columns of the table that it was fitted on. */
  readonly columns: number;
  /** Score before any tree. */
  readonly base: number;
  /** One a tree: the node at its top. */
  readonly roots: Int32Array;
  /** One a node, as all below: the column that it asks, -1 in a leaf. */
  readonly feature: Int32Array;
  /** A value goes left when it is at most this; Infinity parts values from gaps. */
  readonly threshold: Float32Array;
  /** 1 where gaps go left. */
  readonly missingLeft: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** What a leaf adds to the score, learning rate and all; 0 in other nodes. */
  readonly value: Float32Array;
  /** Weights of the training rows that came through. */
  readonly cover: Float32Array;
}

/** The nodes of a model, or of one that still grows. */
export type TreeNodes = {
  readonly [K in "feature" | "threshold" | "missingLeft" | "left" | "right" | "value"]: ArrayLike<number>;
};

/** A model while it grows. */
export class TreeModelBuilder implements TreeNodes {
  readonly roots: number[] = [];
  readonly feature: number[] = [];
  readonly threshold: number[] = [];
  readonly missingLeft: number[] = [];
  readonly left: number[] = [];
  readonly right: number[] = [];
  readonly value: number[] = [];
  private readonly cover: number[] = [];

  /** Starts a tree; returns its first node, a leaf of value 0. */
  root(cover: number): number {
    this.roots.push(this.feature.length);
    return this.leaf(cover);
  }

  /** Turns a leaf into a question; returns its two children, leaves of value 0. */
  split(
    node: number,
    column: number,
    threshold: number,
    missingLeft: boolean,
    covers: readonly [number, number],
  ): [number, number] {
    this.feature[node] = column;
    this.threshold[node] = threshold;
    this.missingLeft[node] = missingLeft ? 1 : 0;
    const left = this.leaf(covers[0]);
    const right = this.leaf(covers[1]);
    this.left[node] = left;
    this.right[node] = right;
    return [left, right];
  }

  /** Sets a leaf's value; returns it as the model will hold it. */
  setValue(node: number, value: number): number {
    const held = Math.fround(value);
    this.value[node] = held;
    return held;
  }

  build(loss: TreeLossId, columns: number, base: number): TreeModel {
    return {
      loss,
      columns,
      base,
      roots: Int32Array.from(this.roots),
      feature: Int32Array.from(this.feature),
      threshold: Float32Array.from(this.threshold),
      missingLeft: Uint8Array.from(this.missingLeft),
      left: Int32Array.from(this.left),
      right: Int32Array.from(this.right),
      value: Float32Array.from(this.value),
      cover: Float32Array.from(this.cover),
    };
  }

  private leaf(cover: number): number {
    const node = this.feature.length;
    this.feature.push(-1);
    this.threshold.push(0);
    this.missingLeft.push(0);
    this.left.push(-1);
    this.right.push(-1);
    this.value.push(0);
    this.cover.push(cover);
    return node;
  }
}
