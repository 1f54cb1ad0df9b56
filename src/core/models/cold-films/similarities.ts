// How alike films are by what is known of them: the products of their rows (film-reader.ts), dense columns by matrix product, traits by who
// shares them.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../kernels/pool/parallel-gemm.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { takeFloats } from "../ranking/take-table.ts";
import type { FilmRows } from "./film-reader.ts";
import { SharedTraits } from "./shared-traits.ts";

/**
 * The similarity of each of some films to each of others; both read by the same reader.
 *
 * @returns films x others, row-major, from the pool's kernels: the caller's scope owns it
 */
export async function similaritiesOf(
  pool: KernelPool,
  films: FilmRows,
  others: FilmRows,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const matrix = pool.kernels.floats(films.films * others.films);
  await withinPoolScope(pool, async () => {
    const a = { data: takeFloats(pool, films.dense), transposed: false };
    const b = { data: takeFloats(pool, others.dense), transposed: true };
    await parallelGemm(pool, films.films, others.films, films.width, a, b, matrix, false, signal);
  });
  const shared = new SharedTraits(others.traits);
  for (let film = 0; film < films.films; film++) {
    shared.add(films.traits, film, matrix.subarray(film * others.films, (film + 1) * others.films));
  }
  return matrix;
}
