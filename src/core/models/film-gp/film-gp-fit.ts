// Fits the film Gaussian process: one factorisation of the covariance, and out of its inverse, in closed form, every fit that
// leaves films out. With a = K^-1 y and F the films of a fold (Rasmussen & Williams 2006, equations 5.10 to 5.12, for sets):
//   what the others expect of F     y_F - (K^-1_FF)^-1 a_F
//   the others' weights             a_R - K^-1_RF (K^-1_FF)^-1 a_F
//   what the others less one expect of that one: y_i - a'_i / (K^-1_ii - K^-1_iF (K^-1_FF)^-1 K^-1_Fi)
import { assembleCovariance } from "../../../kernels/covariance/covariance-rows.ts";
import { invertFactored } from "../../../kernels/covariance/inverse-columns.ts";
import type { Kernels } from "../../../kernels/kernels.ts";
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { withinScope } from "../../../kernels/within-scope.ts";
import { gpArrays } from "./gp-arrays.ts";
import { type FilmGpHyper, hyperLayout, hyperToVector } from "./gp-hyper.ts";
import type { GpReader, GpRows } from "./gp-rows.ts";

export interface GpFitInput {
  readonly rows: GpRows;
  /** What is to be learnt, one a film. */
  readonly targets: Float64Array;
  /** What is expected before anything is known. */
  readonly centre: number;
  /** Variance of the noise, one a film; infinite for a film that has no target, of which the fit still says what it expects. */
  readonly noise: Float64Array;
  /** Ways to fold the films: the fold of each film, from 0. */
  readonly foldings: readonly Int32Array[];
  /** Whether fits that leave a fold out also say what they expect of the films that they learnt from; default true. Half of what folds cost. */
  readonly expectLearnt?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** A fit with some films left out, or none. */
export interface GpFit {
  /** One a film: the prediction of any film is centre + sum of weights times its covariances; 0 for those left out. */
  readonly weights: Float32Array;
  /** One a film: of those left out what the others expect, of the others what all others but the film itself expect, NaN where that was not asked for. */
  readonly expected: Float64Array;
}

export interface GpFits {
  readonly whole: GpFit;
  /** By folding and fold. */
  readonly byFold: readonly (readonly GpFit[])[];
}

/** Stands for an infinite variance: a film with it moves nothing by more than rounding. */
const endless = 1e7;

/** @throws RangeError where the covariance is not positive definite in float32; the signal's reason when cancelled */
export async function fitFilmGp(
  pool: KernelPool,
  reader: GpReader,
  hyper: FilmGpHyper,
  { rows, targets, centre, noise, foldings, expectLearnt = true, signal }: GpFitInput,
): Promise<GpFits> {
  const n = rows.films;
  return await withinPoolScope(pool, async () => {
    const { kernels } = pool;
    const layout = hyperLayout(reader.parts);
    const inverse = kernels.floats(n * n);
    const weights = kernels.floats(n);
    const centred = targets.map((target, i) => (Number.isFinite(noise[i]!) ? target - centre : 0));
    await withinPoolScope(pool, async () => {
      const arrays = gpArrays(kernels, reader, rows, layout, hyperToVector(layout, hyper));
      const factor = kernels.floats(n * n);
      await assembleCovariance(pool, arrays, factor, signal);
      for (let i = 0; i < n; i++) factor[i * n + i]! += Math.min(noise[i]!, endless);
      const factored = kernels.cholesky(n, factor);
      if (factored < n) {
        const seen = `the covariance of ${n} films is not positive definite at film ${factored}`;
        throw new RangeError(`Cannot fit the film Gaussian process: ${seen}; noise of a larger variance was needed`);
      }
      weights.set(centred);
      kernels.choleskySolve(n, factor, 1, weights);
      await invertFactored(pool, n, factor, inverse, signal);
    });
    const solved: Solved = { n, inverse, weights, centred, centre };
    return {
      whole: wholeFit(solved),
      byFold: foldings.map((foldOf) => {
        const folds = foldOf.reduce((most, fold) => Math.max(most, fold), -1) + 1;
        return Array.from({ length: folds }, (_, fold) => {
          signal?.throwIfAborted();
          return foldFit(kernels, solved, foldOf, fold, expectLearnt);
        });
      }),
    };
  });
}

interface Solved {
  readonly n: number;
  /** n x n, upper triangle */
  readonly inverse: Float32Array;
  readonly weights: Float32Array;
  readonly centred: Float64Array;
  readonly centre: number;
}

function wholeFit({ n, inverse, weights, centred, centre }: Solved): GpFit {
  const expected = centred.map((target, i) => centre + target - weights[i]! / inverse[i * n + i]!);
  return { weights: weights.slice(), expected };
}

function foldFit(kernels: Kernels, solved: Solved, foldOf: Int32Array, fold: number, expectLearnt: boolean): GpFit {
  const { n, inverse, weights, centred, centre } = solved;
  const all = Array.from({ length: n }, (_, i) => i);
  const left = all.filter((i) => foldOf[i] === fold);
  const rest = all.filter((i) => foldOf[i] !== fold);
  const entry = (i: number, j: number) => (i <= j ? inverse[i * n + j]! : inverse[j * n + i]!);
  return withinScope(kernels, () => {
    const [c, m] = [left.length, rest.length];
    const factor = kernels.floats(c * c);
    for (const [x, i] of left.entries()) for (let y = x; y < c; y++) factor[x * c + y] = entry(i, left[y]!);
    kernels.cholesky(c, factor);
    const shift = kernels.floats(c);
    for (const [x, i] of left.entries()) shift[x] = weights[i]!;
    kernels.choleskySolve(c, factor, 1, shift);
    const across = kernels.floats(c * m);
    for (const [x, i] of left.entries()) for (let y = 0; y < m; y++) across[x * m + y] = entry(i, rest[y]!);
    const own = new Float32Array(n);
    const expected = new Float64Array(n);
    for (const [x, i] of left.entries()) expected[i] = centre + centred[i]! - shift[x]!;
    const moved = new Float64Array(m);
    for (let x = 0; x < c; x++) {
      for (let y = 0, at = x * m; y < m; y++, at++) moved[y]! += across[at]! * shift[x]!;
    }
    for (const [y, j] of rest.entries()) own[j] = weights[j]! - moved[y]!;
    const lost = expectLearnt ? lostPrecision(kernels, factor, across, c, m) : null;
    for (const [y, j] of rest.entries()) {
      expected[j] = lost ? centre + centred[j]! - own[j]! / (inverse[j * n + j]! - lost[y]!) : Number.NaN;
    }
    return { weights: own, expected };
  });
}

/**
 * K^-1_iF (K^-1_FF)^-1 K^-1_Fi, one a film i that is not in the fold F.
 *
 * @param factor c x c, of K^-1_FF
 * @param across c x m, K^-1_FR
 */
function lostPrecision(kernels: Kernels, factor: Float32Array, across: Float32Array, c: number, m: number) {
  const solved = kernels.floats(c * m);
  solved.set(across);
  kernels.choleskySolve(c, factor, m, solved);
  const lost = new Float64Array(m);
  for (let x = 0; x < c; x++) {
    for (let y = 0, at = x * m; y < m; y++, at++) lost[y]! += across[at]! * solved[at]!;
  }
  return lost;
}
