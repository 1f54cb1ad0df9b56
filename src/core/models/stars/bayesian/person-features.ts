// What moves the prior of a person who asks, in the memory that scoring works in: their films, and their traits where they were learnt from.
import type { ServingKernels } from "../../../../kernels/kernels.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import type { StarPerson } from "../star-model.ts";

export interface PersonSetting {
  readonly implicit: boolean;
  readonly peopleTraits?: SparseRows | undefined;
}

/** One sparse row. */
export interface PersonFeatures {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float32Array;
}

/** Films of the history, each over the root of their number; then the person's traits. */
export function takeFeatures(
  kernels: ServingKernels,
  { history, user }: StarPerson,
  items: number,
  { implicit, peopleTraits }: PersonSetting,
): PersonFeatures {
  const rated = implicit ? history.items : new Uint32Array(0);
  const [from, to] =
    user === null || peopleTraits === undefined ? [0, 0] : [peopleTraits.indptr[user]!, peopleTraits.indptr[user + 1]!];
  const count = rated.length + to - from;
  const features = { starts: kernels.integers(2), columns: kernels.integers(count), weights: kernels.floats(count) };
  features.starts[1] = count;
  features.columns.set(rated);
  features.weights.fill(1 / Math.sqrt(rated.length), 0, rated.length);
  for (let k = from; k < to; k++) {
    features.columns[rated.length + k - from] = (implicit ? items : 0) + peopleTraits!.indices[k]!;
    features.weights[rated.length + k - from] = peopleTraits!.data[k]!;
  }
  return features;
}
