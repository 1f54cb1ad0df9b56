// A symmetric matrix as square tiles, its upper triangle of them: half the memory of the whole, and each tile in one piece,
// which is how kernels want their matrices. A column of tiles is one tall matrix, too: the tiles of a column lie one behind
// the other, from the top to the diagonal.
import type { Kernels } from "../kernels.ts";

export interface SymmetricTiles {
  /** Rows of the matrix. */
  readonly size: number;
  /** Rows of a tile. */
  readonly tile: number;
  /** Tiles from the top to the bottom; tile x tiles is at least `size`. */
  readonly tiles: number;
  /** tiles (tiles + 1) / 2 matrices, tile x tile: (I, J), I <= J, is the I + J (J + 1) / 2 th (firstOfTile). */
  readonly data: Float32Array;
}

/** Rows that a tile has at most: a product of two such tiles is as fast as products get, and ends in a millisecond. */
const mostRows = 256;
/** Fewer tiles than this do not keep threads busy, unless they get very small. */
const fewestTiles = 12;
const leastRows = 32;

/** How a matrix of this size is cut: tiles of nearly equal size, in whole vectors of eight. */
export function tilesOf(size: number): { readonly tile: number; readonly tiles: number } {
  const wanted = Math.min(mostRows, Math.max(leastRows, size / fewestTiles));
  const tiles = Math.max(1, Math.ceil(size / wanted));
  const tile = 8 * Math.max(1, Math.ceil(size / tiles / 8));
  return { tile, tiles: Math.max(1, Math.ceil(size / tile)) };
}

/** How many floats the tiles of a matrix of this size hold. */
export function floatsOfTiles(size: number): number {
  const { tile, tiles } = tilesOf(size);
  return ((tiles * (tiles + 1)) / 2) * tile * tile;
}

/** @throws RangeError where the kernels' memory does not hold them */
export function takeTiles(kernels: Kernels, size: number): SymmetricTiles {
  return { size, ...tilesOf(size), data: kernels.floats(floatsOfTiles(size)) };
}

/** Where tile (row, column), row <= column, begins. */
export function firstOfTile(tile: number, row: number, column: number): number {
  return (row + (column * (column + 1)) / 2) * tile * tile;
}

/** The tile of this number: the reverse of row + column (column + 1) / 2. */
export function tileAt(index: number): { readonly row: number; readonly column: number } {
  let column = Math.floor((Math.sqrt(8 * index + 1) - 1) / 2);
  while ((column * (column + 1)) / 2 > index) column--;
  while (((column + 1) * (column + 2)) / 2 <= index) column++;
  return { row: index - (column * (column + 1)) / 2, column };
}

/** Writes scale times the matrix, both its triangles, into rows of a dense one that has `stride` columns. */
export function copyTiles(
  { size, tile, tiles, data }: SymmetricTiles,
  scale: number,
  dense: Float32Array,
  stride: number,
): void {
  for (let column = 0; column < tiles; column++) {
    for (let i = 0; i < Math.min(size, (column + 1) * tile); i++) {
      const block = Math.floor(i / tile);
      const from = firstOfTile(tile, block, column) + (i - block * tile) * tile - column * tile;
      for (let j = Math.max(i, column * tile); j < Math.min(size, (column + 1) * tile); j++) {
        dense[i * stride + j] = dense[j * stride + i] = scale * data[from + j];
      }
    }
  }
}
