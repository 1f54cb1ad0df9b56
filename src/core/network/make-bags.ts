// Lists as a network stores them: one after the other, with the place where each begins.
import type { Bags } from "./input.ts";

/**
 * Bags of some lists.
 *
 * @param weightsOf the weights of one list's entries, in their order
 */
export function makeBags(
  lists: readonly (readonly number[])[],
  weightsOf: (list: readonly number[]) => readonly number[],
): Bags {
  const indptr = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) indptr[i + 1] = (indptr[i] as number) + list.length;
  return { indptr, indices: Int32Array.from(lists.flat()), weights: Float32Array.from(lists.flatMap(weightsOf)) };
}
