// An inverse of rows by rows gives the weights that one of films by films would give, on all kernels and threads, in no more memory, and
// is taken where it is less work.
import { afterAll, describe, expect, it } from "vitest";
import type { EaseSolution } from "../../../../../src/core/models/ranking/ease/ease-solution.ts";
import {
  centreOf,
  type EaseSystem,
  squaresOfColumns,
} from "../../../../../src/core/models/ranking/ease/ease-system.ts";
import { bytesOfSolution, easeWeights } from "../../../../../src/core/models/ranking/ease/ease-weights.ts";
import { type RowsSystem, rowsSystem, takeApart } from "../../../../../src/core/models/ranking/ease/rows-system.ts";
import { rowsWeights } from "../../../../../src/core/models/ranking/ease/rows-weights.ts";
import { splitBy } from "../../../../../src/core/models/ranking/ease/split-rows.ts";
import { sweepWeights } from "../../../../../src/core/models/ranking/ease/sweep-weights.ts";
import { ease } from "../../../../../src/core/models/ranking/ease.ts";
import { easeDropout } from "../../../../../src/core/models/ranking/ease-dropout.ts";
import { ratedFilms } from "../../../../../src/core/models/ranking/rated-films.ts";
import type { ProgressStep } from "../../../../../src/core/progress/progress.ts";
import { callingThreadPool } from "../../../../../src/kernels/pool/calling-thread-pool.ts";
import type { KernelPool } from "../../../../../src/kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../../../src/kernels/pool/within-pool-scope.ts";
import { referenceKernels } from "../../../../../src/kernels/reference/reference-kernels.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { kernelsUnderTest } from "../../../../kernels/kernels-under-test.ts";
import { poolOfBytes } from "../pool-of-bytes.ts";
import { inventedRatings, ratingsOf, solveDense, weightsOfScorer } from "../small-ratings.ts";

const factor = 0.7;
const plainPool = callingThreadPool(referenceKernels);

/** Of a table of invented ratings; the ridge grows with what stands in a column. */
function systemOf(people: number, films: number, share: number, centred: boolean): EaseSystem {
  const { users, items, ...rest } = inventedRatings(people, films, share, people + films);
  const { rows } = ratedFilms({ rows: users.length, columns: items.length, ...rest });
  const ridge = squaresOfColumns(rows).map((square) => 5 + (centred ? square : 0));
  return { rows, ridge, centred };
}

/** The same with rows of three films each beneath, which speak of the first films alone, and of all of these. */
function withTraits({ rows, ridge, centred }: EaseSystem, traits: number, films: number): EaseSystem {
  const beneath = Array.from({ length: traits }, (_, t) => [t, 5 * t + 1, 7 * t + 3].map((film) => film % films));
  const sorted = beneath.map((row) => [...new Set(row)].sort((a, b) => a - b));
  const indptr = [...rows.indptr];
  for (const row of sorted) indptr.push((indptr.at(-1) as number) + row.length);
  const indices = Uint32Array.from([...rows.indices, ...sorted.flat()]);
  const data = Float32Array.from(indices, (_, k) => rows.data[k] ?? 2);
  const table = { rows: rows.rows + traits, columns: rows.columns, indptr: Uint32Array.from(indptr), indices, data };
  return { rows: table, ridge, centred };
}

/** A, in float64. */
function matrixOf(system: EaseSystem): number[][] {
  const { rows, ridge } = system;
  const centre = centreOf(system);
  const people = Array.from({ length: rows.rows }, (_, u) => {
    const row = new Float64Array(rows.columns);
    for (let k = rows.indptr[u]; k < rows.indptr[u + 1]; k++) row[rows.indices[k]] = rows.data[k];
    return row;
  });
  const shared = (i: number, j: number) => people.reduce((sum, row) => sum + row[i] * row[j], -centre[i] * centre[j]);
  return Array.from(ridge, (own, i) => Array.from(ridge, (_, j) => shared(i, j) + (i === j ? own : 0)));
}

/** With the films of these rows joined. */
const apartBy = ({ rows }: EaseSystem, joining: readonly number[]) => takeApart(splitBy(rows, joining));

async function byRows(system: EaseSystem, parts: RowsSystem, pool: KernelPool = plainPool): Promise<EaseSolution> {
  const solution = await withinPoolScope(pool, () => rowsWeights("ease", system, parts, factor, { pool, seed: 0 }));
  if (solution === null) throw new Error("it has no solution");
  return solution;
}

function largest(values: Float32Array, other?: Float32Array): number {
  return values.reduce((most, value, k) => Math.max(most, Math.abs(value - (other?.[k] ?? 0))), 0);
}

describe.each(kernelsUnderTest)("on $name", ({ kernels }) => {
  const pool = callingThreadPool(kernels);

  it.each([
    { people: 1, films: 1, share: 0.7 },
    { people: 1, films: 6, share: 0.6 },
    { people: 7, films: 3, share: 0.5 },
    { people: 5, films: 40, share: 0.4 },
    { people: 43, films: 210, share: 0.2 },
  ])("is the inverse in float64: %o", async ({ people, films, share }) => {
    for (const centred of [false, true]) {
      const system = systemOf(people, films, share, centred);
      expectInverse(system, await byRows(system, apartBy(system, []), pool));
    }
  });

  it.each([
    { people: 2, films: 5, share: 0.4, joining: [0] },
    { people: 30, films: 17, share: 0.1, joining: [1, 4, 8] },
    { people: 40, films: 130, share: 0.05, joining: [0, 3, 5, 20, 31] },
    { people: 9, films: 30, share: 0.5, joining: [0, 1, 2, 3, 4, 5, 6, 7] },
  ])("is the inverse in float64 with films solved apart: %o", async ({ people, films, share, joining }) => {
    const system = systemOf(people, films, share, false);
    const parts = apartBy(system, joining);
    expect(parts.joined.length).toBeGreaterThan(0);
    expectInverse(system, await byRows(system, parts, pool));
  });
});

