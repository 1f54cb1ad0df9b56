// What some films add to people's scores, as a job over the people: rows of a matrix of weights, each times what a person has of its film.
import type { KernelJob } from "../pool/kernel-pool.ts";

export interface AddedScores {
  /** Films that are scored: columns of `weights` and of `scores`. */
  readonly columns: number;
  /** The rows of the films from `first` on: what each adds to every film. */
  readonly weights: Float32Array;
  readonly first: number;
  /** One a person: their entries of these films are at from[u] up to, not including, to[u]. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** One an entry: the film, and how much the person has of it. */
  readonly films: Int32Array;
  readonly values: Float32Array;
  /** people x columns, added to. */
  readonly scores: Float32Array;
}

export const addScores: KernelJob<AddedScores> = {
  module: import.meta.url,
  name: "addScores",
  run(kernels, { columns, weights, first, from, to, films, values, scores }, firstPerson, end) {
    for (let person = firstPerson; person < end; person++) {
      const own = scores.subarray(person * columns, (person + 1) * columns);
      for (let e = from[person]; e < to[person]; e++) {
        const at = (films[e] - first) * columns;
        kernels.axpy(columns, values[e], weights.subarray(at, at + columns), own);
      }
    }
  },
};
