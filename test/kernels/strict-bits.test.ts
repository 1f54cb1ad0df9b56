// The strict kernels promise the same bits on every machine, so their outputs on fixed inputs have one hash for ever.
// Golden value: this test itself, strict build, Node 24.21 on x86-64. A change of the order in which a kernel adds up changes
// it rightly; then serving gives other last digits than before, which is worth a line in the commit.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Kernels, ServingKernels } from "../../src/kernels/kernels.ts";
import { servingKernels } from "../../src/kernels/serving-kernels.ts";
import { createSharedSpace, laneKernels, ownerKernels } from "../../src/kernels/wasm/shared-space.ts";
import { createWasmKernels } from "../../src/kernels/wasm/wasm-kernels.ts";
import { values } from "./kernels-under-test.ts";

const golden = "f10db6bf0cf0f881fcccc4bec37c82ec82627198ab8549a54119720b5253ad85";

/** Runs every kernel that computes on fixed inputs and hashes all that they wrote. */
function hashOfOutputs(kernels: Kernels): string {
  const hash = createHash("sha256");
  const keep = (...arrays: (Float32Array | Int32Array)[]) => {
    for (const array of arrays) hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  };
  let seed = 0;
  const given = (length: number) => {
    const array = kernels.floats(length);
    array.set(values(length, seed++));
    return array;
  };
  keep(
    ...products(kernels, given),
    ...layerPasses(kernels, given),
    ...algebra(kernels, given),
    ...ratingSteps(kernels, given),
  );
  return hash.digest("hex");
}

type Given = (length: number) => Float32Array;

function products(kernels: Kernels, given: Given): Float32Array[] {
  const shapes = [
    [37, 29, 300, false, false],
    [64, 800, 128, false, true],
    [65, 9, 31, true, false],
  ] as const;
  const vectors = [
    [64, 1, 65, false, false],
    [1, 50, 33, false, true],
    [50, 1, 64, true, false],
  ] as const;
  return [...shapes, ...vectors].map(([m, n, k, transposeA, transposeB]) => {
    const c = given(m * n);
    const a = { data: given(m * k), transposed: transposeA };
    kernels.gemm(m, n, k, a, { data: given(k * n), transposed: transposeB }, c, true);
    return c;
  });
}

function layerPasses(kernels: Kernels, given: Given): Float32Array[] {
  const [z, gradient, sums, out] = [given(15 * 21), given(15 * 21), given(21), given(15 * 21)];
  kernels.addBias(15, 21, z, given(21), true);
  kernels.reluGradient(15 * 21, z, gradient);
  kernels.columnSums(15, 21, gradient, sums);
  kernels.multiply(15 * 21, z, gradient, out);
  const [table, squares, gathered, indices] = [given(9 * 21), given(9 * 21), given(15 * 21), kernels.integers(15)];
  indices.set(Array.from({ length: 15 }, (_, t) => (t * t) % 9));
  kernels.gather(15, 21, table, indices, gathered);
  kernels.scatterAdd(15, 21, z, indices, table);
  kernels.scatterAddSquares(15, 21, z, indices, squares);
  const [w, m, v] = [given(315), given(315), given(315)];
  v.set(v.map(Math.abs));
  kernels.adam(315, w, gradient, null, m, v, { stepSize: 0.003, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 });
  return [z, gradient, sums, out, table, squares, gathered, w, m, v];
}

function algebra(kernels: Kernels, given: Given): (Float32Array | Int32Array)[] {
  const [x, y, g] = [given(50 * 45), given(50 * 45), kernels.floats(45 * 45)];
  const inner = new Float32Array([kernels.dot(50 * 45, x, y)]);
  kernels.axpy(50 * 45, 0.3, x, y);
  kernels.gram(50, 45, x, g, false);
  for (let i = 0; i < 45; i++) g[i * 45 + i] += 1;
  const one = given(45);
  const many = given(45 * 7);
  const factored = new Int32Array([kernels.cholesky(45, g)]);
  kernels.choleskySolve(45, g, 1, one);
  kernels.choleskySolve(45, g, 7, many);
  const [indices, best] = [kernels.integers(20), kernels.floats(20)];
  kernels.topK(50 * 45, y, 20, indices, best);
  return [inner, y, g, one, many, factored, indices, best, ...leastSquares(kernels, given)];
}

function leastSquares(kernels: Kernels, given: Given): Float32Array[] {
  const [starts, columns, weights, base] = [kernels.integers(4), kernels.integers(110), given(110), given(24 * 24)];
  starts.set([0, 3, 3, 110]);
  columns.set(Array.from({ length: 110 }, (_, e) => (e * e) % 9));
  weights.set(weights.map((weight) => Math.abs(weight) + 0.1));
  kernels.gram(24, 24, given(24 * 24), base, false);
  const rows = { dimension: 24, starts, columns, weights, factors: given(9 * 24), added: 0.5, base };
  const ridges = given(3);
  ridges.set([0.5, 1, 2]);
  const [exact, moved, combined, values, reached] = [given(72), given(72), given(72), given(3), given(3)];
  kernels.solveRidgeRows({ ...rows, ridges }, 0, 3, exact, values);
  kernels.conjugateRidgeRows({ ...rows, ridges }, 0, 3, 2, moved, reached);
  kernels.combineRows(rows, 0, 3, combined);
  return [exact, moved, combined, values, reached];
}

