// What trees say of rows. A score is the base and one leaf of every tree; trees that were fitted with offsets predict what is to be
// added to them. Needs the model alone, nothing of the trainer.
import { checkMatrix, type Matrix } from "./matrix.ts";
import { chanceOf } from "./tree-loss.ts";
import type { TreeModel, TreeNodes } from "./tree-model.ts";

/**
 * Scores of rows: for the logistic loss log-odds.
 *
 * @param trees how many of the first trees speak; default all
 * @throws RangeError or TypeError where the table does not fit the model
 */
export function predictTrees(model: TreeModel, matrix: Matrix, trees: number = model.roots.length): Float64Array {
  checkColumns("predict by trees", model, matrix);
  const scores = new Float64Array(matrix.rows).fill(model.base);
  const { roots } = model;
  // Tree by tree, so that a tree's few nodes stay at hand for all rows.
  for (let tree = 0; tree < Math.min(trees, roots.length); tree++) {
    const root = roots[tree] as number;
    for (let row = 0; row < matrix.rows; row++) {
      const leaf = leafOf(model, root, matrix.data, row * matrix.columns);
      scores[row] = (scores[row] as number) + (model.value[leaf] as number);
    }
  }
  return scores;
}

/**
 * Chances of rows, for a model of the logistic loss.
 *
 * @throws TypeError for a model of another loss; RangeError or TypeError where the table does not fit the model
 */
export function predictChances(model: TreeModel, matrix: Matrix): Float64Array {
  if (model.loss !== "logistic") {
    throw new TypeError(`Cannot predict chances: the trees' loss is ${model.loss}, logistic was needed`);
  }
  return predictTrees(model, matrix).map(chanceOf);
}

/** The leaf that a row comes to; `at` is where the row starts in the data. */
export function leafOf(nodes: TreeNodes, root: number, data: Float32Array, at: number): number {
  const { feature, threshold, missingLeft, left, right } = nodes;
  let node = root;
  for (;;) {
    const column = feature[node] as number;
    if (column < 0) return node;
    const value = data[at + column] as number;
    const goesLeft = Number.isNaN(value) ? missingLeft[node] === 1 : value <= (threshold[node] as number);
    node = (goesLeft ? left[node] : right[node]) as number;
  }
}

/** Refuses a table that does not fit the model. */
export function checkColumns(couldNot: string, model: TreeModel, matrix: Matrix): void {
  checkMatrix(couldNot, matrix);
  if (matrix.columns !== model.columns) {
    throw new RangeError(`Cannot ${couldNot}: rows have ${matrix.columns} columns, ${model.columns} were needed`);
  }
}
