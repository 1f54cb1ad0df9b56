// Models of boosted trees end to end, as a file keeps them: one array a field over the nodes of all models, and a list of what belongs to
// which. Nothing is copied when they are taken apart again.
import type { TreeLossId } from "./tree-loss.ts";
import type { TreeModel } from "./tree-model.ts";

const nodeFields = ["feature", "threshold", "missingLeft", "left", "right", "value", "cover"] as const;

/** The arrays of many models, by the names of TreeModel. */
export interface PackedTrees {
  readonly roots: Int32Array;
  readonly feature: Int32Array;
  readonly threshold: Float32Array;
  readonly missingLeft: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float32Array;
  readonly cover: Float32Array;
}

/** What of the arrays is one model's. */
export interface PackedTreeModel {
  readonly loss: TreeLossId;
  readonly columns: number;
  readonly base: number;
  readonly trees: number;
  readonly nodes: number;
}

export function packTrees(models: readonly TreeModel[]): { arrays: PackedTrees; models: readonly PackedTreeModel[] } {
  const join = <A extends Int32Array | Float32Array | Uint8Array>(
    make: (length: number) => A,
    of: (model: TreeModel) => A,
  ) => {
    const parts = models.map(of);
    const whole = make(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };
  const integers = (length: number) => new Int32Array(length);
  const floats = (length: number) => new Float32Array(length);
  return {
    arrays: {
      roots: join(integers, ({ roots }) => roots),
      feature: join(integers, ({ feature }) => feature),
      threshold: join(floats, ({ threshold }) => threshold),
      missingLeft: join(
        (length) => new Uint8Array(length),
        ({ missingLeft }) => missingLeft,
      ),
      left: join(integers, ({ left }) => left),
      right: join(integers, ({ right }) => right),
      value: join(floats, ({ value }) => value),
      cover: join(floats, ({ cover }) => cover),
    },
    models: models.map(({ loss, columns, base, roots, feature }) => ({
      loss,
      columns,
      base,
      trees: roots.length,
      nodes: feature.length,
    })),
  };
}

/** @throws RangeError where the arrays are shorter than the models say */
export function unpackTrees(arrays: PackedTrees, models: readonly PackedTreeModel[]): TreeModel[] {
  let [tree, node] = [0, 0];
  return models.map(({ loss, columns, base, trees, nodes }) => {
    const [firstTree, firstNode] = [tree, node];
    tree += trees;
    node += nodes;
    if (tree > arrays.roots.length || nodeFields.some((field) => node > arrays[field].length)) {
      const seen = `${arrays.roots.length} trees and ${arrays.feature.length} nodes are there`;
      throw new RangeError(`Cannot take trees apart: ${seen}, ${tree} and ${node} were needed`);
    }
    return {
      loss,
      columns,
      base,
      roots: arrays.roots.subarray(firstTree, tree),
      feature: arrays.feature.subarray(firstNode, node),
      threshold: arrays.threshold.subarray(firstNode, node),
      missingLeft: arrays.missingLeft.subarray(firstNode, node),
      left: arrays.left.subarray(firstNode, node),
      right: arrays.right.subarray(firstNode, node),
      value: arrays.value.subarray(firstNode, node),
      cover: arrays.cover.subarray(firstNode, node),
    };
  });
}
