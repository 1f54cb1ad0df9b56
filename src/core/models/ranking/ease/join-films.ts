// The part of an inverse by rows that belongs to films joined by rows of their own, s of them: with S their own rows, Z the common
// ones there, D = diag(ridge) and K^-1 the inverse of the common rows on all other films,
//   P = (D + S'S + Z'K^-1 Z)^-1   (s x s, the joined films' own part of A^-1),   H = P Z'K^-1,
//   N = K^-1 - K^-1 Z H           (what the other films have in place of K^-1),
// and A^-1 of joined and other films is -H V. So films^3 are taken of the joined ones alone.

import { ownGram } from "../../../../kernels/dual/own-gram.ts";
import { rowCombinations } from "../../../../kernels/factors/row-combinations.ts";
import type { WeightedRows } from "../../../../kernels/kernels.ts";
import { parallelGemm } from "../../../../kernels/pool/parallel-gemm.ts";
import { withinPoolScope } from "../../../../kernels/pool/within-pool-scope.ts";
import { linkRows } from "../../../../kernels/sparse/linked-rows.ts";
import { sparseGram } from "../../../../kernels/sparse/sparse-gram.ts";
import { sweep } from "../../../../kernels/symmetric/sweep.ts";
import { copyTiles, takeTiles } from "../../../../kernels/symmetric/tiles.ts";
import { transposed } from "../../../ratings/sparse-rows.ts";
import type { FitWork } from "../ranking-model.ts";
import { squaresOfColumns } from "./ease-system.ts";
import { kernelTable, type RowsSystem } from "./rows-system.ts";

/** Rows of a chunk. */
const rowsOfChunk = 32;

/**
 * @param ridge one a film
 * @param inverse dimension x dimension: K^-1, becomes N
 * @param apart dimension x joinedWidth, of zeros: becomes -H'
 * @param receive handed -P, s rows of joinedWidth, while it is there
 * @returns whether P is there in float32
 */
export async function joinFilms(
  system: RowsSystem,
  ridge: Float64Array,
  inverse: Float32Array,
  apart: Float32Array,
  { pool, signal }: Pick<FitWork, "pool" | "signal">,
  onStep: (done: number, total: number) => void,
  receive: (negative: Float32Array) => void,
): Promise<boolean> {
  const { joined, own, commonOfJoined } = system;
  const { dimension, joinedWidth } = system.shape;
  const size = joined.length;
  return withinPoolScope(pool, async () => {
    const { kernels } = pool;
    // Y = Z'K^-1
    const y = kernels.floats(joinedWidth * dimension);
    const films: WeightedRows = { ...kernelTable(kernels, transposed(commonOfJoined)), dimension, factors: inverse };
    await pool.run(rowCombinations, { rows: films, out: y }, { items: size, chunk: rowsOfChunk }, signal);
    const [centre, diagonal] = [kernels.floats(size), kernels.floats(size)];
    diagonal.set(squaresOfColumns(own).map((square, place) => square + (ridge[joined[place] as number] as number)));
    const matrix = takeTiles(kernels, size);
    await sparseGram(pool, { x: linkRows(kernels, own), scale: 1, centre, diagonal, matrix }, signal);
    await pool.run(ownGram, { table: films, y, matrix }, { items: size, chunk: rowsOfChunk }, signal);
    if ((await sweep(pool, matrix, signal, onStep)) < size) return false;
    const negative = kernels.floats(size * joinedWidth);
    copyTiles(matrix, 1, negative, joinedWidth);
    receive(negative);
    // -H' = K^-1 (Z -P), N = K^-1 + (-H') Y
    const products = kernels.floats(dimension * joinedWidth);
    const rows = { ...kernelTable(kernels, commonOfJoined), dimension: joinedWidth, factors: negative };
    await pool.run(rowCombinations, { rows, out: products }, { items: commonOfJoined.rows, chunk: 4 }, signal);
    const plain = (data: Float32Array) => ({ data, transposed: false });
    await parallelGemm(pool, dimension, joinedWidth, dimension, plain(inverse), plain(products), apart, false, signal);
    await parallelGemm(pool, dimension, dimension, joinedWidth, plain(apart), plain(y), inverse, true, signal);
    return true;
  });
}
