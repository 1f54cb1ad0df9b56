// How alike films are by what is known of them: products of their rows (film-reader.ts). Films that share a trait are found by the
// trait, so that a film costs what its traits are shared by, and one pass over the dense columns.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../kernels/pool/parallel-gemm.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import type { FilmRows } from "./film-reader.ts";

/** Films that others are compared with. */
export class ComparedFilms {
  readonly rows: FilmRows;
  private readonly byTrait: SparseRows;

  constructor(rows: FilmRows) {
    this.rows = rows;
    this.byTrait = transposed(rows.traits);
  }

  /**
   * The similarity of one film to each of these.
   *
   * @param others rows by the same reader
   * @param out as long as there are films here, overwritten
   */
  write(rows: FilmRows, film: number, out: Float64Array): void {
    const { films, width, dense: own } = this.rows;
    const row = rows.dense.subarray(film * width, (film + 1) * width);
    for (let i = 0, at = 0; i < films; i++) {
      let sum = 0;
      for (let k = 0; k < width; k++, at++) sum += row[k]! * own[at]!;
      out[i] = sum;
    }
    this.addShared(rows.traits, film, out);
  }

  /**
   * The similarities of these films to one another.
   *
   * @returns films x films, from the pool's kernels: the caller's scope owns it
   */
  async matrix(pool: KernelPool, signal?: AbortSignal): Promise<Float32Array> {
    const { films, width, dense, traits } = this.rows;
    const matrix = pool.kernels.floats(films * films);
    await withinPoolScope(pool, async () => {
      const columns = pool.kernels.floats(dense.length);
      columns.set(dense);
      const [a, b] = [
        { data: columns, transposed: false },
        { data: columns, transposed: true },
      ];
      await parallelGemm(pool, films, films, width, a, b, matrix, false, signal);
    });
    for (let i = 0; i < films; i++) this.addShared(traits, i, matrix.subarray(i * films, (i + 1) * films));
    return matrix;
  }

  /** Adds what a film's traits share with each of these. */
  private addShared(traits: SparseRows, film: number, out: Float64Array | Float32Array): void {
    const { indptr, indices, data } = this.byTrait;
    for (let e = traits.indptr[film]!; e < traits.indptr[film + 1]!; e++) {
      const trait = traits.indices[e]!;
      const weight = traits.data[e]!;
      for (let k = indptr[trait]!; k < indptr[trait + 1]!; k++) out[indices[k]!]! += weight * data[k]!;
    }
  }
}
