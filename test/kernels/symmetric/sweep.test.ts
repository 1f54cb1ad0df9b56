// The sweep inverts, on all kernels, whatever the number of threads; the Gram of sparse rows is the Gram of the dense ones.
import { afterAll, describe, expect, it } from "vitest";
import type { Kernels } from "../../../src/kernels/kernels.ts";
import { callingThreadPool } from "../../../src/kernels/pool/calling-thread-pool.ts";
import { withinPoolScope } from "../../../src/kernels/pool/within-pool-scope.ts";
import { bytesOfLinkedRows, linkRows } from "../../../src/kernels/sparse/linked-rows.ts";
import { sparseGram } from "../../../src/kernels/sparse/sparse-gram.ts";
import { floatsOfSweep, sweep } from "../../../src/kernels/symmetric/sweep.ts";
import {
  firstOfTile,
  floatsOfTiles,
  type SymmetricTiles,
  takeTiles,
  tileAt,
  tilesOf,
} from "../../../src/kernels/symmetric/tiles.ts";
import { createKernelPool } from "../../../src/node/threads/create-kernel-pool.ts";
import { seededChance } from "../../support/seeded-chance.ts";
import { kernelsUnderTest } from "../kernels-under-test.ts";

/** Where (i, j), i <= j, stands. */
function placeOf({ tile }: SymmetricTiles, i: number, j: number): number {
  const [row, column] = [Math.floor(i / tile), Math.floor(j / tile)];
  return firstOfTile(tile, row, column) + (i - row * tile) * tile + (j - column * tile);
}

const upper = (matrix: SymmetricTiles, i: number, j: number) =>
  matrix.data[placeOf(matrix, Math.min(i, j), Math.max(i, j))];

/** X'X + ridge I for invented X of two more rows than columns, in float64, and as tiles. */
function inventedMatrix(kernels: Kernels, size: number, ridge: number): { dense: number[][]; matrix: SymmetricTiles } {
  const chance = seededChance(size + 1);
  const x = Array.from({ length: size + 2 }, () => Array.from({ length: size }, () => chance.normal()));
  const dense = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => x.reduce((sum, row) => sum + row[i] * row[j], i === j ? ridge : 0)),
  );
  const matrix = takeTiles(kernels, size);
  for (let i = 0; i < matrix.tile * matrix.tiles; i++) {
    if (i >= size) matrix.data[placeOf(matrix, i, i)] = 1;
    else for (let j = i; j < size; j++) matrix.data[placeOf(matrix, i, j)] = dense[i][j];
  }
  return { dense, matrix };
}

describe("tiles", () => {
  it.each([1, 7, 8, 9, 31, 97, 400, 3706, 9742, 20_000])("cover %i rows with little to spare", (size) => {
    const { tile, tiles } = tilesOf(size);
    expect(tile % 8).toBe(0);
    expect(tile).toBeLessThanOrEqual(256);
    expect(tile * tiles).toBeGreaterThanOrEqual(size);
    expect(tile * (tiles - 1)).toBeLessThan(Math.max(size, 1));
    expect(tile * tiles - size).toBeLessThan(8 * tiles);
  });

  it("are numbered without gaps, column by column", () => {
    for (let index = 0, column = 0; column < 60; column++) {
      for (let row = 0; row <= column; row++, index++) {
        expect(tileAt(index)).toEqual({ row, column });
        expect(firstOfTile(8, row, column)).toBe(64 * index);
      }
    }
  });
});

