// From a table to the weights of EASE and its kin: P = A^-1, B = -P / (factor diag(P)) with a zero diagonal (P_ij by P_jj: a
// column by its own). Where a table has few rows that all films have in common, by an inverse of rows by rows; else
// by one of films by films.
import { withinPoolScope } from "../../../../kernels/pool/within-pool-scope.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import type { FitWork, RatingsSize } from "../ranking-model.ts";
import { isSolved } from "./check-solution.ts";
import type { EaseSystem } from "./ease-system.ts";
import { rowsSystem } from "./rows-system.ts";
import { rowsWeights } from "./rows-weights.ts";
import { bytesOfSweep, sweepWeights } from "./sweep-weights.ts";

/** What 32-bit addresses of a pool's memory reach. */
const mostBytes = 2 ** 32;

/** Bytes of kernel memory that solving takes at most: the other way is only taken where it needs no more. */
export const bytesOfSolution = (size: RatingsSize): number => bytesOfSweep(size);

/** Bytes of B, which stays when the pool's memory is given back. */
export const bytesOfWeights = ({ items }: RatingsSize): number => 4 * items ** 2;

/**
 * @param what the model, for messages
 * @param factor what the weights are divided by
 * @returns B, films x films, row-major
 * @throws RangeError where A is not positive definite in float32, or takes more memory than a pool can have; what `KernelPool.run` throws
 */
export async function easeWeights(
  what: string,
  system: EaseSystem,
  factor: number,
  work: FitWork,
): Promise<Float32Array> {
  checkSize(what, system.rows);
  const byRows = rowsSystem(system);
  const solution = await withinPoolScope(work.pool, () =>
    byRows === null ? sweepWeights(what, system, factor, work) : rowsWeights(what, system, byRows, factor, work),
  );
  if (solution === null || !isSolved(system, factor, solution)) {
    throw new RangeError(
      `Cannot fit ${what}: with this regularization the films' matrix is singular in float32, needed a larger regularization`,
    );
  }
  return solution.weights;
}

function checkSize(what: string, { rows, columns, indices }: SparseRows): void {
  const bytes = bytesOfSolution({ users: rows, items: columns, ratings: indices.length });
  if (bytes <= mostBytes) return;
  throw new RangeError(
    `Cannot fit ${what}: ${columns} films need ${(bytes / 2 ** 30).toFixed(1)} GiB of kernel memory, and there are at most 4; ` +
      "take slim, which needs no matrix of films by films, or fewer films",
  );
}
