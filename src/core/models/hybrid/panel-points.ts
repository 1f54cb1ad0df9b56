// Products of films with eight people's points, as the panels of the kernels.
import type { Kernels } from "../../../kernels/kernels.ts";
import { withinScope } from "../../../kernels/within-scope.ts";

/** People of a panel. */
export const width = 8;

/** Films' numbers, packed for products. */
export interface PackedFilms {
  readonly count: number;
  readonly dimension: number;
  readonly panels: Float32Array;
}

/** While they are packed, too. */
export const packedFilmsBytes = (films: number, dimension: number): number =>
  4 * dimension * (2 * (films + 4) + 2 * width);

/** @param numbers films x dimension, copied */
export function packedFilms(
  kernels: Kernels,
  count: number,
  dimension: number,
  numbers: ArrayLike<number>,
): PackedFilms {
  const panels = kernels.floats(4 * Math.ceil(count / 4) * dimension);
  withinScope(kernels, () => {
    const rows = kernels.floats(count * dimension);
    rows.set(numbers);
    kernels.packRows(count, dimension, rows, 4, panels);
  });
  return { count, dimension, panels };
}

/** Writes a panel of products with at most eight points; with none for a null. */
export type PointPanel = (points: readonly (ArrayLike<number> | null)[], out: Float32Array) => void;

export function pointPanel(kernels: Kernels, { count, dimension, panels }: PackedFilms): PointPanel {
  const [rows, packed] = [kernels.floats(width * dimension), kernels.floats(width * dimension)];
  return (points, out) => {
    rows.fill(0);
    for (const [u, point] of points.entries()) if (point !== null) rows.set(point, u * dimension);
    kernels.packRows(width, dimension, rows, 8, packed);
    kernels.panelProducts(count, dimension, panels, packed, out);
  };
}
