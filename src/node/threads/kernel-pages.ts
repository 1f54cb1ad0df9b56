// How large a memory a worker's kernels need: WebAssembly counts it in pages and wants it known beforehand.
import { InputError } from "../../core/errors/input-error.ts";
import { mostLanes } from "../../kernels/wasm/shared-space.ts";

const pageBytes = 65_536;
const leastPages = 4096;
/** 3 GB: WebAssembly ends at 4, and packed panels want room, too. */
export const mostKernelBytes = 3e9;

/**
 * Pages for arrays of so many bytes, with room to spare.
 *
 * @throws InputError where that is more than a thread can have
 */
export function kernelPages(bytes: number): number {
  if (bytes > mostKernelBytes) {
    const seen = `this needs ${Math.ceil(bytes / 1e6).toLocaleString("en-US")} MB a thread; at most 3,000 can be had`;
    throw new InputError("Cannot train", `${seen}: smaller layers, tables or batches, or fewer films, were needed`);
  }
  return Math.max(leastPages, Math.ceil((1.1 * bytes) / pageBytes) + 256);
}

/**
 * Pages for the arrays of a pool whose threads share one memory.
 *
 * @throws InputError also where so many threads have no room beside them
 */
export function poolPages(bytes: number, threads: number): number {
  const pages = kernelPages(bytes);
  const most = mostLanes(pages);
  if (threads <= most) return pages;
  const arrays = Math.ceil((pages * pageBytes) / 1e6).toLocaleString("en-US");
  const seen = `${threads} threads have no room in one memory beside ${arrays} MB of arrays`;
  throw new InputError("Cannot train", `${seen}: at most ${most} threads were needed`);
}
