// The kernels in WebAssembly that answering takes, behind the common interface: turns arrays into addresses, checks that they belong
// here and are long enough, and calls. The loops are in assembly/, their plain twins in ../reference.
import { checkQuads } from "../check-quads.ts";
import { checkRidgeRows } from "../check-ridge-rows.ts";
import type { RidgeRows, ServingKernels } from "../kernels.ts";
import type { Arena } from "./arena.ts";
import type { ServingExports } from "./kernel-exports.ts";

/** @param arena hands out arrays of the memory that `wasm` runs on, outside its workspace */
export function bindServing(name: string, wasm: ServingExports, arena: Arena): ServingKernels {
  const at = (array: Float32Array | Int32Array, length: number) => arena.addressOf(array, length);
  return {
    name,
    floats: (length) => arena.floats(length),
    integers: (length) => arena.integers(length),
    mark: () => arena.mark(),
    release: (mark) => arena.release(mark),
    gram(rows, columns, x, g, accumulate) {
      wasm.gram(rows, columns, at(x, rows * columns), at(g, columns * columns), accumulate);
    },
    cholesky(size, a) {
      const atA = at(a, size * size); // before anything is taken: it could lie where a released array was
      const padded = 8 * Math.ceil(size / 8);
      return withWork(arena, padded * (padded + 1), (work) => wasm.cholesky(size, atA, work));
    },
    combineRows({ dimension, starts, columns, weights, factors }, from, to, out) {
      const entries = starts[to] as number;
      const table = [at(starts, to + 1), at(columns, entries), at(weights, entries)] as const;
      wasm.combineRows(from, to, dimension, ...table, at(factors, factors.length), at(out, to * dimension));
    },
    solveRidgeRows(rows, from, to, x, values) {
      const args = ridgeAddresses(arena, rows, to, x, values);
      return withWork(arena, wasm.ridgeRowsWork(rows.dimension), (work) =>
        wasm.solveRidgeRows(from, to, ...args, work),
      );
    },
    drawGaussianRows(rows, from, to, x) {
      checkRidgeRows(rows);
      const { dimension, starts, columns, weights, targets, factors, base, right } = rows;
      const entries = starts[to] as number;
      const table = [at(starts, to + 1), at(columns, entries), at(weights, entries), at(targets, entries)] as const;
      const prior = [at(factors, factors.length), at(base, dimension ** 2), at(right, to * dimension)] as const;
      const atX = at(x, to * dimension);
      return withWork(arena, wasm.ridgeRowsWork(dimension), (work) =>
        wasm.drawGaussianRows(from, to, dimension, ...table, ...prior, atX, work),
      );
    },
    rowProducts({ dimension, starts, columns, factors }, from, to, x, out) {
      const entries = starts[to] as number;
      const table = [at(starts, to + 1), at(columns, entries), at(factors, factors.length)] as const;
      wasm.rowProducts(from, to, dimension, ...table, at(x, to * dimension), at(out, entries));
    },
    addDrawnProducts(asked, { dimension, factors, biases }, x, sums) {
      checkQuads(dimension);
      const count = asked.length;
      const table = [at(asked, count), at(biases, biases.length), at(factors, factors.length)] as const;
      wasm.addDrawnProducts(count, dimension, ...table, at(x, 2 * dimension), at(sums, 4 * count));
    },
  };
}

type RidgeArguments = readonly [
  dimension: number,
  starts: number,
  columns: number,
  weights: number,
  added: number,
  factors: number,
  base: number,
  ridges: number,
  x: number,
  values: number,
];

/** What both solvers of ridge rows take, from `dimension` to `values`. */
export function ridgeAddresses(
  arena: Arena,
  rows: RidgeRows,
  to: number,
  x: Float32Array,
  values: Float32Array,
): RidgeArguments {
  checkRidgeRows(rows);
  const { dimension, starts, columns, weights, added, factors, base, ridges } = rows;
  const at = (array: Float32Array | Int32Array, length: number) => arena.addressOf(array, length);
  const entries = starts[to] as number;
  const table = [at(starts, to + 1), at(columns, entries), at(weights, entries)] as const;
  const system = [at(factors, factors.length), at(base, dimension ** 2), at(ridges, to)] as const;
  return [dimension, ...table, added, ...system, at(x, to * dimension), at(values, to)] as const;
}

/** Runs something with room to work in, which is given back. Addresses are taken before: released arrays could lie there. */
export function withWork<T>(arena: Arena, floats: number, run: (work: number) => T): T {
  const mark = arena.mark();
  const result = run(arena.floats(floats).byteOffset);
  arena.release(mark);
  return result;
}
