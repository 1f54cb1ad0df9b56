// The threads and the memory that the film quality models are fitted in.
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { createKernelPool } from "../threads/create-kernel-pool.ts";
import { poolPages } from "../threads/kernel-pages.ts";

/** Covariance, its panels while it is factored, and its inverse; then what films read, and a fold across the others. */
const matrices = 3;
const wordsAFilm = 2500;

/**
 * A pool with room for a Gaussian process over so many films.
 *
 * @throws InputError where no memory is large enough, or has no room for so many threads
 */
export function qualityPool(films: number, threads: number): KernelPool {
  return createKernelPool({ threads, pages: poolPages(4 * films * (matrices * films + wordsAFilm), threads) });
}
