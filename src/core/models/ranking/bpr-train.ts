// Stochastic gradient descent over pairs, on the calling thread alone: a step reads what the step before it wrote, so threads that
// shared the work would give other factors each time (Niu et al. 2011, "Hogwild"), and here a seed gives the same bytes.
import { createRandom, type Random } from "../../random/random.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import { absentFilm } from "./absent-film.ts";
import type { BprOptions } from "./bpr-options.ts";
import { type BprFactors, pairStep } from "./bpr-steps.ts";
import type { FitWork } from "./ranking-model.ts";

/** Standard deviation of the factors before the first step. */
const startSpread = 0.1;
/** Steps times factors between two moments at which a signal is let through: some ten milliseconds. */
const stretchOfWork = 2 ** 22;

/** Where factors stay below, scores are finite in float32 however a history is answered; those that say anything are below 10. */
const mostFactor = 1e6;

/** Streams of the seed. */
const [ofStarts, ofPairs] = [0, 1];

/**
 * @param rows people x films, what counts; how much is not looked at
 * @throws RangeError where steps were so long that factors grew without end
 * @throws the signal's reason when it is aborted
 */
export async function trainBpr(
  rows: SparseRows,
  options: BprOptions,
  { seed, signal, onProgress }: Pick<FitWork, "seed" | "signal" | "onProgress">,
): Promise<BprFactors> {
  const { factors: width, sweeps } = options;
  const factors = startFactors(rows, width, createRandom(seed, ofStarts));
  const random = createRandom(seed, ofPairs);
  const owners = ownersOf(rows);
  const stretch = Math.max(1, Math.floor(stretchOfWork / width));
  let steps = 0;
  for (let sweep = 1; sweep <= sweeps; sweep++) {
    for (let done = 0; done < owners.length; done += stretch) {
      const count = Math.min(stretch, owners.length - done);
      drawPairs(rows, owners, count, { factors, random, options });
      steps += count;
      if (steps >= stretch) {
        await new Promise((resolve) => setTimeout(resolve)); // lets a signal through
        steps = 0;
      }
      signal?.throwIfAborted();
    }
    refuseGrown(factors, options);
    onProgress?.({ what: "bpr", done: sweep, total: sweeps, unit: "sweeps" });
  }
  return factors;
}

interface Walk {
  readonly factors: BprFactors;
  readonly random: Random;
  readonly options: BprOptions;
}

/** So many steps: an entry by chance, and by chance a film that its person lacks. Who lacks none prefers nothing to anything. */
function drawPairs(rows: SparseRows, owners: Uint32Array, count: number, { factors, random, options }: Walk): void {
  const { columns, indptr, indices } = rows;
  for (let step = 0; step < count; step++) {
    const entry = random.below(owners.length);
    const person = owners[entry] as number;
    const [from, to] = [indptr[person] as number, indptr[person + 1] as number];
    const lacking = columns - (to - from);
    if (lacking === 0) continue;
    const other = absentFilm(indices, from, to, random.below(lacking));
    pairStep(factors, person, indices[entry] as number, other, options);
  }
}

function startFactors({ rows, columns }: SparseRows, width: number, random: Random): BprFactors {
  const normals = (count: number) => Float32Array.from({ length: count }, () => startSpread * random.normal());
  return { width, people: normals(rows * width), films: normals(columns * width), biases: new Float32Array(columns) };
}

/** The person of each entry. */
function ownersOf({ rows, indptr, indices }: SparseRows): Uint32Array {
  const owners = new Uint32Array(indices.length);
  for (let row = 0; row < rows; row++) owners.fill(row, indptr[row], indptr[row + 1]);
  return owners;
}

/** @throws RangeError for a factor or bias that is beyond what scores can be made of, or no number */
function refuseGrown({ people, films, biases }: BprFactors, { learningRate }: BprOptions): void {
  if ([people, films, biases].every((values) => values.every((value) => Math.abs(value) <= mostFactor))) return;
  throw new RangeError(
    `Cannot fit bpr: learningRate must be lower, got ${learningRate}, with which factors grew beyond ${mostFactor}`,
  );
}
