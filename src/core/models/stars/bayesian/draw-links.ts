// Draws the link matrix of a side and how strongly links are held down, given the side's rows and their prior (link-system.ts has the
// equations; the precision has a gamma prior of shape 1 and rate 1).
import type { KernelPool } from "../../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../../kernels/pool/parallel-gemm.ts";
import { parallelGram } from "../../../../kernels/pool/parallel-gram.ts";
import { withinPoolScope } from "../../../../kernels/pool/within-pool-scope.ts";
import { drawGamma } from "../../../random/gamma.ts";
import type { Random } from "../../../random/random.ts";
import type { RowPrior } from "./hyper-prior.ts";
import { featureSums, type LinkSystem, solveLinks } from "./link-system.ts";
import { noiseRows } from "./side-jobs.ts";

export interface LinkDraw {
  readonly links: LinkSystem;
  /** rows x width: the side's rows. */
  readonly x: Float32Array;
  readonly width: number;
  readonly prior: RowPrior;
  readonly precision: number;
  readonly steps: number;
  readonly tolerance: number;
  readonly seed: number;
  /** Streams of chance from here on are this draw's: one a row and feature. */
  readonly stream: number;
}

/** Draws B into `links.b`. */
export async function drawLinks(
  pool: KernelPool,
  { links, x, width, prior, ...rest }: LinkDraw,
  signal?: AbortSignal,
): Promise<void> {
  const { kernels } = pool;
  const { rows, features } = links;
  const { size, mean } = prior;
  await withinPoolScope(pool, async () => {
    const root = kernels.floats(width * width); // V', so that a row of noise times it has covariance L^-1
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) root[j * width + i] = prior.root[i * size + j]!;
    const noise = kernels.floats(Math.max(rows, features) * width);
    const shifted = kernels.floats(rows * width);
    const right = kernels.floats(features * width);
    const byRoot = { data: root, transposed: false };
    const draw = (count: number, stream: number, deviation: number) => {
      const args = { width, used: size, noise: deviation, seed: rest.seed, stream, x: noise };
      return pool.run(noiseRows, args, { items: count, chunk: 1024 }, signal);
    };
    await draw(rows, rest.stream, 1);
    await parallelGemm(pool, rows, width, width, { data: noise, transposed: false }, byRoot, shifted, false, signal);
    for (let at = 0; at < shifted.length; at += width) {
      for (let j = 0; j < size; j++) shifted[at + j]! += x[at + j]! - mean[j]!;
    }
    await featureSums(pool, links, width, shifted, right, signal);
    await draw(features, rest.stream + rows, Math.sqrt(rest.precision));
    await parallelGemm(pool, features, width, width, { data: noise, transposed: false }, byRoot, right, true, signal);
    await solveLinks(pool, links, { width, ...rest }, right, signal);
  });
}

/** B'B, size x size. */
export async function linkSquares(
  pool: KernelPool,
  { b, features }: LinkSystem,
  width: number,
  size: number,
  signal?: AbortSignal,
): Promise<Float64Array> {
  return await withinPoolScope(pool, async () => {
    const g = pool.kernels.floats(width * width);
    await parallelGram(pool, features, width, b, g, false, signal);
    return cropped(g, width, size);
  });
}

/** The precision of links given B: gamma with 1 + half of B's numbers, and 1 + half of tr(L B'B). */
export function drawLinkPrecision(random: Random, squares: Float64Array, features: number, prior: RowPrior): number {
  const trace = squares.reduce((sum, square, k) => sum + square * prior.precision[k]!, 0);
  return drawGamma(random, 1 + (features * prior.size) / 2, 1 + trace / 2);
}

/** The upper left corner of a matrix of `width` columns. */
export function cropped(matrix: Float32Array, width: number, size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, k) => matrix[Math.floor(k / size) * width + (k % size)]!);
}