function ratingSteps(kernels: Kernels, given: Given): Float32Array[] {
  const [order, starts, columns] = [kernels.integers(3), kernels.integers(4), kernels.integers(30)];
  order.set([2, 0, 1]);
  starts.set([0, 4, 4, 30]);
  columns.set(Array.from({ length: 30 }, (_, e) => (7 * e) % 26));
  return [false, true].flatMap((implies) => {
    const [personBiases, filmBiases, people, films] = [given(3), given(26), given(3 * 20), given(26 * 20)];
    const implied = implies ? given(26 * 20) : null;
    const rows = { dimension: 20, order, starts, columns, ratings: given(30) };
    const factors = { personBiases, filmBiases, people, films, implied };
    const squares = kernels.descendRatings(rows, factors, { learningRate: 0.05, regularization: 0.1 }, 0, 3);
    return [personBiases, filmBiases, people, films, ...(implied ? [implied] : []), new Float32Array([squares])];
  });
}

/** What answering runs, on fixed inputs. */
function bitsOfAnswering(kernels: ServingKernels): string[] {
  let seed = 0;
  const given = (length: number) => {
    const array = kernels.floats(length);
    array.set(values(length, seed++));
    return array;
  };
  const [starts, columns, weights, base] = [kernels.integers(4), kernels.integers(110), given(110), given(24 * 24)];
  starts.set([0, 3, 3, 110]);
  columns.set(Array.from({ length: 110 }, (_, e) => (e * e) % 9));
  weights.set(weights.map((weight) => Math.abs(weight) + 0.1));
  kernels.gram(24, 24, given(24 * 24), base, false);
  for (let i = 0; i < 24; i++) base[i * 25]! += 1;
  const upper = given(24 * 24);
  upper.set(base);
  const reached = new Int32Array([kernels.cholesky(24, upper)]);
  const rows = { dimension: 24, starts, columns, weights, factors: given(9 * 24), base };
  const ridges = given(3);
  ridges.set([0.5, 1, 2]);
  const [solved, least, combined, drawn, entries] = [given(72), given(3), given(72), given(72), given(110)];
  kernels.solveRidgeRows({ ...rows, added: 0.5, ridges }, 0, 3, solved, least);
  kernels.combineRows(rows, 0, 3, combined);
  kernels.drawGaussianRows({ ...rows, targets: given(110), right: given(72) }, 0, 3, drawn);
  kernels.rowProducts(rows, 0, 3, drawn, entries);
  const [asked, sums] = [kernels.integers(9), given(36)];
  asked.set(Array.from({ length: 9 }, (_, k) => 8 - k));
  kernels.addDrawnProducts(asked, { dimension: 24, factors: rows.factors, biases: given(9) }, drawn, sums);
  return [base, upper, reached, solved, least, combined, drawn, entries, sums].map((array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("hex"),
  );
}

it("gives pages, which load a smaller module, the same bits", () => {
  const ofAll = bitsOfAnswering(createWasmKernels("strict", { pages: 64 }));
  expect(bitsOfAnswering(servingKernels({ pages: 64 }))).toEqual(ofAll);
  expect(new Set(ofAll).size).toBe(ofAll.length);
});

it("gives the products of rows the same bits as a product with a vector, which films were scored by before", () => {
  const kernels = createWasmKernels("strict", { pages: 64 });
  for (const dimension of [8, 24, 40, 136]) {
    const [factors, x] = [kernels.floats(50 * dimension), kernels.floats(dimension)];
    factors.set(values(50 * dimension, 1));
    x.set(values(dimension, 2));
    const [starts, columns, entries, product] = [
      kernels.integers(2),
      kernels.integers(50),
      kernels.floats(50),
      kernels.floats(50),
    ];
    starts[1] = 50;
    columns.set(Array.from({ length: 50 }, (_, row) => row));
    kernels.rowProducts({ dimension, starts, columns, factors }, 0, 1, x, entries);
    kernels.gemm(
      50,
      1,
      dimension,
      { data: factors, transposed: false },
      { data: x, transposed: false },
      product,
      false,
    );
    expect([...entries]).toEqual([...product]);
  }
});

it("gives the same bits as ever", () => {
  expect(hashOfOutputs(createWasmKernels("strict", { pages: 64 }))).toBe(golden);
});

it("gives the same bits in a second memory, and after the first was used", () => {
  const kernels = createWasmKernels("strict", { pages: 64 });
  const mark = kernels.mark();
  const first = hashOfOutputs(kernels);
  kernels.release(mark);
  expect(hashOfOutputs(kernels)).toBe(first);
});

it("gives the same bits in a memory that threads share, in every lane", () => {
  const space = createSharedSpace("strict", 3, { pages: 64 });
  const sharing = [ownerKernels(space), ...[0, 1, 2].map((lane) => laneKernels(space, lane))];
  expect(sharing.map(hashOfOutputs)).toEqual(sharing.map(() => golden));
});
