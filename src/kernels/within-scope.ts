// The life of arrays taken from kernels: all that a piece of work takes is given back when it ends, however it ends.
import type { Kernels } from "./kernels.ts";

/**
 * Runs `work` and then releases every array that was taken from `kernels` meanwhile. What outlives the work must be copied
 * out of them first (`slice`, `new Float32Array(array)`). Scopes may lie in one another.
 *
 * @param work must end before it returns: a promise would go on with arrays that are already given back
 * @throws TypeError where `work` returns a promise; whatever `work` throws
 */
export function withinScope<T>(kernels: Pick<Kernels, "mark" | "release">, work: () => T): T {
  const mark = kernels.mark();
  try {
    const result = work();
    if (result instanceof Promise)
      throw new TypeError("Cannot release arrays: the work returned a promise, not a result");
    return result;
  } finally {
    kernels.release(mark);
  }
}
