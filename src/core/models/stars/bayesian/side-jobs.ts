// What threads do with a chunk of rows in a sweep: what is left of each rating when the other side's biases are taken off, how far the
// model is from it, and the draw itself. Chance comes in streams of its own for every chunk, so that the number of threads changes
// nothing.
import type { GaussianRows, SparseFactors } from "../../../../kernels/kernels.ts";
import type { KernelJob } from "../../../../kernels/pool/kernel-pool.ts";
import { createRandom } from "../../../random/random.ts";

export interface EntryTargets {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly ratings: Float32Array;
  /** The other side's rows, columns x width, and where a bias stands in them. */
  readonly other: Float32Array;
  readonly width: number;
  readonly bias: number;
  /** One an entry, overwritten. */
  readonly targets: Float32Array;
}

export const entryTargets: KernelJob<EntryTargets> = {
  module: import.meta.url,
  name: "entryTargets",
  run(_, { starts, columns, ratings, other, width, bias, targets }, from, to) {
    const end = starts[to]!;
    for (let e = starts[from]!; e < end; e++) targets[e] = ratings[e]! - other[columns[e]! * width + bias]!;
  },
};

export interface SquaredErrors {
  readonly rows: SparseFactors;
  /** rows x dimension. */
  readonly x: Float32Array;
  readonly targets: Float32Array;
  /** One an entry: scratch. */
  readonly products: Float32Array;
  /** One a row, overwritten: the sum of its entries' squared errors. */
  readonly sums: Float32Array;
}

export const squaredErrors: KernelJob<SquaredErrors> = {
  module: import.meta.url,
  name: "squaredErrors",
  run(kernels, { rows, x, targets, products, sums }, from, to) {
    kernels.rowProducts(rows, from, to, x, products);
    for (let row = from; row < to; row++) {
      let sum = 0;
      for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++) sum += (targets[e]! - products[e]!) ** 2;
      sums[row] = sum;
    }
  },
};

export interface RowDraws {
  readonly rows: GaussianRows;
  /** Numbers of a row that are in use: the others get no noise. */
  readonly used: number;
  /** Standard deviation of the noise; 0 for the means. */
  readonly noise: number;
  readonly seed: number;
  /** Of the first chunk; each row is a stream further. */
  readonly stream: number;
  /** rows x dimension, overwritten. */
  readonly x: Float32Array;
  /** One: a row, counted from 1, whose posterior is none in float32; 0 for none. */
  readonly undrawn: Int32Array;
}

export const rowDraws: KernelJob<RowDraws> = {
  module: import.meta.url,
  name: "rowDraws",
  run(kernels, { rows, used, noise, seed, stream, x, undrawn }, from, to) {
    fillNoise(x, { from, to, width: rows.dimension, used, noise }, seed, stream + from);
    const reached = kernels.drawGaussianRows(rows, from, to, x);
    if (reached < to) Atomics.store(undrawn, 0, reached + 1);
  },
};

export interface NoiseRows {
  readonly width: number;
  readonly used: number;
  readonly noise: number;
  readonly seed: number;
  readonly stream: number;
  readonly x: Float32Array;
}

/** Rows of independent normal numbers. */
export const noiseRows: KernelJob<NoiseRows> = {
  module: import.meta.url,
  name: "noiseRows",
  run(_, { width, used, noise, seed, stream, x }, from, to) {
    fillNoise(x, { from, to, width, used, noise }, seed, stream + from);
  },
};

function fillNoise(
  x: Float32Array,
  at: {
    readonly from: number;
    readonly to: number;
    readonly width: number;
    readonly used: number;
    readonly noise: number;
  },
  seed: number,
  stream: number,
): void {
  const { from, to, width, used, noise } = at;
  x.fill(0, from * width, to * width);
  if (noise === 0) return;
  const random = createRandom(seed, stream);
  for (let row = from; row < to; row++) {
    for (let k = row * width, end = k + used; k < end; k++) x[k] = noise * random.normal();
  }
}
