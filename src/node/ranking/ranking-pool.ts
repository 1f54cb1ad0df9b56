// The threads and the memory that ranking models are fitted in: as much as the most demanding of them asks for.
import type { RankingModel } from "../../core/models/ranking/ranking-model.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { createKernelPool } from "../threads/create-kernel-pool.ts";
import { kernelPages } from "../threads/kernel-pages.ts";

/** A model and options that it will be fitted with. */
export interface Planned {
  readonly model: RankingModel;
  readonly options: object;
}

/**
 * A pool in which every plan can be fitted.
 *
 * @throws InputError where no memory is large enough
 */
export function rankingPool(planned: readonly Planned[], { users, items, data }: Ratings, threads: number): KernelPool {
  const size = { users: users.length, items: items.length, ratings: data.length };
  const bytes = Math.max(0, ...planned.map(({ model, options }) => model.memory(size, options)));
  return createKernelPool({ threads, pages: kernelPages(bytes) });
}
