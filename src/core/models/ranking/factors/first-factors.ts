// Where the films' factors begin. From chance it takes the first sweeps to find the directions in which tastes differ at all. Subspace
// iteration (Halko, Martinsson & Tropp 2011, "Finding structure with randomness", algorithm 4.4) finds them at once: random factors,
// each time multiplied by W'W and made orthonormal again, span nearly what the leading singular vectors of the weights W span. A step
// costs 4 x entries x width + 3 x films x width^2 flops and, in float64 on the calling thread, 2 / 3 factors^3: a small part of a sweep
// but for many factors of a small table. One sweep from there is worth four from chance (docs/guide/ials.md).
import { rowCombinations } from "../../../../kernels/factors/row-combinations.ts";
import type { KernelPool } from "../../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../../kernels/pool/parallel-gemm.ts";
import { parallelGram } from "../../../../kernels/pool/parallel-gram.ts";
import { withinPoolScope } from "../../../../kernels/pool/within-pool-scope.ts";
import { createRandom, type Random } from "../../../random/random.ts";
import type { FactorSettings } from "./factor-settings.ts";
import type { Side } from "./factor-sides.ts";

export interface FirstFactors {
  readonly width: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/** Fills the films' factors, sd initialSpread / sqrt(factors) a number; the people's are worked in, and zeros in the end. */
export async function fillFirstFactors(
  pool: KernelPool,
  people: Side,
  films: Side,
  { factors, initialSpread, powerSteps }: FactorSettings,
  { width, seed, signal }: FirstFactors,
): Promise<void> {
  const random = createRandom(seed, 71);
  const spread = initialSpread / Math.sqrt(factors);
  const isFound = powerSteps > 0 && people.table.columns.length > 0;
  for (let first = 0; first < films.x.length; first += width) {
    for (let j = 0; j < factors; j++) films.x[first + j] = (isFound ? 1 : spread) * random.normal();
  }
  if (!isFound) return;
  const rated = films.count - countEmpty(films);
  for (let step = 0; step < powerSteps; step++) {
    await multiply(pool, people, films.x, width, signal);
    await multiply(pool, films, people.x, width, signal);
    await orthonormalise(pool, films, { factors, width, rated, random, signal });
  }
  people.x.fill(0);
  const scale = spread * Math.sqrt(rated);
  for (let k = 0; k < films.x.length; k++) films.x[k]! *= scale;
}

/** side.x = its weights times the other side's factors. */
async function multiply(
  pool: KernelPool,
  { count, table: { starts, columns, weights }, x }: Side,
  factors: Float32Array,
  width: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const rows = { dimension: width, starts, columns, weights, factors };
  const chunk = Math.max(1, Math.ceil((2 ** 21 * count) / (columns.length * width)));
  await pool.run(rowCombinations, { rows, out: x }, { items: count, chunk: Math.min(count, chunk) }, signal);
}

interface Turning extends Omit<FirstFactors, "seed"> {
  readonly factors: number;
  /** Films that anybody has. */
  readonly rated: number;
  readonly random: Random;
}

/**
 * X becomes X U^-1, where X'X = U'U: the columns span what they did, and are orthonormal as far as float32 goes. Columns that others
 * span already begin anew by chance: a table may have fewer directions than there are factors.
 */
async function orthonormalise(
  pool: KernelPool,
  { count, x, table: { starts } }: Side,
  { factors, width, rated, random, signal }: Turning,
): Promise<void> {
  await withinPoolScope(pool, async () => {
    const turn = pool.kernels.floats(width * width);
    const turned = pool.kernels.floats(count * width);
    await parallelGram(pool, count, width, x, turn, false, signal);
    const spanned = writeInverseRoot(turn, factors, width);
    const [a, b] = [x, turn].map((data) => ({ data, transposed: false })) as [Turned, Turned];
    await parallelGemm(pool, count, width, width, a, b, turned, false, signal);
    x.set(turned);
    for (let row = 0; row < count; row++) {
      if (starts[row] === starts[row + 1]) continue;
      for (const j of spanned) x[row * width + j] = random.normal() / Math.sqrt(rated);
    }
  });
}

type Turned = { readonly data: Float32Array; readonly transposed: boolean };

/** A column is spanned by those before it where no more than this share of the mean square is its own: float32 says no more. */
const leastShare = 1e-6;

/**
 * In place of a symmetric G its U^-1, U'U = G, upper triangular; sums are float64. Columns that are spanned by others, and those of
 * padding, become zeros.
 *
 * @returns the spanned columns
 */
function writeInverseRoot(g: Float32Array, size: number, width: number): number[] {
  const u = new Float64Array(size * size);
  const spanned: number[] = [];
  let trace = 0;
  for (let i = 0; i < size; i++) trace += g[i * (width + 1)] as number;
  const least = (leastShare * trace) / size;
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      let sum = g[i * width + j] as number;
      for (let k = 0; k < i; k++) sum -= (u[k * size + i] as number) * (u[k * size + j] as number);
      if (i < j) u[i * size + j] = sum / (u[i * size + i] as number);
      else u[i * size + i] = sum > least ? Math.sqrt(sum) : Number.POSITIVE_INFINITY;
    }
    if (u[i * size + i] === Number.POSITIVE_INFINITY) spanned.push(i);
  }
  g.fill(0);
  for (let j = 0; j < size; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++) sum -= (u[i * size + k] as number) * (g[k * width + j] as number);
      g[i * width + j] = sum / (u[i * size + i] as number);
    }
  }
  return spanned;
}

function countEmpty({ count, table: { starts } }: Side): number {
  let empty = 0;
  for (let row = 0; row < count; row++) if (starts[row] === starts[row + 1]) empty++;
  return empty;
}
