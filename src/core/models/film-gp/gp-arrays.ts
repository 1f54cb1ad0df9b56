// Rows of films in the kernels' memory, scaled by the hyper-parameters so that every part of the covariance is a plain sum or
// distance, and traits by column, because that is how films that share one are found.
import type { CovarianceParts } from "../../../kernels/covariance/covariance-parts.ts";
import type { Kernels } from "../../../kernels/kernels.ts";
import type { HyperLayout } from "./gp-hyper.ts";
import type { GpReader, GpRows } from "./gp-rows.ts";

/** @param vector logarithms of the hyper-parameters (gp-hyper.ts) */
export function gpArrays(
  kernels: Kernels,
  reader: GpReader,
  rows: GpRows,
  layout: HyperLayout,
  vector: Float64Array,
): CovarianceParts {
  const { groupsAt, togetherAt, lengthsAt, parts } = layout;
  const exp = (k: number) => Math.exp(vector[k] as number);
  const floats = (data: ArrayLike<number>) => {
    const array = kernels.floats(data.length);
    array.set(data);
    return array;
  };
  const integers = (data: ArrayLike<number>) => {
    const array = kernels.integers(data.length);
    array.set(data);
    return array;
  };
  const { denseWidth, pointWidth } = reader;
  const scales = Float64Array.from(parts.groupOf, (group) => exp(groupsAt + group));
  const dense = floats(rows.dense);
  for (let at = 0; at < dense.length; at++) dense[at]! *= scales[at % denseWidth]!;
  const lengths = Float64Array.from({ length: pointWidth }, (_, k) => exp(lengthsAt + k));
  const points = floats(rows.points);
  for (let at = 0; at < points.length; at++) points[at]! /= lengths[at % pointWidth]!;
  const columns = byColumn(rows, reader.traits.inIndex.length);
  return {
    items: rows.films,
    indptr: integers(rows.traits.indptr),
    traits: integers(rows.traits.traits),
    values: floats(rows.traits.values),
    columnStart: integers(columns.start),
    columnItems: integers(columns.films),
    columnValues: floats(columns.values),
    listOf: integers(reader.traits.listOf),
    listVariance: floats(parts.lists.map((_, l) => exp(l) ** 2)),
    lists: parts.lists.length,
    dense,
    denseWidth,
    groupOf: integers(parts.groupOf),
    points,
    pointWidth,
    halfSquares: floats(halfSquares(rows.films, pointWidth, points)),
    together: exp(togetherAt) ** 2,
  };
}

function halfSquares(films: number, width: number, points: Float32Array): Float64Array {
  const squares = new Float64Array(films);
  for (let i = 0; i < films; i++) {
    for (let k = 0; k < width; k++) squares[i]! += points[i * width + k]! ** 2 / 2;
  }
  return squares;
}

function byColumn({ films, traits: rows }: GpRows, traitCount: number) {
  const start = new Int32Array(traitCount + 1);
  for (const trait of rows.traits) start[trait + 1]! += 1;
  for (let t = 0; t < traitCount; t++) start[t + 1]! += start[t]!;
  const next = start.slice();
  const columnFilms = new Int32Array(rows.traits.length);
  const values = new Float32Array(rows.traits.length);
  for (let i = 0; i < films; i++) {
    for (let e = rows.indptr[i]!; e < rows.indptr[i + 1]!; e++) {
      const at = next[rows.traits[e]!]!++;
      columnFilms[at] = i;
      values[at] = rows.values[e]!;
    }
  }
  return { start, films: columnFilms, values };
}
