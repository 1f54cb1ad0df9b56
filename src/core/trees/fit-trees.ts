// Gradient boosting: tree after tree, each grown to the derivatives of the loss at the scores so far (Friedman 2001), with a
// second-order step in every leaf (Chen & Guestrin 2016). Rows and columns may be drawn anew for every tree (Friedman 2002).
// Cost: trees x rows x columns x about half the depth, in additions.
import type { OnProgress } from "../progress/progress.ts";
import { createRandom } from "../random/random.ts";
import { drawShare } from "./draw-share.ts";
import { TreeGrower } from "./grow-tree.ts";
import { checkMatrix, type Matrix } from "./matrix.ts";
import { type BinnedColumns, binColumns } from "./quantile-bins.ts";
import { baseScore, differentiate, treeLosses } from "./tree-loss.ts";
import { type TreeModel, TreeModelBuilder } from "./tree-model.ts";
import { resolveTreeOptions, type TreeOptions } from "./tree-options.ts";

export interface FitTreesInput {
  /** One a row, from 0; default 1 each. A row of weight 0 is as if it were not there. */
  readonly weights?: ArrayLike<number> | undefined;
  /** One a row: a score that another model gave, on which the trees build. It is no part of what they predict. */
  readonly offsets?: ArrayLike<number> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Fits trees. The same input and seed give the same bytes.
 *
 * @param targets one a row; from 0 to 1 for the logistic loss
 * @throws RangeError or TypeError for input or options that do not fit; the signal's reason when cancelled
 */
export function fitTrees(
  matrix: Matrix,
  targets: ArrayLike<number>,
  options: Partial<TreeOptions> = {},
  input: FitTreesInput = {},
): TreeModel {
  const resolved = resolveTreeOptions(options);
  const loss = treeLosses[resolved.loss];
  checkMatrix("fit trees", matrix);
  const targetColumn = columnOf("targets", targets, matrix.rows, loss.needed, loss.targetFits);
  const weights = columnOf("weights", input.weights ?? 1, matrix.rows, "finite numbers from 0", isWeight);
  const scores = columnOf("offsets", input.offsets ?? 0, matrix.rows, "finite numbers", Number.isFinite);
  const rows = Int32Array.from(weights.keys()).filter((row) => (weights[row] as number) > 0);
  if (rows.length === 0) throw new RangeError("Cannot fit trees: no row weighs more than 0, at least one was needed");

  const table = { targets: targetColumn, weights };
  const base = baseScore(loss, rows, table, scores, resolved.huberWidth);
  for (const row of rows) scores[row] = (scores[row] as number) + base;
  const binned = binColumns(matrix, rows, resolved.bins);
  const useful = Int32Array.from({ length: matrix.columns }, (_, k) => k).filter((k) => varies(binned, k, rows));
  const grower = new TreeGrower(binned, resolved);
  const builder = new TreeModelBuilder();
  const goal = { gradients: new Float64Array(matrix.rows), hessians: new Float64Array(matrix.rows), weights };
  const [rowChance, columnChance] = [createRandom(resolved.seed, 90), createRandom(resolved.seed, 91)];
  for (let tree = 0; tree < resolved.trees; tree++) {
    input.signal?.throwIfAborted();
    differentiate(loss, rows, table, scores, resolved.huberWidth, goal);
    const [seen, unseen] = drawShare(rows, resolved.rowShare, rowChance);
    const [columns] = drawShare(useful, resolved.columnShare, columnChance);
    if (grower.grow(builder, goal, seen, columns, scores)) grower.addTo(unseen, builder, scores);
    // With all rows and columns in sight, a tree that finds nothing to split means that none ever will.
    else if (unseen.length === 0 && columns.length === useful.length) break;
    input.onProgress?.({ what: "fitting trees", done: tree + 1, total: resolved.trees, unit: "trees" });
  }
  return builder.build(resolved.loss, matrix.columns, base);
}

/** Whether a column tells any two of the rows apart. */
function varies({ codes, rows: count }: BinnedColumns, column: number, rows: Int32Array): boolean {
  const first = codes[column * count + (rows[0] as number)];
  return rows.some((row) => codes[column * count + row] !== first);
}

const isWeight = (value: number) => Number.isFinite(value) && value >= 0;

/** One number a row, checked; one number for all rows is repeated. */
function columnOf(
  name: string,
  values: ArrayLike<number> | number,
  rows: number,
  needed: string,
  fits: (value: number) => boolean,
): Float64Array {
  if (typeof values === "number") return new Float64Array(rows).fill(values);
  if (values.length !== rows) {
    throw new RangeError(`Cannot fit trees: ${rows} rows have ${values.length} ${name}, one each was needed`);
  }
  const column = Float64Array.from(values);
  const wrong = column.findIndex((value) => !fits(value));
  if (wrong < 0) return column;
  throw new RangeError(`Cannot fit trees: ${name} must be ${needed}, row ${wrong} has ${column[wrong]}`);
}
