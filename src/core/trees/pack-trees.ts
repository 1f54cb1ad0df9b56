// Models of boosted trees end to end, as a file keeps them: what cannot be told from the rest, in as few bytes as nobody notices.
// The nodes of a tree lie level by level, so that which of them ask something tells its shape. Thresholds are kept as they are, values of
// leaves to 15 bits of the model's largest, covers to half a sixteenth of an octave: they only say how a score is shared out among
// columns. What was packed once comes back the same every further time.
import type { TreeLossId } from "./tree-loss.ts";
import type { TreeModel } from "./tree-model.ts";

/** The arrays of many models. */
export interface PackedTrees {
  /** By node: 0 for a leaf; else 1 + 2 times the column that it asks, and 1 more where gaps go left. */
  readonly asked: Uint16Array;
  /** By node that asks, as TreeModel has it. */
  readonly threshold: Float32Array;
  /** By leaf: 32768 and its value in the model's units. */
  readonly value: Uint16Array;
  /** By leaf: 16 times the binary logarithm of its cover; one of less than 1 counts as 1. */
  readonly cover: Uint8Array;
}

/** What of the arrays is one model's. */
export interface PackedTreeModel {
  readonly loss: TreeLossId;
  readonly columns: number;
  readonly base: number;
  readonly trees: number;
  readonly nodes: number;
  /** Of values: a power of two. */
  readonly unit: number;
}

const zero = 2 ** 15;
const perOctave = 16;
const mostColumns = 2 ** 15 - 1;

/** Every node that asks has two below it, every other node is a leaf. */
const asking = ({ trees, nodes }: PackedTreeModel) => (nodes - trees) / 2;
const leaves = ({ trees, nodes }: PackedTreeModel) => (nodes + trees) / 2;

/** @throws RangeError for a model of more than 32,767 columns */
export function packTrees(models: readonly TreeModel[]): { arrays: PackedTrees; models: readonly PackedTreeModel[] } {
  const described = models.map((model): PackedTreeModel => {
    const { loss, columns, base, roots, feature } = model;
    if (columns > mostColumns) throw new RangeError(`Cannot pack trees: ${columns} columns, at most ${mostColumns}`);
    return { loss, columns, base, trees: roots.length, nodes: feature.length, unit: unitOf(model) };
  });
  const count = (of: (model: PackedTreeModel) => number) => described.reduce((sum, model) => sum + of(model), 0);
  const arrays = {
    asked: new Uint16Array(count(({ nodes }) => nodes)),
    threshold: new Float32Array(count(asking)),
    value: new Uint16Array(count(leaves)),
    cover: new Uint8Array(count(leaves)),
  };
  let [node, question, leaf] = [0, 0, 0];
  for (const [k, model] of models.entries()) {
    for (const at of byLevel(model)) {
      if (model.feature[at]! < 0) {
        arrays.value[leaf] = zero + Math.round(model.value[at]! / described[k]!.unit);
        arrays.cover[leaf++] = Math.max(0, Math.min(255, Math.round(perOctave * Math.log2(model.cover[at]!))));
      } else {
        arrays.asked[node] = 1 + 2 * model.feature[at]! + model.missingLeft[at]!;
        arrays.threshold[question++] = model.threshold[at]!;
      }
      node++;
    }
  }
  return { arrays, models: described };
}

/** The least power of two in which all values are less than 2^15. */
function unitOf({ value }: TreeModel): number {
  const largest = value.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return largest > 0 ? 2 ** Math.ceil(Math.log2(largest / (zero - 1))) : 1;
}

/** Nodes of all trees in turn, each tree level by level. */
function byLevel({ roots, feature, left, right }: TreeModel): Int32Array {
  const order = new Int32Array(feature.length);
  let end = 0;
  let at = 0;
  for (const root of roots) {
    order[end++] = root;
    for (; at < end; at++) {
      if (feature[order[at]!]! < 0) continue;
      order[end++] = left[order[at]!]!;
      order[end++] = right[order[at]!]!;
    }
  }
  return order;
}

/** @throws RangeError where the arrays do not hold exactly the models */
export function checkTrees(arrays: PackedTrees, models: readonly PackedTreeModel[]): void {
  const count = (of: (model: PackedTreeModel) => number) => models.reduce((sum, model) => sum + of(model), 0);
  const { asked, threshold, value, cover } = arrays;
  const seen = [asked.length, threshold.length, value.length, cover.length];
  const needed = [count(({ nodes }) => nodes), count(asking), count(leaves), count(leaves)];
  if (seen.join() === needed.join()) return;
  throw new RangeError(`Cannot take trees apart: the arrays hold ${seen.join(", ")}, ${needed.join(", ")} were needed`);
}

/**
 * @param from the first model that is wanted
 * @param to the one behind the last
 * @throws RangeError where nodes are no trees; of lengths checkTrees has to be sure
 */
export function unpackTrees(
  arrays: PackedTrees,
  models: readonly PackedTreeModel[],
  from = 0,
  to: number = models.length,
): TreeModel[] {
  const start = { node: 0, question: 0, leaf: 0 };
  for (const model of models.slice(0, from)) {
    start.node += model.nodes;
    start.question += asking(model);
    start.leaf += leaves(model);
  }
  return models.slice(from, to).map((model) => unpackModel(arrays, model, start));
}

interface Places {
  node: number;
  question: number;
  leaf: number;
}

/** @param at where the model starts in the arrays; left where it ends */
function unpackModel({ asked, threshold, value, cover }: PackedTrees, packed: PackedTreeModel, at: Places): TreeModel {
  const { loss, columns, base, trees, nodes, unit } = packed;
  const model: TreeModel = { loss, columns, base, roots: new Int32Array(trees), ...emptyNodes(nodes) };
  let [tree, next] = [0, 0]; // the next tree, and the next node that no node has below it yet
  for (let node = 0; node < nodes; node++) {
    if (node === next) {
      model.roots[tree++] = node;
      next++;
    }
    const question = asked[at.node++]!;
    if (question === 0) {
      model.value[node] = (value[at.leaf]! - zero) * unit;
      model.cover[node] = 2 ** (cover[at.leaf++]! / perOctave);
      continue;
    }
    model.feature[node] = (question - 1) >> 1;
    model.missingLeft[node] = (question - 1) & 1;
    model.threshold[node] = threshold[at.question++]!;
    model.left[node] = next++;
    model.right[node] = next++;
  }
  if (tree !== trees || next !== nodes) {
    throw new RangeError(`Cannot take trees apart: there are ${tree} trees of ${next} nodes, not ${trees} of ${nodes}`);
  }
  for (let node = nodes - 1; node >= 0; node--) {
    if (model.feature[node]! >= 0)
      model.cover[node] = model.cover[model.left[node]!]! + model.cover[model.right[node]!]!;
  }
  return model;
}

function emptyNodes(nodes: number): Omit<TreeModel, "loss" | "columns" | "base" | "roots"> {
  return {
    feature: new Int32Array(nodes).fill(-1),
    threshold: new Float32Array(nodes),
    missingLeft: new Uint8Array(nodes),
    left: new Int32Array(nodes).fill(-1),
    right: new Int32Array(nodes).fill(-1),
    value: new Float32Array(nodes),
    cover: new Float32Array(nodes),
  };
}

/** Models as they come back from a file, so that nobody who asks before packing hears anything else. */
export function asPacked(models: readonly TreeModel[]): TreeModel[] {
  const { arrays, models: described } = packTrees(models);
  return unpackTrees(arrays, described);
}
