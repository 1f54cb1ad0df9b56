// The leading eigenvectors of a symmetric matrix that is known by what it does: orthogonal iteration, which is subspace iteration (Halko,
// Martinsson & Tropp 2011, "Finding structure with randomness", algorithm 4.4) whose columns settle one behind the other, largest first.
//   X <- orthonormal columns of A X
// Cost: what A X costs, and 4 rows rank^2 flops in float64 on the calling thread, a step.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { createRandom } from "../../random/random.ts";

const steps = 8;

/** @param out rows x rank, overwritten: A times `directions`, of the same shape; both are from the pool's kernels */
export type Multiply = (directions: Float32Array, out: Float32Array) => Promise<void>;

export interface DirectionsWanted {
  readonly rows: number;
  /** At most `rows`. */
  readonly rank: number;
  readonly seed: number;
}

/** @returns rows x rank, row-major; columns are orthonormal, or zeros where A has fewer directions */
export function leadingEigenvectors(
  pool: KernelPool,
  { rows, rank, seed }: DirectionsWanted,
  multiply: Multiply,
): Promise<Float32Array> {
  return withinPoolScope(pool, async () => {
    const [directions, turned] = [pool.kernels.floats(rows * rank), pool.kernels.floats(rows * rank)];
    const random = createRandom(seed, 281);
    for (let at = 0; at < directions.length; at++) directions[at] = random.normal();
    for (let step = 0; step < steps; step++) {
      await multiply(directions, turned);
      directions.set(turned);
      orthonormalise(directions, rows, rank);
    }
    return directions.slice();
  });
}

/** What is left of a column beside those before it, below which it counts as theirs. */
const leastShare = 1e-6;

/** Modified Gram-Schmidt, twice, in float64; a column that others span becomes zeros. */
function orthonormalise(x: Float32Array, rows: number, columns: number): void {
  const done: Float64Array[] = [];
  for (let k = 0; k < columns; k++) {
    const own = Float64Array.from({ length: rows }, (_, i) => x[i * columns + k]!);
    const whole = norm(own);
    for (let pass = 0; pass < 2; pass++) for (const other of done) takeAway(own, other);
    const left = norm(own);
    const isOwn = left > leastShare * whole;
    for (let i = 0; i < rows; i++) own[i] = isOwn ? own[i]! / left : 0;
    done.push(own);
    for (let i = 0; i < rows; i++) x[i * columns + k] = own[i]!;
  }
}

function norm(x: Float64Array): number {
  return Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
}

/** x less its share in the direction of a unit vector. */
function takeAway(x: Float64Array, unit: Float64Array): void {
  let share = 0;
  for (let i = 0; i < x.length; i++) share += x[i]! * unit[i]!;
  for (let i = 0; i < x.length; i++) x[i]! -= share * unit[i]!;
}
