// Which films belong to the head of a catalogue, whose inner products are kept: those that most people have.
import type { HeadProducts } from "../../../kernels/neighbours/head-products.ts";
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import { takeIntegers } from "./take-table.ts";

/**
 * The head, with room for its products.
 *
 * @param byFilm films x people
 * @param most films of the head; among films with as many people those of lower index come first
 */
export function takeHead(pool: KernelPool, { rows, indptr }: SparseRows, most: number): HeadProducts {
  const people = (film: number) => (indptr[film + 1] as number) - (indptr[film] as number);
  const ranked = Array.from({ length: rows }, (_, film) => film).sort((i, j) => people(j) - people(i) || i - j);
  const head = ranked.slice(0, most);
  const placeOf = pool.kernels.integers(rows).fill(-1);
  head.forEach((film, place) => {
    placeOf[film] = place;
  });
  return { head: takeIntegers(pool, head), placeOf, gram: pool.kernels.floats(head.length ** 2) };
}
