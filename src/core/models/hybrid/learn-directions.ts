// What kept weights leave out, R = W - kept, is small everywhere and adds up: a few directions hold most of what it moves people's scores by.
// With S = X R what is left out of the scores of people who were learnt from, and V the leading right singular vectors of S,
//   R is about (R V) V'
// of all such sums of so many directions the one that leaves the least of S (Eckart & Young 1936). A row of R V says what a film of a
// history adds in each direction, a row of V how much a film has of it. Of many people some are taken, evenly: their scores have to fit
// beside one another. Cost: two looks at every weight, entries x films + films^2 x rank multiply-adds, and the iteration's.
import { type AddedScores, addScores } from "../../../kernels/neighbours/add-scores.ts";
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../kernels/pool/parallel-gemm.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import { leadingEigenvectors } from "../ranking/leading-directions.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import { takeFloats, takeIntegers } from "../ranking/take-table.ts";
import { eachLeftOut, type LeftOut } from "./left-out.ts";

export interface LearntDirections {
  readonly rank: number;
  /** Films of the matrix x rank: R V. */
  readonly basis: Float32Array;
  /** Films of the matrix x rank: V. */
  readonly coordinates: Float32Array;
}

/** Scores of people that are looked at, at most: 32 MB of them, and 2,000 people. */
const mostScores = 2 ** 23;
const mostPeople = 2000;
/** Multiply-adds that make a chunk worth handing out. */
const worthwhile = 2 ** 19;

const plain = (data: Float32Array, transposed = false) => ({ data, transposed });

/**
 * @param table people x all films: what the weights were learnt from
 * @param rank at most; null where it, the films or the people are none
 */
export async function learnDirections(
  leftOut: LeftOut,
  table: SparseRows,
  rank: number,
  { pool, seed, signal }: Pick<FitWork, "pool" | "seed" | "signal">,
): Promise<LearntDirections | null> {
  const size = leftOut.dense.films.length;
  const people = somePeople(table, leftOut.dense.films);
  const wanted = Math.min(rank, size, people.rows);
  if (wanted === 0) return null;
  return await withinPoolScope(pool, async () => {
    const scores = await scoresLeftOut(pool, leftOut, people, signal);
    const shares = pool.kernels.floats(people.rows * wanted);
    const coordinates = await leadingEigenvectors(pool, { rows: size, rank: wanted, seed }, async (directions, out) => {
      await parallelGemm(pool, people.rows, wanted, size, plain(scores), plain(directions), shares, false, signal);
      await parallelGemm(pool, size, wanted, people.rows, plain(scores, true), plain(shares), out, false, signal);
    });
    const basis = pool.kernels.floats(size * wanted);
    const taken = plain(takeFloats(pool, coordinates));
    await eachLeftOut(pool, leftOut, (rows, from, to) => {
      const out = basis.subarray(from * wanted, to * wanted);
      return parallelGemm(pool, to - from, wanted, size, plain(rows), taken, out, false, signal);
    });
    return { rank: wanted, basis: basis.slice(), coordinates };
  });
}

/** People who have any film of the matrix, evenly from the table, with its films by their rows. */
function somePeople(table: SparseRows, films: Uint32Array): SparseRows {
  const rowOf = new Int32Array(table.columns).fill(-1);
  for (let row = 0; row < films.length; row++) rowOf[films[row]!] = row;
  const isOf = (k: number) => rowOf[table.indices[k]!]! >= 0;
  const all: number[][] = [];
  for (let person = 0; person < table.rows; person++) {
    const places: number[] = [];
    for (let k = table.indptr[person]!; k < table.indptr[person + 1]!; k++) if (isOf(k)) places.push(k);
    if (places.length > 0) all.push(places);
  }
  const most = Math.max(1, Math.min(mostPeople, Math.floor(mostScores / Math.max(1, films.length))));
  const rows = Math.min(all.length, most);
  const taken = Array.from({ length: rows }, (_, k) => all[Math.floor((k * all.length) / rows)]!);
  const indptr = new Uint32Array(rows + 1);
  for (const [k, places] of taken.entries()) indptr[k + 1] = indptr[k]! + places.length;
  const places = taken.flat();
  return {
    ...{ rows, columns: films.length, indptr },
    indices: Uint32Array.from(places, (k) => rowOf[table.indices[k]!]!),
    data: Float32Array.from(places, (k) => table.data[k]!),
  };
}

/** X R, people x films of the matrix. */
async function scoresLeftOut(
  pool: KernelPool,
  leftOut: LeftOut,
  people: SparseRows,
  signal: AbortSignal | undefined,
): Promise<Float32Array> {
  const { rows: count, columns, indptr } = people;
  const scores = pool.kernels.floats(count * columns);
  const films = takeIntegers(pool, people.indices);
  const values = takeFloats(pool, people.data);
  const to = takeIntegers(pool, indptr.subarray(0, count));
  const from = pool.kernels.integers(count);
  const chunk = Math.max(1, Math.ceil((worthwhile * count) / Math.max(1, films.length * columns)));
  await eachLeftOut(pool, leftOut, async (weights, first, end) => {
    from.set(to); // films ascend within a person: those of a block are behind those of the blocks before it
    for (let person = 0; person < count; person++) {
      while (to[person]! < indptr[person + 1]! && films[to[person]!]! < end) to[person]!++;
    }
    const args: AddedScores = { columns, weights, first, from, to, films, values, scores };
    await pool.run(addScores, args, { items: count, chunk: Math.min(count, chunk) }, signal);
  });
  return scores;
}
