// How fast the kernels are on one thread: products in the sizes of the networks and larger, Gram matrices, Cholesky factors,
// Adam, top-k; and what a pool of one and of two threads makes of large products and Gram matrices. Beside them numpy's products, where MATINEE_PEERS_PYTHON names a Python that has it. Each figure is the best of
// many rounds, because other work on the machine can only slow a round down. Run scripts/build-kernels.mjs first.
// Prints a table on standard error and one JSON document on standard output:
//     node bench/kernels.bench.ts
import type { Kernels, RidgeRows } from "../src/kernels/kernels.ts";
import type { KernelPool } from "../src/kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../src/kernels/pool/parallel-gemm.ts";
import { parallelGram } from "../src/kernels/pool/parallel-gram.ts";
import { withinPoolScope } from "../src/kernels/pool/within-pool-scope.ts";
import { referenceKernels } from "../src/kernels/reference/reference-kernels.ts";
import { createWasmKernels } from "../src/kernels/wasm/wasm-kernels.ts";
import { withinScope } from "../src/kernels/within-scope.ts";
import { createKernelPool } from "../src/node/threads/create-kernel-pool.ts";
import { machine, peersPython, runPeer } from "./peer.ts";

interface Case {
  readonly name: string;
  /** What one run does, in units of `unit`. */
  readonly amount: number;
  readonly unit: "GFLOP/s" | "GB/s" | "M numbers/s";
  /** Takes its arrays and returns the run. */
  readonly prepare: (kernels: Kernels) => () => void;
  /** Whether the plain kernels are measured, too: they take too long for the large ones. */
  readonly plain?: boolean;
}
type Product = readonly [m: number, n: number, k: number, transposeA?: boolean, transposeB?: boolean];

const rounds = 100;
const shortestRound = 2; // ms: shorter than a slice of time on a busy machine, so that some rounds run undisturbed
const products: readonly Product[] = [
  [64, 64, 64],
  [256, 256, 256],
  [512, 512, 512],
  [1024, 1024, 1024],
  // the first layer of the original's networks on batches of 64: forwards, its weights, its inputs
  [64, 128, 800],
  [800, 128, 64, true, false],
  [64, 800, 128, false, true],
  // the second, and the last
  [64, 64, 128],
  [128, 64, 64, true, false],
  [64, 128, 64, false, true],
  [64, 1, 64],
  [64, 1, 64, true, false],
  [64, 64, 1, false, true],
];
const cases: readonly Case[] = [
  ...products.map(gemmCase),
  ...[64, 128, 512].flatMap(algebraCases),
  ...[64, 128].flatMap(ridgeCases),
  ...[false, true].map(ratingCase),
  ...vectorCases(),
];

const kinds = [createWasmKernels("relaxed"), createWasmKernels("strict"), referenceKernels];
const peer = numpySeconds();
type Result = { readonly name: string; readonly unit: Case["unit"] } & Record<string, number | string>;
const results: Result[] = cases.map((each) => ({ name: each.name, unit: each.unit, ...figures(each) }));
for (const threads of [1, 2]) results.push(...(await poolFigures(threads)));
printTable();
console.log(JSON.stringify({ machine, rounds, numpy: peer?.version ?? null, results }, null, 2));

function gemmCase([m, n, k, transposeA = false, transposeB = false]: Product): Case {
  return {
    name: `gemm ${m} x ${n} x ${k}${transposeA ? ", A'" : ""}${transposeB ? ", B'" : ""}`,
    amount: 2e-9 * m * n * k,
    unit: "GFLOP/s",
    plain: m * n * k < 1e7,
    prepare: (kernels) => {
      const a = { data: filled(kernels, m * k), transposed: transposeA };
      const b = { data: filled(kernels, k * n), transposed: transposeB };
      const c = kernels.floats(m * n);
      return () => kernels.gemm(m, n, k, a, b, c, false);
    },
  };
}

