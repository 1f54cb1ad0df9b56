// A pool whose memory is as large as somebody said that it has to be.
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import type { KernelPool } from "../../../../src/kernels/pool/kernel-pool.ts";
import { referenceKernels } from "../../../../src/kernels/reference/reference-kernels.ts";

/** Hands out so many bytes at a time, and no more. */
export function poolOfBytes(most: number): KernelPool {
  return callingThreadPool({ ...referenceKernels, ...counting(most) });
}

function counting(most: number): Pick<typeof referenceKernels, "floats" | "integers" | "mark" | "release"> {
  let taken = 0;
  const take = (length: number) => {
    taken += 4 * length;
    if (taken > most) throw new RangeError(`${taken} of ${most} bytes`);
    return length;
  };
  return {
    floats: (length) => new Float32Array(take(length)),
    integers: (length) => new Int32Array(take(length)),
    mark: () => taken,
    release: (mark) => {
      taken = mark;
    },
  };
}
