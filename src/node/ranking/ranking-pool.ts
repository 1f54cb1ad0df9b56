// The threads and the memory that models of ratings are fitted in: as much as the most demanding of them asks for.
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { availableMemory } from "../threads/available-memory.ts";
import { createKernelPool } from "../threads/create-kernel-pool.ts";
import { poolPages } from "../threads/kernel-pages.ts";
import { kernelBytesOf, type Planned } from "./memory-needs.ts";

/**
 * A pool in which every plan can be fitted.
 *
 * @param available bytes that this process may still take
 * @throws InputError that names the model, where no memory is large enough for it, and where so many threads have no room beside
 */
export function rankingPool(
  planned: readonly Planned[],
  { users, items, data }: Ratings,
  threads: number,
  available: number = availableMemory(),
): KernelPool {
  const size = { users: users.length, items: items.length, ratings: data.length };
  return createKernelPool({ threads, pages: poolPages(kernelBytesOf(planned, size, available), threads) });
}
