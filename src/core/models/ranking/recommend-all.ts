// The best films of everybody at once, where a model has factors: for evaluations and for lists made over night. One person who
// asks is answered by a scorer instead.
// Score of person u and film i: x_u . q_i, float32. Cost: people x films x width multiply-adds, and one look at each score.
// People go by in spans, so that memory does not grow with them: film factors, and of a span its people's factors, what they are
// spared and their lists.
import { bestFilms, mostBest, peopleOfChunk } from "../../../kernels/factors/best-films.ts";
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { checkFactors, checkLeftOut, type Factors, type LeftOut } from "./factors-to-rank.ts";
import type { FitWork } from "./ranking-model.ts";
import { takeFloats, takeIntegers } from "./take-table.ts";

export interface Recommendations {
  /** The lists' length: what was asked for, or all films where there are fewer. */
  readonly best: number;
  /** people: how many of a list are in use; fewer than `best` where too few films are left, or scores are NaN. */
  readonly found: Int32Array;
  /** people x best: films, the highest score first; among equals the lower index; 0 where none was found. */
  readonly indices: Int32Array;
  /** people x best: their scores; 0 where none was found. */
  readonly values: Float32Array;
}

/** Multiply-adds that make a span worth telling of, about a quarter of a second. */
const stepsOfSpan = 2 ** 34;
/** Numbers of a span in the pool's memory, of each kind: 16 MiB. */
const numbersOfSpan = 2 ** 22;

/**
 * The `n` best films of every person, the same for any number of threads.
 *
 * @param leftOut null where nobody is spared anything
 * @param work progress counts people; cancels between chunks
 * @throws RangeError for sizes that do not fit one another, films that there are not, and an n that cannot be; where the pool's
 * memory does not hold what `recommendAllMemory` says; the signal's reason
 */
export async function recommendAll(
  pool: KernelPool,
  factors: Factors,
  leftOut: LeftOut | null,
  n: number,
  { signal, onProgress }: Pick<FitWork, "signal" | "onProgress"> = {},
): Promise<Recommendations> {
  checkFactors(factors);
  if (leftOut !== null) checkLeftOut(factors, leftOut);
  const { people, films } = factors;
  const best = bestOf(films, n);
  const all = {
    best,
    found: new Int32Array(people),
    indices: new Int32Array(people * best),
    values: new Float32Array(people * best),
  };
  await withinPoolScope(pool, async () => {
    const filmFactors = inPool(pool, factors.filmFactors);
    const span = peopleOfSpan(factors, best);
    signal?.throwIfAborted();
    for (let from = 0; from < people; from += span) {
      const to = Math.min(from + span, people);
      await withinPoolScope(pool, () => rankSpan(pool, { ...factors, filmFactors }, leftOut, from, to, all, signal));
      onProgress?.({ what: "recommend", done: to, total: people, unit: "people" });
    }
  });
  return all;
}

/**
 * Bytes of kernel memory that recommending takes at most.
 *
 * @param mostLeftOut the films that one person is spared at most
 * @throws RangeError for an n that cannot be
 */
export function recommendAllMemory(
  size: Pick<Factors, "people" | "films" | "width">,
  mostLeftOut: number,
  n: number,
): number {
  const { people, films, width } = size;
  const best = bestOf(films, n);
  const span = Math.min(people, peopleOfSpan(size, best));
  return 4 * (films * width + span * (width + 2 * best + 2 + mostLeftOut)) + 256;
}

async function rankSpan(
  pool: KernelPool,
  { films, width, personFactors, filmFactors }: Factors,
  leftOut: LeftOut | null,
  from: number,
  to: number,
  all: Recommendations,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { kernels } = pool;
  const { best } = all;
  const items = to - from;
  const [start, end] = leftOut === null ? [0, 0] : [leftOut.indptr[from] as number, leftOut.indptr[to] as number];
  const args = {
    ...{ films, width, filmFactors, best },
    personFactors: inPool(pool, personFactors.subarray(from * width, to * width)),
    leftOutStart: leftOut === null ? kernels.integers(items + 1) : takeStarts(pool, leftOut.indptr, from, to),
    leftOut: leftOut === null ? kernels.integers(0) : takeIntegers(pool, leftOut.indices.subarray(start, end)),
    indices: kernels.integers(items * best),
    values: kernels.floats(items * best),
    found: kernels.integers(items),
  };
  await pool.run(bestFilms, args, { items, chunk: peopleOfChunk(films, width) }, signal);
  all.found.set(args.found, from);
  all.indices.set(args.indices, from * best);
  all.values.set(args.values, from * best);
}

function peopleOfSpan({ films, width }: Pick<Factors, "films" | "width">, best: number): number {
  const people = Math.min(numbersOfSpan / Math.max(best, width), stepsOfSpan / Math.max(1, films * width));
  const chunk = peopleOfChunk(films, width);
  return chunk * Math.max(1, Math.floor(people / chunk));
}

/** The array itself where the pool's jobs can work on it. */
function inPool(pool: KernelPool, values: Float32Array): Float32Array {
  return values.buffer === pool.kernels.floats(0).buffer ? values : takeFloats(pool, values);
}

function takeStarts(pool: KernelPool, indptr: Uint32Array, from: number, to: number): Int32Array {
  const starts = takeIntegers(pool, indptr.subarray(from, to + 1));
  const first = indptr[from] as number;
  for (let u = 0; u < starts.length; u++) starts[u]! -= first;
  return starts;
}

/** The length of a list. @throws RangeError */
function bestOf(films: number, n: number): number {
  const best = Math.min(n, films);
  if (Number.isInteger(n) && n >= 1 && best <= mostBest) return best;
  throw new RangeError(`Cannot recommend films: n must be a whole number from 1 to ${mostBest}, got ${n}`);
}