/** A Gram matrix of 4,096 rows (counting one triangle), its factor, and solving with it. */
function algebraCases(size: number): Case[] {
  const rows = 4096;
  const gramOf = (kernels: Kernels, x: Float32Array) => {
    const g = kernels.floats(size * size);
    return { g, run: () => kernels.gram(rows, size, x, g, false) };
  };
  const definite = (kernels: Kernels) => {
    const { g, run } = gramOf(kernels, filled(kernels, rows * size));
    run();
    return g;
  };
  const solveCase = (count: number): Case => ({
    name: `solve ${size}, ${count} right-hand sides`,
    amount: 2e-9 * size * size * count,
    unit: "GFLOP/s",
    prepare: (kernels) => {
      const [u, b] = [definite(kernels), filled(kernels, size * count)];
      kernels.cholesky(size, u);
      const x = kernels.floats(size * count);
      return () => {
        x.set(b);
        kernels.choleskySolve(size, u, count, x);
      };
    },
  });
  const gram: Case = {
    name: `gram ${rows} x ${size}`,
    amount: 1e-9 * rows * size * (size + 1),
    unit: "GFLOP/s",
    prepare: (kernels) => gramOf(kernels, filled(kernels, rows * size)).run,
  };
  const factor: Case = {
    name: `cholesky ${size}`,
    amount: (1e-9 * size ** 3) / 3,
    unit: "GFLOP/s",
    prepare: (kernels) => {
      const [a, u] = [definite(kernels), kernels.floats(size * size)];
      return () => {
        u.set(a);
        kernels.cholesky(size, u);
      };
    },
  };
  return [gram, factor, solveCase(1), solveCase(size)];
}

/** Half-steps of ALS for 64 rows of 165 entries, which is what people of MovieLens 1M have on the mean. */
function ridgeCases(size: number): Case[] {
  const [rows, entries, columns, steps] = [64, 165, 3706, 3];
  const prepareRows = (kernels: Kernels) => {
    const starts = kernels.integers(rows + 1);
    const indices = kernels.integers(rows * entries);
    starts.set(starts.map((_, row) => row * entries));
    indices.set(indices.map((_, k) => (k * 2654435) % columns));
    const factors = filled(kernels, columns * size);
    const base = kernels.floats(size * size);
    kernels.gram(columns, size, factors, base, false);
    const weights = kernels.floats(rows * entries).fill(1);
    const ridges = kernels.floats(rows).fill(10);
    const table: RidgeRows = { dimension: size, starts, columns: indices, weights, factors, added: 0, base, ridges };
    return { table, x: kernels.floats(rows * size), values: kernels.floats(rows) };
  };
  const exact: Case = {
    name: `ridge rows ${size}, exact`,
    amount: 1e-9 * rows * (entries * size * (size + 1) + size ** 3 / 3),
    unit: "GFLOP/s",
    prepare: (kernels) => {
      const { table, x, values } = prepareRows(kernels);
      return () => kernels.solveRidgeRows(table, 0, rows, x, values);
    },
  };
  const conjugate: Case = {
    name: `ridge rows ${size}, ${steps} steps`,
    amount: 1e-9 * rows * (steps + 1) * (4 * entries * size + 2 * size * size),
    unit: "GFLOP/s",
    prepare: (kernels) => {
      const { table, x, values } = prepareRows(kernels);
      return () => {
        x.fill(0);
        kernels.conjugateRidgeRows(table, 0, rows, steps, x, values);
      };
    },
  };
  return [exact, conjugate];
}

/** Steps down the ratings of 64 people, 165 each; what films imply of people is read and written once an entry. */
function ratingCase(implies: boolean): Case {
  const [size, people, entries, columns] = [64, 64, 165, 3706];
  return {
    name: `rating steps ${size}${implies ? ", SVD++" : ""}`,
    amount: 1e-9 * people * entries * size * (implies ? 12 : 8),
    unit: "GFLOP/s",
    plain: true,
    prepare: (kernels) => {
      const [order, starts] = [kernels.integers(people), kernels.integers(people + 1)];
      const indices = kernels.integers(people * entries);
      order.set(order.map((_, row) => row));
      starts.set(starts.map((_, row) => row * entries));
      indices.set(indices.map((_, k) => (k * 2654435) % columns));
      const rows = { dimension: size, order, starts, columns: indices, ratings: filled(kernels, people * entries) };
      const factors = {
        personBiases: kernels.floats(people),
        filmBiases: kernels.floats(columns),
        people: filled(kernels, people * size),
        films: filled(kernels, columns * size),
        implied: implies ? filled(kernels, columns * size) : null,
      };
      const rates = { learningRate: 0.001, regularization: 0.1 };
      return () => kernels.descendRatings(rows, factors, rates, 0, people);
    },
  };
}