describe.each(kernelsUnderTest)("on $name", ({ kernels }) => {
  const pool = callingThreadPool(kernels);

  it.each([1, 5, 8, 33, 100, 210])("the sweep of %i rows gives the negative inverse", (size) =>
    withinPoolScope(pool, async () => {
      const { dense, matrix } = inventedMatrix(kernels, size, 1 + size / 20);
      const steps: number[] = [];
      expect(await sweep(pool, matrix, undefined, (done, total) => steps.push(done / total))).toBe(size);
      expect(steps.at(-1)).toBe(1);
      let worst = 0;
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          const product = dense[i].reduce((sum, value, k) => sum - value * upper(matrix, k, j), 0);
          worst = Math.max(worst, Math.abs(product - (i === j ? 1 : 0)));
        }
      }
      expect(worst).toBeLessThan(1e-4);
    }),
  );

  it.each([0, 3, 40, 99])("stops at row %i where that makes it indefinite", (bad) =>
    withinPoolScope(pool, async () => {
      const { matrix } = inventedMatrix(kernels, 100, 10);
      matrix.data[placeOf(matrix, bad, bad)] = -1;
      expect(await sweep(pool, matrix)).toBe(bad);
    }),
  );

  it("the Gram of sparse rows is scaled, centred, and has the diagonal that it is given", () =>
    withinPoolScope(pool, async () => {
      const chance = seededChance(3);
      const [rows, columns] = [50, 70];
      const dense = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => (chance.next() < 0.2 ? 1 + Math.floor(4 * chance.next()) : 0)),
      );
      const x = linkRows(kernels, sparseOf(dense));
      const [centre, diagonal] = [kernels.floats(columns), kernels.floats(columns)];
      for (let i = 0; i < columns; i++) [centre[i], diagonal[i]] = [i / 64, 100 + i];
      const matrix = takeTiles(kernels, columns);
      matrix.data.fill(Number.NaN);
      await sparseGram(pool, { x, scale: 0.5, centre, diagonal, matrix });
      for (let i = 0; i < columns; i++) {
        expect(upper(matrix, i, i)).toBe(100 + i);
        for (let j = i + 1; j < columns; j++) {
          const shared = dense.reduce((sum, row) => sum + row[i] * row[j], 0);
          expect(upper(matrix, i, j)).toBe(Math.fround(0.5 * (shared - centre[i] * centre[j])));
        }
      }
      const last = matrix.tile * matrix.tiles - 1;
      if (last >= columns) expect(upper(matrix, last, last)).toBe(1);
    }));

  it("takes what it says it takes", () => {
    for (const size of [1, 50, 300]) {
      const { tile, tiles } = tilesOf(size);
      expect(floatsOfTiles(size)).toBe((tile * tile * tiles * (tiles + 1)) / 2);
      expect(floatsOfSweep(size)).toBe(tile * tile * (2 * tiles + 3));
    }
    expect(bytesOfLinkedRows(10, 20, 100)).toBeGreaterThanOrEqual(4 * (11 + 21 + 400));
  });
});

describe("threads", () => {
  const pools = [1, 2, 3].map((threads) => createKernelPool({ threads, kind: "strict" }));
  afterAll(() => Promise.all(pools.map((pool) => pool.dispose())));

  it("change no bit", async () => {
    const all: Float32Array[] = [];
    for (const pool of pools) {
      await withinPoolScope(pool, async () => {
        const { matrix } = inventedMatrix(pool.kernels, 430, 30);
        expect(await sweep(pool, matrix)).toBe(430);
        all.push(matrix.data.slice());
      });
    }
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  it("stop at a signal", async () => {
    const [, two] = pools;
    await withinPoolScope(two, async () => {
      const { matrix } = inventedMatrix(two.kernels, 100, 3);
      const stop = new AbortController();
      const sweeping = sweep(two, matrix, stop.signal, () => stop.abort(new Error("enough")));
      await expect(sweeping).rejects.toThrow("enough");
    });
  });
});

function sparseOf(dense: readonly (readonly number[])[]) {
  const rows = dense.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [[column, value] as const])));
  const indptr = Uint32Array.from([0, ...rows.map((row) => row.length)]);
  for (let r = 0; r < rows.length; r++) indptr[r + 1] += indptr[r];
  const indices = Uint32Array.from(rows.flat(), ([column]) => column);
  const data = Float32Array.from(rows.flat(), ([, value]) => value);
  return { rows: rows.length, columns: dense[0].length, indptr, indices, data };
}
