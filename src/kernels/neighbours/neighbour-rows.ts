// The nearest films of each film, a chunk of films at a time: co-occurrences are added up in one row of scratch, turned into
// similarities, and the largest kept. A films x films matrix is never made.
//   s_ij = sum_u l_ui v_uj / (a_i b_j + shrink)
// is every similarity that the models have: a and b are the norms of a cosine, or powers of popularity. A film met by few people
// costs its people's films, not the catalogue.
import type { Kernels } from "../kernels.ts";
import type { KernelJob } from "../pool/kernel-pool.ts";
import { type HeadProducts, keepProducts } from "./head-products.ts";
import { addCoOccurrences, collectTouched, coOccurrences, type SparseTable } from "./sparse-table.ts";

export interface Similarity {
  /** films: a. */
  readonly own: Float32Array;
  /** films: b. */
  readonly other: Float32Array;
  readonly shrink: number;
}

export interface NeighbourRows {
  readonly table: SparseTable;
  readonly similarity: Similarity;
  /** Where the inner products of popular films are kept as well; null where nobody wants them. */
  readonly products: HeadProducts | null;
  /** The film that the job's item 0 is. */
  readonly offset: number;
  /** Most neighbours of a film. */
  readonly neighbours: number;
  /** films x neighbours: the nearest first; among equals the lower index. */
  readonly indices: Int32Array;
  /** films x neighbours: their similarities, above 0. */
  readonly values: Float32Array;
  /** films: how many were found. */
  readonly found: Int32Array;
}

/** A row with entries in less than one of so many films is cheaper walked and sorted once more than gone through. */
const fewOf = 16;

/** Scratch for such a row, each `most` long. */
interface Few {
  readonly most: number;
  readonly touched: Int32Array;
  readonly values: Float32Array;
}

export const neighbourRows: KernelJob<NeighbourRows> = {
  module: import.meta.url,
  name: "neighbourRows",
  run(kernels, args, from, to) {
    const { films } = args.table;
    const row = kernels.floats(films);
    const most = Math.floor(films / fewOf);
    const few: Few = { most, touched: kernels.integers(most), values: kernels.floats(most) };
    for (let item = from; item < to; item++) {
      const film = args.offset + item;
      addCoOccurrences(kernels, args.table, film, row);
      if (args.products !== null) keepProducts(args.products, film, row);
      if (coOccurrences(args.table, film) <= most) touchedOnly(kernels, args, film, row, few);
      else wholeRow(kernels, args, film, row);
    }
  },
};

/** The row is zero again afterwards. */
function wholeRow(kernels: Kernels, args: NeighbourRows, film: number, row: Float32Array): void {
  const { own, other, shrink } = args.similarity;
  const a = own[film];
  for (let j = 0; j < row.length; j++) row[j] /= a * other[j] + shrink;
  row[film] = 0; // nobody is its own neighbour
  keepNearest(kernels, args, film, row.length, row);
  row.fill(0);
}

/** The same for a film whose row is nearly empty. */
function touchedOnly(kernels: Kernels, args: NeighbourRows, film: number, row: Float32Array, few: Few): void {
  const { own, other, shrink } = args.similarity;
  const { touched, values } = few;
  const count = collectTouched(args.table, film, row, touched);
  touched.subarray(0, count).sort();
  for (let t = 0; t < count; t++) {
    const j = touched[t];
    values[t] = j === film ? 0 : -row[j] / (own[film] * other[j] + shrink);
    row[j] = 0;
  }
  const found = keepNearest(kernels, args, film, count, values);
  const start = film * args.neighbours;
  for (let t = start; t < start + found; t++) args.indices[t] = touched[args.indices[t]];
}

/** @returns how many of the `length` similarities were kept */
function keepNearest(
  kernels: Kernels,
  { neighbours, indices, values, found }: NeighbourRows,
  film: number,
  length: number,
  similarities: Float32Array,
): number {
  const [start, end] = [film * neighbours, (film + 1) * neighbours];
  const best = values.subarray(start, end);
  let count = kernels.topK(length, similarities, neighbours, indices.subarray(start, end), best);
  while (count > 0 && !(best[count - 1] > 0)) count--;
  found[film] = count;
  return count;
}