function vectorCases(): Case[] {
  const length = 250_000;
  const adam: Case = {
    name: `adam ${length}`,
    amount: 28e-9 * length, // w, g, m, v read; w, m, v written
    unit: "GB/s",
    plain: true,
    prepare: (kernels) => {
      const [w, g, m] = [filled(kernels, length), filled(kernels, length), kernels.floats(length)];
      const v = kernels.floats(length);
      const step = { stepSize: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
      return () => kernels.adam(length, w, g, null, m, v, step);
    },
  };
  const dot: Case = {
    name: `dot ${length}`,
    amount: 8e-9 * length,
    unit: "GB/s",
    plain: true,
    prepare: (kernels) => {
      const [x, y] = [filled(kernels, length), filled(kernels, length)];
      return () => kernels.dot(length, x, y);
    },
  };
  return [adam, dot, topKCase(3706), topKCase(length)];
}

/** As many scores as MovieLens 1M has films, or more. */
function topKCase(length: number): Case {
  return {
    name: `top 100 of ${length}`,
    amount: 1e-6 * length,
    unit: "M numbers/s",
    prepare: (kernels) => {
      const [scores, indices, values] = [filled(kernels, length), kernels.integers(100), kernels.floats(100)];
      return () => kernels.topK(length, scores, 100, indices, values);
    },
  };
}

/** One line for each kind of large work on a pool. Few rounds, because each is long. */
async function poolFigures(threads: number): Promise<Result[]> {
  const suffix = `, pool of ${threads}`;
  const gemm: Result = { name: `gemm 1024 x 1024 x 1024${suffix}`, unit: "GFLOP/s" };
  const gram: Result = { name: `gram 100000 x 64${suffix}`, unit: "GFLOP/s" };
  for (const kind of ["relaxed", "strict"] as const) {
    const pool = createKernelPool({ threads, kind });
    gemm[kind] = rounded((2e-9 * 1024 ** 3) / (await withinPoolScope(pool, () => bestOfPool(poolGemm(pool, 1024)))));
    gram[kind] = rounded(
      (1e-9 * 1e5 * 64 * 65) / (await withinPoolScope(pool, () => bestOfPool(poolGram(pool, 1e5, 64)))),
    );
    await pool.dispose();
  }
  return [gemm, gram];
}

function poolGemm(pool: KernelPool, size: number): () => Promise<void> {
  const operand = () => ({ data: filled(pool.kernels, size * size), transposed: false });
  const [a, b, c] = [operand(), operand(), pool.kernels.floats(size * size)];
  return () => parallelGemm(pool, size, size, size, a, b, c, false);
}

function poolGram(pool: KernelPool, rows: number, columns: number): () => Promise<void> {
  const [x, g] = [filled(pool.kernels, rows * columns), pool.kernels.floats(columns * columns)];
  return () => parallelGram(pool, rows, columns, x, g, false);
}

/** Seconds of the fastest run. */
async function bestOfPool(run: () => Promise<void>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest / 1000;
}

/** Numbers from -0.5 to 0.5 that follow no pattern a cache could like. */
function filled(kernels: Kernels, length: number): Float32Array {
  const array = kernels.floats(length);
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    array[i] = state / 2 ** 32 - 0.5;
  }
  return array;
}

/** Amount a second by kernels, and numpy's where it has the case. */
function figures({ name, amount, prepare, plain = false }: Case): Record<string, number> {
  const measured = kinds
    .filter((kernels) => plain || kernels !== referenceKernels)
    .map((kernels) => [kernels.name, rounded(amount / withinScope(kernels, () => best(prepare(kernels))))]);
  const seconds = peer?.seconds[name];
  return Object.fromEntries(seconds === undefined ? measured : [...measured, ["numpy", rounded(amount / seconds)]]);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Seconds of the fastest round's run. Engines compile hot loops while the rounds grow. */
function best(run: () => void): number {
  let repeats = 1;
  while (timed(run, repeats) < shortestRound) repeats *= 2;
  const times = Array.from({ length: rounds }, () => timed(run, repeats));
  return Math.min(...times) / repeats / 1000;
}

function timed(run: () => void, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) run();
  return performance.now() - start;
}

function numpySeconds(): { version: string; seconds: Record<string, number> } | null {
  const python = peersPython("numpy", ["numpy"]);
  if (python === null) return null;
  return runPeer(python, "numpy/kernels.py", {
    env: { OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1", OMP_NUM_THREADS: "1" },
    input: products.map((product) => [gemmCase(product).name, ...product]),
  });
}

function printTable(): void {
  const columns = [...kinds.map(({ name }) => name), ...(peer === null ? [] : ["numpy"])];
  const line = (name: string, cells: readonly (string | number)[], unit: string) =>
    console.error(`${name.padEnd(38)}${cells.map((cell) => String(cell).padStart(10)).join("")}  ${unit}`);
  line("", columns, "");
  for (const result of results) {
    const cells: Readonly<Record<string, number | string | undefined>> = result;
    line(
      result.name,
      columns.map((column) => cells[column] ?? "-"),
      result.unit,
    );
  }
}