/** The first, a middle and the last column, and all variances that go with them. */
function expectInverse(system: EaseSystem, { weights, variances }: EaseSolution): void {
  const matrix = matrixOf(system);
  const size = matrix.length;
  for (const j of new Set([0, size >> 1, size - 1])) {
    const unit = matrix.map((_, i) => (i === j ? 1 : 0));
    const column = solveDense(matrix, unit);
    const own = column[j] as number;
    expect(Math.abs((variances[j] as number) / own - 1)).toBeLessThan(2e-5);
    const seen = Float32Array.from(column, (_, i) => weights[i * size + j] as number);
    const wanted = Float32Array.from(column, (value, i) => (i === j ? 0 : -value / (factor * own)));
    expect(largest(seen, wanted)).toBeLessThanOrEqual(2e-5 * largest(wanted));
  }
}

describe("weights by rows", () => {
  const pools = [1, 2, 3].map((threads) => createKernelPool({ threads, kind: "strict" }));
  afterAll(() => Promise.all(pools.map((pool) => pool.dispose())));

  it("are the same to the bit on any number of threads, over several panels", async () => {
    const centred = systemOf(90, 1300, 0.04, true);
    const traited = withTraits(systemOf(60, 1100, 0.05, false), 300, 200);
    for (const system of [centred, traited]) {
      const parts = rowsSystem(system) as RowsSystem;
      const [one, two, three] = await Promise.all(pools.map((pool) => byRows(system, parts, pool)));
      expect(two).toEqual(one);
      expect(three).toEqual(one);
      const sweep = await withinPoolScope(pools[1], () =>
        sweepWeights("ease", system, factor, { pool: pools[1], seed: 0 }),
      );
      expect(largest(one.weights, sweep?.weights)).toBeLessThan(1e-4 * largest(one.weights));
    }
  });

  it("are taken where there are few rows in common, and only there", () => {
    expect(rowsSystem(systemOf(30, 300, 0.1, false))?.joined).toHaveLength(0);
    expect(rowsSystem(systemOf(300, 300, 0.1, false))).toBeNull();
    expect(rowsSystem(systemOf(500, 300, 0.1, false))).toBeNull();
    expect(rowsSystem({ ...systemOf(1, 1, 0, false), centred: true })).toBeNull();
  });

  it("join the films of which many rows speak alone", () => {
    const system = withTraits(systemOf(60, 1100, 0.05, false), 300, 200);
    const parts = rowsSystem(system);
    expect(parts?.joined).toEqual(Uint32Array.from({ length: 200 }, (_, film) => film));
    expect(parts?.own.rows).toBe(300);
    expect(parts?.commonOfOthers.rows).toBe(60);
    expect(rowsSystem({ ...system, centred: true })?.joined.length ?? 0).toBe(0);
  });

  it.each([
    [20, 100, 0.1],
    [100, 300, 0.05],
    [20, 1100, 0.4],
  ])("take no more memory than is said: %i people, %i films", async (people, films, share) => {
    const plain = systemOf(people, films, share, true);
    const traited = withTraits({ ...plain, centred: false }, 4 * people, Math.floor(plain.rows.columns / 6));
    for (const system of [plain, traited]) {
      const { rows } = system;
      expect(rowsSystem(system)).not.toBeNull();
      const bytes = bytesOfSolution({ users: rows.rows, items: rows.columns, ratings: rows.indices.length });
      const work = { pool: poolOfBytes(bytes), seed: 0 };
      await expect(easeWeights("ease", system, 1, work)).resolves.toBeDefined();
    }
  });

  it("do not mind empty rows and films without entries", async () => {
    const few = inventedRatings(6, 120, 0.3, 2);
    const empty = { ...few, users: Float64Array.from({ length: 9 }, (_, u) => u + 1) };
    const indptr = Uint32Array.from([0, ...few.indptr, few.indices.length, few.indices.length]);
    for (const model of [ease, easeDropout]) {
      const options = { ...model.resolve({ regularization: 3 }), keep: 0.3 };
      const wanted = weightsOfScorer(await model.fit(few, options, { pool: plainPool, seed: 0 }));
      const seen = await model.fit({ ...empty, indptr }, options, { pool: plainPool, seed: 0 });
      expect(weightsOfScorer(seen)).toEqual(wanted);
    }
  });

  it("are refused where rounding made them, in the words of the sweep", async () => {
    const twins = ratingsOf(Array.from({ length: 4 }, () => Array(80).fill(5) as number[]));
    const fitTwins = (regularization: number) =>
      ease.fit(twins, ease.resolve({ regularization }), { pool: plainPool, seed: 0 });
    await expect(fitTwins(1e-9)).rejects.toThrow(/matrix is singular in float32, needed a larger regularization/);
    await expect(fitTwins(1)).resolves.toBeDefined();
  });

  it("stop when they are told to, and tell how far they are", async () => {
    const { rows, ridge, centred } = systemOf(20, 1100, 0.4, false);
    const steps: number[] = [];
    const onProgress = ({ done, total }: ProgressStep) => steps.push(done / (total ?? 0));
    await easeWeights("ease", { rows, ridge, centred }, 1, { pool: plainPool, seed: 0, onProgress });
    expect(steps).toEqual([0.5, 1]);
    const stop = new AbortController();
    const fit = easeWeights("ease", { rows, ridge, centred }, 1, {
      pool: plainPool,
      seed: 0,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error("enough")),
    });
    await expect(fit).rejects.toThrow("enough");
  });
});
