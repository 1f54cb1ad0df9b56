// The life of arrays taken for work that runs on a pool, as withinScope has it for work that does not wait.
import type { KernelPool } from "./kernel-pool.ts";

/**
 * Runs `work` and then releases every array that was taken from the pool's kernels meanwhile, also where it fails. Scopes may
 * lie in one another but not side by side: one work at a time on one pool.
 *
 * @param work must have settled every run that it started when it settles
 * @throws whatever `work` throws
 */
export async function withinPoolScope<T>({ kernels }: KernelPool, work: () => Promise<T>): Promise<T> {
  const mark = kernels.mark();
  try {
    return await work();
  } finally {
    kernels.release(mark);
  }
}
