// The few directions in which what EASE says of films differs: its scores for everybody who was learnt from, people x films, are nearly
// of low rank, and what is needed of a film without ratings are coordinates, not a weight from every other film. With S = X W the
// scores of the films with traits, V their leading right singular vectors (subspace iteration on S'S: Halko, Martinsson & Tropp
// 2011, algorithm 4.4):
//   S is about S V V',   so a column of weights is about (W V) times the film's row of V
// V is what is learnt from traits, W V (all films x rank) what a file keeps.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../kernels/pool/parallel-gemm.ts";
import { parallelGram } from "../../../kernels/pool/parallel-gram.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { createRandom } from "../../random/random.ts";

const steps = 8;

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
    const { kernels } = pool;
    const gram = kernels.floats(films * films);
    await parallelGram(pool, people, films, scores, gram, false, signal);
    const [directions, turned] = [kernels.floats(films * rank), kernels.floats(films * rank)];
    const random = createRandom(seed, 281);
    for (let at = 0; at < directions.length; at++) directions[at] = random.normal();
    const plain = (data: Float32Array) => ({ data, transposed: false });
    for (let step = 0; step < steps; step++) {
      await parallelGemm(pool, films, rank, films, plain(gram), plain(directions), turned, false, signal);
      directions.set(turned);
      orthonormalise(directions, films, rank);
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
