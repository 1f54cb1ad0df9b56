// How alike films are by what is known of them: dense columns by a matrix product, all else as compared-films.ts has it.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../kernels/pool/parallel-gemm.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { takeFloats } from "../ranking/take-table.ts";
import { ComparedFilms } from "./compared-films.ts";
import type { FilmRows } from "./film-reader.ts";
import type { FilmReading } from "./film-reading.ts";

/**
 * The similarity of each of some films to each of others; both read by the same reader.
 *
 * @returns films x others, row-major, from the pool's kernels: the caller's scope owns it
 */
export async function similaritiesOf(
  pool: KernelPool,
  films: FilmRows,
  others: FilmRows,
  { together }: Pick<FilmReading, "together">,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const matrix = pool.kernels.floats(films.films * others.films);
  await withinPoolScope(pool, async () => {
    const a = { data: takeFloats(pool, films.dense), transposed: false };
    const b = { data: takeFloats(pool, others.dense), transposed: true };
    await parallelGemm(pool, films.films, others.films, films.width, a, b, matrix, false, signal);
  });
  const compared = new ComparedFilms(others, together);
  for (let film = 0; film < films.films; film++) {
    compared.add(films, film, matrix.subarray(film * others.films, (film + 1) * others.films));
  }
  return matrix;
}
