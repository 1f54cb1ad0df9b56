// The nearest films of each film, a chunk of films at a time: co-occurrences are added up in one row of scratch, turned into
// similarities, and the largest kept. A films x films matrix is never made.
//   s_ij = sum_u l_ui v_uj / (a_i b_j + shrink)
// is every similarity that the models have: a and b are the norms of a cosine, or powers of popularity. A film met by few people
// costs its people's films, not the catalogue, but for the search of the largest (a row of 60,000 in some ten microseconds).
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

export const neighbourRows: KernelJob<NeighbourRows> = {
  module: import.meta.url,
  name: "neighbourRows",
  run(kernels, args, from, to) {
    const { films } = args.table;
    const [row, touched] = [kernels.floats(films), kernels.integers(films)];
    for (let item = from; item < to; item++) {
      const film = args.offset + item;
      addCoOccurrences(kernels, args.table, film, row);
      if (args.products !== null) keepProducts(args.products, film, row);
      // a second walk costs more than it spares where the first was longer than the catalogue
      if (4 * coOccurrences(args.table, film) > films) wholeRow(kernels, args, film, row);
      else touchedOnly(kernels, args, film, row, touched);
    }
  },
};

/** The row is zero again afterwards. */
function wholeRow(kernels: Kernels, args: NeighbourRows, film: number, row: Float32Array): void {
  const { own, other, shrink } = args.similarity;
  const a = own[film];
  for (let j = 0; j < row.length; j++) row[j] /= a * other[j] + shrink;
  keepNearest(kernels, args, film, row);
  row.fill(0);
}

/** The same for a film whose row is nearly empty. */
function touchedOnly(
  kernels: Kernels,
  args: NeighbourRows,
  film: number,
  row: Float32Array,
  touched: Int32Array,
): void {
  const { own, other, shrink } = args.similarity;
  const count = collectTouched(args.table, film, row, touched);
  for (let t = 0; t < count; t++) row[touched[t]] /= -(own[film] * other[touched[t]] + shrink);
  keepNearest(kernels, args, film, row);
  for (let t = 0; t < count; t++) row[touched[t]] = 0;
}

function keepNearest(
  kernels: Kernels,
  { neighbours, indices, values, found }: NeighbourRows,
  film: number,
  row: Float32Array,
): void {
  const [start, end] = [film * neighbours, (film + 1) * neighbours];
  const best = values.subarray(start, end);
  row[film] = 0; // nobody is its own neighbour
  let count = kernels.topK(row.length, row, neighbours, indices.subarray(start, end), best);
  while (count > 0 && !(best[count - 1] > 0)) count--;
  found[film] = count;
}
