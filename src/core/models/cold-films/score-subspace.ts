// The few directions in which what EASE says of films differs: its scores for everybody who was learnt from, people x films, are nearly
// of low rank, and what is needed of a film without ratings are coordinates, not a weight from every other film. With S = X W the
// scores of the films with traits, V their leading right singular vectors (ranking/leading-directions.ts, on S'S):
//   S is about S V V',   so a column of weights is about (W V) times the film's row of V
// V is what is learnt from traits, W V (all films x rank) what a file keeps.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../kernels/pool/parallel-gemm.ts";
import { parallelGram } from "../../../kernels/pool/parallel-gram.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { leadingEigenvectors } from "../ranking/leading-directions.ts";

/**
 * The leading right singular vectors of S.
 *
 * @param scores people x films, from the pool's kernels
 * @param rank at most `films`
 * @returns films x rank, row-major; columns are orthonormal, or zeros where S has fewer directions
 */
export function leadingDirections(
  pool: KernelPool,
  { people, films, scores }: { readonly people: number; readonly films: number; readonly scores: Float32Array },
  rank: number,
  seed: number,
  signal?: AbortSignal,
): Promise<Float32Array> {
  return withinPoolScope(pool, async () => {
    const gram = pool.kernels.floats(films * films);
    await parallelGram(pool, people, films, scores, gram, false, signal);
    const plain = (data: Float32Array) => ({ data, transposed: false });
    return leadingEigenvectors(pool, { rows: films, rank, seed }, (directions, out) =>
      parallelGemm(pool, films, rank, films, plain(gram), plain(directions), out, false, signal),
    );
  });
}
